import type { Metadata } from 'next';
import { Cover } from '../../../components/debates/cover';
import { Changes } from '../../../components/live/changes';
import { Page } from '../../../components/ui/page';
import { readCover } from '../../../lib/analysis/queries';
import { requestedDebate } from '../../../lib/http/requested';

type Props = PageProps<'/debates/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const debate = await requestedDebate(params);
  return { title: debate.question, description: debate.about };
}

export default async function DebatePage({ params }: Props) {
  const debate = await requestedDebate(params);
  return (
    <Page>
      <Cover {...await readCover(debate)} />
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
