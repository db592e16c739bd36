// Saves what is typed, by itself: at most three seconds after the last key, and when the page is left. Until the server has it, this
// browser keeps it. What another window saved meanwhile is shown beside it and never overwritten unseen.
import { answersOf } from './answers.js';
import { compareDialog, comparison, difference } from './compare.js';
import { person, post } from './server.js';
import { say } from './words.js';

const PAUSE = 1200;
const LONGEST = 2800;
const RETRY = 5000;
/** Bytes that a browser carries on sending after the page is gone. */
const LAST_WORDS = 60000;

export class DraftSaver {
  /** @param others drafts of colleagues that this page has shown */
  constructor({ form, task, version, others, words, status, notices }) {
    Object.assign(this, { form, task, version, words, status, notices });
    this.colleagues = new Map(others.map((other) => [other.id, { version: other.version }]));
    this.backup = `opora-draft-${person()}-${task}`;
    this.saved = this.text();
    this.stopped = false;
    this.retryAt = 0;
  }

  watch() {
    window.addEventListener('online', () => this.save());
    this.form.on('changed', () => this.changed());
    document.addEventListener('visibilitychange', () => document.hidden && this.leave());
    window.addEventListener('pagehide', () => this.leave());
  }

  text() {
    return JSON.stringify(answersOf(this.form));
  }

  changed() {
    const text = this.text();
    if (text === this.saved) return;
    this.keepHere(text);
    if (this.stopped) return;
    this.say(this.words.wordUnsaved);
    this.since ??= Date.now();
    clearTimeout(this.timer);
    const now = Date.now();
    this.timer = setTimeout(() => this.save(), Math.max(0, this.retryAt - now, Math.min(PAUSE, this.since + LONGEST - now)));
  }

  save({ keepalive = false } = {}) {
    const text = this.text();
    if (this.stopped || this.running || text === this.saved) return;
    clearTimeout(this.timer);
    this.running = this.keep(text, keepalive).finally(() => {
      this.running = undefined;
      this.changed();
    });
  }

  /** The last chance: also behind a save under way, as the version that will be after it, if that is what the server has then. */
  leave() {
    const text = this.text();
    if (this.stopped || text === this.saved) return;
    if (!this.running) return this.save({ keepalive: true });
    if (text === this.sending) return;
    const body = { ...this.body(text, this.version + 1), after: JSON.parse(this.sending) };
    post(this.address(), body, { keepalive: fits(text + this.sending) }).then((kept) => { this.version = Math.max(this.version, kept.version); }, () => {});
  }

  address() {
    return `/inbox/${this.task}/draft`;
  }

  body(text, version) {
    return { answers: JSON.parse(text), version };
  }

  async keep(text, keepalive) {
    this.say(this.words.wordSaving);
    this.sending = text;
    try {
      const kept = await post(this.address(), this.body(text, this.version), { keepalive: keepalive && fits(text) });
      this.version = kept.version;
      this.saved = text;
      this.since = undefined;
      this.retryAt = 0;
      this.problem?.remove();
      this.forget();
      this.say(this.words.wordSaved.replace('{0}', kept.savedAt));
      this.tellOf(kept.others);
    } catch (refusal) {
      this.failed(refusal);
    }
  }

  failed(refusal) {
    this.say(this.words.wordUnsaved);
    if (refusal.status === 409 && refusal.body?.stale) return void this.conflict(refusal.body);
    if (refusal.status === 404) this.stop();
    const over = refusal.status === 401 || refusal.status === 403;
    this.problem?.remove();
    this.problem = over
      ? this.notices.show('warning', this.words.wordSessionOver, [{ label: this.words.wordSignIn, href: '/sign-in' }])
      : this.notices.show('warning', this.stopped ? say('lost') : refusal.message || this.words.wordNotSaved);
    // What follows this attempt asks for the next one; not before this.
    this.retryAt = Date.now() + RETRY;
  }

  /** Another window was quicker: saving waits until the person has seen both texts. True when they say the same. */
  async conflict(current, words = { title: 'conflictTitle', text: 'conflictText' }) {
    this.stop();
    const ask = () => void this.conflict(current, words);
    this.problem?.remove();
    this.problem = this.notices.show('warning', say('conflictNotice', current.savedAt), [{ label: say('compare'), run: ask }]);
    const compared = await difference(this.task, this.form, { kind: 'DRAFT', id: current.id }).catch(() => null);
    if (!compared) return false;
    if (compared.fields.length === 0) {
      this.goOnFrom(compared.version);
      return true;
    }
    this.asking?.close();
    this.asking = compareDialog({
      title: say(words.title), text: say(words.text, compared.at), body: comparison({ form: this.form, compared }),
      actions: [{ label: say('conflictKeep'), run: () => this.goOnFrom(compared.version) }, { label: say('close') }],
    });
    return false;
  }

  goOnFrom(version) {
    this.problem?.remove();
    this.version = version;
    this.again();
  }

  /** Saves whatever is there: the server may hold the same under another version. */
  again() {
    this.saved = undefined;
    this.stopped = false;
    this.save();
  }

  /** A colleague who fills in the same form is named when they save more than this page has seen. */
  tellOf(others) {
    for (const other of others) {
      const known = this.colleagues.get(other.id);
      if (known?.version === other.version) continue;
      known?.notice?.remove();
      const notice = this.notices.show('info', say('otherNotice', other.name, other.savedAt), [{ label: say('compare'), run: () => this.onColleague(other.id) }]);
      this.colleagues.set(other.id, { version: other.version, notice });
    }
  }

  keepHere(text) {
    try {
      localStorage.setItem(this.backup, JSON.stringify({ version: this.version, text }));
    } catch {
      // full or forbidden: the server's copy is the one that counts
    }
  }

  /** Text that never reached the server, with the version it was typed over. */
  leftBehind() {
    try {
      const { version, text } = JSON.parse(localStorage.getItem(this.backup));
      return { version, answers: JSON.parse(text) };
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

  /** Saves now; true once the server has it all. */
  async flush() {
    await this.running;
    this.save();
    await this.running;
    return this.text() === this.saved;
  }

  say(text) {
    this.status.textContent = text;
  }
}

const fits = (text) => new TextEncoder().encode(text).length < LAST_WORDS;
