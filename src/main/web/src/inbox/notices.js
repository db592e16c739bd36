// Messages above the form, each with its own buttons; texts are set as text, never as markup.
export function notices(place) {
  return {
    clear() {
      place.replaceChildren();
    },
    show(kind, text, actions = []) {
      const box = document.createElement('div');
      box.className = `alert alert-${kind} d-flex flex-wrap align-items-center gap-2`;
      box.setAttribute('role', kind === 'danger' ? 'alert' : 'status');
      const words = document.createElement('span');
      words.className = 'me-auto';
      words.textContent = text;
      box.append(words);
      for (const { label, run, href } of actions) {
        const action = document.createElement(href ? 'a' : 'button');
        action.className = 'btn btn-sm btn-outline-primary';
        action.textContent = label;
        if (href) Object.assign(action, { href, target: '_blank', rel: 'noopener' });
        else Object.assign(action, { type: 'button', onclick: () => { box.remove(); run(); } });
        box.append(action);
      }
      place.append(box);
      return box;
    },
  };
}
