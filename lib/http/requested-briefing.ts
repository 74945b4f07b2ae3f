import { readBriefing } from '../briefings/queries';
import { briefingAsked } from '../briefings/schema';
import { findDebate } from '../debates/queries';
import { visitor } from '../people/viewer';
import { noSuchFile } from './attachment';
import { readQuery } from './read-query';
import { currentOrigin } from './reader';

/**
 * What a briefing as a file is made from: what everybody may read. Discussions have none: a visitor does not find them.
 *
 * @returns or why there is none
 */
export async function requestedBriefing(request: Request, params: Promise<{ slug: string }>) {
  const asked = readQuery(request, briefingAsked);
  if (asked instanceof Response) return asked;
  const { slug } = await params;
  const debate = await findDebate(visitor, slug);
  const briefing = debate === null ? null : await readBriefing(debate, asked);
  if (briefing === null) return noSuchFile('There is no such debate, or no such position in it.');
  return { briefing, slug, origin: await currentOrigin() };
}
