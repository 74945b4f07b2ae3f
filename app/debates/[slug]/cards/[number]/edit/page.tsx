import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RevisionForm } from '../../../../../../components/cards/revision-form';
import { DebateLine } from '../../../../../../components/debates/debate-line';
import { Page } from '../../../../../../components/ui/page';
import { mayChange } from '../../../../../../lib/cards/policy';
import { currentForm } from '../../../../../../lib/http/reader';
import { requestedCard } from '../../../../../../lib/http/requested';
import { newId } from '../../../../../../lib/id';

export const metadata: Metadata = { title: 'Change the wording', robots: { index: false } };

export default async function EditCardPage({ params }: PageProps<'/debates/[slug]/cards/[number]/edit'>) {
  const { debate, card } = await requestedCard(params);
  const form = await currentForm();
  // Whoever may no longer edit gets back what they typed all the same, with the reason.
  if (form === null && !mayChange(card, debate)) notFound();
  return (
    <Page>
      <DebateLine debate={debate} />
      <RevisionForm slug={debate.slug} card={card} clientId={newId()} form={form} />
    </Page>
  );
}
