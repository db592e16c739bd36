// <button data-copy="#id" data-copied="Скопировано"> puts the text of that element on the clipboard and says so.
import { announce } from './announce.js';

export function copyOnClick(root) {
  root.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    await navigator.clipboard.writeText(root.querySelector(button.dataset.copy).textContent.trim());
    const label = button.querySelector('span') ?? button;
    label.textContent = button.dataset.copied ?? label.textContent;
    announce(button.dataset.copied);
  });
}
