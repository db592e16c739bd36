// Shows a diagram: pan, zoom, marked elements, and the difference of two versions.
import Viewer from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';
import { diff } from 'bpmn-js-differ';
import './viewer/bpmn-viewer.css';

/** @param marks element id → css class */
export async function show(container, xml, marks = {}) {
  const viewer = new Viewer({ container });
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  for (const [id, mark] of Object.entries(marks)) if (viewer.get('elementRegistry').get(id)) canvas.addMarker(id, mark);
  canvas.zoom('fit-viewport', 'auto');
  return viewer;
}

export { Viewer, diff };
