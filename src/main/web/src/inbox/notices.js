// Messages above the form, each with its own buttons; texts are set as text, never as markup.
import { el } from '../app/el.js';

export function notices(place) {
  const box = (kind, more) => el('div', { class: `alert alert-${kind} ${more}`, role: kind === 'danger' ? 'alert' : 'status' });
  return {
    clear() {
      place.replaceChildren();
    },
    show(kind, text, actions = []) {
      const notice = box(kind, 'd-flex flex-wrap align-items-center gap-2');
      notice.append(el('span', { class: 'me-auto' }, text));
      for (const { label, run, href } of actions) {
        notice.append(href
          ? el('a', { class: 'btn btn-sm btn-outline-primary', href, target: '_blank', rel: 'noopener' }, label)
          : el('button', { class: 'btn btn-sm btn-outline-primary', type: 'button', onclick: () => { notice.remove(); run(); } }, label));
      }
      place.append(notice);
      return notice;
    },
    /** A heading and lines; a line with `go` leads somewhere. */
    list(kind, title, items) {
      const notice = box(kind, 'd-block opora-error-list');
      notice.tabIndex = -1;
      notice.append(el('div', { class: 'fw-bold mb-1' }, title), el('ul', { class: 'm-0 ps-3' }, ...items.map(({ text, go }) =>
        el('li', {}, go ? el('button', { type: 'button', class: 'btn btn-link p-0 text-start', onclick: go }, text) : text))));
      place.append(notice);
      return notice;
    },
  };
}
