// Menus of the list: one open at a time, closed by Escape or a click beside them; values are found by typing; columns move up and down.
export function menus(root) {
  const open = () => root.querySelectorAll('[data-menu][open]');
  root.addEventListener('toggle', (event) => {
    const menu = event.target;
    if (!menu.matches('[data-menu]') || !menu.open) return;
    open().forEach((other) => other !== menu && other.removeAttribute('open'));
    focusFirst(menu);
    readValues(menu);
  }, true);
  document.addEventListener('click', (event) => open().forEach((menu) => menu.contains(event.target) || menu.removeAttribute('open')));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    open().forEach((menu) => {
      menu.removeAttribute('open');
      menu.querySelector('summary').focus();
    });
  });
  root.addEventListener('input', (event) => {
    if (!event.target.matches('[data-facet-find]')) return;
    const words = event.target.value.toLowerCase();
    event.target.closest('.facet-menu').querySelectorAll('.form-check').forEach((value) => {
      value.hidden = !value.textContent.toLowerCase().includes(words);
    });
  });
  root.addEventListener('click', (event) => {
    const button = event.target.closest('[data-up], [data-down]');
    if (!button) return;
    const column = button.closest('[data-column]');
    if ('up' in button.dataset) column.previousElementSibling?.before(column);
    else column.nextElementSibling?.after(column);
    button.focus();
  });
  const more = root.querySelector('.inbox-more');
  if (more) rememberMore(more);
  root.querySelectorAll('form[method=get]').forEach(leaveOutEmpty);
}

const focusFirst = (menu) => menu.querySelector('[data-facet-find], input:not([type=hidden])')?.focus({ preventScroll: true });

// The values of a filter and their numbers are counted when somebody wants to choose among them.
async function readValues(menu) {
  if (!menu.dataset.options || menu.dataset.read) return;
  menu.dataset.read = 'begun';
  const place = menu.querySelector('[data-values]');
  const answer = await fetch(menu.dataset.options, { headers: { 'X-Requested-With': 'fetch', Accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    delete menu.dataset.read;
    const said = place.querySelector('[role=status]');
    if (said) said.textContent = menu.dataset.wordFailed;
    return;
  }
  place.replaceChildren(...new DOMParser().parseFromString(await answer.text(), 'text/html').body.children);
  if (menu.open) focusFirst(menu);
}

// The second row of filters stays as it was left.
function rememberMore(more) {
  more.open = sessionStorage.getItem('opora-inbox-more') === 'open' || Boolean(more.querySelector(':checked'));
  more.addEventListener('toggle', () => sessionStorage.setItem('opora-inbox-more', more.open ? 'open' : 'closed'));
}

// An address says what is asked, not what is not.
function leaveOutEmpty(form) {
  form.addEventListener('submit', () => {
    const empty = [...form.elements].filter((field) => field.name && field.value === '');
    empty.forEach((field) => { field.disabled = true; });
    setTimeout(() => empty.forEach((field) => { field.disabled = false; }));
  });
}
