import type { Metadata } from 'next';
import { Tray } from '../../../../../components/briefings/tray';
import { Board } from '../../../../../components/cards/board';
import { claimMarkup } from '../../../../../components/cards/claim-markup';
import { CountLine } from '../../../../../components/cards/count-line';
import { PageLinks } from '../../../../../components/ui/page-links';
import { DebateLine } from '../../../../../components/debates/debate-line';
import { PositionHead } from '../../../../../components/debates/position-head';
import { VersionLink } from '../../../../../components/history/version-link';
import { Changes } from '../../../../../components/live/changes';
import { DoneNotice } from '../../../../../components/review/done-notice';
import { DataBlock } from '../../../../../components/ui/data-block';
import { Page } from '../../../../../components/ui/page';
import { documentsOf } from '../../../../../lib/analysis/queries';
import { answerCounts, readBranches } from '../../../../../lib/cards/queries';
import { pageNumber, pagesOf, windowOf } from '../../../../../lib/cards/window';
import { wholeGraph } from '../../../../../lib/graph/selection';
import { axesOf } from '../../../../../lib/debates/queries';
import { requestedNotice, requestedPosition } from '../../../../../lib/http/requested';
import { sharedAs } from '../../../../../lib/http/share';
import { addressOf, isDiscussion } from '../../../../../lib/debates/address';

type Props = PageProps<'/debates/[slug]/positions/[key]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { debate, position, thesis } = await requestedPosition(params);
  const card = thesis?.number === undefined || thesis.number === null ? '' : `/cards/${String(thesis.number)}`;
  return sharedAs({
    ...{ title: position.name, description: position.about },
    path: `${addressOf(debate.slug)}/positions/${position.key}`,
    picture: `/api/debates/${debate.slug}${card}/picture.png`,
  });
}

export default async function PositionPage({ params, searchParams }: Props) {
  const { debate, position, thesis } = await requestedPosition(params);
  const page = pageNumber((await searchParams)['page']);
  const window = windowOf('board', page);
  const path = `${addressOf(debate.slug)}/positions/${position.key}`;
  const [axes, counts, branches, documents, notice] = await Promise.all([
    axesOf(debate),
    answerCounts(debate, position.thesisId),
    readBranches(debate, position.thesisId, window),
    documentsOf(thesis?.passages ?? []),
    requestedNotice(debate, path, searchParams),
  ]);
  return (
    <Page>
      {thesis !== undefined && !isDiscussion(debate.slug) && (
        <DataBlock data={claimMarkup({ debate, card: thesis, documents, path })} />
      )}
      <DoneNotice slug={debate.slug} notice={notice} />
      <DebateLine debate={debate} selection={{ ...wholeGraph, card: thesis?.number ?? null }} />
      <PositionHead slug={debate.slug} position={position} axes={axes} thesis={thesis} />
      <CountLine counts={counts} />
      <Board slug={debate.slug} branches={branches} counts={counts} position={position.name} />
      <PageLinks
        path={path}
        page={page}
        pages={pagesOf(counts, window)}
        {...{ label: 'More answers', before: 'Earlier answers', after: 'More answers' }}
      />
      <VersionLink debate={debate} page={`/positions/${position.key}`} />
      {!isDiscussion(debate.slug) && <Tray slug={debate.slug} />}
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
