import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../../../../components/debates/debate-line';
import { Sentence } from '../../../../../../../components/links/sentence';
import { TargetForm } from '../../../../../../../components/links/target-form';
import { Page } from '../../../../../../../components/ui/page';
import { relations } from '../../../../../../../lib/cards/vocabulary';
import { currentForm } from '../../../../../../../lib/http/reader';
import { chosenTarget, requestedCard } from '../../../../../../../lib/http/requested';
import { newId } from '../../../../../../../lib/id';
import { homeOf } from '../../../../../../../lib/links/queries';
import { addressOf } from '../../../../../../../lib/debates/address';

export const metadata: Metadata = { title: 'Link it to another card', robots: { index: false } };

export default async function NewLinkPage({ params }: PageProps<'/debates/[slug]/cards/[number]/links/new'>) {
  const { debate, card } = await requestedCard(params);
  const form = await currentForm();
  if (form === null && card.isEmptied) notFound();
  const [home, target] = await Promise.all([homeOf(debate, card), chosenTarget(debate, form)]);
  return (
    <Page>
      <DebateLine debate={debate} />
      <h1>Link it to another card</h1>
      {home !== null && <Sentence slug={debate.slug} link={home} />}
      <TargetForm
        slug={debate.slug}
        card={card}
        action={`/api/debates/${debate.slug}/links`}
        page={`${addressOf(debate.slug)}/cards/${String(card.number)}/links/new`}
        relations={relations}
        hidden={{ from: String(card.number), clientId: newId() }}
        form={form}
        {...target}
        send="Link them"
      />
    </Page>
  );
}
