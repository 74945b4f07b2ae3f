import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../../../components/debates/debate-line';
import { Reader } from '../../../../../../components/sources/reader';
import { SourceHead } from '../../../../../../components/sources/source-head';
import { Page } from '../../../../../../components/ui/page';
import { filterIn } from '../../../../../../lib/annotations/filter';
import { passagesIn } from '../../../../../../lib/annotations/queries';
import { pageNumber } from '../../../../../../lib/cards/window';
import { sourceAddress } from '../../../../../../lib/debates/address';
import { requestedDiscussion } from '../../../../../../lib/http/requested';
import { bodyOf, sourcesOf } from '../../../../../../lib/sources/queries';
import { paragraphsOf } from '../../../../../../lib/sources/text';

type Props = PageProps<'/discussions/[slug]/sources/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requestedSource(params)).source.title };
}

/** A document as a class reads it: with the cards of its own discussion, as far as the reader sees those. */
export default async function DiscussionSourcePage({ params, searchParams }: Props) {
  const { board, source } = await requestedSource(params);
  const body = await bodyOf(source);
  const entries = body.kind === 'text' ? paragraphsOf(body.text) : body.entries;
  const numbers = entries.map((entry) => ('number' in entry ? entry.number : entry.paragraph));
  const query = await searchParams;
  const { paragraph } = query;
  const filter = filterIn(query);
  const opened = paragraph === undefined ? null : pageNumber(paragraph);
  const passages = await passagesIn(source, numbers, { opened, filter, board: board.id, sight: board.sight });
  return (
    <Page>
      <DebateLine debate={board} />
      <SourceHead source={source} body={body} debates={[]} />
      <Reader
        source={source}
        body={body}
        passages={passages}
        filter={filter}
        path={sourceAddress(board.slug, source.slug)}
        usedIn={source.writtenByEditors ? [] : [board]}
      />
    </Page>
  );
}

async function requestedSource(params: Props['params']) {
  const [{ board }, { id }] = [await requestedDiscussion(params), await params];
  const source = (await sourcesOf(board)).find(({ slug }) => slug === id) ?? notFound();
  return { board, source };
}
