import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { reviseCard } from '../../../lib/cards/commands';
import { tallyOf } from '../../../lib/analysis/queries';
import { findCard, readBranches, readSurroundings } from '../../../lib/cards/queries';
import { windowOf } from '../../../lib/cards/window';
import { eraseViewer } from '../../../lib/contributions/commands';
import { database } from '../../../lib/db/client';
import { loadDebate } from '../../../lib/exchange/commands';
import { readWholeDebate } from '../../../lib/exchange/queries';
import { debateAsOf, findVersion, versionOfCard } from '../../../lib/history/queries';
import { newId } from '../../../lib/id';
import { addLink, moveCard, withdrawCard, withdrawLink } from '../../../lib/links/commands';
import { homeOf } from '../../../lib/links/queries';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { acceptProposal } from '../../../lib/review/commands';
import { acceptance } from '../../../lib/review/schema';
import { undoEvent } from '../../../lib/undo/commands';
import { addCard, debateOf, fromElsewhere } from '../../support/contributing';
import { cardNumber, firstSlug, loadFirstDebate, readFirstDebate, withCards } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

let editor: Viewer;
let author: Viewer;
let root: number;
beforeAll(async () => {
  await loadFirstDebate();
  editor = (await newEditor()).viewer;
  author = (await newPerson()).viewer;
  root = await cardNumber('I0');
});

/** What everybody reads of the debate, as it stands or as it stood. */
async function readAt(version?: number) {
  const now = await debateOf(visitor);
  const found = version === undefined ? null : await findVersion(now, version);
  const debate = found === null ? now : await debateAsOf(now, found);
  const card = await findCard(debate, root);
  if (card === null) throw new Error('the card is not there');
  const { cards, links, annotations } = await readWholeDebate(debate);
  const { path, stands, neighbours } = await readSurroundings(debate, card);
  const branches = await readBranches(debate, card.id, windowOf('board', 1));
  return { cards, links, annotations, path, stands, neighbours, branches, tally: await tallyOf(debate) };
}

const versionNow = async () => (await debateOf(visitor)).version;

const everybodys = { withdrawnSeq: null, emptiedSeq: null, publishedSeq: { not: null } };

/** Numbers of cards that people added and that are read now. */
async function addedCards(): Promise<number[]> {
  const found = await database().prisma.card.findMany({
    where: { debate: { slug: firstSlug }, createdSeq: { gt: 1n }, ...everybodys },
    orderBy: { createdSeq: 'asc' },
  });
  return found.flatMap(({ number }) => number ?? []);
}

type Act = (choice: number) => Promise<unknown>;
const on = () => ({ slug: firstSlug, clientId: newId() });
const words = (choice: number) => ({ kind: 'fact' as const, claim: `Wording ${String(choice)}.`, elaboration: '' });
const oneOf = async (choice: number) => {
  const cards = await addedCards();
  return cards[choice % Math.max(1, cards.length)] ?? root;
};

/** What people do to a debate; what is refused changes nothing. */
const acts: Readonly<Record<string, Act>> = {
  add: async (choice) =>
    addCard(editor, await oneOf(choice), choice % 2 === 0 ? fromElsewhere : { relation: 'attacks' }),
  propose: async (choice) => addCard(author, await oneOf(choice), fromElsewhere),
  accept: async () => {
    const waiting = await database().prisma.proposal.findFirst({ where: { state: 'waiting' } });
    return acceptProposal(editor, acceptance.parse({ ...on(), id: waiting?.id ?? newId(), revision: 1 }));
  },
  revise: async (choice) => {
    const number = await oneOf(choice);
    const { revision } = await database().prisma.card.findFirstOrThrow({ where: { number } });
    return reviseCard(editor, { ...on(), ...words(choice), number, revision });
  },
  move: async (choice) => {
    const debate = await debateOf(editor);
    const number = await oneOf(choice);
    const card = await findCard(debate, number);
    const place = card === null ? 0 : ((await homeOf(debate, card))?.place ?? 0);
    return moveCard(editor, { ...on(), number, place, relation: 'attacks', to: await oneOf(choice + 1) });
  },
  link: async (choice) =>
    addLink(editor, { ...on(), from: await oneOf(choice), relation: 'tension', to: await oneOf(choice * 7 + 1) }),
  unlink: async (choice) => {
    const links = await database().prisma.link.findMany({ where: { createdSeq: { gt: 1n }, withdrawnSeq: null } });
    return withdrawLink(editor, { ...on(), id: links[choice % Math.max(1, links.length)]?.id ?? newId() });
  },
  withdraw: async (choice) => withdrawCard(editor, { ...on(), number: await oneOf(choice) }),
  undo: async (choice) => undoEvent(editor, { ...on(), seq: Math.max(1, (await versionNow()) - (choice % 4)) }),
  load: async (choice) => {
    const file = await readFirstDebate();
    await loadDebate(withCards(file, { F5: choice % 2 === 0 ? null : { claim: `From the files ${String(choice)}.` } }));
  },
};

test('whatever people did since, each version is read as it was read then', { timeout: 120_000 }, async () => {
  const thrice = Object.keys(acts).flatMap((name) => [name, name, name]);
  const order = fc.shuffledSubarray(thrice, { minLength: thrice.length });
  const history = fc
    .tuple(order, fc.nat(1000))
    .map(([names, choice]) => names.map((name, nth) => [name, choice + nth] as const));
  const wasRead = new Map<number, Awaited<ReturnType<typeof readAt>>>();
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      for (const [name, choice] of steps) {
        await acts[name]?.(choice);
        wasRead.set(await versionNow(), await readAt());
      }
      for (const [version, then] of wasRead) expect(await readAt(version)).toEqual(then);
    }),
    { numRuns: 1, endOnFailure: true },
  );
  // Some acts are refused, by what came before: those of all kinds that are not leave more versions than this.
  expect(wasRead.size).toBeGreaterThan(10);
});

test('what was erased since stays erased in every version, and all else is as it was', async () => {
  const mine = (await newPerson()).viewer;
  const added = await addCard(mine, root, { ...fromElsewhere, claim: 'Words that will be erased.' });
  await acceptProposal(editor, acceptance.parse({ ...on(), id: added.proposalId, revision: 1 }));
  const version = await versionNow();
  const before = await readAt();
  await eraseViewer(mine, { confirm: 'yes' });
  const after = await readAt(version);
  expect(after.links).toEqual(before.links);
  expect(after.cards.map(({ number }) => number)).toEqual(before.cards.map(({ number }) => number));
  const changed = after.cards.filter((card, nth) => card.claim !== before.cards[nth]?.claim);
  expect(changed).toEqual([expect.objectContaining({ claim: null })]);
  expect(JSON.stringify(after)).not.toContain('Words that will be erased.');
});

test('a version is none before the first and after the last, and a card says with which it came', async () => {
  const debate = await debateOf(visitor);
  expect(await findVersion(debate, debate.version + 1)).toBeNull();
  expect(await findVersion(debate, 0)).toBeNull();
  const { number } = await addCard(editor, root);
  const version = await versionNow();
  expect(await versionOfCard(debate, number ?? 0)).toMatchObject({ version });
  expect(await versionOfCard(debate, 9_999_999)).toBeNull();
});
