// The form's file field: files are chosen or dropped, go to the server at once, one by one with progress; the answer is the list of
// their ids. A file can be looked at, and replaced: the earlier one is kept by the server.
import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Description, Errors, FilePicker, Label } from '@bpmn-io/form-js-viewer';
import { announce } from '../app/announce.js';
import { lookAt } from './look-dialog.js';
import { say } from './words.js';

const accepted = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.doc,.xls,.rtf,.jpg,.jpeg,.png,.heic';

/** Tells uploads apart: two files may have one name. */
let last = 0;

/** @param files the store: words, href(id), nameOf(id), isShown(id), upload(file, onProgress, replaces), remove(id) */
function fileField(files) {
  function FileField({ field, value, onChange, domId, errors = [], disabled, readonly }) {
    const [running, setRunning] = useState([]);
    const [over, setOver] = useState(false);
    const ids = Array.isArray(value) ? value : [];
    // Several files arrive one after another: each adds to what the one before left. Meanwhile the row they belong to may have moved.
    const latest = useRef({});
    latest.current = { ids, onChange };
    useEffect(() => () => { latest.current = null; }, []);
    const locked = disabled || readonly;
    const update = (key, patch) => setRunning((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
    const drop = (key) => setRunning((all) => all.filter((one) => one.key !== key));
    const give = (next) => {
      latest.current.ids = next;
      latest.current.onChange({ value: next.length ? next : null });
    };

    async function add(list, replaces) {
      const most = field.multiple && !replaces ? list.length : 1;
      const begun = [...list].map((file, at) => ({ key: ++last, name: file.name, share: 0, file, replaces, problem: at < most ? undefined : say('oneFile'), refused: at >= most }));
      setRunning((all) => [...all, ...begun]);
      for (const one of begun.filter(({ refused }) => !refused)) await send(one);
    }

    async function send({ key, file, replaces }) {
      update(key, { problem: undefined, share: 0 });
      try {
        const stored = await files.upload(file, (share) => update(key, { share }), replaces);
        // Its row was deleted before it arrived.
        if (!latest.current) return void files.remove(stored.id);
        const now = latest.current.ids;
        if (now.includes(replaces)) give(now.map((id) => (id === replaces ? stored.id : id)));
        else give(field.multiple ? [...now, stored.id] : [stored.id]);
        drop(key);
        announce(say('fileAdded', stored.name));
      } catch (refusal) {
        update(key, { problem: refusal.message });
        announce(`${file.name} — ${refusal.message}`);
      }
    }

    function remove(id) {
      files.remove(id);
      give(ids.filter((one) => one !== id));
      announce(say('fileRemoved', files.nameOf(id)));
      document.getElementById(domId)?.focus();
    }

    const dropped = locked ? {} : {
      onDragOver: (event) => { event.preventDefault(); setOver(true); },
      onDragLeave: () => setOver(false),
      onDrop: (event) => { event.preventDefault(); setOver(false); add(event.dataTransfer.files, field.multiple ? undefined : ids[0]); },
    };
    const picker = (words, multiple, run, more = {}) => h('label', { class: `btn btn-sm ${more.class ?? 'btn-ghost-secondary'} opora-file-add` }, [
      words,
      h('input', { type: 'file', id: more.id, 'aria-label': more.label, multiple, accept: accepted, onChange: (event) => { run([...event.target.files]); event.target.value = ''; } }),
    ]);
    const acts = (id) => [
      files.isShown(id) && h('button', { type: 'button', class: 'btn btn-sm btn-ghost-secondary', onClick: () => lookAt({ name: files.nameOf(id), href: files.href(id) }), 'aria-label': `${say('look')}: ${files.nameOf(id)}` }, say('look')),
      !locked && picker(say('replace'), false, (chosen) => add(chosen, id), { label: `${say('replace')}: ${files.nameOf(id)}` }),
      !locked && h('button', { type: 'button', class: 'btn btn-sm btn-ghost-secondary', onClick: () => remove(id), 'aria-label': `${files.words.remove}: ${files.nameOf(id)}` }, files.words.remove),
    ];

    const problemActs = (one) => [
      !one.refused && h('button', { type: 'button', class: 'btn btn-sm btn-ghost-secondary', onClick: () => send(one), 'aria-label': `${say('again')}: ${one.name}` }, say('again')),
      h('button', { type: 'button', class: 'btn btn-sm btn-ghost-secondary', onClick: () => drop(one.key), 'aria-label': `${files.words.remove}: ${one.name}` }, files.words.remove),
    ];

    return h('div', { class: `fjs-form-field fjs-form-field-filepicker opora-files${errors.length ? ' fjs-has-errors' : ''}${over ? ' opora-files-over' : ''}`, ...dropped }, [
      h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
      h('ul', { class: 'opora-file-list' }, [
        ...ids.map((id) => h('li', { key: id }, [h('a', { href: files.href(id) }, files.nameOf(id)), ...acts(id)])),
        ...running.map((one) => h('li', { key: one.key, class: one.problem ? 'opora-file-problem' : '' }, [
          h('span', null, one.problem ? `${one.name} — ${one.problem}` : `${one.name} — ${files.words.uploading} ${Math.round(one.share * 100)} %`),
          one.problem ? problemActs(one) : h('progress', { max: 1, value: one.share, 'aria-label': one.name }),
        ])),
      ]),
      !locked && h('div', { class: 'opora-file-drop' }, [
        picker(files.words.add, Boolean(field.multiple), (chosen) => add(chosen, field.multiple ? undefined : ids[0]), { id: domId, class: 'btn-outline-primary' }),
        h('span', { class: 'text-secondary small' }, say('drop')),
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
