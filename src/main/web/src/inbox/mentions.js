// A textarea[data-mention] offers the names of #mention-names after an @; the server looks for the name in the text.
const MOST = 6;

function typedName(area) {
  const found = /(?:^|\s)@([^@\n]{0,60})$/.exec(area.value.slice(0, area.selectionStart));
  return found && found[1];
}

function matching(names, typed) {
  const wanted = typed.toLowerCase();
  return names.filter((name) => name.toLowerCase() !== wanted && (name.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(` ${wanted}`))).slice(0, MOST);
}

function offering(area, names, label, id) {
  const list = document.createElement('ul');
  list.className = 'talk-names list-group';
  list.id = id;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  list.hidden = true;
  area.after(list);
  area.setAttribute('aria-controls', id);
  area.setAttribute('aria-autocomplete', 'list');
  let at = 0;

  const close = () => {
    list.hidden = true;
    area.removeAttribute('aria-activedescendant');
  };
  const mark = (next) => {
    at = (next + list.children.length) % list.children.length;
    [...list.children].forEach((option, index) => {
      option.classList.toggle('active', index === at);
      option.setAttribute('aria-selected', String(index === at));
    });
    area.setAttribute('aria-activedescendant', list.children[at].id);
  };
  const choose = (name) => {
    const end = area.selectionStart;
    area.setRangeText(`${name} `, end - typedName(area).length, end, 'end');
    close();
    area.focus();
  };
  const offer = () => {
    const typed = typedName(area);
    const found = typed === null ? [] : matching(names, typed);
    list.replaceChildren(...found.map((name, index) => {
      const option = document.createElement('li');
      option.className = 'list-group-item list-group-item-action py-1';
      option.id = `${id}-${index}`;
      option.setAttribute('role', 'option');
      option.textContent = name;
      option.addEventListener('pointerdown', (event) => { event.preventDefault(); choose(name); });
      return option;
    }));
    list.hidden = !found.length;
    if (found.length) mark(0); else close();
  };

  area.addEventListener('input', offer);
  area.addEventListener('blur', close);
  area.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'ArrowUp') mark(at - 1);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(list.children[at].textContent);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

export function mentions(root) {
  const known = root.querySelector('#mention-names');
  const names = [...(known?.options ?? [])].map((option) => option.value);
  if (names.length) root.querySelectorAll('textarea[data-mention]').forEach((area, index) => offering(area, names, known.dataset.label, `mentions-${index}`));
}
