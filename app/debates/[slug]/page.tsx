import type { Metadata } from 'next';
import { Tray } from '../../../components/briefings/tray';
import { Cover } from '../../../components/debates/cover';
import { VersionLink } from '../../../components/history/version-link';
import { Changes } from '../../../components/live/changes';
import { DoneNotice } from '../../../components/review/done-notice';
import { Page } from '../../../components/ui/page';
import { readCover } from '../../../lib/analysis/queries';
import { currentOrigin } from '../../../lib/http/reader';
import { requestedDebate, requestedNotice } from '../../../lib/http/requested';
import { addressOf, isDiscussion } from '../../../lib/debates/address';

type Props = PageProps<'/debates/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const debate = await requestedDebate(params);
  return { title: debate.question, description: debate.about };
}

export default async function DebatePage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  return (
    <Page>
      <DoneNotice slug={debate.slug} notice={await requestedNotice(debate, addressOf(debate.slug), searchParams)} />
      <Cover {...await readCover(debate)} origin={await currentOrigin()} />
      <VersionLink debate={debate} page="" />
      {!isDiscussion(debate.slug) && <Tray slug={debate.slug} />}
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
