// How far a long form is filled in: required fields of each section, in a list that stays in sight and leads there.
import { el } from '../app/el.js';
import { at, isEmpty } from '../form/values.js';
import { say } from './words.js';

const shown = ['text', 'spacer', 'separator', 'button', 'table', 'expression'];

export function sections(form, nav) {
  const registry = form.get('formFieldRegistry');
  const parts = partsOf(form._getState().schema);
  const lines = parts.map((part) => line(form, part));
  const total = el('div', { class: 'fw-medium' });
  const bar = el('progress', { class: 'opora-progress', max: 1, value: 0, 'aria-labelledby': 'task-progress' });
  total.id = 'task-progress';
  const list = parts.length > 1 && el('details', {}, el('summary', { class: 'small' }, say('sections')), el('ul', { class: 'opora-sections' }, ...lines.map((one) => one.element)));
  nav.replaceChildren(total, bar, ...(list ? [list] : []));
  move(nav, list);

  function count() {
    const { data } = form._getState();
    const counts = new Map(parts.map((part) => [part, { filled: 0, all: 0 }]));
    for (const instance of form.get('formFieldInstanceRegistry').getAll()) {
      const field = registry.get(instance.id);
      const sums = field && counts.get(partOf(parts, registry, field));
      if (!sums) continue;
      sums.seen = true;
      if (!isAsked(form, field, instance)) continue;
      sums.all += 1;
      sums.filled += isEmpty(at(data, instance.valuePath)) ? 0 : 1;
    }
    lines.forEach((one, place) => one.show(counts.get(parts[place])));
    const sums = [...counts.values()].reduce((one, other) => ({ filled: one.filled + other.filled, all: one.all + other.all }), { filled: 0, all: 0 });
    total.textContent = say('progress', sums.filled, sums.all);
    Object.assign(bar, { max: Math.max(sums.all, 1), value: sums.filled });
    nav.hidden = sums.all === 0;
  }
  let waiting;
  form.on('changed', () => {
    waiting ??= setTimeout(() => { waiting = undefined; count(); }, 150);
  });
  setTimeout(count);
}

/** Groups and lists are sections; fields outside of them are one, too, named after the first of them. */
function partsOf(schema) {
  const parts = [];
  for (const field of schema.components.filter(({ type }) => !shown.includes(type))) {
    const whole = ['group', 'dynamiclist'].includes(field.type) && Boolean(field.label);
    if (whole || parts.length === 0 || parts.at(-1).whole) parts.push({ whole, label: field.label || field.dateLabel || say('common'), anchor: field.id, fields: new Set() });
    parts.at(-1).fields.add(field.id);
  }
  return parts;
}

function partOf(parts, registry, field) {
  let top = field;
  for (let parent = registry.get(top._parent); parent && parent.type !== 'default'; parent = registry.get(top._parent)) top = parent;
  return parts.find((part) => part.fields.has(top.id));
}

function isAsked(form, field, instance) {
  if (field.type === 'dynamiclist') return Number(field.properties?.minRows) > 0 && isEmpty(at(form._getState().data, instance.valuePath));
  if (field.disabled || field.readonly === true) return false;
  const { required } = field.validate ?? {};
  return typeof required === 'string' ? Boolean(domOf(form, instance)?.closest('.fjs-form-field')?.querySelector('.fjs-asterix')) : required === true;
}

const domOf = (form, { id, indexes }) => document.getElementById(['fjs-form', form._id, id].join('-') + Object.values(indexes ?? {}).map((index) => `_${index}`).join(''));

function line(form, part) {
  const state = el('span', { class: 'small' });
  const button = el('button', { type: 'button', class: 'btn btn-link p-0 text-start', onclick: () => goTo(form, part) }, part.label);
  const element = el('li', {}, button, state);
  return {
    element,
    show({ filled, all, seen }) {
      element.hidden = !seen;
      element.classList.toggle('opora-section-done', all > 0 && filled === all);
      state.textContent = all === 0 ? say('optional') : filled === all ? say('sectionDone') : say('section', filled, all);
    },
  };
}

function goTo(form, part) {
  const target = domOf(form, { id: part.anchor });
  const place = target?.closest('.fjs-form-field') ?? document.getElementById('task-fields');
  place.scrollIntoView({ block: 'start' });
  place.querySelector('input:not([disabled]), textarea, select')?.focus({ preventScroll: true });
}

/** Beside the form and open where there is room, above it and folded where there is not. */
function move(nav, list) {
  const wide = window.matchMedia('(min-width: 992px)');
  const beside = document.getElementById('task-sections-beside');
  const above = document.getElementById('task-sections-above');
  const put = () => {
    (wide.matches ? beside : above)?.append(nav);
    if (list) list.open = wide.matches;
  };
  wide.addEventListener('change', put);
  put();
}
