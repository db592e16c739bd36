// The list of tasks.
import './inbox/list.css';
import { listKeyboard } from './inbox/keyboard.js';
import { marking } from './inbox/marking.js';

const root = document.getElementById('inbox');
listKeyboard(root);
marking(root);
