// Words of the form editor: its palette, its properties panel, its hints and refusals. Words that the dictionary lacks are collected.
import { words } from './form-editor-ru.js';

const patterns = [
  [/^Create an? (.+) element$/, 'Добавить: $1'],
  [/^Remove (.+)$/, 'Удалить: $1'],
  [/^Expression for '(.*)'$/, 'Выражение для «$1»'],
  [/^List contains (\d+) items?$/, 'Строк: $1'],
  [/^Minimum (\d+) columns are allowed$/, 'Не меньше $1 долей ширины'],
  [/^Maximum (\d+) columns are allowed$/, 'Не больше $1 долей ширины'],
  [/^New value exceeds the maximum of (\d+) columns per row$/, 'В строке всего $1 долей ширины: столько не поместится'],
  [/^Maximum (\d+) fields per row are allowed$/, 'В одной строке не больше $1 полей'],
  [/^Should not contain more than (\S+) decimal digits\.?$/, 'Не больше $1 знаков после запятой.'],
  [/^Should be at least (\S+?)\.?$/, 'Не меньше $1.'],
  [/^Should be at most (\S+?)\.?$/, 'Не больше $1.'],
  [/^Value (\d+)$/, 'Вариант $1'],
  [/^(\d+)([hm]) ?(?:(\d+)m)?$/, (all, number, unit, rest) => `${number} ${unit === 'h' ? 'ч' : 'мин'}${rest ? ` ${rest} мин` : ''}`],
];

export const missing = new Set();
const isRussian = () => typeof document !== 'undefined' && document.documentElement.lang !== 'en';

/**
 * @param isOwn whether only the editor itself can have said it; what a person typed is no missing word
 */
export function translateEditor(text, { isOwn = false } = {}) {
  const word = text.trim();
  if (!isRussian() || !/[A-Za-z]/.test(word)) return text;
  if (words[word] !== undefined) return text.replace(word, () => words[word]);
  const known = patterns.find(([pattern]) => pattern.test(word));
  if (known) return word.replace(known[0], known[1]);
  if (isOwn && /[A-Za-z]{3}/.test(word) && !/[а-яё]/i.test(word)) missing.add(word);
  return text;
}
