// Says to a screen reader what has just happened on the page.
export function announce(text) {
  const place = document.getElementById('announcer');
  if (!place || !text) return;
  place.textContent = '';
  // A reader notices only a change after the emptying.
  requestAnimationFrame(() => { place.textContent = text; });
}

/** What the page says at its top about the action before, as it was opened. */
export function announceResults(root) {
  const said = [...root.querySelectorAll('.alert[role=status], .alert[role=alert]')].map((one) => one.textContent.trim().replace(/\s+/g, ' '));
  if (said.length) setTimeout(() => announce(said.join(' ')), 300);
}
