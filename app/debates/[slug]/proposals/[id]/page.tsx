import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DebateLine } from '../../../../../components/debates/debate-line';
import { Decision } from '../../../../../components/review/decision';
import { DoneNotice } from '../../../../../components/review/done-notice';
import { OwnSteps } from '../../../../../components/review/own-steps';
import { Proposed } from '../../../../../components/review/proposed';
import { State, Typed } from '../../../../../components/review/state';
import { Page } from '../../../../../components/ui/page';
import { Problem } from '../../../../../components/ui/problem';
import { currentForm } from '../../../../../lib/http/reader';
import { requestedNotice, requestedProposal } from '../../../../../lib/http/requested';
import { newId } from '../../../../../lib/id';
import { isOpen } from '../../../../../lib/proposals/policy';
import { addressOf } from '../../../../../lib/debates/address';

export const metadata: Metadata = { title: 'A proposal', robots: { index: false } };

export default async function ProposalPage({ params, searchParams }: PageProps<'/debates/[slug]/proposals/[id]'>) {
  const { debate, proposal } = await requestedProposal(params);
  const [form, { done }] = [await currentForm(), await searchParams];
  const { slug } = debate;
  if (form === null && proposal.state === 'accepted' && proposal.number !== null) {
    redirect(`${addressOf(slug)}/cards/${String(proposal.number)}${typeof done === 'string' ? `?done=${done}` : ''}`);
  }
  const notice = await requestedNotice(debate, `${addressOf(slug)}/proposals/${proposal.id}`, searchParams);
  const decides = debate.mayEdit && proposal.state === 'waiting';
  // A refused form says why itself, where it is still there.
  const typed = form?.values['text'] ?? form?.values['into'];
  const message = notice === null && !(decides && typed !== undefined) ? (form?.message ?? null) : null;
  const isOwnOpen = proposal.isOwn && isOpen(proposal);
  return (
    <Page>
      <DoneNotice slug={slug} notice={notice} />
      <DebateLine debate={debate} />
      {message !== null && <Problem message={message} />}
      {message !== null && typed !== undefined && <Typed text={typed} />}
      <State slug={slug} proposal={proposal} />
      <Proposed slug={slug} proposal={proposal} mayChange={false} />
      {isOwnOpen && <OwnSteps slug={slug} proposal={proposal} clientId={newId()} />}
      {decides && <Decision slug={slug} proposal={proposal} clientId={newId()} form={form} />}
    </Page>
  );
}
