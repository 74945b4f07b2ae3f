import type { Metadata } from 'next';
import { Board } from '../../../../../../../components/cards/board';
import { CountLine } from '../../../../../../../components/cards/count-line';
import { PositionHead } from '../../../../../../../components/debates/position-head';
import { VersionBand, VersionQuestion } from '../../../../../../../components/history/version-band';
import { Page } from '../../../../../../../components/ui/page';
import { PageLinks } from '../../../../../../../components/ui/page-links';
import { answerCounts, cardsById, readBranches } from '../../../../../../../lib/cards/queries';
import { pageNumber, pagesOf, windowOf } from '../../../../../../../lib/cards/window';
import { addressOf } from '../../../../../../../lib/debates/address';
import { axesOf, positionsOf } from '../../../../../../../lib/debates/queries';
import { requestedPositionThen } from '../../../../../../../lib/http/requested';

type Props = PageProps<'/debates/[slug]/versions/[version]/positions/[key]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { position, version } = await requestedPositionThen(params);
  return {
    title: `${position.name}, as of version ${String(version.version)}`,
    description: position.about,
    robots: { index: false },
  };
}

export default async function PositionThenPage({ params, searchParams }: Props) {
  const { now, version, debate, position } = await requestedPositionThen(params);
  const page = pageNumber((await searchParams)['page']);
  const window = windowOf('board', page);
  const path = `/positions/${position.key}`;
  const [axes, theses, counts, branches, positionsNow] = await Promise.all([
    axesOf(debate),
    cardsById(debate, [position.thesisId]),
    answerCounts(debate, position.thesisId),
    readBranches(debate, position.thesisId, window),
    positionsOf(now),
  ]);
  const isThere = positionsNow.some(({ key }) => key === position.key);
  return (
    <Page>
      <VersionBand version={version} now={isThere ? `${addressOf(now.slug)}${path}` : null} />
      <VersionQuestion href={addressOf(debate.slug)}>{debate.question}</VersionQuestion>
      <PositionHead slug={debate.slug} position={position} axes={axes} thesis={theses.get(position.thesisId)} />
      <CountLine counts={counts} />
      <Board slug={debate.slug} branches={branches} counts={counts} position={position.name} />
      <PageLinks
        path={`${addressOf(debate.slug)}${path}`}
        page={page}
        pages={pagesOf(counts, window)}
        {...{ label: 'More answers', before: 'Earlier answers', after: 'More answers' }}
      />
    </Page>
  );
}
