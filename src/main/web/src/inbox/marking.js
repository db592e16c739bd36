// Marked rows: what can be done with them stands ready with the first mark; a row opens wherever it is clicked.
export function marking(root, open) {
  root.addEventListener('click', (event) => {
    const row = event.target.closest('[data-row]');
    if (row && !event.target.closest('a, input, button, label, .inbox-mark')) open(row);
  });
  const bar = root.querySelector('[data-bulk]');
  if (bar) bulk(root, bar);
}

function bulk(root, bar) {
  const boxes = () => [...root.querySelectorAll('input[name=task]:not(:disabled)')];
  const page = root.querySelector('[data-mark-page]');
  const all = bar.querySelector('[data-mark-all]');
  const count = bar.querySelector('[data-bulk-count]');

  const show = () => {
    const marked = boxes().filter((box) => box.checked);
    boxes().forEach((box) => box.closest('tr').classList.toggle('inbox-marked', box.checked || Boolean(all?.checked)));
    page.checked = marked.length > 0 && marked.length === boxes().length;
    page.indeterminate = marked.length > 0 && !page.checked;
    bar.classList.toggle('inbox-bulk-ready', marked.length > 0);
    if (!marked.length && all) all.checked = false;
    count.textContent = marked.length ? bar.dataset.wordMarked.replace('{0}', marked.length) : '';
  };

  root.addEventListener('change', (event) => {
    if (event.target === page) boxes().forEach((box) => { box.checked = page.checked; });
    if (event.target.matches('input[name=task], [data-mark-page], [data-mark-all]')) show();
  });
  // The browser keeps marks when one comes back to the page.
  window.addEventListener('pageshow', show);
  root.classList.add('inbox-scripted');
  show();
}
