// The list on the left, the open task on the right, for wide screens and by choice. A task that is done gives way to the next one;
// the list stays where it is.
import { announce } from '../app/announce.js';
import { letter } from '../app/keys.js';

const CHOICE = 'opora-inbox-split';
const OPEN = 'opora-inbox-open';
const wide = matchMedia('(min-width: 1200px)');

export function splitView(root) {
  const button = root.querySelector('[data-split]');
  const pane = root.querySelector('.inbox-pane');
  const frame = pane?.querySelector('iframe');
  let keys;
  let open = null;
  if (!button || !pane) return { open: leave, follow() {} };

  const on = () => wide.matches && localStorage.getItem(CHOICE) !== null;

  function lay() {
    button.setAttribute('aria-pressed', String(localStorage.getItem(CHOICE) !== null));
    root.classList.toggle('inbox-split', on());
    root.closest('.container-xl')?.classList.toggle('inbox-wide', on());
    pane.hidden = !on();
    if (!on()) return close();
    const last = row(sessionStorage.getItem(OPEN));
    if (last && !last.dataset.elsewhere && !open) show(last);
  }

  const row = (id) => [...root.querySelectorAll('[data-row]')].find((one) => one.dataset.task === id);

  function show(next, said = '') {
    open?.classList.remove('inbox-open');
    open = next;
    open.classList.add('inbox-open');
    open.classList.remove('inbox-unread');
    open.querySelector('.inbox-dot')?.remove();
    sessionStorage.setItem(OPEN, open.dataset.task);
    keys?.stand(open);
    tell(said);
    pane.querySelector('.inbox-pane-empty').hidden = true;
    frame.hidden = false;
    frame.contentWindow.location.replace(open.dataset.href);
  }

  function tell(said, address) {
    const place = pane.querySelector('.inbox-pane-said');
    place.replaceChildren(said);
    if (!address) return;
    const link = document.createElement('a');
    link.href = address;
    link.textContent = pane.dataset.wordReceipt;
    place.append(' ', link);
  }

  function close() {
    open?.classList.remove('inbox-open');
    open = null;
    sessionStorage.removeItem(OPEN);
    frame.hidden = true;
    pane.querySelector('.inbox-pane-empty').hidden = false;
  }

  // Done or given back: the row stays in its place, the next one that is left is opened.
  function goOn(words) {
    const name = open.querySelector('.inbox-task a').textContent;
    const done = words === pane.dataset.wordDone;
    const address = done ? open.dataset.href : undefined;
    open.classList.toggle('inbox-gone', done);
    const box = done && open.querySelector('input[type=checkbox]');
    if (box) Object.assign(box, { checked: false, disabled: true });
    let next = open.nextElementSibling;
    while (next && (next.classList.contains('inbox-gone') || !next.matches('[data-row]'))) next = next.nextElementSibling;
    const said = words.replace('{0}', name);
    if (next) show(next);
    else sessionStorage.removeItem(OPEN);
    tell(next ? said : pane.dataset.wordEnd, address);
    announce(next ? said : pane.dataset.wordEnd);
  }

  frame.addEventListener('load', () => {
    const page = frame.contentDocument;
    if (!open) return;
    // A page that may not stand here, such as the sign-in, is shown in the whole window.
    if (!page) return void location.reload();
    if (page.location.href === 'about:blank') return;
    const here = page.location.pathname === open.dataset.href;
    const was = open.dataset.seen === 'open';
    if (here && page.querySelector('main[data-closed]')) {
      if (was) goOn(pane.dataset.wordDone);
    } else if (!here && page.location.pathname === '/inbox' && was) {
      goOn(pane.dataset.wordGone);
    } else {
      open.dataset.seen = 'open';
    }
    follow(page);
  });

  // Links of the task lead out of the pane; keys of the list work there, too.
  function follow(page) {
    page.addEventListener('click', (event) => {
      const link = event.target.closest('a[href]');
      if (link && !link.getAttribute('href').startsWith('#') && !link.target) link.target = '_top';
    }, true);
    page.addEventListener('keydown', (event) => {
      const key = page.querySelector('dialog[open]') ? null : letter(event);
      if (key === 'Escape') open?.querySelector('a').focus();
      if (['j', 'k'].includes(key)) document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    });
  }

  button.addEventListener('click', () => {
    if (localStorage.getItem(CHOICE) === null) localStorage.setItem(CHOICE, 'on');
    else localStorage.removeItem(CHOICE);
    lay();
  });
  wide.addEventListener('change', lay);
  root.addEventListener('click', (event) => {
    const link = event.target.closest('.inbox-task a');
    if (!link || !on() || link.closest('[data-elsewhere]') || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    show(link.closest('[data-row]'));
  });

  return {
    open: (next) => (on() && !next.dataset.elsewhere ? show(next) : leave(next)),
    follow(list) {
      keys = list;
      lay();
    },
  };
}

function leave(row) {
  if (row.dataset.href) location.assign(row.dataset.href);
}
