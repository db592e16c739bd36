// The form's file field: files go to the server at once, one by one with progress; the answer is the list of their ids.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Description, Errors, FilePicker, Label } from '@bpmn-io/form-js-viewer';

const accepted = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.doc,.xls,.rtf,.jpg,.jpeg,.png,.heic';

/** @param files the store: words, href(id), nameOf(id), upload(file, onProgress), remove(id) */
function fileField(files) {
  function FileField({ field, value, onChange, domId, errors = [], disabled, readonly }) {
    const [running, setRunning] = useState([]);
    const ids = Array.isArray(value) ? value : [];
    const locked = disabled || readonly;
    const update = (name, patch) => setRunning((all) => all.map((one) => (one.name === name ? { ...one, ...patch } : one)));

    async function add(list) {
      let current = ids;
      const chosen = field.multiple ? [...list] : [...list].slice(0, 1);
      setRunning(chosen.map((file) => ({ name: file.name, share: 0 })));
      for (const file of chosen) {
        try {
          const stored = await files.upload(file, (share) => update(file.name, { share }));
          current = field.multiple ? [...current, stored.id] : [stored.id];
          onChange({ value: current });
          setRunning((all) => all.filter((one) => one.name !== file.name));
        } catch (refusal) {
          update(file.name, { problem: refusal.message });
        }
      }
    }

    function remove(id) {
      files.remove(id);
      const left = ids.filter((one) => one !== id);
      onChange({ value: left.length ? left : null });
    }

    return h('div', { class: `fjs-form-field fjs-form-field-filepicker opora-files${errors.length ? ' fjs-has-errors' : ''}` }, [
      h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
      h('ul', { class: 'opora-file-list' }, [
        ...ids.map((id) => h('li', { key: id }, [
          h('a', { href: files.href(id) }, files.nameOf(id)),
          !locked && h('button', { type: 'button', class: 'btn btn-sm btn-ghost-secondary', onClick: () => remove(id), 'aria-label': `${files.words.remove}: ${files.nameOf(id)}` }, files.words.remove),
        ])),
        ...running.map((one) => h('li', { key: one.name, class: one.problem ? 'opora-file-problem' : '' }, [
          h('span', null, one.problem ?? `${one.name} — ${files.words.uploading}`),
          !one.problem && h('progress', { max: 1, value: one.share, 'aria-label': one.name }),
        ])),
      ]),
      !locked && h('label', { class: 'btn btn-outline-primary opora-file-add' }, [
        files.words.add,
        h('input', { type: 'file', id: domId, multiple: Boolean(field.multiple), accept: accepted, onChange: (event) => { add(event.target.files); event.target.value = ''; } }),
      ]),
      h(Description, { description: field.description || files.words.hint }),
      h(Errors, { id: `${domId}-error-message`, errors }),
    ]);
  }
  FileField.config = { ...FilePicker.config, emptyValue: null, sanitizeValue: ({ value }) => (Array.isArray(value) ? value : null) };
  return FileField;
}

/** A module of the form viewer that puts this field in place of its own. */
export function fileFieldModule(files) {
  class Registration {
    constructor(formFields) {
      formFields.register('filepicker', fileField(files));
    }
  }
  Registration.$inject = ['formFields'];
  return { __init__: ['oporaFileField'], oporaFileField: ['type', Registration] };
}
