// A PDF or a picture in a window over the page. The server hands it out as what it is, to be looked at only.
import { el } from '../app/el.js';
import { say } from './words.js';

export function lookAt({ name, href }) {
  const picture = /\.(png|jpe?g)$/i.test(name);
  const view = `${href}/view`;
  const shown = picture ? el('img', { src: view, alt: name }) : el('iframe', { src: view, title: name });
  const dialog = el('dialog', { class: 'opora-dialog opora-look', 'aria-label': name },
    el('div', { class: 'd-flex flex-wrap align-items-center gap-2 mb-2' },
      el('h2', { class: 'h3 m-0 me-auto text-break' }, name),
      el('a', { class: 'btn btn-sm', href }, say('download')),
      el('button', { type: 'button', class: 'btn btn-sm btn-primary', onclick: () => dialog.close() }, say('close'))),
    shown);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** <button data-look="/documents/…" data-name="справка.pdf"> on any page. */
export function lookOnClick(root) {
  root.addEventListener('click', (event) => {
    const button = event.target.closest('[data-look]');
    if (button) lookAt({ name: button.dataset.name, href: button.dataset.look });
  });
}
