// The form editor has no hook for translation: it makes its elements here, where the words it shows are put into the page's language.
import { Fragment, jsx as plain, jsxs as plainMany } from 'preact/jsx-runtime';
import { translateEditor } from '../i18n/form-editor-words.js';

const shown = ['label', 'title', 'tooltip', 'description', 'placeholder', 'aria-label', 'popupTitle', 'closeButtonTooltip', 'text'];
const code = ['code', 'pre', 'style', 'textarea'];

const translated = (child) => (typeof child === 'string' ? translateEditor(child, { isOwn: false }) : child);

function inLanguage(type, props) {
  if (!props || code.includes(type)) return props;
  const said = {};
  for (const name of shown) if (typeof props[name] === 'string') said[name] = translateEditor(props[name], { isOwn: !['label', 'text'].includes(name) });
  const { children } = props;
  if (typeof children === 'string') said.children = translated(children);
  else if (Array.isArray(children) && children.some((child) => typeof child === 'string')) said.children = children.map(translated);
  return { ...props, ...said };
}

export { Fragment };
export const jsx = (type, props, ...rest) => plain(type, inLanguage(type, props), ...rest);
export const jsxs = (type, props, ...rest) => plainMany(type, inLanguage(type, props), ...rest);
