import { beforeEach, beforeAll, describe, expect, test } from 'vitest';
import { reviseCard } from '../../../lib/cards/commands';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { newId } from '../../../lib/id';
import { arriving, visitor, type Viewer } from '../../../lib/people/viewer';
import { rateCard, rateLink } from '../../../lib/ratings/commands';
import type { CardRating } from '../../../lib/ratings/schema';
import { digestOfTables, streamOf } from '../../support/digest';
import { cardId, cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';
import { homeLinkOf, mark, ratingsBy } from '../../support/rated';

let debate: Debate;
let reader: Viewer;
let number: number;
beforeAll(async () => {
  debate = await loadFirstDebate();
  number = await cardNumber('F2');
});
beforeEach(async () => {
  reader = (await newPerson()).viewer;
});

type Given = Partial<CardRating>;
const ofCard = (change: Given = {}): CardRating => ({
  ...{ slug: firstSlug, number, clientId: newId(), revision: 1, rating: mark(3) },
  ...change,
});
const ofLink = async (
  name = 'F2',
  change: { clientId?: string; place?: number; rating?: CardRating['rating'] } = {},
) => ({
  ...{ slug: firstSlug, id: await homeLinkOf(name), clientId: newId(), place: 1, rating: mark(2) },
  ...change,
});

describe('a rating', () => {
  test('of a card is a row with the wording that was seen, and an event that is nobody’s news', async () => {
    const before = await streamOf(debate.spaceId);
    expect(await rateCard(reader, ofCard())).toEqual({ ok: true, value: { number } });
    expect(await ratingsBy(reader)).toMatchObject([
      { cardId: cardId('F2'), linkId: null, value: 3, revision: 1, place: null, seq: BigInt(before.seq + 1) },
    ]);
    const event = await database().prisma.event.findFirstOrThrow({ where: { seq: before.seq + 1 } });
    expect(event).toMatchObject({ verb: 'card.rated', cardId: cardId('F2'), isPublic: false });
    expect(JSON.stringify(event.changes)).not.toContain(reader.personId);
    expect(await streamOf(debate.spaceId)).toMatchObject({ seq: before.seq + 1, publishedSeq: before.publishedSeq });
  });

  test('of a link is a row with the place that was seen', async () => {
    expect(await rateLink(reader, await ofLink())).toEqual({ ok: true, value: { number } });
    expect(await ratingsBy(reader)).toMatchObject([{ cardId: null, value: 2, revision: null, place: 1 }]);
  });

  test('may be “can’t say”, may change, may be taken back and given again: always one row', async () => {
    for (const [rating, value, isBack] of [
      [mark(null), null, false],
      [mark(0), 0, false],
      [null, null, true],
      [mark(4), 4, false],
    ] as const) {
      expect(await rateCard(reader, ofCard({ rating }))).toMatchObject({ ok: true });
      expect(await rateLink(reader, await ofLink('F2', { rating }))).toMatchObject({ ok: true });
      const rows = await ratingsBy(reader);
      expect(rows.map((row) => [row.value, row.withdrawnSeq !== null])).toEqual([
        [value, isBack],
        [value, isBack],
      ]);
    }
  });

  test('the same once more changes nothing and is no event', async () => {
    await rateCard(reader, ofCard());
    await rateLink(reader, await ofLink());
    const before = await digestOfTables();
    expect(await rateCard(reader, ofCard())).toEqual({ ok: true, value: { number } });
    expect(await rateLink(reader, await ofLink())).toEqual({ ok: true, value: { number } });
    expect(await digestOfTables()).toEqual(before);
  });

  test('taken back twice is taken back, and the second time is no event', async () => {
    await rateCard(reader, ofCard());
    await rateCard(reader, ofCard({ rating: null }));
    const before = await digestOfTables();
    expect(await rateCard(reader, ofCard({ rating: null }))).toEqual({ ok: true, value: { number } });
    expect(await rateLink(reader, await ofLink('F2', { rating: null }))).toEqual({ ok: true, value: { number } });
    expect(await digestOfTables()).toEqual(before);
  });

  test('sent twice with one id does it once, and the later one changes nothing', async () => {
    const clientId = newId();
    await rateCard(reader, ofCard({ clientId }));
    await rateCard(reader, ofCard({ rating: null }));
    const before = await digestOfTables();
    expect(await rateCard(reader, ofCard({ clientId }))).toEqual({ ok: true, value: { number } });
    expect(await digestOfTables()).toEqual(before);
  });

  test('makes a person of a visitor; sent again with its id, the same person', async () => {
    const clientId = newId();
    const [first, again] = [arriving(clientId).viewer, arriving(clientId).viewer];
    const people = await database().prisma.person.count();
    expect(await rateCard(first, ofCard({ clientId }))).toMatchObject({ ok: true });
    expect(await rateCard(again, ofCard({ clientId }))).toMatchObject({ ok: true });
    expect(await database().prisma.person.count()).toBe(people + 1);
    expect(await ratingsBy(first)).toHaveLength(1);
  });

  test('goes on where nothing may be added any more', async () => {
    await database().pool.query(`UPDATE space SET contributions = 'closed'`);
    expect(await rateCard(reader, ofCard())).toMatchObject({ ok: true });
    expect(await rateLink(reader, await ofLink())).toMatchObject({ ok: true });
    await database().pool.query(`UPDATE space SET contributions = 'reviewed'`);
  });

  test('of an earlier wording than the one that stands is of that one; of one that never was, of the last', async () => {
    const { viewer: editor } = await newEditor();
    const f4 = await cardNumber('F4');
    const words = { kind: 'fact', claim: 'Reworded meanwhile.', elaboration: '' } as const;
    await reviseCard(editor, { slug: firstSlug, number: f4, clientId: newId(), revision: 1, ...words });
    await rateCard(reader, ofCard({ number: f4 }));
    expect(await ratingsBy(reader)).toMatchObject([{ revision: 1 }]);
    await rateCard(reader, ofCard({ number: f4, revision: 2 }));
    expect(await ratingsBy(reader)).toMatchObject([{ revision: 2 }]);
    await rateCard(reader, ofCard({ number: f4, revision: 77, rating: mark(1) }));
    expect(await ratingsBy(reader)).toMatchObject([{ revision: 2, value: 1 }]);
  });
});

test('200 equal votes at once are one row and one event', async () => {
  const { seq } = await streamOf(debate.spaceId);
  const outcomes = await Promise.all(Array.from({ length: 200 }, () => rateCard(reader, ofCard())));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(200);
  expect(await ratingsBy(reader)).toHaveLength(1);
  expect((await streamOf(debate.spaceId)).seq).toBe(seq + 1);
});

test('different votes of one person at once are one row with the last of them', async () => {
  const { seq } = await streamOf(debate.spaceId);
  const link = await homeLinkOf('F2');
  const votes = [0, 1, 2, 3, 4, null, 0, 1, 2, 3] as const;
  await Promise.all(
    votes.flatMap((vote) => [
      rateCard(reader, ofCard({ rating: mark(vote) })),
      rateLink(reader, { slug: firstSlug, id: link, clientId: newId(), place: 1, rating: mark(vote) }),
    ]),
  );
  const rows = await ratingsBy(reader);
  expect(rows).toHaveLength(2);
  const last = await streamOf(debate.spaceId);
  expect(Number(rows.map((row) => row.seq).sort()[1])).toBe(last.seq);
  expect(last.events).toEqual(Array.from({ length: last.seq }, (_, at) => at + 1));
  expect(last.seq).toBeGreaterThan(seq);
});

describe('refused without a trace is', () => {
  const prepared = {
    withdrawn: ['F5', 'UPDATE card SET withdrawn_seq = 1 WHERE id = $1'],
    emptied: ['F6', 'UPDATE card SET emptied_seq = 1 WHERE id = $1'],
    waiting: ['F7', 'UPDATE card SET published_seq = NULL WHERE id = $1'],
  } as const;

  test.each(Object.entries(prepared))('a card that is %s, and its link', async (_, [name, change]) => {
    await database().pool.query(change, [cardId(name)]);
    await refuses('not-found', ofCard({ number: await cardNumber(name) }), await ofLink(name));
  });

  test.each(['withdrawn_seq = 1', 'published_seq = NULL'])('a link with %s', async (change) => {
    const id = await homeLinkOf('F8');
    await database().pool.query(`UPDATE link SET ${change} WHERE id = $1`, [id]);
    await refuses('not-found', null, await ofLink('F8'));
    await database().pool.query('UPDATE link SET withdrawn_seq = NULL, published_seq = 1 WHERE id = $1', [id]);
  });

  test('a link to a card that is withdrawn', async () => {
    const { toCardId } = await database().prisma.link.findUniqueOrThrow({ where: { id: await homeLinkOf('F9') } });
    await database().pool.query('UPDATE card SET withdrawn_seq = 1 WHERE id = $1', [toCardId]);
    await refuses('not-found', null, await ofLink('F9'));
    await database().pool.query('UPDATE card SET withdrawn_seq = NULL WHERE id = $1', [toCardId]);
  });

  test('what is not there, in this debate or at all', async () => {
    await refuses('not-found', ofCard({ number: 9999 }), { ...(await ofLink()), id: newId() });
    await refuses('not-found', ofCard({ slug: 'none' }), { ...(await ofLink()), slug: 'none' });
    await refuses('not-found', null, { ...(await ofLink()), id: `x' OR true --` });
  });

  test('one’s own card and its link, and another’s link that one drew', async () => {
    await database().pool.query('UPDATE card SET author_id = $1 WHERE id = $2', [reader.personId, cardId('R2')]);
    await refuses('own', ofCard({ number: await cardNumber('R2') }), await ofLink('R2'));
    await database().pool.query('UPDATE link SET author_id = $1 WHERE id = $2', [
      ...[reader.personId, await homeLinkOf('R3')],
    ]);
    await refuses('own', null, await ofLink('R3'));
  });

  test('taking back as the first thing that a visitor does', async () => {
    const clientId = newId();
    const before = await digestOfTables();
    const outcome = await rateCard(arriving(clientId).viewer, ofCard({ clientId, rating: null }));
    expect(outcome).toEqual({ ok: false, reason: 'not-rated' });
    expect(await digestOfTables()).toEqual(before);
  });

  async function refuses(
    reason: string,
    card: CardRating | null,
    link: Awaited<ReturnType<typeof ofLink>> | null,
  ): Promise<void> {
    const before = await digestOfTables();
    if (card !== null) expect(await rateCard(reader, card)).toEqual({ ok: false, reason });
    if (link !== null) expect(await rateLink(reader, link)).toEqual({ ok: false, reason });
    expect(await digestOfTables()).toEqual(before);
  }
});

test('whoever is nobody, and does not arrive, cannot rate', async () => {
  await expect(rateCard(visitor, ofCard())).rejects.toThrow('whoever rates is a person');
});
