import type { Metadata } from 'next';
import { Passages } from '../../../../../../../components/cards/passages';
import { CheckForm } from '../../../../../../../components/checks/check-form';
import { DebateLine } from '../../../../../../../components/debates/debate-line';
import { Page } from '../../../../../../../components/ui/page';
import { currentForm } from '../../../../../../../lib/http/reader';
import { requestedCard } from '../../../../../../../lib/http/requested';
import { newId } from '../../../../../../../lib/id';

export const metadata: Metadata = { title: 'Check a card', robots: { index: false } };

export default async function NewCheckPage({ params }: PageProps<'/debates/[slug]/cards/[number]/checks/new'>) {
  const { debate, card } = await requestedCard(params);
  const form = await currentForm();
  return (
    <Page>
      <DebateLine debate={debate} />
      <CheckForm slug={debate.slug} card={card} clientId={form?.values['clientId'] ?? newId()} form={form} />
      <Passages slug={debate.slug} passages={card.passages} />
    </Page>
  );
}
