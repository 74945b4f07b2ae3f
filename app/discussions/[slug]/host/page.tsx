import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HostClaim } from '../../../../components/discussions/host-claim';
import { HostPage } from '../../../../components/discussions/host-page';
import { PupilBoards } from '../../../../components/discussions/pupil-boards';
import { PupilPreview } from '../../../../components/discussions/pupil-preview';
import { Following } from '../../../../components/live/following';
import { DoneNotice } from '../../../../components/review/done-notice';
import { Queue } from '../../../../components/review/queue';
import { Page } from '../../../../components/ui/page';
import { Problem } from '../../../../components/ui/problem';
import { checkTask } from '../../../../lib/assignments/queries';
import { pageNumber } from '../../../../lib/cards/window';
import { addressOf } from '../../../../lib/debates/address';
import { mayClose } from '../../../../lib/discussions/policy';
import { findDiscussion } from '../../../../lib/discussions/queries';
import { currentForm, currentOrigin, currentViewer, reachableOrigins } from '../../../../lib/http/reader';
import { requestedDiscussion, requestedNotice } from '../../../../lib/http/requested';
import { newId } from '../../../../lib/id';
import { attendingOf, classCards, deedsOf } from '../../../../lib/moderation/queries';
import { queueLength, readQueue } from '../../../../lib/proposals/queries';
import { codeToShow, pupilBoards } from '../../../../lib/screens/queries';
import { samePairs } from '../../../../lib/search/queries';

type Props = PageProps<'/discussions/[slug]/host'>;

export const metadata: Metadata = { title: 'Host', robots: { index: false } };

export default async function DiscussionHostPage({ params, searchParams }: Props) {
  const [{ slug }, viewer, form, asked] = [
    await params,
    await currentViewer(),
    await currentForm(),
    await searchParams,
  ];
  const key = form?.values['key'] ?? (typeof asked['key'] === 'string' ? asked['key'] : null);
  if (key !== null && (await findDiscussion(viewer, slug))?.role !== 'host') {
    return <Page>{<HostClaim slug={slug} secret={key} message={form?.message ?? null} />}</Page>;
  }
  const discussion = await requestedDiscussion(params);
  if (!mayClose(discussion)) notFound();
  if (asked['as'] === 'pupil') {
    return (
      <Page>
        <PupilPreview discussion={discussion}>
          <PupilBoards slug={slug} boards={await pupilBoards(discussion)} />
        </PupilPreview>
      </Page>
    );
  }
  const { board } = discussion;
  const [page, path] = [pageNumber(asked['page']), `${addressOf(slug)}/host`];
  const [attending, cards, deeds, pairs, task, { queued, count }, code, notice] = await Promise.all([
    attendingOf(discussion),
    classCards(discussion),
    deedsOf(discussion),
    samePairs(board),
    checkTask(discussion),
    readQueue(viewer, page, board.id),
    codeToShow(discussion.id),
    requestedNotice(board, path, searchParams),
  ]);
  const [origin = await currentOrigin()] = await reachableOrigins();
  const message = notice?.problem === undefined || notice.problem === null ? (form?.message ?? null) : null;
  return (
    <Page>
      <DoneNotice slug={slug} notice={notice} then="host" />
      {message !== null && <Problem message={message} />}
      <Following stream={`/api${addressOf(slug)}/stream`} seq={board.version} wants="everything" />
      <HostPage
        discussion={discussion}
        {...{ attending, cards, deeds, pairs, task, code }}
        origin={origin}
        hostKey={form?.message === null ? (form.values['key'] ?? null) : null}
      >
        {count > 0 && (
          <Queue
            queued={queued.map((entry) => ({ ...entry, clientId: newId() }))}
            {...{ total: count, page, path }}
            pages={Math.ceil(count / queueLength)}
          />
        )}
      </HostPage>
    </Page>
  );
}
