// The list by keyboard: j k x Enter c / ?
const typing = (element) => element.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');

export function listKeyboard(root) {
  const rows = [...root.querySelectorAll('[data-row]')];
  const help = root.querySelector('.inbox-keys');
  let current = -1;

  function go(to) {
    if (!rows.length) return;
    rows[current]?.classList.remove('inbox-current');
    current = Math.min(Math.max(to, 0), rows.length - 1);
    rows[current].classList.add('inbox-current');
    rows[current].scrollIntoView({ block: 'nearest' });
    rows[current].querySelector('a').focus({ preventScroll: true });
  }

  const box = () => rows[current]?.querySelector('input[type=checkbox]');
  const marked = () => root.querySelector('input[name=task]:checked');

  const keys = {
    j: () => go(current + 1),
    k: () => go(current - 1),
    x: () => box()?.click(),
    Enter: () => rows[current] && location.assign(rows[current].dataset.href),
    c() {
      if (!marked() && box()) box().click();
      if (marked()) root.querySelector('#claim').requestSubmit();
    },
    n: () => root.querySelector('a[rel=next]')?.click(),
    p: () => root.querySelector('a[rel=prev]')?.click(),
    '/': () => root.querySelector('#q').focus(),
    '?': () => (help.open ? help.close() : help.showModal()),
  };

  // The same key on a Russian layout.
  const sameKey = { о: 'j', л: 'k', ч: 'x', с: 'c', т: 'n', з: 'p', '.': '/', ',': '?' };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || (help.open && event.key !== '?')) return;
    const action = keys[event.key] ?? keys[sameKey[event.key]];
    if (!action || (event.key === 'Enter' && event.target.closest('a, button'))) return;
    event.preventDefault();
    action();
  });
  root.querySelector('[data-keys-open]')?.addEventListener('click', () => help.showModal());
}
