// Remarks on the fields and rows of a school's answer: written in the check beside the answer, shown and answered at the fields of the form.
import { announce } from '../app/announce.js';
import { el } from '../app/el.js';
import { alikeRow } from '../form/row-match.js';
import { get, post } from './server.js';
import { words as linesOf } from './compare.js';
import { Unsent } from './unsent.js';
import { say } from './words.js';

export const remarksOf = (task) => get(`/inbox/${task}/remarks`).catch(() => ({ checked: null, remarks: [] }));

/** Answers to the remarks on a form, those included that are typed and not saved yet. */
export function remarkAnswers(task, remarks) {
  const unsent = new Unsent(task, 'answers', (id, text) => {
    const remark = remarks.find((one) => one.id === id);
    return remark && respond(remark, text, remark.settled);
  });

  /** Gives the remark back as the server has it then. */
  async function respond(remark, text, settled) {
    const state = await post(`/inbox/${task}/remarks/${remark.id}/answer`, { text, settled });
    const now = state.remarks.find((one) => one.id === remark.id);
    announce(say(now.settled ? 'remarkIsSettled' : 'remarkIsAnswered', now.label));
    unsent.typed(remark.id, '');
    Object.assign(remark, now);
    return now;
  }
  return { unsent, respond };
}

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

/** The answer that is checked, field by field, with a button for a remark at each. Gives back the remarks that are typed and not saved. */
export function checkedAnswer(task, { checked, remarks }) {
  const card = document.getElementById('task-checked');
  if (!checked || !card || checked.fields.length === 0) return undefined;
  const unsent = new Unsent(task, 'remarks', (path, text) => send('', { path, text }, checked.fields.find((field) => `${path}.`.startsWith(`${field.path}.`)).label, path));
  unsent.keepOnly(checked.fields.flatMap((field) => [field.path, ...field.rows.map((row) => row.path)]));
  card.hidden = false;
  card.querySelector('[data-checked-by]').textContent = say('checkedBy', checked.person, checked.at);
  const draw = (state) => {
    const places = new Map(state.map((remark) => [remark.id, placeOf(remark, checked.fields)]));
    const at = (path) => state.filter((remark) => places.get(remark.id) === path);
    card.querySelector('[data-checked-fields]').replaceChildren(...checked.fields.map((field) => item(field, at)));
  };
  const send = async (address, body, label, path) => {
    const state = await post(`/inbox/${task}/remarks${address}`, body);
    if (body) unsent.typed(path, '');
    draw(state.remarks);
    // What was pressed is drawn anew: whoever works by keyboard goes on from where they were.
    card.querySelector(`[data-remark-on="${CSS.escape(path)}"]`)?.focus();
    announce(say('remarkSaved', label));
  };

  function item(field, at) {
    const label = field.section ? say('fieldOf', field.section, field.label) : field.label;
    const ends = [...field.rows.map((row) => row.line), field.lines.length];
    const rows = field.rows.map((row, number) => el('div', { class: 'opora-checked-row', 'data-checked-row': row.path },
      linesOf(field.lines.slice(row.line, ends[number + 1])), ...pinned(row.path, `${label}, ${field.lines[row.line].label}`, at(row.path))));
    return el('li', { class: 'list-group-item py-2' }, el('div', { class: 'small text-secondary' }, label),
      field.rows.length === 0 || ends[0] > 0 ? linesOf(field.lines.slice(0, ends[0])) : null, ...rows, ...pinned(field.path, label, at(field.path), say(field.rows.length ? 'remarkWhole' : 'remarkWrite')));
  }
  function pinned(path, label, own, words = say('remarkWrite')) {
    const write = el('button', { type: 'button', class: 'btn btn-sm', 'data-remark-on': path, 'aria-label': `${words}: ${label}`, onclick: open }, words);
    function open() {
      const [box, area] = editor();
      write.replaceWith(box);
      area.focus();
    }
    function editor() {
      const area = el('textarea', { class: 'form-control', rows: 2, maxlength: 3000, 'aria-label': `${words}: ${label}`, oninput: () => unsent.typed(path, area.value) });
      area.value = unsent.of(path) ?? '';
      const problem = el('div', { class: 'text-danger small', role: 'alert' });
      const save = el('button', { type: 'button', class: 'btn btn-sm btn-primary', onclick: () => send('', { path, text: area.value }, label, path).catch((refusal) => { problem.textContent = refusal.message || say('failed'); }) }, say('remarkSave'));
      const back = () => { unsent.typed(path, ''); box.replaceWith(write); write.focus(); };
      const box = el('div', { class: 'mt-1' }, area, el('div', { class: 'd-flex flex-wrap gap-2 mt-1' }, save, el('button', { type: 'button', class: 'btn btn-sm', onclick: back }, say('cancel'))), problem);
      return [box, area];
    }
    // What was being written elsewhere stays open when the list is drawn anew.
    return [...own.map((remark) => shown(remark, label, path)), unsent.of(path) ? editor()[0] : write];
  }
  function shown(remark, label, path) {
    const state = remark.settled ? say('remarkIsSettledShort') : remark.answer ? say('remarkIsAnsweredShort') : say('remarkIsOpen');
    return el('div', { class: `opora-remark${remark.settled ? ' opora-remark-settled' : ''}` },
      el('div', { class: 'text-pre-line' }, remark.text), el('div', { class: 'small text-secondary' }, `${remark.person}, ${remark.at} · ${state}`),
      remark.answer && el('div', { class: 'text-pre-line' }, say('remarkAnswered', remark.answer)),
      remark.mine && el('button', { type: 'button', class: 'btn btn-sm btn-ghost-secondary', onclick: () => send(`/${remark.id}/removal`, undefined, label, path).catch(() => {}) }, say('remarkBack')));
  }
  draw(remarks);
  return unsent;
}

/** A row may have moved since an earlier round; a remark whose row is gone stands at the list. */
function placeOf(remark, fields) {
  if (!remark.row) return remark.path;
  const field = fields.find(({ path }) => remark.path.startsWith(`${path}.`));
  return alikeRow(remark, field?.rows ?? [])?.path ?? field?.path;
}
