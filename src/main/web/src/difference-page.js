// Two versions of a diagram beside each other, with what differs marked on both.
import './difference-page.css';

const place = document.getElementById('difference');
const text = (side) => place.querySelector(`[data-${side}]`).value;
const canvas = (side) => place.querySelector(`[data-canvas=${side}]`);

async function show() {
  const { Viewer, diff } = window.BpmnViewer;
  const before = new Viewer({ container: canvas('before') });
  const after = new Viewer({ container: canvas('after') });
  await Promise.all([before.importXML(text('before')), after.importXML(text('after'))]);
  const found = diff(before.getDefinitions(), after.getDefinitions());
  const mark = (viewer, changes, css) => {
    for (const id of Object.keys(changes)) if (viewer.get('elementRegistry').get(id)) viewer.get('canvas').addMarker(id, css);
  };
  mark(before, found._removed, 'diff-removed');
  mark(after, found._added, 'diff-added');
  for (const viewer of [before, after]) {
    mark(viewer, found._changed, 'diff-changed');
    mark(viewer, found._layoutChanged, 'diff-moved');
    viewer.get('canvas').zoom('fit-viewport', 'auto');
  }
  place.dataset.ready = 'true';
}

show();
