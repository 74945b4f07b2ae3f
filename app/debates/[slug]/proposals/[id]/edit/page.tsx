import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../../../components/debates/debate-line';
import { WordsForm } from '../../../../../../components/review/words-form';
import { Page } from '../../../../../../components/ui/page';
import { currentForm } from '../../../../../../lib/http/reader';
import { requestedProposal } from '../../../../../../lib/http/requested';
import { newId } from '../../../../../../lib/id';
import { isOpen } from '../../../../../../lib/proposals/policy';

export const metadata: Metadata = { title: 'Change the wording', robots: { index: false } };

export default async function EditProposalPage({ params }: PageProps<'/debates/[slug]/proposals/[id]/edit'>) {
  const { debate, proposal } = await requestedProposal(params);
  const form = await currentForm();
  const by = debate.mayEdit && !proposal.isOwn ? 'editor' : 'author';
  const isTheirs = by === 'editor' ? proposal.state === 'waiting' : isOpen(proposal);
  // Who comes too late gets back what they typed all the same, with the reason.
  if (form === null && (!isTheirs || proposal.words === null)) notFound();
  return (
    <Page>
      <DebateLine debate={debate} />
      <WordsForm slug={debate.slug} proposal={proposal} by={by} clientId={newId()} form={form} />
    </Page>
  );
}
