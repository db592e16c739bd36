// Marked rows: the button of the bulk action wakes up with the first mark; a row opens wherever it is clicked.
export function marking(root) {
  const button = root.querySelector('[data-claim]');
  root.addEventListener('change', (event) => {
    if (!event.target.matches('input[name=task]')) return;
    event.target.closest('tr').classList.toggle('inbox-marked', event.target.checked);
    if (button) button.disabled = !root.querySelector('input[name=task]:checked');
  });
  root.addEventListener('click', (event) => {
    const row = event.target.closest('[data-row]');
    if (row && !event.target.closest('a, input, button, label, .inbox-mark')) location.assign(row.dataset.href);
  });
}
