// What a form would send: without hidden fields, as the form viewer itself gives it, and lists also when their last row is gone.
import { at, withAt } from '../form/values.js';

export function answersOf(form) {
  const { data } = form._getState();
  const lists = form.get('formFieldInstanceRegistry').getAll().filter(({ id, valuePath }) => form.get('formFieldRegistry').get(id)?.type === 'dynamiclist' && at(data, valuePath)?.length === 0);
  return lists.reduce((answers, { valuePath }) => withAt(answers, valuePath, []), form._getSubmitData());
}

/** Puts a value into the form as if it had been typed; `path` is dotted. */
export function fill(form, path, value) {
  const { data, errors } = form._getState();
  const steps = path.split('.');
  const touched = form.get('formFieldInstanceRegistry').getAll().filter(({ valuePath }) => steps.every((step, place) => valuePath[place] === step)).map(({ id }) => id);
  form._setState({
    data: withAt(data, steps, structuredClone(value)),
    errors: Object.fromEntries(Object.entries(errors).filter(([id]) => !touched.includes(id))),
  });
}

/** Lays values typed earlier over the values the form is opened with; lists are replaced. */
export function overlay(under, over) {
  const result = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const nested = value && typeof value === 'object' && !Array.isArray(value) && result[key] && typeof result[key] === 'object';
    result[key] = nested ? overlay(result[key], value) : value;
  }
  return result;
}
