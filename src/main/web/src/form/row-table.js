// Repeating rows as a table: add, copy, move, delete, paste from a table program. Rows with lists of their own stay as the form
// viewer draws them.
import { h } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FormField, Label, LocalExpressionContext, buildExpressionContext } from '@bpmn-io/form-js-viewer';
import { announce } from '../app/announce.js';
import { pasteDialog } from './paste-dialog.js';
import { at, isEmpty } from './values.js';
import { say } from './words.js';

const simple = ['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'radio', 'select', 'checklist', 'taglist', 'filepicker', 'expression'];
const MOST = 200;

export function rowTableModule() {
  class Registration {
    constructor(injector, formFields) {
      formFields.register('dynamiclist', rowTable(injector, formFields.get('dynamiclist')));
    }
  }
  Registration.$inject = ['injector', 'formFields'];
  return { __init__: ['oporaRowTable'], oporaRowTable: ['type', Registration] };
}

const labelOf = (field) => field.label || field.dateLabel || field.timeLabel || '';
const icon = (name) => h('svg', { class: 'icon', 'aria-hidden': 'true' }, h('use', { href: `/assets/icons.svg#${name}` }));

function rowTable(injector, Stacked) {
  function RowTable(props) {
    const columns = props.field.components ?? [];
    const fits = columns.length > 0 && columns.every((column) => simple.includes(column.type));
    return h(fits ? Rows : Stacked, { ...props, injector, columns });
  }
  RowTable.config = Stacked.config;
  return RowTable;
}

function Rows(props) {
  const { field, indexes, domId, readonly, disabled, injector, columns } = props;
  const form = injector.get('form');
  const path = injector.get('pathRegistry').getValuePath(field, { indexes });
  const rows = at(form._getState().data, path) ?? [];
  const most = Number(field.properties?.maxRows) || MOST;
  const open = field.allowAddRemove && !readonly && !disabled;
  const [removed, setRemoved] = useState(null);
  const place = useRef(null);
  const wanted = useRef('');
  useEffect(() => {
    if (!wanted.current) return;
    const target = place.current.querySelector(wanted.current);
    wanted.current = '';
    (target?.disabled ? place.current.querySelector('[data-row-add]') : target)?.focus();
  });

  function change(next, words, focus) {
    const own = columns.map((column) => column.id);
    const errors = Object.fromEntries(Object.entries(form._getState().errors).filter(([id]) => !own.includes(id)));
    form._setState({ errors });
    wanted.current = focus ?? '';
    setRemoved(null);
    props.onChange({ value: next });
    announce(words);
  }
  const blank = () => form._getInitializedFieldData(form._getState().data, { container: field, indexes: { ...indexes, [field.id]: rows.length } });
  const acts = {
    add: () => change([...rows, blank()], say('saidAdded', 1), `tr:nth-child(${rows.length + 1}) :is(input, textarea, select)`),
    copy: (row) => change([...rows.slice(0, row + 1), structuredClone(rows[row]), ...rows.slice(row + 1)], say('saidCopied', row + 1), `tr:nth-child(${row + 2}) :is(input, textarea, select)`),
    move: (row, by) => {
      const next = [...rows];
      next.splice(row + by, 0, ...next.splice(row, 1));
      change(next, say('saidMoved', row + by + 1), `tr:nth-child(${row + by + 1}) [data-move="${by}"]`);
    },
    remove: (row) => {
      change(rows.filter((one, other) => other !== row), say('saidRemoved', row + 1), '[data-row-undo]');
      setRemoved({ row, values: rows[row] });
    },
    undo: () => change([...rows.slice(0, removed.row), removed.values, ...rows.slice(removed.row)], say('saidAdded', 1), `tr:nth-child(${removed.row + 1}) :is(input, textarea, select)`),
    paste: () => {
      const kept = rows.filter((row) => !columns.every((column) => isEmpty(row?.[column.key])));
      const onAdd = (values) => change([...kept, ...values.map((one) => ({ ...blank(), ...one }))], say('saidAdded', values.length), '[data-row-paste]');
      pasteDialog({ columns: pasted(form, columns), room: most - kept.length, most, onAdd });
    },
  };

  return h('div', { ref: place, class: 'fjs-form-field fjs-form-field-dynamiclist fjs-form-field-grouplike opora-rows', role: 'group', 'aria-labelledby': domId, 'data-list': path.join('.'), tabIndex: -1 }, [
    h(Label, { id: domId, label: field.label }),
    rows.length === 0 ? h('p', { class: 'text-secondary m-0' }, say('empty')) : h('table', { role: 'table', class: `opora-row-table opora-columns-${Math.min(columns.length, 7)}` }, [
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, [
        h('th', { role: 'columnheader', scope: 'col' }, say('number')),
        ...columns.map((column) => h('th', { role: 'columnheader', scope: 'col', key: column.id, class: `opora-of-${column.type}` }, [
          labelOf(column), column.validate?.required === true && h('span', { class: 'fjs-asterix', 'aria-hidden': 'true' }, '*'), column.description && h('div', { class: 'opora-column-hint' }, column.description),
        ])),
        open && h('th', { role: 'columnheader', scope: 'col' }, h('span', { class: 'visually-hidden' }, say('actions'))),
      ])),
      h('tbody', { role: 'rowgroup' }, rows.map((value, row) => h(Row, { ...props, key: row, row, value, open, acts, count: rows.length, full: rows.length >= most }))),
    ]),
    open && h('div', { class: 'd-flex flex-wrap gap-2 mt-2 no-print' }, [
      h('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', 'data-row-add': true, disabled: rows.length >= most, onClick: acts.add }, [icon('plus'), say('add')]),
      h('button', { type: 'button', class: 'btn btn-sm', 'data-row-paste': true, disabled: rows.length >= most, onClick: acts.paste }, [icon('table-import'), say('paste')]),
      removed && h('button', { type: 'button', class: 'btn btn-sm', 'data-row-undo': true, onClick: acts.undo }, [icon('arrow-back-up'), say('undo')]),
      rows.length >= most && h('span', { class: 'text-secondary small align-self-center' }, say('most', most)),
    ]),
  ]);
}

