import { addAnnotation } from '../../lib/annotations/commands';
import { newAnnotation } from '../../lib/annotations/schema';
import { createCard, reviseCard } from '../../lib/cards/commands';
import { cardRevision, newCard } from '../../lib/cards/schema';
import { eraseViewer } from '../../lib/contributions/commands';
import { erasure } from '../../lib/contributions/schema';
import { chooseContributions, createDebate } from '../../lib/debates/commands';
import { contributionsChoice, newDebate } from '../../lib/debates/schema';
import { newId } from '../../lib/id';
import { addLink, moveCard, withdrawCard, withdrawLink } from '../../lib/links/commands';
import { cardMove, cardWithdrawal, linkWithdrawal, newLink } from '../../lib/links/schema';
import type { Outcome } from '../../lib/outcome';
import { arriving, type Viewer } from '../../lib/people/viewer';
import { checkCard } from '../../lib/checks/commands';
import { newCheck } from '../../lib/checks/schema';
import { rateCard, rateLink } from '../../lib/ratings/commands';
import { cardRating, linkRating } from '../../lib/ratings/schema';
import { addVersion, bringIn, changeDetails } from '../../lib/sources/commands';
import { detailsRevision, findSource } from '../../lib/sources/queries';
import { newSource, newVersion, sourceDetails } from '../../lib/sources/schema';
import { undoEvent } from '../../lib/undo/commands';
import { undoing } from '../../lib/undo/schema';
import { database } from '../../lib/db/client';
import { decideOrigin } from '../../lib/origins/commands';
import { originDecision } from '../../lib/origins/schema';
import { importAnnotations } from '../../lib/web-annotations/commands';
import { newImport } from '../../lib/web-annotations/schema';
import { everyDecision } from './every-decision';
import { everySetting } from './every-setting';
import { cardId, cardNumber, firstSlug } from './first-debate';
import { newPerson } from './people';

export type Send = () => Promise<Outcome<unknown, string>>;

/** Makes what a write needs, and the write, which may then be sent as often as one likes. */
export type Prepare = () => Promise<Send>;

interface Setting {
  readonly editor: Viewer;
  readonly contributions: 'open' | 'reviewed';
}

const elsewhere = {
  backing: 'elsewhere',
  title: 'A page',
  pasted: 'As it says there.',
  speaker: 'direct',
  actor: 'Somebody new',
};

