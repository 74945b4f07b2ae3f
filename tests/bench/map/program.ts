import { z } from 'zod';
import { mapPicture } from '../../../components/graph/picture';
import { debateParts } from '../../../lib/exchange/debate-file';
import { paperSheet } from '../../../lib/http/ink';
import { graphOf } from '../../support/graph-of';
import { task } from '../argdown/task';

const file = debateParts.head.extend({
  sources: z.array(debateParts.source),
  cards: z.array(debateParts.card),
  links: z.array(debateParts.link),
});

const sheet = await paperSheet('components/graph/map-ink.module.css');

/** Makes SVG maps of debates’ files: parsed, laid out, written. */
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  const { text } = task.parse(message);
  const begun = performance.now();
  const debate = file.parse(JSON.parse(text));
  const address = `http://localhost/debates/${debate.slug}`;
  const graph = graphOf(debate);
  const { svg } = mapPicture({ graph, question: debate.question, asOf: 'now', address, sheet });
  const milliseconds = performance.now() - begun;
  if (!svg.endsWith('</svg>')) throw new Error('a map was not drawn');
  process.send?.({ milliseconds, nodes: graph.nodes.length, edges: graph.links.length });
});
process.send?.('ready');
