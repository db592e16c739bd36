// A second click on a button while its form is on the way does nothing.
export function guardDoubleSubmit(root) {
  root.addEventListener('submit', (event) => {
    if (event.defaultPrevented || event.target.method !== 'post') return;
    if (event.target.dataset.sent) return event.preventDefault();
    event.target.dataset.sent = 'true';
    // Coming back by the browser's own button must find a living form.
    window.addEventListener('pageshow', () => delete event.target.dataset.sent, { once: true });
  });
}
