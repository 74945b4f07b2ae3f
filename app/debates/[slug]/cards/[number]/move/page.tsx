import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../../../components/debates/debate-line';
import { Sentence } from '../../../../../../components/links/sentence';
import { TargetForm } from '../../../../../../components/links/target-form';
import { Page } from '../../../../../../components/ui/page';
import { mayChange } from '../../../../../../lib/cards/policy';
import { currentForm } from '../../../../../../lib/http/reader';
import { chosenTarget, requestedCard } from '../../../../../../lib/http/requested';
import { newId } from '../../../../../../lib/id';
import { homeOf } from '../../../../../../lib/links/queries';
import { movable } from '../../../../../../lib/links/vocabulary';
import { addressOf } from '../../../../../../lib/debates/address';

export const metadata: Metadata = { title: 'Move the card', robots: { index: false } };

export default async function MoveCardPage({ params }: PageProps<'/debates/[slug]/cards/[number]/move'>) {
  const { debate, card } = await requestedCard(params);
  const form = await currentForm();
  const isMovable = card.thesisOf === null && !card.isEmptied && mayChange(card, debate);
  if (form === null && !isMovable) notFound();
  const [home, target] = await Promise.all([homeOf(debate, card), chosenTarget(debate, form)]);
  return (
    <Page>
      <DebateLine debate={debate} />
      <h1>Move the card</h1>
      <h2>Where it stands now</h2>
      {home === null ? <p>It answers no card yet.</p> : <Sentence slug={debate.slug} link={home} />}
      <h2>Where it shall stand</h2>
      <TargetForm
        slug={debate.slug}
        card={card}
        action={`/api/debates/${debate.slug}/cards/${String(card.number)}/moves`}
        page={`${addressOf(debate.slug)}/cards/${String(card.number)}/move`}
        relations={movable}
        hidden={{ place: String(home?.place ?? 0), clientId: newId() }}
        form={form}
        {...target}
        send="Move it here"
      />
    </Page>
  );
}