/** Every write of which there is a command and an event, in a debate that is open, or reviewed. */
export function everyWrite({ editor, contributions }: Setting): Readonly<Record<string, Prepare>> {
  const fresh = () => ({ slug: firstSlug, clientId: newId() });
  const card = async (viewer: Viewer, more: object = {}) => {
    const claim = `Something new, ${newId()}.`;
    const input = newCard.parse({ ...fresh(), to: await cardNumber('F2'), relation: 'supports', claim, ...more });
    return () => createCard(viewer, input);
  };
  const ownCard = async (viewer: Viewer) => {
    const made = await (await card(viewer))();
    if (!made.ok || made.value.number === null) throw new Error('no card to work on');
    return { ...made.value, number: made.value.number };
  };
  const firstCard = async (more: object = {}) => {
    const clientId = newId();
    return card(arriving(clientId).viewer, { clientId, ...more });
  };
  const revise = (viewer: Viewer, number: number, revision: number) => {
    const words = { kind: 'fact', claim: `Said in another way, ${newId()}.`, elaboration: '' };
    const input = cardRevision.parse({ ...fresh(), number, revision, ...words });
    return () => reviseCard(viewer, input);
  };
  const broughtBy = async (viewer: Viewer) => {
    const given = { ...fresh(), title: 'A report', pasted: 'As it says.', warning: 'It may err.' };
    const made = await bringIn(viewer, newSource.parse(given));
    if (!made.ok) throw new Error('no document to work on');
    return made.value.source;
  };
  const link = async (viewer: Viewer) => {
    const input = newLink.parse({ ...fresh(), from: (await ownCard(editor)).number, relation: 'attacks', to: 1 });
    return () => addLink(viewer, input);
  };
  const both = {
    'a visitor’s first card, with a passage from elsewhere': () => firstCard(elsewhere),
    'a link': async () => link((await newPerson()).viewer),
  };
  if (contributions === 'reviewed') {
    const waitingWording = async () => {
      const { viewer } = await newPerson();
      const { number } = await ownCard(editor);
      await database().prisma.card.updateMany({ where: { number }, data: { authorId: viewer.personId } });
      return revise(viewer, number, 1);
    };
    return { ...both, 'a wording that waits': waitingWording, ...everyDecision(editor) };
  }
  return {
    ...both,
    'a passage from elsewhere': async () => {
      const { viewer } = await newPerson();
      const input = newAnnotation.parse({ ...fresh(), number: await cardNumber('F3'), ...elsewhere });
      return () => addAnnotation(viewer, input);
    },
    'a document that is brought in': async () => {
      const { viewer } = await newPerson();
      const input = newSource.parse({ ...fresh(), title: 'A report', pasted: 'As it says.', warning: 'It may err.' });
      return () => bringIn(viewer, input);
    },
    'a document’s new text': async () => {
      const { viewer } = await newPerson();
      const input = newVersion.parse({ ...fresh(), id: await broughtBy(viewer), pasted: 'As it says now.' });
      return () => addVersion(viewer, input);
    },
    'a document’s details': async () => {
      const { viewer } = await newPerson();
      const source = await findSource(viewer, await broughtBy(viewer));
      if (source === null) throw new Error('no document to correct');
      const seen = { id: source.slug, revision: detailsRevision(source) };
      const input = sourceDetails.parse({ ...fresh(), ...seen, title: 'Its title', warning: 'It errs.' });
      return () => changeDetails(viewer, input);
    },
    'a card with a passage from here': async () => {
      const passage = await database().prisma.annotation.findFirstOrThrow({
        where: { anchor: 'exact' },
        include: { source: true, revisions: true },
      });
      const { source, paragraph, startsAt, revisions } = passage;
      const backing = { backing: 'here', source: source.slug, paragraph, quote: revisions[0]?.exact ?? '' };
      return card(editor, { ...backing, start: startsAt, speaker: 'document' });
    },
    'another wording': async () => revise(editor, (await ownCard(editor)).number, 1),
    'a move': async () => {
      const { number } = await ownCard(editor);
      const input = cardMove.parse({ ...fresh(), number, place: 1, relation: 'attacks', to: await cardNumber('F3') });
      return () => moveCard(editor, input);
    },
    'a card taken back': async () => {
      const input = cardWithdrawal.parse({ ...fresh(), number: (await ownCard(editor)).number });
      return () => withdrawCard(editor, input);
    },
    'a link taken back': async () => {
      await (
        await link(editor)
      )();
      const { id } = await database().prisma.link.findFirstOrThrow({
        where: { home: false, withdrawnSeq: null },
        orderBy: { createdSeq: 'desc' },
      });
      const input = linkWithdrawal.parse({ ...fresh(), id });
      return () => withdrawLink(editor, input);
    },
    'a rating': async () => {
      const { viewer } = await newPerson();
      const input = cardRating.parse({ ...fresh(), number: await cardNumber('F3'), revision: 1, rating: '3' });
      return () => rateCard(viewer, input);
    },
    'what counts once': async () => {
      const { id: debateId } = await database().prisma.debate.findFirstOrThrow({ where: { slug: firstSlug } });
      const [one = '', other = ''] = (
        await database().prisma.debateSource.findMany({
          where: { debateId, publishedSeq: { not: null } },
          include: { source: true },
          orderBy: { ordinal: 'asc' },
        })
      ).map(({ source }) => source.slug);
      const last = await database().prisma.originDecision.findFirst({ orderBy: { publishedSeq: 'desc' } });
      const decision = last?.decision === 'refused' ? 'confirmed' : 'refused';
      const input = originDecision.parse({ ...fresh(), one, other, decision });
      return () => decideOrigin(editor, input);
    },
    'annotations from a file': async () => {
      const annotation = await database().prisma.annotation.findFirstOrThrow({
        where: { anchor: 'exact' },
        include: { source: true, revisions: true },
      });
      const target = [{ selector: [{ exact: annotation.revisions[0]?.exact }] }];
      const file = JSON.stringify([{ text: `Said in a file, ${newId()}.`, tags: ['name:Somebody else'], target }]);
      const { key } = await database().prisma.position.findFirstOrThrow({ where: { debate: { slug: firstSlug } } });
      const input = newImport.parse({
        ...{ ...fresh(), id: annotation.source.slug, file, position: key, relation: 'attacks' },
      });
      return () => importAnnotations(editor, input);
    },
    'a check': async () => {
      const { revision, number } = await database().prisma.card.findUniqueOrThrow({ where: { id: cardId('F3') } });
      const input = newCheck.parse({
        ...fresh(),
        number,
        revision,
        result: 'traced',
        note: 'It was first said there.',
      });
      return () => checkCard(editor, input);
    },
    'a link’s rating': async () => {
      const { viewer } = await newPerson();
      const { id, place } = await database().prisma.link.findFirstOrThrow({ where: { withdrawnSeq: null } });
      const input = linkRating.parse({ ...fresh(), id, place, rating: '1' });
      return () => rateLink(viewer, input);
    },
    'an undo': async () => {
      const input = undoing.parse({ ...fresh(), seq: (await ownCard(editor)).seq });
      return () => undoEvent(editor, input);
    },
    'a debate': () => {
      const clientId = newId();
      const { viewer } = arriving(clientId);
      const answers = { answer1: 'Yes', thesis1: 'It should.', answer2: 'No', thesis2: 'It should not.' };
      const input = newDebate.parse({ clientId, question: `Should it be so, ${clientId}?`, ...answers });
      return Promise.resolve(() => createDebate(viewer, input));
    },
    'who may add': async () => {
      const { contributions: now } = await database().prisma.space.findFirstOrThrow({
        where: { debate: { slug: firstSlug } },
      });
      const input = contributionsChoice.parse({ ...fresh(), contributions: now === 'open' ? 'reviewed' : 'open' });
      return () => chooseContributions(editor, input);
    },
    'an erasure': async () => {
      const { viewer } = await newPerson();
      await (
        await card(viewer, elsewhere)
      )();
      return () => eraseViewer(viewer, erasure.parse({ confirm: 'yes' }));
    },
    ...everySetting(editor),
  };
}
