// Draws the diagram of the task's process when its panel is opened for the first time.
function load(script, style) {
  return new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style }));
    document.head.append(Object.assign(document.createElement('script'), { src: script, onload: resolve, onerror: reject }));
  });
}

async function draw(place, { diagram, step, script, style }) {
  const [answer] = await Promise.all([fetch(diagram), load(script, style)]);
  if (!answer.ok) throw new Error(answer.statusText);
  return window.BpmnViewer.show(place, await answer.text(), { [step]: 'running' });
}

export function diagramPanel(panel) {
  panel.addEventListener('toggle', async () => {
    if (!panel.open || panel.dataset.drawn) return;
    panel.dataset.drawn = 'true';
    const { diagram, step, script, style } = panel.dataset;
    const place = panel.querySelector('.diagram-canvas');
    const viewer = await draw(place, { diagram, step, script, style }).catch(() => null);
    if (!viewer) {
      place.textContent = panel.dataset.missing;
      place.classList.add('diagram-missing');
      return;
    }
    const element = viewer.get('elementRegistry').get(step);
    if (!element) return;
    // Close enough to read the step and its neighbours.
    const canvas = viewer.get('canvas');
    if (canvas.zoom() < 0.6) canvas.zoom(0.75, { x: element.x + element.width / 2, y: element.y + element.height / 2 });
    canvas.scrollToElement(element, 80);
  });
}
