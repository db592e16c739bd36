// The token simulation has no hook for translation: its literals are rewritten to ask for a word. Fails when one is gone.
import { readFileSync } from 'node:fs';
import { sep } from 'node:path';

const ask = (word) => `(globalThis.oporaSimulationWord ?? ((word) => word))('${word}')`;
const text = (word) => [`text: '${word}'`, `text: ${ask(word)}`];
const title = (word) => [`title="${word}"`, `title="\${ ${ask(word)} }"`];
const literals = {
  'toggle-mode/modeler/ToggleMode.js': [['Token Simulation <span', `\${ ${ask('Token Simulation')} } <span`]],
  'log/Log.js': [
    ["domify('<p class=\"bts-entry placeholder\">No Entries</p>')", `domify('<p class="bts-entry placeholder">' + ${ask('No Entries')} + '</p>')`],
    ['>No Entries<', `>\${ ${ask('No Entries')} }<`],
    [/\n\s+Simulation Log\s*\n/, `\n\${ ${ask('Simulation Log')} }\n`],
    title('Toggle Simulation Log'),
  ],
  'reset-simulation/ResetSimulation.js': [title('Reset Simulation'), text('Reset Simulation')],
  'pause-simulation/PauseSimulation.js': [title('Play/Pause Simulation'), text('Pause Simulation'), text('Play Simulation')],
  'element-support/ElementSupport.js': [text('Found unsupported elements'), text('Not supported')],
  'set-animation-speed/SetAnimationSpeed.js': [['title="Set animation speed = ', `title="\${ ${ask('Set animation speed')} } = `]],
  'context-pads/handler/ExclusiveGatewayHandler.js': [title('Set Sequence Flow')],
  'context-pads/handler/InclusiveGatewayHandler.js': [title('Set Sequence Flow')],
  'context-pads/handler/TriggerHandler.js': [title('Trigger Event')],
  'simulation-state/SimulationState.js': [text('Finished')],
};

export const simulationWords = {
  name: 'simulation-words',
  setup(build) {
    build.onLoad({ filter: /bpmn-js-token-simulation[\\/]lib[\\/]features[\\/].*\.js$/ }, ({ path }) => {
      const file = path.split(sep).join('/').split('/lib/features/')[1];
      let contents = readFileSync(path, 'utf8');
      for (const [from, to] of literals[file] ?? []) {
        if (contents.split(from).length < 2) throw new Error(`the token simulation no longer says ${from}`);
        contents = contents.split(from).join(to);
      }
      return { contents, loader: 'js' };
    });
  },
};
