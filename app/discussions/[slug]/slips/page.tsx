import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Slips } from '../../../../components/discussions/slips';
import { Page } from '../../../../components/ui/page';
import { mayHost } from '../../../../lib/discussions/policy';
import { currentForm, currentOrigin, reachableOrigins } from '../../../../lib/http/reader';
import { requestedDiscussion } from '../../../../lib/http/requested';
import { newId } from '../../../../lib/id';
import { slipsOf } from '../../../../lib/participants/queries';

export const metadata: Metadata = { title: 'Slips to print', robots: { index: false } };

export default async function SlipsPage({ params }: PageProps<'/discussions/[slug]/slips'>) {
  const discussion = await requestedDiscussion(params);
  if (!mayHost(discussion)) notFound();
  const [origin = await currentOrigin()] = await reachableOrigins();
  const { id, board } = discussion;
  return (
    <Page>
      <Slips
        {...{ id, question: board.question, origin, clientId: newId() }}
        slips={await slipsOf(id)}
        refused={await currentForm()}
      />
    </Page>
  );
}
