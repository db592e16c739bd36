// The form viewer has no hook for translation: its few literals are rewritten to ask for a word. Fails when one is gone.
import { readFileSync } from 'node:fs';

const ask = (word) => `(globalThis.oporaFormWord ? globalThis.oporaFormWord('${word}') : '${word}')`;
const literals = [
  ["'Add new'", ask('Add new')],
  ["placeholder: 'Search'", 'placeholder: ' + ask('Search')],
  [": 'Search'", ': ' + ask('Search')],
  ["'No results'", ask('No results')],
  ["|| 'Select'", '|| ' + ask('Select')],
  // Dates in the language of the page, whatever the browser's own.
  ['new Intl.DateTimeFormat(locale)', 'new Intl.DateTimeFormat(globalThis.oporaFormLocale ?? locale)'],
  // The calendar would quietly take the day after for one that does not exist.
  ['allowInput: true,\n      dateFormat: getLocaleDateFlatpickrConfig(),', 'allowInput: true,\n      parseDate: globalThis.oporaFormDay,\n      dateFormat: getLocaleDateFlatpickrConfig(),'],
  ['"aria-label": "Increment"', '"aria-label": ' + ask('Increment')],
  ['"aria-label": "Decrement"', '"aria-label": ' + ask('Decrement')],
  // A number with the separator of the language; a comma that is typed is understood already.
  ['step: incrementAmount,\n          value: displayValue', 'step: incrementAmount,\n          value: globalThis.oporaFormNumber ? globalThis.oporaFormNumber(displayValue) : displayValue'],
  ['placeholder: getLocaleReadableDateFormat()', 'placeholder: (globalThis.oporaFormWord ?? ((word) => word))(getLocaleReadableDateFormat())'],
];

export const formWords = {
  name: 'form-words',
  setup(build) {
    build.onLoad({ filter: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [from, to] of literals) {
        if (!contents.includes(from)) throw new Error('the form viewer no longer says ' + from);
        contents = contents.split(from).join(to);
      }
      return { contents, loader: 'js' };
    });
  },
};
