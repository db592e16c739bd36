// One behaviour for every <input type="date">, whatever the browser's language: typed as 31.08.2027, or chosen in a calendar
// behind a button. The server gets the same ISO day as from the plain field, which is what stays without JavaScript.
import flatpickr from 'flatpickr';
import { Russian } from 'flatpickr/dist/l10n/ru.js';
import 'flatpickr/dist/flatpickr.css';
import './date-field.css';
import { announce } from './announce.js';
import { isoDay, shownDay as shown } from './days.js';

const words = {
  ru: { hint: 'дд.мм.гггг', open: 'Выбрать день', wrong: 'Напишите день так: 31.08.2027', early: 'Не раньше ', late: 'Не позже ' },
  en: { hint: 'dd.mm.yyyy', open: 'Choose a day', wrong: 'Write the day as 31.08.2027', early: 'Not before ', late: 'Not after ' },
};
const said = words[document.documentElement.lang] ?? words.ru;
const calendar = document.documentElement.lang === 'en' ? { firstDayOfWeek: 1 } : { ...Russian, yearAriaLabel: 'Год', monthAriaLabel: 'Месяц' };

export function dateFields(root) {
  root.querySelectorAll('input[type="date"]').forEach(enhance);
}

function enhance(field) {
  const { min, max } = field;
  // A day that does not exist comes back from the server as it was typed; the plain field would not show it.
  const given = field.getAttribute('value') ?? '';
  const kept = document.createElement('input');
  Object.assign(kept, { type: 'hidden', name: field.name, value: given });
  const group = document.createElement('div');
  group.className = 'input-group date-field' + (field.classList.contains('is-invalid') ? ' is-invalid' : '') + (field.classList.contains('form-control-sm') ? ' input-group-sm' : '') + (field.classList.contains('w-auto') ? ' date-field-narrow' : '');
  field.before(group);
  const button = dayButton();
  field.type = 'text';
  field.removeAttribute('name');
  field.value = shown(kept.value);
  Object.assign(field, { inputMode: 'numeric', placeholder: said.hint, autocomplete: 'off', maxLength: 10 });
  group.append(field, button, kept);

  const read = () => {
    const text = field.value.trim();
    const iso = isoDay(text);
    kept.value = iso ?? text;
    field.setCustomValidity(problem(text, iso, min, max));
    return iso;
  };
  field.addEventListener('input', read);
  field.addEventListener('change', () => {
    const iso = read();
    if (iso) field.value = shown(iso);
    refuse(field, group);
  });
  pickedBy(button, field, { min, max, read });
}

function problem(text, iso, min, max) {
  if (!text) return '';
  if (!iso) return said.wrong;
  if (min && iso < min) return said.early + shown(min);
  return max && iso > max ? said.late + shown(max) : '';
}

/** Says beside the field why the day is not taken. */
function refuse(field, group) {
  const reason = field.value === '' ? '' : field.validationMessage;
  field.classList.toggle('is-invalid', reason !== '');
  group.nextElementSibling?.matches('[data-day-refused]') && group.nextElementSibling.remove();
  if (!reason) return;
  group.insertAdjacentHTML('afterend', '<div class="invalid-feedback d-block" data-day-refused></div>');
  group.nextElementSibling.textContent = reason;
  announce(reason);
}

function dayButton() {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'btn btn-icon date-button', ariaLabel: said.open });
  button.innerHTML = '<svg class="icon" aria-hidden="true"><use href="/assets/icons.svg#calendar"/></svg>';
  return button;
}

/** The calendar is built at the first click: a page of deadlines has forty fields. */
function pickedBy(button, field, { min, max, read }) {
  let picker;
  button.addEventListener('click', () => {
    picker ??= flatpickr(document.createElement('input'), {
      locale: calendar, minDate: min || undefined, maxDate: max || undefined, clickOpens: false, disableMobile: true, monthSelectorType: 'static', ariaDateFormat: 'j F Y',
      appendTo: document.body, position: (self) => place(self.calendarContainer, field),
      onChange: (days, iso) => { field.value = shown(iso); field.dispatchEvent(new Event('change', { bubbles: true })); },
      onClose: () => button.focus(),
    });
    picker.setDate(read() ?? '', false);
    if (!picker.selectedDates.length) picker.jumpToDate(new Date());
    picker.open(undefined, field);
    picker.calendarContainer.querySelector('.flatpickr-day.selected, .flatpickr-day.today, .flatpickr-day:not(.prevMonthDay)')?.focus();
  });
}

function place(box, field) {
  const at = field.getBoundingClientRect();
  const below = at.bottom + box.offsetHeight + 4 < window.innerHeight || at.top < box.offsetHeight + 4;
  const left = Math.max(4, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 4));
  box.classList.add('arrowless');
  Object.assign(box.style, { top: `${window.scrollY + (below ? at.bottom + 2 : at.top - box.offsetHeight - 2)}px`, left: `${window.scrollX + left}px`, right: 'auto' });
}
