import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../../../components/debates/debate-line';
import { WhatWasRead } from '../../../../../../components/sources/what-was-read';
import { newId } from '../../../../../../lib/id';
import { Reader } from '../../../../../../components/sources/reader';
import { SourceHead } from '../../../../../../components/sources/source-head';
import { Page } from '../../../../../../components/ui/page';
import { filterIn } from '../../../../../../lib/annotations/filter';
import { passagesIn } from '../../../../../../lib/annotations/queries';
import { pageNumber } from '../../../../../../lib/cards/window';
import { sourceAddress } from '../../../../../../lib/debates/address';
import { currentViewer } from '../../../../../../lib/http/reader';
import { requestedDiscussion } from '../../../../../../lib/http/requested';
import { bodyOf, broughtInto, editedAt, progressOf, sourcesOf } from '../../../../../../lib/sources/queries';
import { numbersOf } from '../../../../../../lib/sources/paragraphs-shown';

type Props = PageProps<'/discussions/[slug]/sources/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requestedSource(params)).source.title };
}

/** A document as a class reads it: with the cards of its own discussion, as far as the reader sees those. */
export default async function DiscussionSourcePage({ params, searchParams }: Props) {
  const { board, source } = await requestedSource(params);
  const body = await bodyOf(source, board.viewerId);
  const own = await broughtInto(source, board.viewerId);
  const mayEdit = board.mayEdit && (await editedAt(await currentViewer(), source)) !== null;
  const progress = await progressOf(source);
  const numbers = numbersOf(body);
  const query = await searchParams;
  const { paragraph } = query;
  const filter = filterIn(query);
  const opened = paragraph === undefined ? null : pageNumber(paragraph);
  const passages = await passagesIn(source, numbers, { opened, filter, board: board.id, sight: board.sight });
  return (
    <Page>
      <DebateLine debate={board} />
      <SourceHead source={source} body={body} changes={0} debates={[]} />
      {(own !== null || mayEdit) && (
        <WhatWasRead
          {...{ slug: own ?? board.slug, source, body, progress, isOwn: own !== null, clientId: newId() }}
          changes={null}
        />
      )}
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
