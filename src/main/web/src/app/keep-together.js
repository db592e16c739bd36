// «№ 10» stays on one line. Only the looks change, not the text: a name that is copied from a page is found again.
const NUMBER = /№\s+[^\s,;:«»()]{1,20}/u;
const LEFT_ALONE = 'script, style, textarea, option, svg, .text-nowrap, .numbered, .fjs-container, .editor, [contenteditable]';

export function keepTogether(root) {
  keep(root.body);
  root.addEventListener('htmx:load', (event) => keep(event.detail.elt));
}

function keep(place) {
  const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) if (NUMBER.test(walk.currentNode.data)) found.push(walk.currentNode);
  found.filter((node) => !node.parentElement.closest(LEFT_ALONE) && !laidOut(node.parentElement)).forEach(wrap);
}

/** Where pieces of the text would become boxes of their own. */
const laidOut = (element) => /flex|grid/.test(getComputedStyle(element).display);

function wrap(node) {
  for (let rest = node, hit = NUMBER.exec(rest.data); hit; hit = NUMBER.exec(rest.data)) {
    const number = rest.splitText(hit.index);
    rest = number.splitText(hit[0].length);
    const span = document.createElement('span');
    span.className = 'numbered';
    number.replaceWith(span);
    span.append(number);
  }
}
