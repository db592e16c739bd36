// Saves what is typed, by itself: at most three seconds after the last key, and when the page is left.
import { answersOf } from './answers.js';
import { post } from './server.js';

const PAUSE = 1200;
const LONGEST = 2800;
const RETRY = 5000;

export class DraftSaver {
  constructor({ form, task, version, words, status, notices }) {
    Object.assign(this, { form, task, version, words, status, notices });
    this.backup = `opora-draft-${task}`;
    this.saved = this.text();
    this.stopped = false;
  }

  watch() {
    this.form.on('changed', () => this.changed());
    document.addEventListener('visibilitychange', () => document.hidden && this.save({ keepalive: true }));
    window.addEventListener('pagehide', () => this.save({ keepalive: true }));
  }

  text() {
    return JSON.stringify(answersOf(this.form));
  }

  changed() {
    if (this.stopped || this.text() === this.saved) return;
    this.say(this.words.wordUnsaved);
    this.since ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.max(0, Math.min(PAUSE, this.since + LONGEST - Date.now())));
  }

  save({ keepalive = false, version = this.version } = {}) {
    const text = this.text();
    if (this.stopped || this.running || (text === this.saved && version >= 0)) return;
    clearTimeout(this.timer);
    this.running = this.keep(text, version, keepalive).finally(() => {
      this.running = undefined;
      this.changed();
    });
  }

  async keep(text, version, keepalive) {
    this.say(this.words.wordSaving);
    try {
      const kept = await post(`/inbox/${this.task}/draft`, { answers: JSON.parse(text), version }, { keepalive: keepalive && text.length < 60000 });
      this.version = kept.version;
      this.saved = text;
      this.since = undefined;
      this.problem?.remove();
      localStorage.removeItem(this.backup);
      this.say(this.words.wordSaved.replace('{0}', kept.savedAt));
    } catch (refusal) {
      this.failed(refusal, text);
    }
  }

  failed(refusal, text) {
    this.say(this.words.wordUnsaved);
    if (refusal.status === 409 && refusal.body?.stale) return this.stale(refusal.body);
    localStorage.setItem(this.backup, text);
    if (refusal.status === 404) return this.stop();
    const over = refusal.status === 401 || refusal.status === 403;
    this.problem?.remove();
    this.problem = over
      ? this.notices.show('warning', this.words.wordSessionOver, [{ label: this.words.wordSignIn, href: '/sign-in' }])
      : this.notices.show('warning', refusal.message || this.words.wordNotSaved);
    this.timer = setTimeout(() => this.save(), RETRY);
  }

  stale(current) {
    this.stop();
    this.notices.show('warning', this.words.wordStale, [
      { label: this.words.wordStaleLoad, run: () => location.reload() },
      { label: this.words.wordStaleKeep, run: () => { this.stopped = false; this.version = current.version; this.save({ version: -1 }); } },
    ]);
  }

  /** Text that a lost connection left in this browser. */
  leftBehind() {
    try {
      return JSON.parse(localStorage.getItem(this.backup));
    } catch {
      return null;
    }
  }

  forget() {
    localStorage.removeItem(this.backup);
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Stops and waits for a save under way, so that it cannot arrive after what comes next. */
  async settle() {
    this.stop();
    await this.running;
  }

  resume() {
    this.stopped = false;
    this.changed();
  }

  say(text) {
    this.status.textContent = text;
  }
}
