import type { Metadata } from 'next';
import { boardHref } from '../../../../../components/debates/board-href';
import { PositionEntry } from '../../../../../components/debates/position-entry';
import { TallyLine } from '../../../../../components/debates/tally-line';
import { VersionBand } from '../../../../../components/history/version-band';
import { Page } from '../../../../../components/ui/page';
import { readCover } from '../../../../../lib/analysis/queries';
import { addressOf } from '../../../../../lib/debates/address';
import { wholeGraph } from '../../../../../lib/graph/selection';
import { requestedVersion } from '../../../../../lib/http/requested';

type Props = PageProps<'/debates/[slug]/versions/[version]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { debate, version } = await requestedVersion(params);
  return {
    title: `${debate.question} As of version ${String(version.version)}`,
    description: `The debate as it stood at version ${String(version.version)}: ${debate.about}`,
    robots: { index: false },
  };
}

export default async function VersionPage({ params }: Props) {
  const { now, version, debate } = await requestedVersion(params);
  const { positions, picks, cards, tally } = await readCover(debate);
  return (
    <Page>
      <VersionBand version={version} now={addressOf(now.slug)} />
      <article lang={debate.language}>
        <h1>{debate.question}</h1>
        <TallyLine tally={tally} />
        {positions.map((position) => (
          <PositionEntry
            key={position.id}
            slug={debate.slug}
            position={position}
            href={boardHref(debate.slug, position, wholeGraph)}
            isEmpty={false}
            mayAdd={false}
            thesis={cards.get(position.thesisId)}
            picks={picks
              .filter(({ positionId }) => positionId === position.id)
              .flatMap(({ cardId, side }) => {
                const card = cards.get(cardId);
                return card === undefined ? [] : [{ card, side }];
              })}
          />
        ))}
      </article>
    </Page>
  );
}
