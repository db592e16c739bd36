// The page of one task.
import './inbox/task.css';
import './inbox/talk.css';
import { diagramPanel } from './inbox/diagram.js';
import { formPage } from './inbox/form-page.js';
import { mentions } from './inbox/mentions.js';

const form = document.getElementById('task-form');
if (form) formPage(form);
document.querySelectorAll('.task-diagram').forEach(diagramPanel);
mentions(document);

// c takes the task, as in the list.
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === 'c' || event.key === 'с')) document.querySelector('[data-claim]')?.click();
});
