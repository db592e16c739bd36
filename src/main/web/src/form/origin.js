// Says under a field where its value comes from while nobody has changed it: from the system, from last year's answer.
import { h } from 'preact';

const types = ['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'radio', 'select', 'checklist', 'taglist'];

/** @param origin of(field, path, value): the words to show, or an empty text */
export function originModule(origin) {
  class Registration {
    constructor(formFields) {
      types.forEach((type) => formFields.register(type, marked(formFields.get(type), origin)));
    }
  }
  Registration.$inject = ['formFields'];
  return { __init__: ['oporaOrigin'], oporaOrigin: ['type', Registration] };
}

function marked(Field, origin) {
  // The same elements with and without words: a field drawn anew would lose what is being typed.
  function Marked(props) {
    const words = props.fieldInstance ? origin.of(props.field, props.fieldInstance.valuePath, props.value) : '';
    return h('div', { class: words ? 'opora-origin' : '' }, [h(Field, { ...props, key: 'field' }), words ? h('div', { key: 'origin', class: 'opora-origin-words' }, words) : null]);
  }
  Marked.config = Field.config;
  return Marked;
}
