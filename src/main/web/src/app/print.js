// <button data-print> sends the page to the printer.
export function printOnClick(root) {
  root.addEventListener('click', (event) => event.target.closest('[data-print]') && window.print());
}
