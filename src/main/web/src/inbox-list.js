// The list of tasks.
import './inbox/list.css';
import { listKeyboard } from './inbox/keyboard.js';
import { live } from './inbox/live.js';
import { marking } from './inbox/marking.js';
import { menus } from './inbox/menus.js';

const root = document.getElementById('inbox');
menus(root);
listKeyboard(root);
marking(root);
live(root);
