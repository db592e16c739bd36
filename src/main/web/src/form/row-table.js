// Repeating rows: add, copy, move, delete, paste from a table program. A table where every column is a single field, blocks where rows
// have lists of their own.
import { Fragment, h } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FormField, Label, LocalExpressionContext, buildExpressionContext } from '@bpmn-io/form-js-viewer';
import { announce } from '../app/announce.js';
import { Remark } from './origin.js';
import { pasteDialog } from './paste-dialog.js';
import { mark, withoutMarks } from './row-remarks.js';
import { MARK, at, isEmpty } from './values.js';
import { say } from './words.js';

const simple = ['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'radio', 'select', 'checklist', 'taglist', 'filepicker', 'expression'];
const MOST = 200;
const FIELDS = ':is(input, textarea, select)';

export function rowTableModule() {
  class Registration {
    constructor(injector, formFields) {
      formFields.register('dynamiclist', rowTable(injector, formFields.get('dynamiclist').config));
    }
  }
  Registration.$inject = ['injector', 'formFields'];
  return { __init__: ['oporaRowTable'], oporaRowTable: ['type', Registration] };
}

const labelOf = (field) => field.label || field.dateLabel || field.timeLabel || '';
const icon = (name) => h('svg', { class: 'icon', 'aria-hidden': 'true' }, h('use', { href: `/assets/icons.svg#${name}` }));
const idsIn = (fields) => fields.flatMap((field) => [field.id, ...idsIn(field.components ?? [])]);
const noRemarks = { of: () => [], lost: [] };

function rowTable(injector, config) {
  const RowTable = (props) => h(Rows, { ...props, injector, columns: props.field.components ?? [] });
  RowTable.config = config;
  return RowTable;
}

function Rows(props) {
  const { field, indexes, domId, readonly, disabled, injector, columns } = props;
  const form = injector.get('form');
  const path = injector.get('pathRegistry').getValuePath(field, { indexes });
  const rows = mark(at(form._getState().data, path) ?? []);
  const origin = injector.get('oporaOrigin', false)?.origin;
  const remarks = origin?.rows.at(path, form._getState().data) ?? noRemarks;
  const most = Number(field.properties?.maxRows) || MOST;
  const open = field.allowAddRemove && !readonly && !disabled;
  const fits = columns.every((column) => simple.includes(column.type));
  const [removed, setRemoved] = useState(null);
  const place = useRef(null);
  const wanted = useRef(null);
  useEffect(() => {
    if (!wanted.current) return;
    const { row, target } = wanted.current;
    wanted.current = null;
    const from = row === undefined ? place.current : [...place.current.querySelectorAll(`[data-row="${row + 1}"]`)].find((one) => one.closest('[data-list]') === place.current);
    const found = from?.querySelector(target);
    (found?.disabled ? place.current.querySelector(':scope > div > [data-row-add]') : found)?.focus();
  });

  function change(next, words, focus) {
    const own = idsIn(columns);
    const errors = Object.fromEntries(Object.entries(form._getState().errors).filter(([id]) => !own.includes(id)));
    form._setState({ errors });
    wanted.current = focus;
    setRemoved(null);
    props.onChange({ value: next });
    announce(words);
  }
  const blank = () => withoutMarks(form._getInitializedFieldData(form._getState().data, { container: field, indexes: { ...indexes, [field.id]: rows.length } }));
  const acts = {
    add: () => change([...rows, blank()], say('saidAdded', 1), { row: rows.length, target: FIELDS }),
    copy: (row) => change([...rows.slice(0, row + 1), withoutMarks(structuredClone(rows[row])), ...rows.slice(row + 1)], say('saidCopied', row + 1), { row: row + 1, target: FIELDS }),
    move: (row, by) => {
      const next = [...rows];
      next.splice(row + by, 0, ...next.splice(row, 1));
      change(next, say('saidMoved', row + by + 1), { row: row + by, target: `[data-move="${by}"]` });
    },
    remove: (row) => {
      change(rows.filter((one, other) => other !== row), say('saidRemoved', row + 1), { target: ':scope > div > [data-row-undo]' });
      setRemoved({ row, values: rows[row] });
    },
    undo: () => change([...rows.slice(0, removed.row), removed.values, ...rows.slice(removed.row)], say('saidAdded', 1), { row: removed.row, target: FIELDS }),
    paste: () => {
      const kept = rows.filter((row) => !columns.every((column) => isEmpty(row?.[column.key ?? column.path])));
      const onAdd = (values) => change([...kept, ...values.map((one) => ({ ...blank(), ...one }))], say('saidAdded', values.length), { target: ':scope > div > [data-row-paste]' });
      pasteDialog({ columns: pasted(form, columns), room: most - kept.length, most, onAdd });
    },
  };
  const rowProps = (value, row) => ({ ...props, key: value[MARK], row, value, open, acts, count: rows.length, full: rows.length >= most, remarks: remarks.of(value), answers: origin?.answers });

  return h('div', { ref: place, class: 'fjs-form-field fjs-form-field-dynamiclist fjs-form-field-grouplike opora-rows', role: 'group', 'aria-labelledby': domId, 'data-list': path.join('.'), tabIndex: -1 }, [
    h(Label, { id: domId, label: field.label }),
    rows.length === 0 ? h('p', { class: 'text-secondary m-0' }, say('empty')) : h(fits ? Table : Blocks, { columns, open }, rows.map((value, row) => h(fits ? TableRow : Block, rowProps(value, row)))),
    remarks.lost.map((remark) => h(Remark, { key: remark.id, remark, answers: origin.answers, label: say('rowGone', remark.label) })),
    open && h('div', { class: 'd-flex flex-wrap gap-2 mt-2 no-print' }, [
      h('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', 'data-row-add': true, disabled: rows.length >= most, onClick: acts.add }, [icon('plus'), say('add')]),
      h('button', { type: 'button', class: 'btn btn-sm', 'data-row-paste': true, disabled: rows.length >= most, onClick: acts.paste }, [icon('table-import'), say('paste')]),
      removed && h('button', { type: 'button', class: 'btn btn-sm', 'data-row-undo': true, onClick: acts.undo }, [icon('arrow-back-up'), say('undo')]),
      rows.length >= most && h('span', { class: 'text-secondary small align-self-center' }, say('most', most)),
    ]),
  ]);
}

