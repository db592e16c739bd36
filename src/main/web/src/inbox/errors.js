// Puts the server's refusals beside their fields.
const pathOf = (valuePath) => valuePath.reduce((path, step) => (typeof step === 'number' ? `${path}[${step}]` : path ? `${path}.${step}` : String(step)), '');

function put(errors, id, indexes, message) {
  let level = errors;
  const steps = [id, ...indexes];
  steps.slice(0, -1).forEach((step) => { level = level[step] = level[step] && !Array.isArray(level[step]) ? level[step] : {}; });
  level[steps.at(-1)] = [message];
}

/** Shows each error at its field; gives back those that belong to no visible field. */
export function showErrors(form, list) {
  const instances = form.get('formFieldInstanceRegistry').getAllKeyed();
  const errors = {};
  const homeless = [];
  for (const { path, message } of list) {
    const instance = instances.find((one) => pathOf(one.valuePath) === path);
    if (instance) put(errors, instance.id, Object.values(instance.indexes || {}), message);
    else homeless.push(message);
  }
  form._setState({ errors });
  return homeless;
}

export function goToFirstError(place) {
  const field = place.querySelector('.fjs-has-errors');
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector('input, textarea, select, button')?.focus({ preventScroll: true });
}
