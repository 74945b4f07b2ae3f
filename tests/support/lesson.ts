import type { BrowserContext } from '@playwright/test';
import { createCard } from '../../lib/cards/commands';
import { newCard } from '../../lib/cards/schema';
import { newId } from '../../lib/id';
import { database } from '../../lib/db/client';
import { viewerOf, type Viewer } from '../../lib/people/viewer';
import { discussionOf, openedBy, takeIn } from './discussing';
import { newPerson } from './people';
import { becomeSomebody, openServersDatabase } from './servers-database';

/** A class discussion on the server of the running test, with its rows made directly. */
export interface Lesson {
  readonly id: string;
  readonly screen: string;
  readonly host: Viewer;
  readonly pupils: readonly Viewer[];
}

/** Opens a discussion whose host is the browser of a context; pupils join by these names. */
export async function openLesson(
  context: BrowserContext,
  address: string,
  names: readonly string[],
  change: Readonly<Record<string, unknown>> = {},
): Promise<Lesson> {
  await openServersDatabase();
  const { viewer: host, token } = await becomeSomebody(context, address);
  const id = await openedBy(await viewerOf(token), change);
  const pupils: Viewer[] = [];
  for (const name of names) {
    const { viewer } = await newPerson();
    await takeIn(viewer, id, name);
    pupils.push(viewer);
  }
  const { screenId } = await discussionOf(host, id);
  return { id, screen: `/discussions/${screenId}/screen`, host, pupils };
}

/** Writes a card as a pupil. */
export async function writeCard({ id }: Lesson, pupil: Viewer | undefined, claim: string, to = 1): Promise<void> {
  if (pupil === undefined) throw new Error('no such pupil');
  const asked = { slug: id, clientId: newId(), to, relation: to === 1 ? 'supports' : 'attacks', claim };
  const outcome = await createCard(pupil, newCard.parse(asked));
  if (!outcome.ok) throw new Error(`the card was refused: ${outcome.reason}`);
}

/** Casts ballots as the pupils do, one choice each. */
export async function castBallots(
  { id, host, pupils }: Lesson,
  phase: number,
  choices: readonly string[],
): Promise<void> {
  const { board } = await discussionOf(host, id);
  for (const [at, choice] of choices.entries()) {
    await database().prisma.ballot.create({
      data: {
        ...{ id: newId(), debateId: board.id, spaceId: board.spaceId, phase, choice, seq: 1 },
        authorId: pupils[at]?.personId ?? null,
      },
    });
  }
}
