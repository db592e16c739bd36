// What to write where a pattern is asked: words of the form, never the pattern itself.
import { say } from './words.js';

const BROKEN = /^Field must match pattern /;

/** Whoever missed the pattern learns only how the value is written; a length beside it would say the same less clearly. */
export function howToWrite(field, errors) {
  return errors.some((error) => BROKEN.test(error)) ? [field.properties?.patternHelp || say('byPattern')] : errors;
}
