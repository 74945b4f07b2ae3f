import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCard } from '../../../lib/cards/commands';
import { newCard } from '../../../lib/cards/schema';
import { cardsById, findCard, readBranches } from '../../../lib/cards/queries';
import { windowOf } from '../../../lib/cards/window';
import { database } from '../../../lib/db/client';
import { findDebate, type Debate } from '../../../lib/debates/queries';
import { newId } from '../../../lib/id';
import { arriving, visitor, type Viewer } from '../../../lib/people/viewer';
import { digestOfTables, streamOf } from '../../support/digest';
import { cardId, cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

let debate: Debate;
let editor: Viewer;
let person: Viewer;
let to: number;
beforeAll(async () => {
  debate = await loadFirstDebate();
  editor = (await newEditor()).viewer;
  person = (await newPerson()).viewer;
  to = await cardNumber('F2');
});
beforeEach(() => setContributions('reviewed'));

const setContributions = (contributions: Debate['contributions']) =>
  database().prisma.space.update({ where: { id: debate.spaceId }, data: { contributions } });

function argument(values: Readonly<Record<string, unknown>> = {}) {
  const given = { slug: firstSlug, to, relation: 'attacks', claim: 'It is not so.', clientId: newId(), ...values };
  return newCard.parse(given);
}

const asSeenBy = async (viewer: Viewer): Promise<Debate> => {
  const found = await findDebate(viewer, firstSlug);
  if (found === null) throw new Error('the debate is gone');
  return found;
};

async function answersSeenBy(viewer: Viewer): Promise<(string | null)[]> {
  const seen = await asSeenBy(viewer);
  const branches = await readBranches(seen, cardId('F2'), windowOf('card', 1));
  return branches.map(({ card }) => card.claim);
}

describe('in a reviewed debate', () => {
  test('an argument is seen by its author at once, and by nobody else', async () => {
    const claim = 'Only its author sees this.';
    const before = await streamOf(debate.spaceId);
    const made = await createCard(person, argument({ claim }));
    expect(made).toMatchObject({ ok: true, value: { number: null } });
    expect(await answersSeenBy(person)).toContain(claim);
    for (const other of [visitor, (await newPerson()).viewer, editor]) {
      expect(await answersSeenBy(other)).not.toContain(claim);
    }
    const after = await streamOf(debate.spaceId);
    expect(after.seq).toBe(before.seq + 1);
    expect(after.publishedSeq).toBe(before.publishedSeq);
  });

  test('an editor’s argument is everybody’s at once, under the next number', async () => {
    const last = await database().prisma.card.aggregate({ _max: { number: true } });
    const made = await createCard(editor, argument({ claim: 'Everybody sees this.' }));
    expect(made).toMatchObject({ ok: true, value: { number: (last._max.number ?? 0) + 1, proposalId: null } });
    expect(await answersSeenBy(visitor)).toContain('Everybody sees this.');
  });

  test('a visitor becomes a person by the first argument, and the same one when it is sent again', async () => {
    const clientId = newId();
    const input = argument({ clientId, claim: 'The first that I write.' });
    const first = await createCard(arriving(clientId).viewer, input);
    const again = await createCard(arriving(clientId).viewer, input);
    expect(again).toEqual(first);
    expect(await database().prisma.cardRevision.count({ where: { claim: 'The first that I write.' } })).toBe(1);
  });

  test('sent twenty times at once by a visitor it is one card and one person', async () => {
    const clientId = newId();
    const people = await database().prisma.person.count();
    const input = argument({ clientId, claim: 'Sent twenty times.' });
    const sent = await Promise.all(Array.from({ length: 20 }, () => createCard(arriving(clientId).viewer, input)));
    expect(new Set(sent.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await database().prisma.cardRevision.count({ where: { claim: 'Sent twenty times.' } })).toBe(1);
    expect(await database().prisma.person.count()).toBe(people + 1);
  });
});

test('in an open debate anybody’s argument is everybody’s at once', async () => {
  await setContributions('open');
  const made = await createCard(person, argument({ claim: 'Open to all.' }));
  expect(made).toMatchObject({ ok: true, value: { proposalId: null } });
  expect(await answersSeenBy(visitor)).toContain('Open to all.');
});

describe('what backs it', () => {
  beforeEach(() => setContributions('open'));

  test('a paragraph of a document of which only an outline is stored', async () => {
    const source = await slugOf('B');
    const made = await createCard(person, argument({ backing: 'here', source, paragraph: 8, speaker: 'vague' }));
    const [passage] = await passagesOf(made);
    expect(passage).toMatchObject({ label: 'B', paragraph: 8, anchor: 'outline', attribution: 'vague', exact: null });
  });

  test('words of a stored text, found again however they were copied', async () => {
    const text = await database().prisma.sourceVersion.findFirstOrThrow();
    const { slug } = await database().prisma.source.findUniqueOrThrow({ where: { id: text.sourceId } });
    const paragraph = text.text.split('\n\n').findIndex((one) => one.length > 120 && !one.startsWith('#')) + 1;
    const words = (text.text.split('\n\n')[paragraph - 1] ?? '').split(' ').slice(2, 14);
    const quote = words.join('  \n ');
    const made = await createCard(
      person,
      argument({ backing: 'here', source: slug, paragraph, quote, speaker: 'document' }),
    );
    const [passage] = await passagesOf(made);
    expect(passage).toMatchObject({ paragraph, anchor: 'exact', exact: words.join(' ') });
  });

  test('a document from elsewhere comes with it under a reader’s letter, not checked', async () => {
    const elsewhere = { backing: 'elsewhere', title: 'A page', url: 'https://example.org/a', pasted: 'So it says.' };
    const made = await createCard(person, argument({ ...elsewhere, speaker: 'direct', note: 'It matters.' }));
    const [passage] = await passagesOf(made);
    expect(passage).toMatchObject({ label: 'R1', anchor: 'unchecked', exact: 'So it says.', note: 'It matters.' });
  });

  test.each([
    [
      'a document that is not of this debate',
      { backing: 'here', source: 'no-such', paragraph: 1, speaker: 'direct' },
      'no-source',
      'source',
    ],
    [
      'a paragraph that is not there',
      { backing: 'here', source: 'B', paragraph: 9999, speaker: 'direct' },
      'no-paragraph',
      'paragraph',
    ],
    ['no paragraph', { backing: 'here', source: 'B', speaker: 'direct' }, 'no-paragraph', 'paragraph'],
    ['nobody speaking', { backing: 'here', source: 'B', paragraph: 8 }, 'no-speaker', 'speaker'],
    ['no title', { backing: 'elsewhere', speaker: 'direct' }, 'no-title', 'title'],
  ])(
    '%s is refused at its input, and nothing is written',
    async (_, values: Record<string, unknown>, reason, field) => {
      const source = values['source'] === 'B' ? { source: await slugOf('B') } : {};
      const before = await digestOfTables();
      expect(await createCard(person, argument({ ...values, ...source }))).toEqual({ ok: false, reason, field });
      expect(await digestOfTables()).toEqual(before);
    },
  );
});

describe('what it answers', () => {
  beforeEach(() => setContributions('open'));

  test('an undercut denies what the card is put forward for', async () => {
    await createCard(person, argument({ relation: 'undercut', claim: 'It does not follow.' }));
    const link = await database().prisma.link.findFirstOrThrow({ where: { fromCardId: cardId('F2'), home: true } });
    const undercut = await database().prisma.link.findFirstOrThrow({
      where: { toLinkId: link.id, from: { revisions: { some: { claim: 'It does not follow.' } } } },
    });
    expect(undercut).toMatchObject({ relation: 'undercut', home: true, toCardId: null });
  });

  test('a relation that reads the same from both ends is nobody’s home', async () => {
    const made = await createCard(person, argument({ relation: 'restates', claim: 'The same in other words.' }));
    const link = await database().prisma.link.findFirstOrThrow({ where: { OR: await endsAt(made) } });
    expect(link.home).toBe(false);
    expect(link.fromCardId < String(link.toCardId)).toBe(true);
  });

  test.each([
    ['a number that no card has', { to: 9_999_999 }, 'no-target'],
    ['an undercut of a thesis', { relation: 'undercut' }, 'no-link'],
  ])('%s is refused, and nothing is written', async (_, values, reason) => {
    const target = reason === 'no-link' ? { to: await thesisNumber() } : {};
    const before = await digestOfTables();
    expect(await createCard(person, argument({ ...values, ...target }))).toMatchObject({ ok: false, reason });
    expect(await digestOfTables()).toEqual(before);
  });

  test('a debate that is not there, and one that takes nothing, are refused without a trace', async () => {
    await setContributions('closed');
    const before = await digestOfTables();
    expect(await createCard(person, argument())).toEqual({ ok: false, reason: 'closed' });
    expect(await createCard(person, argument({ slug: 'nowhere' }))).toEqual({ ok: false, reason: 'not-found' });
    expect(await digestOfTables()).toEqual(before);
  });
});

async function slugOf(label: string): Promise<string> {
  const { source } = await database().prisma.debateSource.findFirstOrThrow({
    where: { label },
    include: { source: true },
  });
  return source.slug;
}

async function thesisNumber(): Promise<number> {
  const { thesis } = await database().prisma.position.findFirstOrThrow({ include: { thesis: true } });
  return thesis.number ?? 0;
}

type Made = Awaited<ReturnType<typeof createCard>>;

async function idOf(made: Made): Promise<string> {
  if (!made.ok || made.value.number === null) throw new Error(`not published: ${JSON.stringify(made)}`);
  return (await findCard(debate, made.value.number))?.id ?? '';
}

const passagesOf = async (made: Made) => {
  const id = await idOf(made);
  return (await cardsById(debate, [id])).get(id)?.passages ?? [];
};

const endsAt = async (made: Made) => {
  const id = await idOf(made);
  return [{ fromCardId: id }, { toCardId: id }];
};
