// Says under a field where its value comes from while nobody has changed it: from the system, from last year's answer. Remarks on the
// field stand there, too.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { say } from './words.js';

const types = ['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'radio', 'select', 'checklist', 'taglist', 'filepicker', 'dynamiclist'];

/** @param origin of(field, path, value): the words to show, or an empty text; remarks(path); rows.at(list, data); answers.respond(remark, text, settled), answers.unsent */
export function originModule(origin) {
  class Registration {
    constructor(formFields) {
      // The tables of rows show the remarks of theirs.
      this.origin = origin;
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
    return h('div', { class: words ? 'opora-origin' : '' }, [
      h(Field, { ...props, key: 'field' }), words ? h('div', { key: 'origin', class: 'opora-origin-words' }, words) : null,
      ...(props.fieldInstance ? origin.remarks(props.fieldInstance.valuePath) : []).map((remark) => h(Remark, { key: remark.id, remark, answers: origin.answers })),
    ]);
  }
  Marked.config = Field.config;
  return Marked;
}

/** @param label what it was written to, where that is not to be seen from its place */
export function Remark({ remark: given, answers, label }) {
  const [remark, setRemark] = useState(given);
  const [text, setText] = useState(answers.unsent.of(given.id) ?? given.answer ?? '');
  const [problem, setProblem] = useState('');
  const type = (typed) => {
    setText(typed);
    answers.unsent.typed(given.id, typed);
  };
  const send = async (settled) => {
    try {
      setRemark(await answers.respond(given, text, settled));
      setProblem('');
    } catch (refusal) {
      setProblem(refusal.message || say('remarkFailed'));
    }
  };
  return h('div', { class: `opora-remark${remark.settled ? ' opora-remark-settled' : ''}`, 'data-remark': remark.path }, [
    label && h('div', { class: 'small text-secondary' }, label),
    h('div', { class: 'text-pre-line' }, [h('strong', null, remark.settled ? say('remarkSettled') : say('remark')), ' ', remark.text]),
    h('div', { class: 'small text-secondary' }, `${remark.person}, ${remark.at}`),
    h('label', { class: 'form-label small mt-1 mb-0', for: `remark-${remark.id}` }, say('remarkAnswer')),
    h('textarea', { id: `remark-${remark.id}`, class: 'form-control', rows: 2, maxlength: 3000, value: text, onInput: (event) => type(event.target.value) }),
    h('div', { class: 'd-flex flex-wrap gap-2 mt-1' }, [
      h('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', onClick: () => send(true) }, say('settle')),
      h('button', { type: 'button', class: 'btn btn-sm', onClick: () => send(false) }, remark.settled ? say('unsettle') : say('answerOnly')),
      problem && h('span', { class: 'text-danger small', role: 'alert' }, problem),
    ]),
  ]);
}
