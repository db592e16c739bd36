// Ctrl+K or its button: one field that finds pages, schools and tasks. A combobox with a list: the focus stays in the field.
import { announce } from './announce.js';
import { typing } from './keys.js';

const PAUSE = 150;

export function commandSearch(document) {
  const dialog = document.getElementById('command');
  if (!dialog) return;
  const field = dialog.querySelector('[role=combobox]');
  const list = dialog.querySelector('[role=listbox]');
  const none = dialog.querySelector('.command-none');
  let hits = [];
  let current = -1;
  let asked = 0;
  let timer;

  const say = (text) => {
    none.textContent = text;
    none.hidden = !text;
    announce(text);
  };

  function choose(to) {
    current = hits.length ? (to + hits.length) % hits.length : -1;
    list.querySelectorAll('[role=option]').forEach((option, at) => {
      option.setAttribute('aria-selected', at === current);
      if (at === current) option.scrollIntoView({ block: 'nearest' });
    });
    if (current < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `command-${current}`);
  }

  function show(found) {
    hits = found;
    list.replaceChildren(...groups(found));
    field.setAttribute('aria-expanded', String(found.length > 0));
    choose(0);
    say(found.length ? '' : dialog.dataset.wordNone);
    if (found.length && field.value) announce(dialog.dataset.wordFound.replace('#', found.length));
  }

  async function ask() {
    const number = ++asked;
    const answer = await fetch(`${dialog.dataset.url}?q=${encodeURIComponent(field.value)}`, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (number !== asked) return;
    if (!answer?.ok || answer.redirected) return say(dialog.dataset.wordFailed);
    show(await answer.json());
  }

  const open = () => {
    if (dialog.open || document.querySelector('dialog[open]')) return;
    field.value = '';
    dialog.showModal();
    field.focus();
    ask();
  };

  const go = (at) => hits[at] && location.assign(hits[at].address);

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) choose(current + steps[event.key]);
    else if (event.key === 'Enter') go(current);
    else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) go(Number(option.dataset.at));
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  document.addEventListener('keydown', (event) => {
    const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && ['k', 'л'].includes(event.key.toLowerCase());
    if (!wanted || typing(event.target)) return;
    event.preventDefault();
    open();
  });
  document.querySelectorAll('[data-command]').forEach((button) => button.addEventListener('click', open));
}

function groups(found) {
  const places = new Map();
  found.forEach((hit, at) => {
    if (!places.has(hit.group)) places.set(hit.group, group(hit.group, places.size));
    places.get(hit.group).append(option(hit, at));
  });
  return places.values();
}

function group(name, number) {
  const place = document.createElement('div');
  const heading = document.createElement('div');
  Object.assign(heading, { id: `command-group-${number}`, className: 'command-group', textContent: name });
  place.setAttribute('role', 'group');
  place.setAttribute('aria-labelledby', heading.id);
  place.append(heading);
  return place;
}

function option(hit, at) {
  const line = document.createElement('div');
  const detail = document.createElement('span');
  Object.assign(line, { id: `command-${at}`, className: 'command-hit', textContent: hit.label });
  Object.assign(detail, { className: 'command-detail', textContent: hit.detail });
  line.setAttribute('role', 'option');
  line.dataset.at = at;
  if (hit.detail) line.append(' ', detail);
  return line;
}
