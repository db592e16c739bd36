// The form editor in the language of the page.
import { FormEditor } from '@bpmn-io/form-js-editor';
import '@bpmn-io/form-js/dist/assets/form-js.css';
import '@bpmn-io/form-js/dist/assets/form-js-editor.css';
import '../node_modules/@bpmn-io/form-js/dist/assets/draggle.css';
import '@bpmn-io/form-js/dist/assets/properties-panel.css';
import { missing, translateEditor } from './i18n/form-editor-words.js';
import { translateWord } from './i18n/form-ru.js';

export { missing };

export function create({ container, language }) {
  globalThis.oporaFormWord = language === 'ru' ? translateWord : (word) => word;
  // Days are written as 31.08.2027 in both languages.
  globalThis.oporaFormLocale = 'ru-RU';
  return new FormEditor({ container, additionalModules: [kindsModule] });
}

/** Names of the kinds of fields, which the palette finds them by, and what a new field is called. */
class Kinds {
  constructor(formFields) {
    Object.values(formFields._formFields).forEach(({ config }) => {
      const { create: made } = config;
      for (const word of ['name', 'label']) if (config[word]) config[word] = translateEditor(config[word]);
      if (!made) return;
      config.create = (given, isNew) => {
        const field = made(given, isNew);
        return isNew ? { ...field, ...Object.fromEntries(firstWords(field, given)) } : field;
      };
    });
  }
}
Kinds.$inject = ['formFields'];
const kindsModule = { __init__: ['oporaKinds'], oporaKinds: ['type', Kinds] };

const named = ['label', 'dateLabel', 'timeLabel', 'text'];

function firstWords(field, given = {}) {
  const words = named.filter((key) => field[key] && given[key] === undefined).map((key) => [key, translateEditor(field[key])]);
  const choices = given.values === undefined && field.values?.map((choice) => ({ ...choice, label: translateEditor(choice.label) }));
  return choices ? [...words, ['values', choices]] : words;
}
