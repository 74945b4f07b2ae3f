import { argdown } from '@argdown/core/dist/argdown.js';
import { task } from './task';

/** Makes SVG maps of Argdown texts: parsed, laid out by Graphviz, written, as `argdown map` does. */
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  const { text } = task.parse(message);
  const begun = performance.now();
  const { svg = '' } = argdown.run({ input: text, process: 'export-svg', logLevel: 'silent' });
  const milliseconds = performance.now() - begun;
  const count = (kind: string) => svg.split(`class="${kind}"`).length - 1;
  process.send?.({ milliseconds, nodes: count('node'), edges: count('edge') });
});
process.send?.('ready');
