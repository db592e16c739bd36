// An open list hears of changed tasks. What one is reading does not move: changed rows are renewed in their place, tasks that
// are gone stay where they were and say so, new ones are announced on a quiet line until they are asked for.
const DELAY = 500;
const IDLE = 30 * 60 * 1000;

export function live(root) {
  if (!root.dataset.live || !window.EventSource) return;
  const changed = new Set();
  let source;
  let timer;
  let used = Date.now();

  const stop = () => {
    source?.close();
    source = undefined;
  };

  // Only while somebody looks and works: an open page alone neither keeps a connection nor prolongs the session.
  const listen = () => {
    if (source || document.hidden || Date.now() - used > IDLE) return;
    let before = Boolean(changed.size);
    source = new EventSource(root.dataset.live);
    source.addEventListener('open', () => {
      if (before) soon();
      before = true;
    });
    source.addEventListener('tasks', (event) => {
      event.data.split(',').forEach((id) => changed.add(id));
      soon();
    });
    source.addEventListener('error', () => {
      if (Date.now() - used > IDLE || source?.readyState === EventSource.CLOSED) stop();
    });
  };

  const soon = () => {
    timer ??= setTimeout(async () => {
      timer = undefined;
      const ids = new Set(changed);
      changed.clear();
      await renew(root, ids);
    }, DELAY);
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return stop();
    soon();
    listen();
  });
  ['pointerdown', 'keydown'].forEach((kind) => document.addEventListener(kind, () => {
    used = Date.now();
    listen();
  }, { passive: true }));
  window.addEventListener('pagehide', stop);
  listen();
}

async function renew(root, ids) {
  const answer = await fetch(location.href, { headers: { 'X-Requested-With': 'fetch', Accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('inbox');
  if (!now) return;
  numbers(root, now);
  const shown = rowsOf(root);
  const present = rowsOf(now);
  for (const [id, row] of shown) {
    if (present.has(id)) same(row, present.get(id));
    else if (ids.has(id)) gone(row, root.dataset.wordGone);
  }
  const fresh = [...present.keys()].filter((id) => !shown.has(id)).length;
  const left = [...shown.keys()].filter((id) => !present.has(id) && !ids.has(id)).length;
  announce(root, fresh > left ? fresh - left : fresh);
}

const rowsOf = (place) => new Map([...place.querySelectorAll('[data-row]')].map((row) => [row.dataset.task, row]));

// Tabs come and go with what they count; the others stay, and only their numbers change.
const numbered = (place) => new Map([...place.querySelectorAll('#inbox-tabs .badge, #inbox-views .badge, #inbox-found')].map((one) => [one.closest('a')?.getAttribute('href') ?? one.id, one]));

function numbers(root, now) {
  const [tabs, next] = [root, now].map((place) => place.querySelector('#inbox-tabs'));
  if (tabs && next && tabs.children.length !== next.children.length) tabs.replaceChildren(...next.cloneNode(true).children);
  const counted = numbered(now);
  numbered(root).forEach((old, key) => {
    const count = counted.get(key);
    if (count && count.textContent !== old.textContent) old.textContent = count.textContent;
  });
}

function same(row, next) {
  if (row.classList.contains('inbox-gone')) row.classList.remove('inbox-gone');
  const boxes = [row, next].map((place) => place.querySelector('input[type=checkbox]'));
  if (boxes[0] && boxes[1]) boxes[1].checked = boxes[0].checked;
  if (row.innerHTML === next.innerHTML) return;
  const focused = row.contains(document.activeElement);
  row.replaceChildren(...next.children);
  row.classList.toggle('inbox-unread', next.classList.contains('inbox-unread'));
  if (focused) row.querySelector('a')?.focus({ preventScroll: true });
}

function gone(row, words) {
  if (row.classList.contains('inbox-gone')) return;
  row.classList.add('inbox-gone');
  const box = row.querySelector('input[type=checkbox]');
  if (box) {
    Object.assign(box, { checked: false, disabled: true });
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const note = document.createElement('span');
  note.className = 'badge bg-secondary-lt ms-2';
  note.textContent = words;
  row.querySelector('.inbox-task, td:not(.inbox-mark)')?.append(note);
}

function announce(root, count) {
  const place = root.querySelector('#inbox-news');
  if (!count || !place) return;
  const words = root.dataset.wordNew.replace('{0}', count);
  if (place.dataset.said === words) return;
  place.dataset.said = words;
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = root.dataset.wordShow;
  place.replaceChildren(`${words}. `, link);
}
