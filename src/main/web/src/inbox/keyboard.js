// The list by keyboard: j k x Enter n p, and what the buttons over it do. What holds on every page is in app/keys.js.
import { letter } from '../app/keys.js';

export function listKeyboard(root, opened = (row) => location.assign(row.dataset.href)) {
  const rows = () => [...root.querySelectorAll('[data-row]')];
  let current = null;

  function go(step) {
    const all = rows();
    if (!all.length) return;
    const at = Math.min(Math.max(all.indexOf(current) + step, 0), all.length - 1);
    stand(all[at]);
  }

  function stand(row) {
    current?.classList.remove('inbox-current');
    current = row;
    current.classList.add('inbox-current');
    current.scrollIntoView({ block: 'nearest' });
    // A row of somebody else's task may lead nowhere; then one stands on the row itself.
    const place = current.querySelector('a') ?? current;
    if (place === current) current.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  const box = () => current?.querySelector('input[type=checkbox]:not(:disabled)');
  const marked = () => root.querySelector('input[name=task]:checked');

  // c, b, a, d, i, r: with the marked rows or the one the keys stand on.
  function bulk(key) {
    const button = /^[a-z]$/.test(key) && root.querySelector(`[data-bulk] [data-key="${key}"]`);
    if (!button) return undefined;
    return () => {
      if (!marked()) box()?.click();
      if (marked()) button.form.requestSubmit(button);
    };
  }

  const keys = {
    j: () => go(1),
    k: () => go(-1),
    x: () => box()?.click(),
    Enter: () => current && opened(current),
    n: () => root.querySelector('a[rel=next]')?.click(),
    p: () => root.querySelector('a[rel=prev]')?.click(),
  };

  document.addEventListener('keydown', (event) => {
    const key = letter(event);
    const action = key && (keys[key] ?? bulk(key));
    if (!action || (key === 'Enter' && event.target.closest('a, button, input, summary') && event.target !== current?.querySelector('a'))) return;
    event.preventDefault();
    action();
  });
  return { stand };
}
