// Parts of the properties panel are never given the editor's words: their own fallback asks for them. Fails when it is gone.
import { readFileSync } from 'node:fs';

const fallback = 'function translateFallback(template, replacements) {';

export const panelWords = {
  name: 'panel-words',
  setup(build) {
    build.onLoad({ filter: /@bpmn-io[\\/]properties-panel[\\/]dist[\\/]index\.esm\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      if (contents.split(fallback).length !== 2) throw new Error('the properties panel has no translateFallback any more');
      const asking = `${fallback}\n  if (globalThis.oporaPanelWord) return globalThis.oporaPanelWord(template, replacements);`;
      return { contents: contents.replace(fallback, () => asking), loader: 'js' };
    });
  },
};
