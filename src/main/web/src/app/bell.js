// The bell asks once the page has come, so that no page waits for the count.
const bell = document.querySelector('[data-bell]');

async function unread() {
  const answer = await fetch(bell.dataset.bell, { headers: { Accept: 'text/plain' } });
  return answer.ok && !answer.redirected ? answer.text() : '';
}

function show(count) {
  const badge = bell.querySelector('.badge');
  badge.textContent = count;
  badge.hidden = count === '';
  if (count !== '') {
    bell.setAttribute('aria-label', bell.dataset.label.replace('#', count));
  }
}

if (bell) {
  // Whoever leaves the page before the answer came does not need it.
  unread().then(show).catch(() => {});
}
