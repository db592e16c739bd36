// Remarks at rows of repeating lists. Every row carries a mark of its own, which is never sent: a remark that has found its row goes
// with it wherever it is moved.
import { alikeRow, kindOf } from './row-match.js';
import { MARK } from './values.js';

let last = 0;
const isRow = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Every row gets its mark; what stands in it stays. */
export function mark(rows) {
  rows.filter(isRow).forEach((row) => { row[MARK] ??= `row-${++last}`; });
  return rows;
}

/** A copy of a row is another row, and so are the rows inside it. */
export function withoutMarks(value) {
  if (Array.isArray(value)) return value.map(withoutMarks);
  return isRow(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== MARK).map(([key, inner]) => [key, withoutMarks(inner)])) : value;
}

/** All rows of that kind: risks.#.measures.# */
function rowsOf(data, kind) {
  const found = [];
  const walk = (value, [step, ...rest], path) => {
    if (step === undefined) return void found.push({ path: path.join('.'), answer: value });
    if (step !== '#') return value?.[step] === undefined ? undefined : walk(value[step], rest, [...path, step]);
    if (Array.isArray(value)) mark(value).forEach((row, number) => isRow(row) && walk(row, rest, [...path, number]));
  };
  walk(data, kind.split('.'), []);
  return found;
}

/** @param remarks those with a row */
export function rowRemarks(remarks) {
  const places = new Map();
  const seen = new Set();

  /** A remark keeps its row, also one that is deleted and may come back; only rows that were not there before can take it over. */
  function settle(remark, rows, first) {
    const place = places.get(remark.id);
    if (rows.some(({ answer }) => answer[MARK] === place)) return;
    const fresh = rows.filter(({ answer }) => !seen.has(answer[MARK]));
    const found = alikeRow(remark, fresh) ?? (first && fresh.find(({ path }) => path === remark.path));
    if (found) places.set(remark.id, found.answer[MARK]);
  }

  return {
    /** @param list path of a list @return of(row): its remarks; lost: those of the list, and of lists inside it, that have no row now */
    at(list, data) {
      const start = `${list.join('.')}.`;
      const inside = remarks.filter(({ path }) => `${kindOf(path)}.`.startsWith(kindOf(start)));
      const all = new Set();
      for (const kind of new Set(inside.map(({ path }) => kindOf(path)))) {
        const rows = rowsOf(data, kind);
        const first = !seen.has(kind);
        inside.filter(({ path }) => kindOf(path) === kind).forEach((remark) => settle(remark, rows, first));
        rows.forEach(({ answer }) => all.add(answer[MARK]));
        if (rows.length) [kind, ...rows.map(({ answer }) => answer[MARK])].forEach((one) => seen.add(one));
      }
      const isOuter = list.every((step) => typeof step !== 'number');
      return {
        of: (row) => inside.filter(({ id }) => places.get(id) === row[MARK]),
        lost: isOuter ? inside.filter(({ id }) => !all.has(places.get(id))) : [],
      };
    },
  };
}
