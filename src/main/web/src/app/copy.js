// <button data-copy="#id"> puts the text of that element on the clipboard and says so.
export function copyOnClick(root) {
  root.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    await navigator.clipboard.writeText(root.querySelector(button.dataset.copy).textContent.trim());
    button.classList.add('btn-success');
  });
}
