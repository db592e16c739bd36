// Rows of a list in two texts: equal ones are folded, moved ones say where they stand there, of the others what differs is marked.
import { el } from '../app/el.js';
import { alikeRow } from '../form/row-match.js';
import { say } from './words.js';

const isHeading = (line) => line.depth === 0 && line.label && !line.text;

/** Lines in words as rows; null when they are no rows. */
function rowsOf(lines) {
  const rows = [];
  for (const line of lines) {
    if (isHeading(line)) rows.push({ at: rows.length, heading: line.label, lines: [], other: undefined });
    else if (rows.length === 0) return null;
    else rows.at(-1).lines.push(line);
  }
  return rows;
}

const written = (line) => JSON.stringify([line.depth, line.label, line.text]);
const whole = (row) => row.lines.map(written).join();
/** The cells by label; a label that comes again has its number. */
const cells = (row) => Object.fromEntries(row.lines.map((line, at) => [`${line.depth} ${line.label} ${row.lines.slice(0, at).filter((one) => one.label === line.label).length}`, line.text]));
const pair = (one, other) => Object.assign(one, { other }) && Object.assign(other, { other: one });

function match(mine, theirs) {
  const free = () => theirs.filter((row) => !row.other);
  for (const row of mine) {
    const equal = free().filter((one) => whole(one) === whole(row));
    if (equal.length) pair(row, equal.find((one) => one.at === row.at) ?? equal[0]);
  }
  for (const row of mine.filter((one) => !one.other)) {
    const places = free().map((one) => ({ path: `row.${one.at}`, answer: cells(one), row: one }));
    const alike = alikeRow({ path: `row.${row.at}`, row: cells(row) }, places);
    if (alike) pair(row, alike.row);
  }
}

const isEqual = (row) => row.other && whole(row) === whole(row.other);
const stays = (row) => isEqual(row) && row.at === row.other.at;

function shown(row) {
  if (isEqual(row)) return el('div', { class: 'text-secondary' }, say('rowMoved', row.heading, row.other.at + 1));
  const there = new Set(row.other?.lines.map(written));
  return el('div', {}, el('div', { class: 'fw-medium' }, row.other ? row.heading : say('rowOnlyHere', row.heading)), ...row.lines.map((line) => {
    const text = row.other && !there.has(written(line)) && line.text ? el('mark', {}, line.text) : line.text;
    return el('div', { class: `opora-depth-${Math.min(line.depth, 3)}` }, line.label && el('span', { class: 'text-secondary' }, line.text ? `${line.label}: ` : line.label), text);
  }));
}

function side(rows) {
  const parts = [];
  for (let at = 0; at < rows.length; at += 1) {
    let end = at;
    while (end < rows.length && stays(rows[end])) end += 1;
    if (end === at) parts.push(shown(rows[at]));
    else parts.push(el('div', { class: 'text-secondary', 'data-same-rows': end - at }, end - at === 1 ? say('rowSame', at + 1) : say('rowsSame', at + 1, end)));
    at = Math.max(at, end - 1);
  }
  return el('div', { class: 'text-pre-line' }, ...parts);
}

/** Both sides of one field as elements; null when the field is no list with rows on both sides. */
export function rowsBeside(mine, theirs) {
  const [one, other] = [rowsOf(mine), rowsOf(theirs)];
  if (!one?.length || !other?.length) return null;
  match(one, other);
  return [side(one), side(other)];
}
