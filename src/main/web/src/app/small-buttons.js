// <button data-back> leads to the page before, <button data-print> prints this one, <button data-fill="a" data-fill-password="b">
// fills the sign-in form with a demo account.
export function smallButtons(root) {
  root.addEventListener('click', (event) => {
    const button = event.target.closest('[data-back], [data-print], [data-fill]');
    if (!button) return;
    if ('back' in button.dataset) window.history.back();
    if ('print' in button.dataset) window.print();
    if ('fill' in button.dataset) {
      root.getElementById('login').value = button.dataset.fill;
      root.getElementById('password').value = button.dataset.fillPassword;
      root.getElementById('sign-in-button').focus();
    }
  });
}
