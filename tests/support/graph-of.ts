import type { Passage } from '../../lib/annotations/queries';
import type { CardView } from '../../lib/cards/view';
import type { DebateFile } from '../../lib/exchange/debate-file';
import { readingOrder, type HomeRow } from '../../lib/graph/tree';
import type { Graph, GraphLink, GraphNode } from '../../lib/graph/view';

type Claim = DebateFile['positions'][number]['thesis'];

/** The whole of a debate as its files say it, as the graph that a view shows. */
export function graphOf({ positions, cards, links }: DebateFile): Graph {
  const theses = new Map(positions.map(({ key, name, thesis }) => [thesis.id, { key, name }]));
  const claims = [...positions.map(({ thesis }) => thesis), ...cards];
  const views = new Map(claims.map((claim, at) => [claim.id, viewOf(claim, at + 1, theses.get(claim.id) ?? null)]));
  const homes = cards.map(({ id, relation, answers }): GraphLink => ({
    ...{ id: `${id} -> ${answers}`, relation, from: id, to: answers, toLink: null, home: true },
  }));
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

function nodesOf(roots: readonly string[], homes: readonly GraphLink[], views: ReadonlyMap<string, CardView>) {
  const rows: HomeRow[] = [
    ...roots.map((cardId) => ({ cardId, parentId: null, linkId: null, relation: null, undercuts: null })),
    ...homes.map(({ id, relation, from, to }) => ({
      ...{ cardId: from, parentId: to, linkId: id, relation, undercuts: null },
    })),
  ];
  const below = new Map<string | null, number>();
  for (const { parentId } of rows) below.set(parentId, (below.get(parentId) ?? 0) + 1);
  return readingOrder(rows).flatMap(({ row: { cardId, ...home }, depth }): GraphNode[] => {
    const card = views.get(cardId);
    const children = below.get(cardId) ?? 0;
    return card === undefined ? [] : [{ id: cardId, card, ...home, depth, children, hidden: 0, isMeant: true }];
  });
}

function viewOf({ id, kind, claim, passages }: Claim, number: number, thesisOf: CardView['thesisOf']): CardView {
  return {
    ...{ id, number, kind, claim, thesisOf, revision: 1, elaboration: null, proposalId: null, answers: 0 },
    ...{ isHidden: false, isOwn: false, isEmptied: false },
    passages: passages.map(({ source, paragraph, stance, speaker }, at): Passage => ({
      ...{ id: `${id} ${String(at)}`, cardId: id, label: source, sourceSlug: source, sourceTitle: source, paragraph },
      ...{ stance, attribution: speaker, writtenByEditors: false, originId: source, actor: null, anchor: 'exact' },
      ...{ exact: null, wording: null, note: null, summary: null },
    })),
  };
}
