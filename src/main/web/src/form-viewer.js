// Shows a form in the person's language.
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js/dist/assets/form-js.css';
import flatpickr from 'flatpickr';
import { Russian } from 'flatpickr/dist/l10n/ru.js';
import { fileFieldModule } from './form/file-field.js';
import { originModule } from './form/origin.js';
import { howToWrite } from './form/pattern-help.js';
import { dayOf, refuseUnrealDays } from './form/real-days.js';
import { rowTableModule } from './form/row-table.js';
import { translateError, translateWord } from './i18n/form-ru.js';

/**
 * @param files where the form's files go; without it the form shows no file store
 * @param origin says where values come from
 */
export function create(container, language, { files, origin } = {}) {
  globalThis.oporaFormWord = language === 'ru' ? translateWord : (word) => word;
  globalThis.oporaFormNumber = language === 'ru' ? (number) => (typeof number === 'number' || typeof number === 'string' ? String(number).replace('.', ',') : number) : undefined;
  // Days are written as 31.08.2027 in both languages.
  globalThis.oporaFormLocale = 'ru-RU';
  globalThis.oporaFormDay = dayOf;
  if (language === 'ru') flatpickr.localize(Russian);
  refuseUnrealDays(container);
  // Every key counts at once: a field drawn anew (a file arrives) would drop what waits for a pause in typing.
  const form = new Form({ container, debounce: false, additionalModules: [rowTableModule(), files && fileFieldModule(files), origin && originModule(origin)].filter(Boolean) });
  const validator = form.get('validator');
  const validate = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (field, value) => {
    const errors = howToWrite(field, validate(field, value));
    return language === 'ru' ? errors.map(translateError) : errors;
  };
  return form;
}

export { Form };
