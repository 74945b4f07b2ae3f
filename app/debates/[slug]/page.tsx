import type { Metadata } from 'next';
import { Cover } from '../../../components/debates/cover';
import { Changes } from '../../../components/live/changes';
import { DoneNotice } from '../../../components/review/done-notice';
import { Page } from '../../../components/ui/page';
import { readCover } from '../../../lib/analysis/queries';
import { currentOrigin } from '../../../lib/http/reader';
import { requestedDebate, requestedNotice } from '../../../lib/http/requested';
import { sharedAs } from '../../../lib/http/share';
import { addressOf } from '../../../lib/debates/address';

type Props = PageProps<'/debates/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const debate = await requestedDebate(params);
  const { question: title, about: description, slug } = debate;
  return sharedAs({ title, description, path: addressOf(slug), picture: `/api/debates/${slug}/picture.png` });
}

export default async function DebatePage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  return (
    <Page>
      <DoneNotice slug={debate.slug} notice={await requestedNotice(debate, addressOf(debate.slug), searchParams)} />
      <Cover {...await readCover(debate)} origin={await currentOrigin()} />
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
