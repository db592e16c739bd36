// The BPMN modeler with the Camunda 7 properties panel and token simulation.
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import TokenSimulation from 'bpmn-js-token-simulation/lib/modeler';
import publicWords from 'bpmn-js-i18n/translations/ru';
import { elements } from './i18n/bpmn-elements-ru.js';
import { words } from './i18n/bpmn-ru.js';
import { translateSimulation } from './i18n/simulation-ru.js';
import { translator } from './i18n/translator.js';
import './editor/bpmn-editor.css';

export const missing = new Set();

export function create({ canvas, panel, language }) {
  globalThis.oporaSimulationWord = language === 'ru' ? translateSimulation : (word) => word;
  const dictionary = language === 'ru' ? { ...publicWords, ...elements, ...words } : null;
  const translations = translator(dictionary, missing);
  globalThis.oporaPanelWord = translations.translate[1];
  return new Modeler({
    container: canvas,
    propertiesPanel: { parent: panel },
    disableGrid: true,
    additionalModules: [translations, TokenSimulation],
  });
}
