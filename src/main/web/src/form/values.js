// Nested values of a form by their path.
export const at = (values, path) => path.reduce((level, step) => (level === null || level === undefined ? undefined : level[step]), values);

/** A copy of the values with another one at the path. */
export function withAt(values, [step, ...rest], value) {
  const copy = Array.isArray(values) ? [...values] : { ...(values ?? {}) };
  copy[step] = rest.length ? withAt(copy[step] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value) : value;
  return copy;
}

export const isEmpty = (value) => value === null || value === undefined || value === false || (typeof value === 'string' && !value.trim()) || (Array.isArray(value) && value.length === 0);

/** What a row of a list carries while its page is open; never part of an answer. */
export const MARK = '_row';

/** Whether two answers mean the same: nothing, an empty text, no tick and no rows are one. */
export function isSame(one, other) {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => key === MARK || isSame(one[key], other[key]));
}
