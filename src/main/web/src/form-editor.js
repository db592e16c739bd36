// The form editor and, beside it, the form as a person will see it.
export { FormEditor } from '@bpmn-io/form-js-editor';
export { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js/dist/assets/form-js.css';
import '@bpmn-io/form-js/dist/assets/form-js-editor.css';
import '../node_modules/@bpmn-io/form-js/dist/assets/draggle.css';
import '@bpmn-io/form-js/dist/assets/properties-panel.css';
