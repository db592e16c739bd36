// A translate module for bpmn.io tools. Words that the dictionary lacks are collected, so that a test can ask for them.
export function translator(dictionary, missing) {
  const translate = (template, replacements = {}) => {
    const word = dictionary?.[template];
    if (dictionary && word === undefined) missing.add(template);
    return (word ?? template).replace(/{([^}]+)}/g, (match, key) => replacements[key] ?? match);
  };
  return { translate: ['value', translate] };
}
