// One SVG file with the icons that the pages name: <svg class="icon"><use href="/assets/icons.svg#school"/></svg>
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', '@tabler', 'icons', 'icons', 'outline');
const names = [
  'alert-triangle', 'archive', 'arrow-back-up', 'arrow-down', 'arrow-left', 'arrow-right', 'arrow-up', 'bell', 'building-community', 'calendar', 'calendar-event',
  'chart-bar', 'check', 'checklist', 'chevron-down', 'chevron-left', 'chevron-right', 'circle-check', 'circle-x', 'clipboard-check', 'clock',
  'copy', 'database', 'device-desktop', 'device-floppy', 'download', 'edit', 'external-link', 'eye', 'file', 'file-text', 'files', 'filter', 'flag', 'git-compare', 'hand-stop',
  'help-circle', 'history', 'home', 'inbox', 'info-circle', 'key', 'language', 'layout-sidebar-right', 'link', 'list', 'list-check', 'lock', 'login', 'logout', 'mail', 'menu-2',
  'messages', 'map-2', 'moon', 'paperclip', 'pencil', 'player-play', 'plus', 'printer', 'refresh', 'school', 'search', 'send', 'settings', 'shield-check',
  'sitemap', 'sort-ascending', 'sort-descending', 'stack-2', 'star', 'sun', 'table', 'table-import', 'trash', 'upload', 'user', 'user-check', 'user-plus', 'users', 'world', 'x', 'zoom-in',
];

export function iconSprite() {
  const symbols = names.map((name) => {
    const body = readFileSync(join(folder, name + '.svg'), 'utf8').replace(/<!--[\s\S]*?-->/, '').replace(/<svg[^>]*>|<\/svg>/g, '').trim();
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${body}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('\n')}</svg>\n`;
}
