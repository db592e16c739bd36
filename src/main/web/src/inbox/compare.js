// Another text beside what stands in the form, field by field, each with a button that takes it over and one that puts it back.
import { announce } from '../app/announce.js';
import { el } from '../app/el.js';
import { at } from '../form/values.js';
import { answersOf, fill } from './answers.js';
import { learn } from './files.js';
import { post } from './server.js';
import { rowsBeside } from './row-difference.js';
import { say } from './words.js';

/** Asks what differs. @param other kind and id or version of the other text */
export async function difference(task, form, other) {
  const compared = await post(`/inbox/${task}/comparison`, { answers: answersOf(form), ...other });
  learn(compared.files);
  return compared;
}

/** The differing fields as elements. @param onTake hears of every field that is taken or put back */
export function comparison({ form, compared, theirs = say('theirs'), none = say('same'), onTake = () => {} }) {
  if (compared.fields.length === 0) return el('p', { class: 'text-secondary m-0' }, none);
  const before = new Map(compared.fields.map(({ path }) => [path, at(form._getState().data, path.split('.')) ?? null]));
  const rows = compared.fields.map((pair) => row(pair));
  const all = el('button', { type: 'button', class: 'btn btn-sm btn-primary', 'data-take-all': true, onclick: takeAll }, say('takeAll', rows.length));

  function takeAll() {
    const back = rows.every((one) => one.isTaken());
    rows.forEach((one) => one.isTaken() === back && one.toggle());
    announce(say(back ? 'saidBack' : 'saidTakenAll', rows.length));
  }
  function row(pair) {
    let taken = false;
    const label = pair.section ? say('fieldOf', pair.section, pair.label) : pair.label;
    const button = el('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', 'data-take': pair.path, onclick: () => { toggle(); announce(say(taken ? 'saidTaken' : 'saidBack', label)); } }, say('take'));
    const [mine, other] = rowsBeside(pair.mine, pair.theirs) ?? [words(pair.mine), words(pair.theirs)];
    const element = el('li', { class: 'opora-pair' }, el('div', { class: 'opora-pair-label' }, label),
      el('div', { class: 'opora-pair-side' }, el('div', { class: 'small text-secondary' }, say('mine')), mine),
      el('div', { class: 'opora-pair-side opora-pair-theirs' }, el('div', { class: 'small text-secondary' }, theirs), other), el('div', { class: 'opora-pair-act' }, button));
    function toggle() {
      taken = !taken;
      const value = taken ? pair.value : before.get(pair.path);
      onTake(pair.path, value, taken);
      fill(form, pair.path, value);
      button.textContent = say(taken ? 'taken' : 'take');
      element.classList.toggle('opora-pair-taken', taken);
      all.textContent = rows.every((one) => one.isTaken()) ? say('putBack') : say('takeAll', rows.length);
    }
    button.setAttribute('aria-label', `${say('take')}: ${label}`);
    return { element, toggle, isTaken: () => taken };
  }
  return el('div', {}, el('div', { class: 'mb-2' }, all), el('ul', { class: 'opora-pairs' }, ...rows.map((one) => one.element)));
}

export function words(lines) {
  if (lines.every((line) => !line.label && !line.text.trim())) return el('div', { class: 'text-secondary' }, say('nothing'));
  return el('div', { class: 'text-pre-line' }, ...lines.map((line) => el('div', { class: `opora-depth-${Math.min(line.depth, 3)}` }, line.label && el('span', { class: 'text-secondary' }, line.text ? `${line.label}: ` : line.label), line.text)));
}

/** A window over the page; `actions` close it. */
export function compareDialog({ title, text, body, actions = [], onClose = () => {} }) {
  const buttons = (actions.length ? actions : [{ label: say('close') }]).map(({ label, run }, place) =>
    el('button', { type: 'button', class: place === 0 ? 'btn btn-primary' : 'btn', onclick: () => { dialog.close(); run?.(); } }, label));
  const dialog = el('dialog', { class: 'opora-dialog opora-compare', 'aria-labelledby': 'compare-title' },
    el('h2', { class: 'h3 mb-2', id: 'compare-title' }, title), el('p', { class: 'text-secondary' }, text), body,
    el('div', { class: 'd-flex flex-wrap justify-content-end gap-2 mt-3 opora-dialog-foot' }, ...buttons));
  dialog.addEventListener('close', () => { dialog.remove(); onClose(); });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
