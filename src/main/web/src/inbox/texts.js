// The other texts that stand beside a form: drafts of colleagues, the history of the own one, earlier answers of the school.
import { el } from '../app/el.js';
import { compareDialog, comparison, difference } from './compare.js';
import { get } from './server.js';
import { say } from './words.js';

export function otherTexts({ task, form, draft, notices, origin }) {
  const asked = async (other, show) => {
    try {
      show(await difference(task, form, other));
    } catch (refusal) {
      notices.show('danger', refusal.message || say('failed'));
    }
  };
  const colleague = (id) => asked({ kind: 'DRAFT', id }, (compared) => compareDialog({ title: say('otherTitle', compared.person), text: say('otherText', compared.at), body: comparison({ form, compared }) }));
  const revision = (version) => asked({ kind: 'REVISION', version }, (compared) => compareDialog({ title: say('historyTitle', compared.at), text: say('historyText'), body: comparison({ form, compared }), onClose: () => draft.save() }));

  document.querySelectorAll('[data-compare-draft]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => colleague(button.dataset.compareDraft));
  });
  document.querySelectorAll('[data-earlier-answer]').forEach((place) => {
    const details = place.closest('details');
    const onTake = (path, value, taken) => origin.note(path, taken ? value : undefined);
    details.addEventListener('toggle', () => details.open && asked({ kind: 'ANSWER', id: place.dataset.earlierAnswer }, (compared) =>
      place.replaceChildren(comparison({ form, compared, theirs: say('answerTheirs'), none: say('answerNone'), onTake }))));
  });
  const history = document.getElementById('draft-history');
  history?.closest('section').removeAttribute('hidden');
  history?.closest('details').addEventListener('toggle', async (event) => {
    if (!event.target.open) return;
    const revisions = await get(`/inbox/${task}/draft/history`).catch(() => []);
    const rows = revisions.map(({ version, at }) => el('li', { class: 'list-group-item py-2 d-flex flex-wrap align-items-center gap-2' }, el('span', { class: 'me-auto' }, at),
      el('button', { type: 'button', class: 'btn btn-sm', 'data-revision': version, 'aria-label': `${say('restore')}: ${at}`, onclick: () => revision(version) }, say('restore'))));
    history.replaceChildren(...(rows.length ? rows : [el('li', { class: 'list-group-item py-2 text-secondary' }, say('historyNone'))]));
  });
  return { colleague };
}
