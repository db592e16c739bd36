// The form of a task: opened with the server's values and the draft, saved by itself, sent once.
import { reachScrolled } from '../app/scrolling.js';
import { isSame } from '../form/values.js';
import { answersOf, overlay } from './answers.js';
import { DraftSaver } from './draft.js';
import { taskFiles } from './files.js';
import { notices as noticesIn } from './notices.js';
import { origins } from './origin.js';
import { checkedAnswer, listRemarks, remarkAnswers, remarksOf } from './remarks.js';
import { sections } from './sections.js';
import { get } from './server.js';
import { submission } from './submission.js';
import { otherTexts } from './texts.js';
import { say } from './words.js';

export async function formPage(root) {
  const words = root.dataset;
  const { task, draft: draftId } = words;
  const place = root.querySelector('#task-fields');
  const notices = noticesIn(root.querySelector('#task-notices'));
  const opened = await get(`/inbox/${task}/form${draftId ? `?draft=${draftId}` : ''}`).catch((refusal) => {
    place.replaceChildren();
    notices.show('danger', refusal.message || words.wordLoadFailed, [{ label: words.wordReload, run: () => location.reload() }]);
  });
  if (!opened) return;

  place.replaceChildren();
  const state = await remarksOf(task);
  const pinned = state.checked ? [] : state.remarks;
  const answers = remarkAnswers(task, pinned);
  const origin = origins(opened.prefilled, pinned, answers);
  const files = taskFiles(task, opened.files, words);
  const form = window.FormViewer.create(place, document.documentElement.lang, { files, origin });
  origin.belongTo(form);
  Object.entries(opened.returned).forEach(([path, value]) => origin.note(path, value));
  const status = document.getElementById('draft-status') ?? document.createElement('span');
  const button = document.getElementById('task-submit');
  await form.importSchema(opened.schema, opened.data);
  reachScrolled(place);
  if (!opened.editable) return form.setProperty('readOnly', true);

  const draft = new DraftSaver({ form, task, version: opened.draftVersion, others: opened.others, words, status, notices });
  if (opened.draftOf) notices.show('info', words.wordForeign.replace('{0}', opened.draftOf).replace('{1}', opened.savedAt));
  else if (opened.savedAt) draft.say(words.wordSaved.replace('{0}', opened.savedAt));
  else if (Object.keys(opened.returned).length) notices.show('info', say('returned'));
  await restore(form, opened, draft, notices, words);
  draft.watch();
  draft.changed();
  draft.onColleague = otherTexts({ task, form, draft, notices, origin }).colleague;
  sections(form, document.getElementById('task-sections'));
  listRemarks(pinned, notices, place);
  const checked = checkedAnswer(task, state);
  document.getElementById('task-later')?.addEventListener('click', async ({ target }) => {
    // Beside the list the list is there already.
    await files.arrived();
    if ((await draft.flush()) && window.parent === window) location.assign(target.closest('[data-href]').dataset.href);
  });
  if (button) submission({ form, place, task, submissionId: opened.submissionId, button, words, notices, draft, files, unsent: [answers.unsent, checked].filter(Boolean) });
}

/** Text that only this browser has: over the draft it was typed on, or beside the one that was saved since. */
async function restore(form, opened, draft, notices, words) {
  const left = draft.leftBehind();
  if (!left) return;
  if (isSame(left.answers, answersOf(form))) return draft.forget();
  await form.importSchema(opened.schema, overlay(opened.data, left.answers));
  if (left.version === opened.draftVersion) notices.show('info', words.wordRestored);
  else if (opened.draftId) await draft.conflict({ id: opened.draftId, savedAt: opened.savedAt }, { title: 'leftTitle', text: 'leftText' });
}
