import { annotateAll, type Place, type Prepared } from '../annotations/commands';
import { backing } from '../annotations/schema';
import { putCards, nextNumber } from '../cards/commands';
import { likelyKind } from '../cards/likely-kind';
import { isDiscussion } from '../debates/address';
import { findDebate, positionsOf, type Debate } from '../debates/queries';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { sourcesOf, type Source } from '../sources/queries';
import { writeToSpace, type Turn } from '../spaces/commands';
import { published } from '../spaces/visible';
import { z } from 'zod';
import type { Spot } from './places';
import type { Planned } from './plan';
import { planImport, type Plan } from './queries';
import type { NewImport } from './schema';

export type ImportRefusal = 'not-found' | 'no-position' | 'nothing' | 'closed' | 'reviewed' | 'changed';

/** Where the import stands, and what it added. */
export interface Imported {
  readonly seq: number;
}

/**
 * Brings in annotations of a document, all in one event or none: what cards here do not say yet becomes a card that
 * answers the chosen position, the rest gives those cards a passage. They are the viewer's, whoever made the file. A
 * whole file is nothing for an editor's queue, so it is for whoever publishes here without being read first.
 */
export async function importAnnotations(viewer: Viewer, input: NewImport): Promise<Outcome<Imported, ImportRefusal>> {
  const debate = isDiscussion(input.slug) ? null : await findDebate(viewer, input.slug);
  const source = debate === null ? undefined : (await sourcesOf(debate)).find(({ slug }) => slug === input.id);
  if (debate === null || source === undefined || source.label === null) return refused('not-found');
  const position = (await positionsOf(debate)).find(({ key }) => key === input.position);
  if (position === undefined) return refused('no-position', 'position');
  const plan = await planImport(debate, source, input.file);
  return writeToSpace<Imported, ImportRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq }) => ({ seq }),
    work: async (turn) => {
      if (turn.admission === 'refuse') return refused('closed');
      if (turn.admission === 'propose') return refused('reviewed');
      if (!(await isStillThere(turn, debate, [position.thesisId, ...plan.cards.values()]))) return refused('changed');
      const answers = { to_card_id: position.thesisId, to_link_id: null };
      const counts = await put(turn, { debate, viewer, source, plan, answers, relation: input.relation });
      if (counts.passages === 0) return refused('nothing', 'file');
      return done({ verb: 'annotations.imported', counts });
    },
  });
}

async function isStillThere({ transaction }: Turn, debate: Debate, ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  const where = { id: { in: wanted }, spaceId: debate.spaceId, emptiedSeq: null, ...published(debate) };
  return (await transaction.card.count({ where })) === wanted.length;
}

interface Import {
  readonly debate: Debate;
  readonly viewer: Viewer;
  readonly source: Source;
  readonly plan: Plan;
  readonly answers: { readonly to_card_id: string; readonly to_link_id: null };
  readonly relation: NewImport['relation'];
}

/** @returns how many cards and how many passages were added */
async function put(turn: Turn, { debate, viewer, source, plan, answers, relation }: Import) {
  const wanted = plan.planned.flatMap((one) => (one.fate === 'card' || one.fate === 'passage' ? [one] : []));
  const claims = [...new Set(wanted.map(({ entry }) => entry.words))].filter((claim) => !plan.cards.has(claim));
  const first = await nextNumber(turn, debate);
  const ids = await putCards(
    turn,
    { debate, viewer },
    claims.map((claim, at) => {
      const words = { kind: likelyKind(claim), claim, elaboration: null };
      return { number: first + at, words, relation, answers };
    }),
  );
  const cards = new Map([...plan.cards, ...claims.map((claim, at) => [claim, ids[at] ?? ''] as const)]);
  const ties = wanted.map((one) => ({
    cardId: cards.get(one.entry.words) ?? '',
    passage: prepared(one, placeIn(source, plan, one.spot)),
  }));
  await annotateAll(turn, { debate, viewer }, ties);
  return { cards: claims.length, passages: ties.length };
}

function prepared({ entry: { stance, attribution, actor, note } }: Planned, place: Place): NonNullable<Prepared> {
  const given = z.object(backing).parse({ backing: 'here', stance, actor: actor ?? '', note });
  return { ...given, speaker: attribution, place };
}

function placeIn({ id }: Source, { versionId }: Plan, spot: Spot): Place {
  const { paragraph, exact, start, end } = spot;
  const where = { source_id: id, paragraph, exact, starts_at: start, ends_at: end };
  if (start === null) {
    const anchor = exact === null ? 'outline' : 'unchecked';
    return { ...where, source_version_id: null, anchor, prefix: null, suffix: null };
  }
  const { prefix, suffix } = spot;
  return { ...where, source_version_id: versionId, anchor: 'exact', prefix, suffix };
}
