// The page of one task.
import './form/fields.css';
import './inbox/task.css';
import './inbox/talk.css';
import { letter } from './app/keys.js';
import { lookOnClick } from './form/look-dialog.js';
import { diagramPanel } from './inbox/diagram.js';
import { formPage } from './inbox/form-page.js';
import { mentions } from './inbox/mentions.js';

const form = document.getElementById('task-form');
if (form) formPage(form);
lookOnClick(document);
// A file let go beside its field would open in place of the form.
['dragover', 'drop'].forEach((kind) => document.addEventListener(kind, (event) => {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}));
document.querySelectorAll('.task-diagram').forEach(diagramPanel);
mentions(document);

// c takes the task, as in the list.
document.addEventListener('keydown', (event) => {
  if (letter(event) === 'c') document.querySelector('[data-claim]')?.click();
});
