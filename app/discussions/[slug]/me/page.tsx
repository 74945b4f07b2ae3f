import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OwnPlace } from '../../../../components/discussions/own-place';
import { Page } from '../../../../components/ui/page';
import { currentForm, currentOrigin, reachableOrigins } from '../../../../lib/http/reader';
import { requestedDiscussion } from '../../../../lib/http/requested';
import { newId } from '../../../../lib/id';
import { ownReturnWord } from '../../../../lib/participants/queries';

export const metadata: Metadata = { title: 'You', robots: { index: false } };

export default async function OwnPlacePage({ params }: PageProps<'/discussions/[slug]/me'>) {
  const discussion = await requestedDiscussion(params);
  if (discussion.participantId === null) notFound();
  const [origin = await currentOrigin()] = await reachableOrigins();
  const { id, name, naming, reports, state } = discussion;
  return (
    <Page>
      <OwnPlace
        discussion={{ id, name, naming, reports, approval: state.approval }}
        word={await ownReturnWord(discussion)}
        {...{ origin, clientId: newId() }}
        form={await currentForm()}
      />
    </Page>
  );
}
