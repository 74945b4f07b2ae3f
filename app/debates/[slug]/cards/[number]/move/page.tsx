import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cardHref } from '../../../../../../components/cards/card';
import { DebateLine } from '../../../../../../components/debates/debate-line';
import { MoveForm } from '../../../../../../components/links/move-form';
import { Page } from '../../../../../../components/ui/page';
import { mayChange } from '../../../../../../lib/cards/policy';
import { currentForm } from '../../../../../../lib/http/reader';
import { chosenTarget, requestedCard } from '../../../../../../lib/http/requested';
import { newId } from '../../../../../../lib/id';
import { homeOf } from '../../../../../../lib/links/queries';

export const metadata: Metadata = { title: 'Move the card', robots: { index: false } };

export default async function MoveCardPage({ params }: PageProps<'/debates/[slug]/cards/[number]/move'>) {
  const { debate, card } = await requestedCard(params);
  const form = await currentForm();
  const isMovable = card.thesisOf === null && !card.isEmptied && mayChange(card, debate);
  if (form === null && !isMovable) notFound();
  const [home, target] = await Promise.all([homeOf(debate, card), chosenTarget(debate, form)]);
  const { slug } = debate;
  return (
    <Page>
      <DebateLine debate={debate} />
      <MoveForm {...{ slug, card, home, form, ...target }} path={cardHref(slug, card)} clientId={newId()} />
    </Page>
  );
}
