// A day that does not exist is refused beside its field, and nothing is put in its place.
import { isoDay } from '../app/days.js';
import { say } from './words.js';

/** What the calendar of a form takes for a day: what a person wrote, or an instant of the form's own. */
export function dayOf(text) {
  const iso = isoDay(text.trim());
  if (iso) return new Date(...iso.split('-').map((part, at) => Number(part) - (at === 1 ? 1 : 0)));
  return text.endsWith('Z') ? new Date(text) : undefined;
}

export function refuseUnrealDays(container) {
  const typed = new WeakMap();
  const isDay = (target) => target.matches?.('.fjs-datepicker input');
  container.addEventListener('input', ({ target, isTrusted }) => {
    if (!isTrusted || !isDay(target)) return;
    typed.set(target, target.value);
    fieldOf(target).querySelector('[data-day-refused]')?.remove();
  }, true);
  // Before the calendar empties the field and says so by an event of its own.
  container.addEventListener('blur', ({ target }) => {
    const text = isDay(target) ? typed.get(target)?.trim() : '';
    typed.delete(target);
    if (text && !isoDay(text)) refuse(fieldOf(target), text);
  }, true);
}

const fieldOf = (input) => input.closest('.fjs-form-field');

function refuse(field, text) {
  const reason = document.createElement('div');
  reason.className = 'fjs-form-field-error';
  reason.dataset.dayRefused = '';
  reason.setAttribute('role', 'alert');
  reason.textContent = say('noSuchDay', text);
  field.append(reason);
}
