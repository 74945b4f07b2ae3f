import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AnswerForm } from '../../../../../components/cards/answer-form';
import { isAnswerable } from '../../../../../components/cards/card';
import { DebateLine } from '../../../../../components/debates/debate-line';
import { Page } from '../../../../../components/ui/page';
import { speakersOf } from '../../../../../lib/annotations/queries';
import { cardsById, findCard } from '../../../../../lib/cards/queries';
import { positionsOf, type Debate } from '../../../../../lib/debates/queries';
import { currentForm } from '../../../../../lib/http/reader';
import { requestedDebate } from '../../../../../lib/http/requested';
import { newId } from '../../../../../lib/id';
import { givenPassage, sourcesOf } from '../../../../../lib/sources/queries';
import { addressOf } from '../../../../../lib/debates/address';

export const metadata: Metadata = { title: 'Add an argument', robots: { index: false } };

type Given = Readonly<Record<string, string>>;

export default async function NewCardPage({ params, searchParams }: PageProps<'/debates/[slug]/cards/new'>) {
  const debate = await requestedDebate(params);
  const form = await currentForm();
  const given = Object.fromEntries(
    Object.entries(await searchParams).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const [target, theses, sources, speakers] = await Promise.all([
    targetOf(debate, given),
    thesesOf(debate),
    sourcesOf(debate),
    speakersOf(debate),
  ]);
  // Whoever typed for a card that is gone gets back what they typed, and chooses another.
  if (target === null && form === null && (given['to'] ?? given['position']) !== undefined) notFound();
  const passage = await givenPassage(sources, given, debate.viewerId);
  const to = target === null ? '' : `to=${String(target.number)}`;
  const query = [to, passage.query].filter((part) => part !== '').join('&');
  return (
    <Page>
      <DebateLine debate={debate} />
      <AnswerForm
        slug={debate.slug}
        target={target}
        theses={theses}
        sources={sources}
        speakers={speakers}
        clientId={form?.values['clientId'] ?? newId()}
        page={`${addressOf(debate.slug)}/cards/new${query === '' ? '' : `?${query}`}`}
        passage={passage.query}
        values={form?.values ?? { ...relationIn(given), ...passage.values }}
        form={form}
      />
    </Page>
  );
}

/** The card that is to be answered: by its number, or as the thesis of a position. */
async function targetOf(debate: Debate, { to, position }: Given) {
  if (to !== undefined) return /^[1-9]\d{0,6}$/.test(to) ? answerable(await findCard(debate, Number(to))) : null;
  const thesisId = (await positionsOf(debate)).find(({ key }) => key === position)?.thesisId;
  return thesisId === undefined ? null : answerable((await cardsById(debate, [thesisId])).get(thesisId) ?? null);
}

const answerable = (card: Awaited<ReturnType<typeof findCard>>) => (card !== null && isAnswerable(card) ? card : null);

async function thesesOf(debate: Debate) {
  const positions = await positionsOf(debate);
  const cards = await cardsById(
    debate,
    positions.map(({ thesisId }) => thesisId),
  );
  return positions.flatMap(({ name, thesisId }) => {
    const thesis = cards.get(thesisId);
    return thesis === undefined || thesis.claim === null || thesis.number === null
      ? []
      : [{ number: thesis.number, name, claim: thesis.claim }];
  });
}

/** A link to this page may choose the relation. */
const relationIn = ({ relation }: Given): Given => (relation === undefined ? {} : { relation });
