import type { Transaction } from '../db/client';
import { newId } from '../id';
import type { Turn } from '../spaces/commands';
import { homesFirst, wantedLinks } from './copying';
import { framePartsOf, contentsOf, type BoardContents } from './queries';

/** The board that a copy goes to, inside a write to its space. */
export interface Board extends Pick<Turn, 'transaction' | 'recorder' | 'seq'> {
  readonly debateId: string;
  readonly spaceId: string;
}

/** Which card of the new board each card of the old one has become. */
export type Copies = Map<string, string>;

/**
 * Copies what frames a debate to an empty board: axes, positions with their theses, speakers, documents. What is copied
 * has no author here; `copied_from_id` leads to who wrote it, so that erasing them erases the copies.
 *
 * @returns which card each thesis has become
 */
export async function copyFrame(board: Board, fromDebateId: string): Promise<Copies> {
  const { transaction, recorder, debateId } = board;
  const { axes, positions, places, actors, documents } = await framePartsOf(transaction, fromDebateId);
  const axisIds = new Map<string, string>();
  for (const { id, key, ordinal, ...words } of axes) {
    const copy = newId();
    axisIds.set(id, copy);
    await recorder.insert('axis', { id: copy }, { debate_id: debateId, key, ordinal }, words);
  }
  const theses = await copyCards(
    board,
    { debateId: fromDebateId, cardIds: positions.map(({ thesis_id }) => thesis_id) },
    new Map(),
  );
  for (const { id, key, ordinal, thesis_id, ...words } of positions) {
    const [copy, thesisId] = [newId(), theses.get(thesis_id)];
    if (thesisId === undefined) continue;
    await recorder.insert('position', { id: copy }, { debate_id: debateId, key, ordinal, thesis_id: thesisId }, words);
    for (const { axis_id, value } of places.filter(({ position_id }) => position_id === id)) {
      const place = { position_id: copy, axis_id: axisIds.get(axis_id) ?? '' };
      await recorder.insert('place', place, { debate_id: debateId, value });
    }
  }
  await transaction.actor.createMany({ data: actors.map((actor) => ({ ...actor, id: newId(), debateId })) });
  for (const { source_id, label, ordinal } of documents) {
    const document = { debate_id: debateId, source_id };
    await recorder.insert('debate_source', document, { label, ordinal, published_seq: Number(board.seq) });
  }
  return theses;
}

/**
 * Copies cards to a board, with their passages and with the links among them and to what was copied before. They are
 * published there by this event.
 *
 * @param known what was copied before; those are linked to, and not copied again
 * @returns `known` and the new ones
 */
export async function copyCards(
  board: Board,
  from: { readonly debateId: string; readonly cardIds: readonly string[] },
  known: Copies,
): Promise<Copies> {
  const { transaction, recorder, debateId, spaceId } = board;
  const fresh = from.cardIds.filter((id) => !known.has(id));
  const contents = await contentsOf(transaction, from.debateId, [...known.keys(), ...fresh]);
  const copies: Copies = new Map(known);
  const inSpace = { debate_id: debateId, space_id: spaceId };
  const made = { created_seq: Number(board.seq), published_seq: Number(board.seq) };
  let number = await lastNumber(transaction, spaceId);
  for (const { id, kind, claim, elaboration } of homesFirst(contents.cards, contents.links)) {
    if (known.has(id)) continue;
    const copy = newId();
    copies.set(id, copy);
    number += 1;
    await recorder.insert('card', { id: copy }, { ...inSpace, number, revision: 1, ...made, copied_from_id: id });
    await transaction.cardRevision.create({
      data: { cardId: copy, revision: 1, seq: board.seq, kind, claim, elaboration },
    });
  }
  await copyLinks(board, contents, { known, copies });
  await copyPassages(board, contents, { known, copies });
  return copies;
}

interface Copying {
  readonly known: Copies;
  readonly copies: Copies;
}

async function copyLinks(
  { recorder, debateId, spaceId, seq }: Board,
  { links }: BoardContents,
  { known, copies }: Copying,
) {
  const made = { created_seq: Number(seq), published_seq: Number(seq), place: 1 };
  const linkIds = new Map<string, string>();
  for (const link of wantedLinks(links, copies, known)) {
    const copy = newId();
    linkIds.set(link.id, copy);
    const [from, to] = [copies.get(link.from_card_id), copies.get(link.to_card_id ?? '')];
    const isStoredTurned = !link.home && to !== undefined && from !== undefined && from > to && link.isUndirected;
    const ends = isStoredTurned ? { from_card_id: to, to_card_id: from } : { from_card_id: from, to_card_id: to };
    const { relation, home, ordinal } = link;
    await recorder.insert(
      'link',
      { id: copy },
      {
        ...{ debate_id: debateId, space_id: spaceId, relation, home, ordinal, ...made },
        ...{ from_card_id: ends.from_card_id ?? null, to_card_id: ends.to_card_id ?? null },
        to_link_id: link.to_link_id === null ? null : (linkIds.get(link.to_link_id) ?? null),
      },
    );
  }
}

async function copyPassages(board: Board, { passages }: BoardContents, { known, copies }: Copying) {
  const { transaction, recorder, debateId, spaceId, seq } = board;
  const actors = await transaction.actor.findMany({ where: { debateId }, select: { id: true, key: true } });
  const actorIds = new Map(actors.map(({ id, key }) => [key, id]));
  for (const { id: _, card_id, actor_key, exact, prefix, suffix, note, ...place } of passages) {
    const card = copies.get(card_id);
    if (known.has(card_id) || card === undefined) continue;
    const copy = newId();
    await recorder.insert(
      'annotation',
      { id: copy },
      {
        ...{ debate_id: debateId, space_id: spaceId, card_id: card, revision: 1, ...place },
        ...{ actor_id: actorIds.get(actor_key ?? '') ?? null },
        ...{ created_seq: Number(seq), published_seq: Number(seq) },
      },
    );
    await transaction.annotationRevision.create({
      data: { annotationId: copy, revision: 1, seq, exact, prefix, suffix, note },
    });
  }
}

async function lastNumber(transaction: Transaction, spaceId: string): Promise<number> {
  const last = await transaction.card.aggregate({ where: { spaceId }, _max: { number: true } });
  return last._max.number ?? 0;
}
