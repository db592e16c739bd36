// Shows a form in the person's language.
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js/dist/assets/form-js.css';
import flatpickr from 'flatpickr';
import { Russian } from 'flatpickr/dist/l10n/ru.js';
import { translateError, translateWord } from './i18n/form-ru.js';

export function create(container, language) {
  globalThis.oporaFormWord = language === 'ru' ? translateWord : (word) => word;
  if (language === 'ru') flatpickr.localize(Russian);
  const form = new Form({ container });
  if (language === 'ru') {
    const validator = form.get('validator');
    const validate = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (field, value) => validate(field, value).map(translateError);
  }
  return form;
}

export { Form };