function Table({ columns, open, children }) {
  return h('table', { role: 'table', class: `opora-row-table opora-columns-${Math.min(columns.length, 7)}` }, [
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, [
      h('th', { role: 'columnheader', scope: 'col' }, say('number')),
      ...columns.map((column) => h('th', { role: 'columnheader', scope: 'col', key: column.id, class: `opora-of-${column.type}` }, [
        labelOf(column), column.validate?.required === true && h('span', { class: 'fjs-asterix', 'aria-hidden': 'true' }, '*'), column.description && h('div', { class: 'opora-column-hint' }, column.description),
      ])),
      open && h('th', { role: 'columnheader', scope: 'col' }, h('span', { class: 'visually-hidden' }, say('actions'))),
    ])),
    h('tbody', { role: 'rowgroup' }, children),
  ]);
}

const Blocks = ({ children }) => h('div', { role: 'list', class: 'opora-row-blocks' }, children);

/** What the fields of a row see of it, and where it stands. */
function useRow({ field, indexes, row, value }) {
  const around = useContext(LocalExpressionContext);
  const inside = useMemo(() => ({ ...indexes, [field.id]: row }), [indexes, field.id, row]);
  const context = useMemo(() => ({ data: around.data, this: value, parent: buildExpressionContext({ ...around, data: around.this }), i: [...around.i, row + 1] }), [around, value, row]);
  return { inside, context };
}

function TableRow(props) {
  const { columns, row, open, remarks, answers } = props;
  const { inside, context } = useRow(props);
  return h(LocalExpressionContext.Provider, { value: context }, h(Fragment, {}, [
    h('tr', { key: 'row', role: 'row', 'data-row': row + 1 }, [
      h('th', { role: 'rowheader', scope: 'row', 'data-number': say('number') }, row + 1),
      ...columns.map((column) => h('td', { role: 'cell', key: column.id, class: `opora-of-${column.type}` }, h(FormField, { ...props, field: column, indexes: inside }))),
      open && h('td', { role: 'cell', class: 'opora-row-acts no-print' }, h(RowActs, props)),
    ]),
    remarks.length > 0 && h('tr', { key: 'remarks', role: 'row', class: 'opora-row-remarks' }, h('td', { role: 'cell', colSpan: columns.length + (open ? 2 : 1) }, remarks.map((remark) => h(Remark, { key: remark.id, remark, answers })))),
  ]));
}

function Block(props) {
  const { columns, row, open, remarks, answers } = props;
  const { inside, context } = useRow(props);
  const lines = columns.reduce((all, column) => {
    const line = column.layout?.row;
    if (line && all.at(-1)?.line === line) all.at(-1).columns.push(column);
    else all.push({ line, columns: [column] });
    return all;
  }, []);
  return h(LocalExpressionContext.Provider, { value: context }, h('div', { role: 'listitem', class: 'opora-row-block', 'data-row': row + 1 }, [
    h('div', { class: 'opora-row-head' }, [h('span', { class: 'fw-bold' }, `${say('number')} ${row + 1}`), open && h('span', { class: 'opora-row-acts no-print' }, h(RowActs, props))]),
    remarks.map((remark) => h(Remark, { key: remark.id, remark, answers })),
    ...lines.map((line) => h('div', { key: line.columns[0].id, class: 'fjs-layout-row cds--row' }, line.columns.map((column) => h(FormField, { ...props, key: column.id, field: column, indexes: inside })))),
  ]));
}

function RowActs({ row, acts, count, full }) {
  const button = (name, words, run, more = {}) => h('button', { type: 'button', class: 'btn btn-icon btn-sm btn-ghost-secondary', 'aria-label': say(words, row + 1), title: say(words, row + 1), onClick: run, ...more }, icon(name));
  return [
    button('copy', 'copy', () => acts.copy(row), { disabled: full }),
    button('arrow-up', 'up', () => acts.move(row, -1), { disabled: row === 0, 'data-move': -1 }),
    button('arrow-down', 'down', () => acts.move(row, 1), { disabled: row === count - 1, 'data-move': 1 }),
    button('trash', 'remove', () => acts.remove(row)),
  ];
}

/** What a pasted table may fill: neither files nor what is only shown, nor lists inside. */
function pasted(form, columns) {
  const choices = (column) => (column.values ?? form._getState().initialData?.[column.valuesKey] ?? []).map((one) => (typeof one === 'object' ? one : { value: one, label: one }));
  return columns
    .filter((column) => simple.includes(column.type) && !['filepicker', 'expression'].includes(column.type) && !column.disabled && !column.readonly)
    .map((column) => ({ key: column.key, label: labelOf(column), type: column.type, subtype: column.subtype, digits: column.decimalDigits, most: column.validate?.maxLength, choices: choices(column) }));
}
