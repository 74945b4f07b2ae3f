import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../../../components/debates/debate-line';
import { DoneNotice } from '../../../../../../components/review/done-notice';
import { WhatWasRead } from '../../../../../../components/sources/what-was-read';
import { newId } from '../../../../../../lib/id';
import { Reader } from '../../../../../../components/sources/reader';
import { SourceHead } from '../../../../../../components/sources/source-head';
import { Page } from '../../../../../../components/ui/page';
import { filterIn } from '../../../../../../lib/annotations/filter';
import { countChanged, passagesIn } from '../../../../../../lib/annotations/queries';
import { pageNumber } from '../../../../../../lib/cards/window';
import { sourceAddress } from '../../../../../../lib/debates/address';
import { currentForm, currentViewer } from '../../../../../../lib/http/reader';
import { requestedDiscussion, requestedNotice } from '../../../../../../lib/http/requested';
import { bodyOf, broughtInto, editedAt, progressOf, sourcesOf } from '../../../../../../lib/sources/queries';
import { paragraphsShown } from '../../../../../../lib/sources/paragraphs-shown';

type Props = PageProps<'/discussions/[slug]/sources/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requestedSource(params)).source.title };
}

/** A document as a class reads it: with the cards of its own discussion, as far as the reader sees those. */
export default async function DiscussionSourcePage({ params, searchParams }: Props) {
  const { board, source } = await requestedSource(params);
  const viewer = await currentViewer();
  const [body, own, edited, form] = await Promise.all([
    bodyOf(source, board.viewerId),
    broughtInto(source, board.viewerId),
    board.mayEdit ? editedAt(viewer, source) : null,
    currentForm(),
  ]);
  const [isChangeable, path] = [own !== null || edited !== null, sourceAddress(board.slug, source.slug)];
  const numbers = paragraphsShown(body);
  const query = await searchParams;
  const { paragraph } = query;
  const filter = filterIn(query);
  const opened = paragraph === undefined ? null : pageNumber(paragraph);
  const seen = { board: board.id, sight: board.sight };
  const [passages, changes, progress] = await Promise.all([
    passagesIn(source, numbers, { opened, filter, ...seen }),
    countChanged(source, seen),
    isChangeable ? progressOf(source) : null,
  ]);
  const notice = await requestedNotice(board, path, searchParams);
  return (
    <Page>
      <DebateLine debate={board} />
      <DoneNotice slug={board.slug} notice={notice} />
      <SourceHead source={source} body={body} changes={changes} changesPath={`${path}/changes`} debates={[]} />
      {progress !== null && (
        <WhatWasRead
          {...{ slug: own ?? board.slug, source, body, progress, isOwn: own !== null, clientId: newId(), path }}
          problem={(notice?.problem ?? null) === null ? (form?.message ?? null) : null}
          changes={`${path}/changes`}
        />
      )}
      <Reader
        source={source}
        body={body}
        passages={passages}
        filter={filter}
        path={path}
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
