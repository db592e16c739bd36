// What a form would send: without hidden fields, as the form viewer itself gives it.
export const answersOf = (form) => form._getSubmitData();

/** Lays values typed earlier over the values the form is opened with; lists are replaced. */
export function overlay(under, over) {
  const result = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const nested = value && typeof value === 'object' && !Array.isArray(value) && result[key] && typeof result[key] === 'object';
    result[key] = nested ? overlay(result[key], value) : value;
  }
  return result;
}
