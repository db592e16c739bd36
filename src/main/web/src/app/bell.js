/** The bell asks how much is unread once the page has come, so that no page waits for the count. */
export function ringBell(document) {
  const bell = document.querySelector('[data-bell]');
  if (bell) {
    // Whoever leaves the page before the answer came does not need it.
    unread(bell.dataset.bell).then((count) => show(bell, count)).catch(() => {});
  }
}

async function unread(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/plain' } });
  return answer.ok && !answer.redirected ? answer.text() : '';
}

function show(bell, count) {
  const badge = bell.querySelector('.badge');
  badge.textContent = count;
  badge.hidden = count === '';
  if (count !== '') {
    bell.setAttribute('aria-label', bell.dataset.label.replace('#', count));
  }
}
