// What every page loads: the design kit, htmx and Opora's small behaviours.
import '@tabler/core/dist/css/tabler.css';
import './app/app.css';
import '@tabler/core/dist/js/tabler.esm.js';
import htmx from 'htmx.org';
import { confirmWideActions } from './app/confirm.js';
import { copyOnClick } from './app/copy.js';
import { guardDoubleSubmit } from './app/double-submit.js';
import { pasteTable } from './app/paste-table.js';
import { refreshProgress } from './app/progress.js';
import { smallButtons } from './app/small-buttons.js';
import { submitOnChange } from './app/submit-on-change.js';

window.htmx = htmx;
confirmWideActions(document);
copyOnClick(document);
guardDoubleSubmit(document);
pasteTable(document);
refreshProgress(document);
smallButtons(document);
submitOnChange(document);
