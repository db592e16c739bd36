// What every page loads: the design kit, htmx and Opora's small behaviours.
import '@tabler/core/dist/css/tabler.css';
import './app/app.css';
import '@tabler/core/dist/js/tabler.esm.js';
import htmx from 'htmx.org';
import { announceResults } from './app/announce.js';
import { ringBell } from './app/bell.js';
import { confirmWideActions } from './app/confirm.js';
import { copyOnClick } from './app/copy.js';
import { dateFields } from './app/date-field.js';
import { guardDoubleSubmit } from './app/double-submit.js';
import { pasteTable } from './app/paste-table.js';
import { refreshProgress } from './app/progress.js';
import { reachScrolled } from './app/scrolling.js';
import { smallButtons } from './app/small-buttons.js';
import { submitOnChange } from './app/submit-on-change.js';

window.htmx = htmx;
announceResults(document);
confirmWideActions(document);
copyOnClick(document);
dateFields(document);
guardDoubleSubmit(document);
pasteTable(document);
refreshProgress(document);
reachScrolled(document);
ringBell(document);
smallButtons(document);
submitOnChange(document);
