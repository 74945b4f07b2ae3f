import { findDebate } from '../debates/queries';
import { addressOf } from '../debates/address';
import { readGraph } from '../graph/queries';
import { selectionIn } from '../graph/selection';
import { visitor } from '../people/viewer';
import { paperSheet } from './ink';
import { noOrigin } from './inner-headers';
import { publicJson } from './public-json';
import { currentOrigin } from './reader';

const look = 'components/graph/map-ink.module.css';
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * What a map as a file is drawn from: what everybody may read of a debate, as the parameters of its page ask for it.
 * Discussions have none: a visitor does not find them.
 *
 * @returns or why there is none
 */
export async function requestedMap(request: Request, params: Promise<{ slug: string }>) {
  const debate = await findDebate(visitor, (await params).slug);
  if (debate === null) return publicJson({ message: 'There is no such debate.' }, 404);
  const selection = selectionIn(Object.fromEntries(new URL(request.url).searchParams));
  const [graph, sheet, origin] = await Promise.all([readGraph(debate, selection), paperSheet(look), currentOrigin()]);
  return {
    ...{
      graph,
      sheet,
      question: debate.question,
      address: `${origin === noOrigin ? '' : origin}${addressOf(debate.slug)}`,
    },
    asOf: `as of version ${String(debate.version)}, ${day.format(new Date())}`,
    name: `${debate.slug}-map`,
  };
}
