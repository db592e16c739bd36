// Shows what pasted rows would become before they are added: nothing goes into the form unseen.
import { el } from '../app/el.js';
import { rowsOf } from './pasted-rows.js';
import { say } from './words.js';

const NAMED = 8;

/** @param room how many rows may still be added @param onAdd takes the values of the new rows */
export function pasteDialog({ columns, room, most, onAdd }) {
  const area = el('textarea', { class: 'form-control', rows: 4, id: 'paste-rows-text', 'aria-describedby': 'paste-rows-hint' });
  const preview = el('div', { class: 'mt-3', 'aria-live': 'polite' });
  const add = el('button', { type: 'button', class: 'btn btn-primary', disabled: true, onclick: () => done() }, say('pasteAdd'));
  const cancel = el('button', { type: 'button', class: 'btn', onclick: () => dialog.close() }, say('cancel'));
  const dialog = el('dialog', { class: 'opora-dialog', 'aria-labelledby': 'paste-rows-title' },
    el('h2', { class: 'h3 mb-2', id: 'paste-rows-title' }, say('pasteTitle')),
    el('p', { class: 'text-secondary', id: 'paste-rows-hint' }, say('pasteHint', columns.map((column) => column.label).join(' · '))),
    el('label', { class: 'form-label', for: 'paste-rows-text' }, say('pasteArea')), area, preview,
    el('div', { class: 'd-flex flex-wrap justify-content-end gap-2 mt-3' }, cancel, add));
  let rows = [];

  area.addEventListener('input', () => {
    const read = rowsOf(area.value, columns);
    rows = read.rows.slice(0, room);
    add.disabled = rows.length === 0;
    preview.replaceChildren(...(area.value.trim() ? described(read, rows, most) : []));
  });
  function done() {
    onAdd(rows.map((row) => row.values));
    dialog.close();
  }
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
}

function described({ rows: all, header, extra }, rows, most) {
  const refused = rows.flatMap((row, at) => row.cells.filter((cell) => cell.problem).map((cell) => say('place', at + 1, cell.column.label, cell.text, cell.problem)));
  return [
    el('p', { class: 'fw-medium mb-1' }, say('pasteFound', rows.length)),
    header && el('p', { class: 'mb-1' }, say('pasteHeader')),
    extra > 0 && el('p', { class: 'mb-1' }, say('pasteExtra', extra)),
    all.length > rows.length && el('p', { class: 'mb-1' }, say('pasteCut', most)),
    refused.length > 0 && el('div', { class: 'alert alert-warning d-block py-2', 'data-refused': true }, el('div', { class: 'fw-medium' }, say('pasteRefused', refused.length)),
      el('ul', { class: 'm-0 ps-3' }, ...refused.slice(0, NAMED).map((text) => el('li', {}, text)), refused.length > NAMED && el('li', {}, say('more', refused.length - NAMED)))),
    rows.length > 0 && table(rows),
  ].filter(Boolean);
}

function table(rows) {
  const head = el('tr', {}, el('th', { scope: 'col' }, say('number')), ...rows[0].cells.map((cell) => el('th', { scope: 'col' }, cell.column.label)));
  const body = rows.map((row, at) => el('tr', {}, el('td', {}, String(at + 1)), ...row.cells.map(shown)));
  return el('div', { class: 'scroll-x opora-preview', tabindex: 0 }, el('table', { class: 'table table-sm m-0' }, el('thead', {}, head), el('tbody', {}, ...body)));
}

const shown = (cell) => el('td', { class: cell.problem ? 'opora-refused' : 'text-pre-line' }, cell.problem ? el('s', {}, cell.text) : cell.text);
