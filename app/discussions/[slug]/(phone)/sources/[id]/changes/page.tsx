import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../../../../components/debates/debate-line';
import { ChangedPassages } from '../../../../../../../components/sources/changed-passages';
import { Page } from '../../../../../../../components/ui/page';
import { changedPassages } from '../../../../../../../lib/annotations/queries';
import { sourceAddress } from '../../../../../../../lib/debates/address';
import { requestedDiscussion } from '../../../../../../../lib/http/requested';
import { sourcesOf } from '../../../../../../../lib/sources/queries';

type Props = PageProps<'/discussions/[slug]/sources/[id]/changes'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Changed passages of ${(await requestedSource(params)).source.title}` };
}

/** Which cards of a class stand on words that the document’s newest version changed or no longer has. */
export default async function DiscussionChangesPage({ params }: Props) {
  const { board, source } = await requestedSource(params);
  const passages = await changedPassages(source, { board: board.id, sight: board.sight });
  return (
    <Page>
      <DebateLine debate={board} />
      <ChangedPassages source={source} passages={passages} path={sourceAddress(board.slug, source.slug)} />
    </Page>
  );
}

async function requestedSource(params: Props['params']) {
  const [{ board }, { id }] = [await requestedDiscussion(params), await params];
  const source = (await sourcesOf(board)).find(({ slug }) => slug === id) ?? notFound();
  return { board, source };
}
