// The DMN modeler: requirements diagram, decision tables, literal expressions.
import DmnModeler from 'dmn-js/lib/Modeler';
import camunda from 'camunda-dmn-moddle/resources/camunda.json';
import { words } from './i18n/dmn-ru.js';
import { translator } from './i18n/translator.js';
import './editor/dmn-editor.css';

export const missing = new Set();

export function create({ container, language }) {
  const additionalModules = [translator(language === 'ru' ? words : null, missing)];
  const view = { additionalModules };
  return new DmnModeler({
    container,
    moddleExtensions: { camunda },
    common: view,
    drd: view,
    decisionTable: view,
    literalExpression: view,
    boxedExpression: view,
  });
}
