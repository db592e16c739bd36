// <textarea data-paste-table="#field">: a table pasted from Word or Excel comes as HTML beside its text; it is kept in the hidden
// field, because only the HTML says which lines belong to one cell. Writing by hand makes the text count again.
export function pasteTable(root) {
  root.addEventListener('paste', (event) => {
    const area = event.target.closest('[data-paste-table]');
    const html = area && event.clipboardData.getData('text/html');
    if (!html || !html.includes('<table')) return;
    event.preventDefault();
    const hidden = root.querySelector(area.dataset.pasteTable);
    const before = hidden.value || paragraphs(area.value);
    area.setRangeText(event.clipboardData.getData('text/plain'), area.selectionStart, area.selectionEnd, 'end');
    hidden.value = before + html;
  });
  root.addEventListener('input', (event) => {
    const area = event.target.closest('[data-paste-table]');
    if (area) root.querySelector(area.dataset.pasteTable).value = '';
  });
}

function paragraphs(text) {
  const holder = document.createElement('div');
  for (const line of text.split('\n').filter((one) => one.trim())) {
    holder.appendChild(document.createElement('p')).textContent = line;
  }
  return holder.innerHTML;
}
