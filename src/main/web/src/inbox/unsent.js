// What is typed beside the form and saved by a button of its own: until then this browser keeps it, and sending the form saves it, too.
import { person } from './server.js';

export class Unsent {
  /** @param save saves one text under its key */
  constructor(task, kind, save) {
    Object.assign(this, { place: `opora-${kind}-${person()}-${task}`, save });
    this.texts = new Map(this.left());
  }

  left() {
    try {
      return JSON.parse(localStorage.getItem(this.place)) ?? [];
    } catch {
      return [];
    }
  }

  of(key) {
    return this.texts.get(key);
  }

  /** An empty text is as good as none. */
  typed(key, text) {
    if (text.trim()) this.texts.set(key, text);
    else this.texts.delete(key);
    try {
      if (this.texts.size) localStorage.setItem(this.place, JSON.stringify([...this.texts]));
      else localStorage.removeItem(this.place);
    } catch {
      // full or forbidden: the page still has it
    }
  }

  /** What belongs to a place that is gone has nowhere to go. */
  keepOnly(keys) {
    [...this.texts.keys()].filter((key) => !keys.includes(key)).forEach((key) => this.typed(key, ''));
  }

  /** @throws Refusal of the first that is not taken */
  async saveAll() {
    for (const [key, text] of [...this.texts]) await this.save(key, text);
  }
}
