// The files of one task, as the form's file field uses them.
import { post, upload } from './server.js';

/** Every file that a text of this page has named. */
const all = new Map();

export const learn = (files) => files.forEach((file) => all.set(file.id, file));

export function taskFiles(task, known, words) {
  learn(known);
  const underWay = new Set();
  // Who leaves now would lose the file: asked once more by the browser.
  window.addEventListener('beforeunload', (event) => underWay.size > 0 && event.preventDefault());
  return {
    get busy() {
      return underWay.size > 0;
    },
    /** When all that was being uploaded is there, or has failed. */
    async arrived() {
      while (underWay.size) {
        await Promise.allSettled([...underWay]);
        // What the field does with its file comes first: it may go on with the next one.
        await new Promise((next) => { setTimeout(next); });
      }
    },
    words: { add: words.wordAdd, remove: words.wordRemove, hint: words.wordHint, uploading: words.wordUploading },
    href: (id) => `/documents/${id}`,
    nameOf: (id) => all.get(id)?.name ?? id,
    isShown: (id) => Boolean(all.get(id)?.shown),
    async upload(file, onProgress, replaces) {
      const uploading = upload(`/inbox/${task}/files`, file, onProgress, replaces);
      underWay.add(uploading);
      try {
        const stored = await uploading;
        learn([stored]);
        return stored;
      } catch (refusal) {
        throw new Error(refusal.message || words.wordUploadFailed);
      } finally {
        underWay.delete(uploading);
      }
    },
    remove(id) {
      // A file of another task stays where it is; only the answer no longer names it.
      post(`/inbox/${task}/files/${id}/removal`).catch(() => {});
    },
  };
}
