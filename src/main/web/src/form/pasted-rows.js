// Rows copied from a table program: cells between tabs, a cell with line ends in quotes. Each cell is read as its column wants it.
import { isoDay } from '../app/days.js';
import { say } from './words.js';

/** The cells of a copied text, row by row; rows without any text are left out. */
export function cellsOf(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const plain = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at];
    if (quoted && sign === '"' && plain[at + 1] === '"') cell += plain[++at];
    else if (quoted && sign === '"') quoted = false;
    else if (!quoted && sign === '"' && cell === '' && closes(plain, at)) quoted = true;
    else if (!quoted && (sign === '\t' || sign === '\n')) {
      rows.at(-1).push(cell.trim());
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  rows.at(-1).push(cell.trim());
  return rows.filter((row) => row.some((one) => one !== ''));
}

/** Whether a quote opens a cell: its partner stands before a tab, a line end or the end. */
const closes = (text, at) => /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(text.slice(at));

const plainWord = (text) => text.toLocaleLowerCase().replace(/[\s*]+/g, ' ').trim();

/**
 * Lays the cells under the columns of the form.
 * @param columns key, label, type, whole, most (letters), choices as [{ value, label }]
 * @return rows of { values, cells: [{ column, text, problem }] }, header, extra
 */
export function rowsOf(text, columns) {
  const cells = cellsOf(text);
  const header = cells.length > 0 && isHeader(cells[0], columns);
  const order = header ? cells[0].map((word) => columns.find((column) => plainWord(column.label) === plainWord(word))) : columns;
  const rows = (header ? cells.slice(1) : cells).map((row) => rowOf(row, order));
  const extra = Math.max(0, ...cells.map((row) => row.length - order.length), order.filter((column) => !column).length);
  return { rows, header, extra };
}

const isHeader = (row, columns) => row.filter((word) => columns.some((column) => plainWord(column.label) === plainWord(word))).length * 2 > row.filter(Boolean).length;

function rowOf(row, order) {
  const values = {};
  const cells = [];
  order.forEach((column, at) => {
    if (!column) return;
    const text = row[at] ?? '';
    const { value, problem } = text === '' ? { value: null } : valueOf(text, column);
    values[column.key] = problem ? null : value;
    cells.push({ column, text, problem });
  });
  return { values, cells };
}

function valueOf(text, column) {
  switch (column.type) {
    case 'number': return numberOf(text, column);
    case 'datetime': return dayOf(text, column);
    case 'checkbox': return tickOf(text);
    case 'radio':
    case 'select': return choiceOf(text, column);
    case 'checklist':
    case 'taglist': return choicesOf(text, column);
    default: return column.most && text.length > column.most ? { problem: say('tooLong', column.most) } : { value: text };
  }
}

/** 1 234,5 as well as 1234.5. */
function numberOf(text, { digits }) {
  const plain = text.replace(/[\s\u00a0\u202f']/g, '').replace('−', '-').replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { problem: say('noNumber') };
  const value = Number(plain);
  return digits === 0 && !Number.isInteger(value) ? { problem: say('noInteger') } : { value };
}

function dayOf(text, { subtype }) {
  if (subtype && subtype !== 'date') return { problem: say('byHand') };
  const value = isoDay(text.replace(/^(\d{1,2}\.\d{1,2}\.)(\d\d)$/, '$120$2').replace(/ 0?0:00(:00)?$/, ''));
  return value ? { value } : { problem: say('noDay') };
}

const yes = ['да', 'yes', '+', '1', 'true', 'x', 'х', '✓'];
const no = ['нет', 'no', '-', '0', 'false'];

function tickOf(text) {
  const word = plainWord(text);
  if (yes.includes(word)) return { value: true };
  return no.includes(word) ? { value: false } : { problem: say('noTick') };
}

const found = (text, choices) => choices.find((choice) => plainWord(String(choice.label)) === plainWord(text) || String(choice.value) === text);

function choiceOf(text, { choices }) {
  const choice = found(text, choices);
  return choice ? { value: choice.value } : { problem: say('noChoice') };
}

function choicesOf(text, { choices }) {
  const chosen = text.split(/[;,\n]/).map((one) => one.trim()).filter(Boolean).map((one) => found(one, choices));
  return chosen.every(Boolean) ? { value: chosen.map((choice) => choice.value) } : { problem: say('noChoice') };
}
