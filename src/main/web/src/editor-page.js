// The page of an editor: loads the text, checks it on the server and shows the findings in a list and on the elements.
import './editor-page.css';

const place = document.getElementById('editor');
const form = document.getElementById('deploy');
const field = form.elements.text;
const results = document.getElementById('results');
let marked = [];

async function open() {
  const canvas = place.querySelector('.editor-canvas');
  const language = place.dataset.language;
  if (place.dataset.kind === 'DIAGRAM') {
    const modeler = window.BpmnEditor.create({ canvas, panel: place.querySelector('.editor-panel'), language });
    await modeler.importXML(field.value);
    showBesideThePalette(modeler.get('canvas'));
    return { modeler, text: async () => (await modeler.saveXML({ format: true })).xml };
  }
  if (place.dataset.kind === 'DECISION') {
    const modeler = window.DmnEditor.create({ container: canvas, language });
    await modeler.importXML(field.value);
    const table = modeler.getViews().find((view) => view.type === 'decisionTable');
    if (table) await modeler.open(table);
    return { decision: modeler, text: async () => (await modeler.saveXML({ format: true })).xml };
  }
  const editor = window.FormEditor.create({ container: canvas, language });
  await editor.importSchema(JSON.parse(field.value));
  return { form: editor, text: async () => JSON.stringify(editor.saveSchema(), null, 2) };
}

function show(lines, editor) {
  const box = document.createElement('div');
  box.className = lines.length ? 'alert alert-danger' : 'alert alert-success';
  const title = document.createElement('strong');
  title.textContent = lines.length ? results.dataset.found : results.dataset.fine;
  const list = document.createElement('ul');
  list.className = 'mb-0';
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line.text;
    list.append(item);
  }
  box.append(title, ...(lines.length ? [list] : []));
  results.replaceChildren(box);
  mark(lines.map((line) => line.element), editor);
}

function mark(elements, editor) {
  if (!editor.modeler) return;
  const canvas = editor.modeler.get('canvas');
  const registry = editor.modeler.get('elementRegistry');
  marked.filter((id) => registry.get(id)).forEach((id) => canvas.removeMarker(id, 'refused'));
  marked = elements.filter((id) => id && registry.get(id));
  marked.forEach((id) => canvas.addMarker(id, 'refused'));
}

async function check(editor) {
  const body = new URLSearchParams({ text: await editor.text() });
  const header = document.querySelector('meta[name=_csrf_header]').content;
  const token = document.querySelector('meta[name=_csrf]').content;
  try {
    const answer = await fetch(place.dataset.check, { method: 'POST', body, headers: { [header]: token, Accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    show(await answer.json(), editor);
  } catch {
    results.textContent = results.dataset.lost;
  }
}

const editor = open();
editor.then((ready) => {
  place.dataset.ready = 'true';
  forgetWhenChanged(ready);
  window.editorPage = ready;
  mark([...results.querySelectorAll('li[data-element]')].map((item) => item.dataset.element), ready);
});

document.querySelector('[data-action=check]').addEventListener('click', async () => check(await editor));
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  field.value = await (await editor).text();
  form.submit();
});

/** What was found is true of what was checked only. */
function forgetWhenChanged({ modeler, decision, form: schema }) {
  const forget = () => results.replaceChildren();
  modeler?.on('commandStack.changed', forget);
  schema?.on('changed', forget);
  decision?.getActiveViewer()?.on('commandStack.changed', forget);
}

/** The whole diagram, but not under the tools that float over the canvas. */
function showBesideThePalette(canvas) {
  canvas.zoom('fit-viewport', 'auto');
  canvas.zoom(canvas.zoom() * 0.86, 'auto');
  canvas.scroll({ dx: 60, dy: 40 });
}
