// The list of tasks.
import './inbox/list.css';
import { listKeyboard } from './inbox/keyboard.js';
import { live } from './inbox/live.js';
import { marking } from './inbox/marking.js';
import { menus } from './inbox/menus.js';
import { splitView } from './inbox/split.js';

const root = document.getElementById('inbox');
const split = splitView(root);
menus(root);
split.follow(listKeyboard(root, split.open));
marking(root, split.open);
live(root);
// On a phone the tabs are wider than the screen; the chosen one is to be seen.
root.querySelector('#inbox-tabs .active')?.scrollIntoView({ inline: 'center', block: 'nearest' });
