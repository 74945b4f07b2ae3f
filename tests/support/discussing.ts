import { assignCards } from '../../lib/assignments/commands';
import { createCard } from '../../lib/cards/commands';
import { newCard } from '../../lib/cards/schema';
import { database } from '../../lib/db/client';
import { actOn } from '../../lib/discussions/commands';
import { findDiscussion, type Discussion } from '../../lib/discussions/queries';
import { hostAct } from '../../lib/discussions/schema';
import type { Act } from '../../lib/discussions/vocabulary';
import { newId } from '../../lib/id';
import { openDiscussion } from '../../lib/openings/commands';
import { newDiscussion } from '../../lib/openings/schema';
import type { Viewer } from '../../lib/people/viewer';

/** Opens a discussion as its form does; on a question of its own unless `debate` says which debate. @returns its id */
export async function openedBy(viewer: Viewer, change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const asked = { clientId: newId(), question: 'Should homework be optional?', ...change };
  const outcome = await openDiscussion(viewer, newDiscussion.parse(asked));
  if (!outcome.ok) throw new Error(`the discussion was refused: ${outcome.reason}`);
  return outcome.value.id;
}

export async function discussionOf(viewer: Viewer, id: string): Promise<Discussion> {
  const discussion = await findDiscussion(viewer, id);
  if (discussion === null) throw new Error('no discussion');
  return discussion;
}

/** Does acts as a host, one after the other. */
export async function act(viewer: Viewer, slug: string, ...wanted: readonly Act[]): Promise<void> {
  for (const one of wanted) {
    const outcome = await actOn(viewer, hostAct.parse({ slug, clientId: newId(), act: one }), assignCards);
    if (!outcome.ok) throw new Error(`${one} was refused: ${outcome.reason}`);
  }
}

/** Takes somebody in without the door: as a participant of this name. */
export async function takeIn({ personId }: Viewer, discussionId: string, name: string): Promise<string> {
  const id = newId();
  await database().prisma.participant.create({ data: { id, discussionId, personId, name } });
  return id;
}

/** Shifts the discussions' clock of this database. */
export async function shiftClock(seconds: number): Promise<void> {
  await database().prisma.$executeRaw`
    INSERT INTO test_clock (name, shift) VALUES ('test', make_interval(secs => ${seconds}))
    ON CONFLICT (name) DO UPDATE SET shift = EXCLUDED.shift`;
}

/** Answers a card as a participant does: the first thesis, for it, unless `change` says otherwise. @returns its number */
export async function writtenBy(
  viewer: Viewer,
  slug: string,
  claim: string,
  change: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const asked = { slug, clientId: newId(), to: 1, relation: 'supports', claim, ...change };
  const outcome = await createCard(viewer, newCard.parse(asked));
  if (!outcome.ok) throw new Error(`the card was refused: ${outcome.reason}`);
  return outcome.value.number ?? 0;
}
