// What all keyboard shortcuts share. Single keys can be switched off: somebody who dictates would type them unawares.
const OFF = 'opora-letters-off';

/** Whether the key belongs to a field that is being typed in. */
export const typing = (element) => Boolean(element.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'));

export const lettersOn = () => localStorage.getItem(OFF) === null;

/** Keys of a Russian layout that lie where the Latin letter does. */
const SAME = { ф: 'a', и: 'b', с: 'c', в: 'd', п: 'g', р: 'h', ш: 'i', о: 'j', л: 'k', т: 'n', з: 'p', к: 'r', м: 'v', ц: 'w', ч: 'x', '.': '/', ',': '?' };

/** The single key that was pressed outside fields and dialogs; null for anything else. */
export function letter(event) {
  const taken = event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat && event.key !== 'j' && event.key !== 'k';
  if (taken || typing(event.target) || !lettersOn() || document.querySelector('dialog[open]')) return null;
  return SAME[event.key.toLowerCase()] ?? event.key;
}

const PLACES = { i: '/inbox', h: '/', n: '/notifications' };

/** ? shows the keys, g and a letter leads to a page, / leads to the search of the page. */
export function pageKeys(document) {
  const help = document.querySelector('dialog.inbox-keys') ?? document.getElementById('keys');
  let going = false;
  document.addEventListener('keydown', (event) => {
    const key = letter(event);
    const goes = going;
    going = key === 'g';
    if (goes && PLACES[key]) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return location.assign(PLACES[key]);
    }
    if (key === '?' && help) {
      event.preventDefault();
      help.showModal();
    }
    const field = key === '/' && document.querySelector('main input[type=search]');
    if (field) {
      event.preventDefault();
      field.focus();
    }
  });
  document.addEventListener('click', (event) => event.target.closest('[data-keys-open]') && help?.showModal());
  document.querySelectorAll('[data-keys-letters]').forEach((box) => {
    box.checked = lettersOn();
    box.addEventListener('change', () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'off')));
  });
}
