// Puts the server's refusals beside their fields, and lists at the top what stands in the way, each line leading to its field.
import { announce } from '../app/announce.js';
import { say } from './words.js';

const pathOf = (valuePath) => valuePath.reduce((path, step) => (typeof step === 'number' ? `${path}[${step}]` : path ? `${path}.${step}` : String(step)), '');

function put(errors, id, indexes, message) {
  let level = errors;
  const steps = [id, ...indexes];
  steps.slice(0, -1).forEach((step) => { level = level[step] = level[step] && !Array.isArray(level[step]) ? level[step] : {}; });
  level[steps.at(-1)] = [message];
}

/** Shows each error at its field; gives back those that belong to no visible field, with their path. */
export function showErrors(form, list) {
  const instances = form.get('formFieldInstanceRegistry').getAllKeyed();
  const errors = {};
  const homeless = [];
  for (const { path, message } of list) {
    const instance = instances.find((one) => pathOf(one.valuePath) === path);
    if (instance) put(errors, instance.id, Object.values(instance.indexes || {}), message);
    else homeless.push({ path, message });
  }
  form._setState({ errors });
  return homeless;
}

/** Lists all errors above the form once they are drawn, and moves there. */
export function summarize({ place, notices, homeless = [], fallback }) {
  setTimeout(() => {
    notices.clear();
    const shown = [...place.querySelectorAll('.fjs-has-errors')].map((field) => ({ text: say('errorOf', nameOf(field), messageOf(field)), go: () => goTo(field) }));
    const lists = homeless.map(({ path, message }) => {
      const list = place.querySelector(`[data-list="${CSS.escape(path)}"]`);
      return { text: list ? say('errorOf', textOf(list.querySelector('.fjs-form-field-label')), message) : message, go: list && (() => goTo(list)) };
    });
    const items = [...shown, ...lists];
    if (items.length === 0) return void notices.show('danger', fallback);
    const box = notices.list('danger', say('errorsTitle', items.length), items);
    box.focus();
    box.scrollIntoView({ block: 'start' });
    announce(`${say('errorsTitle', items.length)} ${items.map((item) => item.text).join('; ')}`);
  });
}

const textOf = (element) => (element?.textContent ?? '').replace(/\*$/, '').trim();
const messageOf = (field) => textOf(field.querySelector('.fjs-form-field-error'));

const nameOf = (field) => inRow(field, textOf(field.querySelector('.fjs-form-field-label, .fjs-inline-label')));

/** Risks, row 2: Measures, row 1: Deadline. */
function inRow(element, label) {
  const row = element.parentElement?.closest('[data-row]');
  if (!row) return label;
  const list = row.closest('[data-list]');
  return inRow(list, say('row', textOf(list.querySelector('.fjs-form-field-label')), row.dataset.row, label));
}

function goTo(field) {
  field.scrollIntoView({ block: 'center' });
  (field.querySelector('input, textarea, select, button') ?? field).focus({ preventScroll: true });
}
