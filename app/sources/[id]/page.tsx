import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DoneNotice } from '../../../components/review/done-notice';
import { Page } from '../../../components/ui/page';
import { SourceHead } from '../../../components/sources/source-head';
import { WhatWasRead } from '../../../components/sources/what-was-read';
import { newId } from '../../../lib/id';
import { Reader } from '../../../components/sources/reader';
import { filterIn } from '../../../lib/annotations/filter';
import { countChanged, passagesIn } from '../../../lib/annotations/queries';
import { pageNumber } from '../../../lib/cards/window';
import { findDebate } from '../../../lib/debates/queries';
import { requestedNotice } from '../../../lib/http/requested';
import { sourceAddress } from '../../../lib/debates/address';
import { currentForm, currentViewer } from '../../../lib/http/reader';
import { bodyOf, broughtInto, debatesUsing, editedAt, findSource, progressOf } from '../../../lib/sources/queries';
import { paragraphsShown } from '../../../lib/sources/paragraphs-shown';
import { sightOf } from '../../../lib/spaces/visible';

type Props = PageProps<'/sources/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await requestedSource(params);
  return { title };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const source = await requestedSource(params);
  const viewer = await currentViewer();
  const { personId } = viewer;
  const [body, debates, own, edited, form] = await Promise.all([
    bodyOf(source, personId),
    debatesUsing(source),
    broughtInto(source, personId),
    editedAt(viewer, source),
    currentForm(),
  ]);
  const [board, path] = [own ?? edited, sourceAddress(null, source.slug)];
  const paragraphs = paragraphsShown(body);
  const query = await searchParams;
  const { paragraph } = query;
  const filter = filterIn(query);
  const opened = paragraph === undefined ? null : pageNumber(paragraph);
  const seen = { board: null, sight: sightOf(personId) };
  const [passages, changes, progress] = await Promise.all([
    passagesIn(source, paragraphs, { opened, filter, ...seen }),
    countChanged(source, seen),
    board === null ? null : progressOf(source),
  ]);
  const debate = board === null ? null : await findDebate(viewer, board);
  const notice = debate === null ? null : await requestedNotice(debate, path, searchParams);
  return (
    <Page>
      {debate !== null && <DoneNotice slug={debate.slug} notice={notice} />}
      <SourceHead source={source} body={body} changes={changes} changesPath={`${path}/changes`} debates={debates} />
      {board !== null && progress !== null && (
        <WhatWasRead
          {...{ slug: board, source, body, progress, isOwn: own !== null, clientId: newId(), path }}
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
        usedIn={source.writtenByEditors ? [] : debates}
      />
    </Page>
  );
}

async function requestedSource(params: Props['params']) {
  return (await findSource(await currentViewer(), (await params).id)) ?? notFound();
}
