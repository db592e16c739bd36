// Finds the row that a remark was written to, after rows have been moved, reworded, added or deleted.
import { isEmpty, isSame } from './values.js';

const ALIKE = 0.5;

/** The place of a row whatever the numbers: risks.0.measures.2 and risks.1.measures.0 are rows of the same kind. */
export const kindOf = (path) => path.split('.').map((step) => (/^\d+$/.test(step) ? '#' : step)).join('.');

/** How much of what the row held then is there still, from 0 to 1. */
function likeness(then, now) {
  const filled = Object.keys(then ?? {}).filter((key) => !isEmpty(then[key]));
  return filled.length ? filled.filter((key) => isSame(then[key], now?.[key])).length / filled.length : 0;
}

/**
 * @param remark path and row: what stood there
 * @param rows [{ path, answer }], the places as dotted texts
 * @return the row that holds at least half of it, first the one with the same number; undefined when there is none
 */
export function alikeRow({ path, row }, rows) {
  const best = { row: undefined, likeness: ALIKE };
  for (const one of rows.filter((other) => kindOf(other.path) === kindOf(path))) {
    const now = likeness(row, one.answer);
    if (now > best.likeness || (now === best.likeness && (!best.row || one.path === path))) Object.assign(best, { row: one, likeness: now });
  }
  return best.row;
}
