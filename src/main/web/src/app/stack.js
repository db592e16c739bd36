// A wide table on a phone: each row becomes a block whose cells say what they are, in the words of the table's own headings.
const WIDEST = 14;
const SHOWN = 'input, select, textarea, button, a, svg, img, progress, meter';

export function stackTables(root) {
  root.querySelectorAll(':is(.table-responsive, .scroll-x) > .table:not(.table-stack, .inbox-table, .gantt, .stage-board, .table-columns)').forEach(stack);
}

function stack(table) {
  const heads = table.tHead?.rows;
  if (heads?.length > 1 || heads?.[0]?.cells.length > WIDEST || table.querySelector('[rowspan]')) return;
  const words = [...(heads?.[0]?.cells ?? [])].flatMap((head) => Array(head.colSpan).fill(head.textContent.trim().replace(/\s+/g, ' ')));
  table.classList.add('table-stack');
  [...table.tBodies, table.tFoot].filter(Boolean).flatMap((part) => [...part.rows]).forEach((row) => name(row, words));
}

/** The first cell is what the row is about, and a cell over all columns speaks for itself. */
function name(row, words) {
  let at = 0;
  for (const cell of row.cells) {
    const bare = !cell.textContent.trim() && !cell.querySelector(SHOWN);
    cell.classList.toggle('stack-bare', bare);
    const named = bare || cell.localName !== 'td' || cell.textContent.trim() === words[at];
    if (at > 0 && words[at] && !named) cell.dataset.label ??= words[at];
    at += cell.colSpan;
  }
}
