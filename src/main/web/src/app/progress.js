import { announce } from './announce.js';

// <div data-refresh="2000" data-refresh-url="…"> replaces itself until the answer no longer carries data-refresh.
export function refreshProgress(root) {
  root.querySelectorAll('[data-refresh]').forEach(schedule);
}

function schedule(element) {
  setTimeout(async () => {
    const answer = await fetch(element.dataset.refreshUrl, { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
    if (!answer || !answer.ok) return schedule(element);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(element.id);
    if (!next) return;
    element.replaceWith(next);
    if (next.dataset.refresh) schedule(next);
    else announce(next.dataset.said);
  }, Number(element.dataset.refresh));
}
