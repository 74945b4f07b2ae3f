import { undirected, type Relation } from '../cards/vocabulary';

interface LinkRow {
  readonly id: string;
  readonly relation: Relation;
  readonly fromCardId: string;
  readonly toCardId: string | null;
  readonly toLinkId: string | null;
  readonly home: boolean;
  /** Whether it waits with the card, and so is published with it. */
  readonly waitsWithIt: boolean;
}

interface PassageRow {
  readonly id: string;
  readonly sourceId: string;
  readonly paragraph: number;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly stance: string;
  readonly waitsWithIt: boolean;
}

interface RatingRow {
  readonly id: string;
  readonly authorId: string | null;
}

/** What hangs on the card that is merged, and what hangs on the one that it is merged into. */
export interface Merging {
  readonly cardId: string;
  readonly intoId: string;
  readonly seq: number;
  readonly links: readonly LinkRow[];
  readonly linksThere: readonly LinkRow[];
  readonly passages: readonly PassageRow[];
  readonly passagesThere: readonly PassageRow[];
  readonly ratings: readonly RatingRow[];
  readonly ratersThere: ReadonlySet<string | null>;
  /** The ordinals that the next answer and the next passage there get. */
  readonly nextAnswer: number;
  readonly nextPassage: number;
}

/** A row to change, and its columns. */
export interface Step {
  readonly table: 'link' | 'annotation' | 'rating';
  readonly id: string;
  readonly row: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * What a merge changes besides the card itself. What would be there twice stays behind: a link or passage is withdrawn
 * with the card, a rating stays on it. So does a link that would join the other card with itself. A rating that moves
 * counts as one of an earlier wording. Withdrawals come first, so that nothing is there twice at any moment.
 */
export function mergeSteps(merging: Merging): Step[] {
  const withdrawn = { withdrawn_seq: merging.seq };
  const links = linkSteps(merging);
  const passages = passageSteps(merging);
  const behind = [...links, ...passages].filter(({ row }) => row === null);
  return [
    ...behind.map(({ table, id }) => ({ table, id, row: withdrawn })),
    ...[...links, ...passages].flatMap(({ table, id, row }) => (row === null ? [] : [{ table, id, row }])),
    ...merging.ratings
      .filter(({ authorId }) => !merging.ratersThere.has(authorId))
      .map(({ id }) => ({ table: 'rating' as const, id, row: { card_id: merging.intoId, revision: 0 } })),
  ];
}

type Planned = Omit<Step, 'row'> & { readonly row: Step['row'] | null };

function linkSteps({ cardId, intoId, seq, links, linksThere, nextAnswer }: Merging): Planned[] {
  const taken = new Set(linksThere.map(keyOfLink));
  let ordinal = nextAnswer;
  return links.map((link): Planned => {
    const moved = inOrder({
      ...link,
      fromCardId: link.fromCardId === cardId ? intoId : link.fromCardId,
      toCardId: link.toCardId === cardId ? intoId : link.toCardId,
      // The other card keeps its own place; its answers keep theirs below it.
      home: link.home && link.fromCardId !== cardId,
    });
    const key = keyOfLink(moved);
    if (moved.fromCardId === moved.toCardId || taken.has(key)) return { table: 'link', id: link.id, row: null };
    taken.add(key);
    const isAnswer = link.toCardId === cardId;
    const row = {
      ...{ from_card_id: moved.fromCardId, to_card_id: moved.toCardId, home: moved.home },
      ...(isAnswer && { ordinal: ordinal++ }),
      ...(link.waitsWithIt && { published_seq: seq }),
    };
    return { table: 'link', id: link.id, row };
  });
}

function passageSteps({ intoId, seq, passages, passagesThere, nextPassage }: Merging): Planned[] {
  const taken = new Set(passagesThere.map(keyOfPassage));
  let ordinal = nextPassage;
  return passages.map((passage): Planned => {
    const key = keyOfPassage(passage);
    if (taken.has(key)) return { table: 'annotation', id: passage.id, row: null };
    taken.add(key);
    const row = { card_id: intoId, ordinal: ordinal++, ...(passage.waitsWithIt && { published_seq: seq }) };
    return { table: 'annotation', id: passage.id, row };
  });
}

/** Relations that read the same from either end are stored with the smaller id first. */
function inOrder(link: LinkRow): LinkRow {
  const { fromCardId, toCardId } = link;
  if (!undirected.has(link.relation) || toCardId === null || fromCardId < toCardId) return link;
  return { ...link, fromCardId: toCardId, toCardId: fromCardId };
}

const keyOfLink = ({ relation, fromCardId, toCardId, toLinkId }: LinkRow) =>
  [relation, fromCardId, toCardId, toLinkId].join(' ');
const keyOfPassage = ({ sourceId, paragraph, startsAt, endsAt, stance }: PassageRow) =>
  [sourceId, paragraph, startsAt, endsAt, stance].join(' ');
