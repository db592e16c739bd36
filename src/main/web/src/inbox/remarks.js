// Remarks on the fields of a school's answer: written in the check beside the answer, shown and answered at the fields of the form.
import { announce } from '../app/announce.js';
import { el } from '../app/el.js';
import { get, post } from './server.js';
import { words as linesOf } from './compare.js';
import { say } from './words.js';

export const remarksOf = (task) => get(`/inbox/${task}/remarks`).catch(() => ({ checked: null, remarks: [] }));

/** Answers a remark; gives it back as the server has it then. */
export const respondIn = (task) => async (remark, text, settled) => {
  const state = await post(`/inbox/${task}/remarks/${remark.id}/answer`, { text, settled });
  const now = state.remarks.find((one) => one.id === remark.id);
  announce(say(now.settled ? 'remarkIsSettled' : 'remarkIsAnswered', now.label));
  Object.assign(remark, now);
  return now;
};

/** Names above the form the remarks that are not settled, each leading to its field. */
export function listRemarks(remarks, notices, place) {
  const open = remarks.filter((remark) => !remark.settled);
  if (open.length === 0) return;
  const go = (remark) => () => {
    const pinned = place.querySelector(`[data-remark="${CSS.escape(remark.path)}"]`);
    pinned?.scrollIntoView({ block: 'center' });
    pinned?.querySelector('textarea').focus({ preventScroll: true });
  };
  notices.list('warning', say('remarksOpen', open.length), open.map((remark) => ({ text: say('errorOf', remark.label, remark.text), go: go(remark) })));
}

/** The answer that is checked, field by field, with a button for a remark at each. */
export function checkedAnswer(task, { checked, remarks }) {
  const card = document.getElementById('task-checked');
  if (!checked || !card || checked.fields.length === 0) return;
  card.hidden = false;
  card.querySelector('[data-checked-by]').textContent = say('checkedBy', checked.person, checked.at);
  const draw = (state) => card.querySelector('[data-checked-fields]').replaceChildren(...checked.fields.map((field) => row(field, state.filter((remark) => remark.path === field.path))));
  const send = async (address, body, label) => {
    const state = await post(`/inbox/${task}/remarks${address}`, body);
    draw(state.remarks);
    announce(say('remarkSaved', label));
  };

  function row(field, own) {
    const label = field.section ? say('fieldOf', field.section, field.label) : field.label;
    const write = el('button', { type: 'button', class: 'btn btn-sm', 'data-remark-on': field.path, 'aria-label': `${say('remarkWrite')}: ${label}`, onclick: () => write.replaceWith(editor()) }, say('remarkWrite'));
    function editor() {
      const area = el('textarea', { class: 'form-control', rows: 2, maxlength: 3000, 'aria-label': `${say('remarkWrite')}: ${label}` });
      const problem = el('div', { class: 'text-danger small', role: 'alert' });
      const save = el('button', { type: 'button', class: 'btn btn-sm btn-primary', onclick: () => send('', { path: field.path, text: area.value }, label).catch((refusal) => { problem.textContent = refusal.message || say('failed'); }) }, say('remarkSave'));
      const box = el('div', { class: 'mt-1' }, area, el('div', { class: 'd-flex flex-wrap gap-2 mt-1' }, save, el('button', { type: 'button', class: 'btn btn-sm', onclick: () => box.replaceWith(write) }, say('cancel'))), problem);
      setTimeout(() => area.focus());
      return box;
    }
    return el('li', { class: 'list-group-item py-2' }, el('div', { class: 'small text-secondary' }, label), linesOf(field.lines), ...own.map((remark) => shown(remark, label)), write);
  }
  function shown(remark, label) {
    const state = remark.settled ? say('remarkIsSettledShort') : remark.answer ? say('remarkIsAnsweredShort') : say('remarkIsOpen');
    return el('div', { class: `opora-remark${remark.settled ? ' opora-remark-settled' : ''}` },
      el('div', { class: 'text-pre-line' }, remark.text), el('div', { class: 'small text-secondary' }, `${remark.person}, ${remark.at} · ${state}`),
      remark.answer && el('div', { class: 'text-pre-line' }, say('remarkAnswered', remark.answer)),
      remark.mine && el('button', { type: 'button', class: 'btn btn-sm btn-ghost-secondary', onclick: () => send(`/${remark.id}/removal`, undefined, label).catch(() => {}) }, say('remarkBack')));
  }
  draw(remarks);
}
