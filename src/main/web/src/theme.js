// Light or dark before anything is painted: what the person chose, else what the system asks for.
const root = document.documentElement;
const chosen = document.cookie.match(/(?:^|; )opora-theme=(light|dark)/)?.[1];
const system = matchMedia('(prefers-color-scheme: dark)');
const paint = () => root.setAttribute('data-bs-theme', chosen ?? (system.matches ? 'dark' : 'light'));
paint();
if (!chosen) system.addEventListener('change', paint);

// Paper is light.
addEventListener('beforeprint', () => root.setAttribute('data-bs-theme', 'light'));
addEventListener('afterprint', paint);

// Beside the list of tasks a task is shown without the menu.
if (window.self !== window.top) root.classList.add('in-pane');
