import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../../../components/debates/debate-line';
import { MoveForm } from '../../../../../../components/links/move-form';
import { Page } from '../../../../../../components/ui/page';
import { addressOf } from '../../../../../../lib/debates/address';
import { currentForm } from '../../../../../../lib/http/reader';
import { chosenTarget, requestedProposal } from '../../../../../../lib/http/requested';
import { newId } from '../../../../../../lib/id';
import { homeOf } from '../../../../../../lib/links/queries';
import { isOpen } from '../../../../../../lib/proposals/policy';

export const metadata: Metadata = { title: 'Move the card', robots: { index: false } };

/** For its author: the card is moved before an editor has read it. */
export default async function MoveProposalPage({ params }: PageProps<'/debates/[slug]/proposals/[id]/move'>) {
  const { debate, proposal } = await requestedProposal(params);
  const form = await currentForm();
  const { id, kind, card, isOwn } = proposal;
  if (card === null || kind !== 'card' || !isOwn || (form === null && !isOpen(proposal))) notFound();
  const [home, target] = await Promise.all([homeOf(debate, card), chosenTarget(debate, form)]);
  const { slug } = debate;
  return (
    <Page>
      <DebateLine debate={debate} />
      <MoveForm
        {...{ slug, card, home, form, ...target }}
        path={`${addressOf(slug)}/proposals/${id}`}
        clientId={newId()}
      />
    </Page>
  );
}
