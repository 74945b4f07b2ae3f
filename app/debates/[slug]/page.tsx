import type { Metadata } from 'next';
import { Tray } from '../../../components/briefings/tray';
import { Cover } from '../../../components/debates/cover';
import { CarriedFilter } from '../../../components/graph/carried-filter';
import { VersionLink } from '../../../components/history/version-link';
import { Changes } from '../../../components/live/changes';
import { DoneNotice } from '../../../components/review/done-notice';
import { Page } from '../../../components/ui/page';
import { readCover } from '../../../lib/analysis/queries';
import { carriedFilter } from '../../../lib/graph/queries';
import { selectionIn } from '../../../lib/graph/selection';
import { currentOrigin } from '../../../lib/http/reader';
import { requestedDebate, requestedNotice } from '../../../lib/http/requested';
import { sharedAs } from '../../../lib/http/share';
import { addressOf, isDiscussion } from '../../../lib/debates/address';

type Props = PageProps<'/debates/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const debate = await requestedDebate(params);
  const { question: title, about: description, slug } = debate;
  return sharedAs({ title, description, path: addressOf(slug), picture: `/api/debates/${slug}/picture.png` });
}

export default async function DebatePage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const selection = selectionIn(await searchParams);
  const carried = await carriedFilter(debate, selection);
  const path = addressOf(debate.slug);
  return (
    <Page>
      <DoneNotice slug={debate.slug} notice={await requestedNotice(debate, path, searchParams)} />
      <Cover {...await readCover(debate)} origin={await currentOrigin()} selection={selection}>
        {carried !== null && <CarriedFilter {...{ slug: debate.slug, path, selection, ...carried }} />}
      </Cover>
      <VersionLink debate={debate} page="" />
      {!isDiscussion(debate.slug) && <Tray slug={debate.slug} />}
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
