// Where the values of a form come from, until somebody changes them.
import { at, isEmpty, isSame } from '../form/values.js';
import { rowRemarks } from '../form/row-remarks.js';
import { say } from './words.js';

/** @param remarks those on the fields and rows of this form @param answers to them */
export function origins(prefilled, remarks, answers) {
  const notes = new Map();
  let form;
  const fixed = (field) => {
    const list = form?.get('formFieldRegistry').get(field._parent);
    return list?.type !== 'dynamiclist' || list.allowAddRemove === false;
  };
  return {
    of(field, path, value) {
      if (isEmpty(value)) return '';
      const note = notes.get(path.join('.'));
      if (note !== undefined && isSame(note, value)) return say('carried');
      const moves = path.some((step) => typeof step === 'number') && !fixed(field);
      return !moves && isSame(at(prefilled, path), value) ? say('prefilled') : '';
    },
    remarks: (path) => remarks.filter((remark) => !remark.row && remark.path === path.join('.')),
    rows: rowRemarks(remarks.filter((remark) => remark.row)),
    answers,
    note(path, value) {
      if (value === undefined) notes.delete(path);
      else notes.set(path, value);
    },
    belongTo(it) {
      form = it;
    },
  };
}
