import type { Passage } from '../../lib/annotations/queries';
import type { CardView } from '../../lib/cards/view';
import type { DebateFile } from '../../lib/exchange/debate-file';
import { readingOrder, type HomeRow } from '../../lib/graph/tree';
import type { Graph, GraphLink, GraphNode } from '../../lib/graph/view';

type Claim = DebateFile['positions'][number]['thesis'];
type Backing = Claim['passages'][number];

/** The whole of a debate as its files say it, as the graph that a view shows. */
export function graphOf({ positions, cards, links }: DebateFile): Graph {
  const theses = new Map(positions.map(({ key, name, thesis }) => [thesis.id, { key, name }]));
  const claims = [...positions.map(({ thesis }) => thesis), ...cards];
  const views = new Map(claims.map((claim, at) => [claim.id, viewOf(claim, at + 1, theses.get(claim.id) ?? null)]));
  const homes = cards.map(({ id, relation, answers }): GraphLink => {
    return { id: `${id} -> ${answers}`, relation, from: id, to: answers, toLink: null, home: true };
  });
  const byPair = new Map(homes.map(({ id }) => [id, id]));
  const crossings = links.map(({ from, relation, to }, at): GraphLink => {
    const id = `${from} ${relation} ${to} ${String(at)}`;
    const attacked = relation === 'undercut' ? to : null;
    if (attacked === null) byPair.set(`${from} -> ${to}`, id);
    return { id, relation, from, to: attacked === null ? to : null, toLink: attacked, home: false };
  });
  return {
    nodes: nodesOf([...theses.keys()], homes, views),
    links: [...homes, ...crossings.map((link) => ({ ...link, toLink: byPair.get(link.toLink ?? '') ?? link.toLink }))],
    ...{ hasMore: false, isCut: false },
  };
}

function nodesOf(
  roots: readonly string[],
  homes: readonly GraphLink[],
  views: ReadonlyMap<string, CardView>,
): GraphNode[] {
  const rows: HomeRow[] = [
    ...roots.map((cardId) => ({ cardId, parentId: null, linkId: null, relation: null, undercuts: null })),
    ...homes.map(({ id, relation, from, to }) => {
      return { cardId: from, parentId: to, linkId: id, relation, undercuts: null };
    }),
  ];
  const below = new Map<string | null, number>();
  for (const { parentId } of rows) below.set(parentId, (below.get(parentId) ?? 0) + 1);
  return readingOrder(rows).flatMap(({ row: { cardId: id, parentId, linkId, relation, undercuts }, depth }) => {
    const card = views.get(id);
    if (card === undefined) return [];
    const children = below.get(id) ?? 0;
    return [{ id, card, parentId, linkId, relation, undercuts, depth, children, hidden: 0, isMeant: true }];
  });
}

function viewOf({ id, kind, claim, passages }: Claim, number: number, thesisOf: CardView['thesisOf']): CardView {
  return {
    id,
    number,
    kind,
    claim,
    thesisOf,
    revision: 1,
    elaboration: null,
    proposalId: null,
    answers: 0,
    isHidden: false,
    isOwn: false,
    isEmptied: false,
    passages: passages.map((passage, at) => passageOf(passage, id, at)),
  };
}

function passageOf({ source, paragraph, stance, speaker }: Backing, cardId: string, at: number): Passage {
  return {
    id: `${cardId} ${String(at)}`,
    cardId,
    label: source,
    sourceSlug: source,
    sourceTitle: source,
    writtenByEditors: false,
    originId: source,
    paragraph,
    stance,
    attribution: speaker,
    actor: null,
    anchor: 'exact',
    exact: null,
    wording: null,
    note: null,
    summary: null,
  };
}