function Row(props) {
  const { field, columns, indexes, row, value, open, acts, count, full } = props;
  const around = useContext(LocalExpressionContext);
  const inside = useMemo(() => ({ ...indexes, [field.id]: row }), [indexes, field.id, row]);
  const context = useMemo(() => ({ data: around.data, this: value, parent: buildExpressionContext({ ...around, data: around.this }), i: [...around.i, row + 1] }), [around, value, row]);
  const button = (name, words, run, more = {}) => h('button', { type: 'button', class: 'btn btn-icon btn-sm btn-ghost-secondary', 'aria-label': say(words, row + 1), title: say(words, row + 1), onClick: run, ...more }, icon(name));
  return h(LocalExpressionContext.Provider, { value: context }, h('tr', { role: 'row', 'data-row': row + 1 }, [
    h('th', { role: 'rowheader', scope: 'row' }, row + 1),
    ...columns.map((column) => h('td', { role: 'cell', key: column.id, class: `opora-of-${column.type}` }, h(FormField, { ...props, field: column, indexes: inside }))),
    open && h('td', { role: 'cell', class: 'opora-row-acts no-print' }, [
      button('copy', 'copy', () => acts.copy(row), { disabled: full }),
      button('arrow-up', 'up', () => acts.move(row, -1), { disabled: row === 0, 'data-move': -1 }),
      button('arrow-down', 'down', () => acts.move(row, 1), { disabled: row === count - 1, 'data-move': 1 }),
      button('trash', 'remove', () => acts.remove(row)),
    ]),
  ]));
}

/** What a pasted table may fill: neither files nor what is only shown. */
function pasted(form, columns) {
  const choices = (column) => (column.values ?? form._getState().initialData?.[column.valuesKey] ?? []).map((one) => (typeof one === 'object' ? one : { value: one, label: one }));
  return columns
    .filter((column) => !['filepicker', 'expression'].includes(column.type) && !column.disabled && !column.readonly)
    .map((column) => ({ key: column.key, label: labelOf(column), type: column.type, subtype: column.subtype, digits: column.decimalDigits, most: column.validate?.maxLength, choices: choices(column) }));
}
