// The files of one task, as the form's file field uses them.
import { post, upload } from './server.js';

/** Every file that a text of this page has named. */
const all = new Map();

export const learn = (files) => files.forEach((file) => all.set(file.id, file));

export function taskFiles(task, known, words) {
  learn(known);
  return {
    words: { add: words.wordAdd, remove: words.wordRemove, hint: words.wordHint, uploading: words.wordUploading },
    href: (id) => `/documents/${id}`,
    nameOf: (id) => all.get(id)?.name ?? id,
    isShown: (id) => Boolean(all.get(id)?.shown),
    async upload(file, onProgress, replaces) {
      try {
        const stored = await upload(`/inbox/${task}/files`, file, onProgress, replaces);
        learn([stored]);
        return stored;
      } catch (refusal) {
        throw new Error(refusal.message || words.wordUploadFailed);
      }
    },
    remove(id) {
      // A file of another task stays where it is; only the answer no longer names it.
      post(`/inbox/${task}/files/${id}/removal`).catch(() => {});
    },
  };
}
