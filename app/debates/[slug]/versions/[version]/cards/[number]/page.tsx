import type { Metadata } from 'next';
import { Board } from '../../../../../../../components/cards/board';
import { CardHead } from '../../../../../../../components/cards/card-head';
import { CountLine } from '../../../../../../../components/cards/count-line';
import { Holders } from '../../../../../../../components/cards/holders';
import { Passages } from '../../../../../../../components/cards/passages';
import { Stands } from '../../../../../../../components/cards/stands';
import { claimOf } from '../../../../../../../components/cards/wording';
import { VersionBand, VersionQuestion } from '../../../../../../../components/history/version-band';
import { Page } from '../../../../../../../components/ui/page';
import { PageLinks } from '../../../../../../../components/ui/page-links';
import { answerCounts, findCard, readBranches, readSurroundings } from '../../../../../../../lib/cards/queries';
import { pageNumber, pagesOf, windowOf } from '../../../../../../../lib/cards/window';
import { addressOf } from '../../../../../../../lib/debates/address';
import { requestedCardThen } from '../../../../../../../lib/http/requested';

type Props = PageProps<'/debates/[slug]/versions/[version]/cards/[number]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { debate, card, version } = await requestedCardThen(params);
  return {
    title: `${claimOf(card)} As of version ${String(version.version)}`,
    description: debate.question,
    robots: { index: false },
  };
}

export default async function CardThenPage({ params, searchParams }: Props) {
  const { now, version, debate, card } = await requestedCardThen(params);
  const page = pageNumber((await searchParams)['page']);
  const window = windowOf('card', page);
  const path = `/cards/${String(card.number)}`;
  const [surroundings, counts, branches, cardNow] = await Promise.all([
    readSurroundings(debate, card),
    answerCounts(debate, card.id),
    readBranches(debate, card.id, window),
    findCard(now, card.number ?? 0),
  ]);
  return (
    <Page>
      <VersionBand version={version} now={cardNow === null ? null : `${addressOf(now.slug)}${path}`} />
      <VersionQuestion href={addressOf(debate.slug)}>{debate.question}</VersionQuestion>
      <CardHead slug={debate.slug} card={card} path={surroundings.path} mayChange={false} />
      <Passages slug={debate.slug} passages={card.passages} />
      <Holders slug={debate.slug} passages={card.passages} />
      <section aria-labelledby="answers">
        <h2 id="answers">What spoke for and against it</h2>
        <CountLine counts={counts} />
        <Board slug={debate.slug} branches={branches} counts={counts} position={null} />
        <PageLinks
          path={`${addressOf(debate.slug)}${path}`}
          page={page}
          pages={pagesOf(counts, window)}
          {...{ label: 'More answers', before: 'Earlier answers', after: 'More answers' }}
        />
      </section>
      <Stands slug={debate.slug} surroundings={surroundings} mayEdit={false} />
    </Page>
  );
}
