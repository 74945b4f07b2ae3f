import type { Metadata } from 'next';
import { Compare } from '../../../../components/analysis/compare';
import { PairChoice } from '../../../../components/analysis/pair-choice';
import { DebateLine } from '../../../../components/debates/debate-line';
import { CarriedFilter } from '../../../../components/graph/carried-filter';
import { Changes } from '../../../../components/live/changes';
import { Page } from '../../../../components/ui/page';
import { readComparison } from '../../../../lib/analysis/queries';
import { addressOf } from '../../../../lib/debates/address';
import { positionsOf } from '../../../../lib/debates/queries';
import { carriedFilter } from '../../../../lib/filters/queries';
import { selectionIn } from '../../../../lib/graph/selection';
import { requestedDebate } from '../../../../lib/http/requested';

type Props = PageProps<'/debates/[slug]/compare'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { question } = await requestedDebate(params);
  return {
    title: `Compare two positions: ${question}`,
    description: 'What two positions have in common, where they clash, and what each leaves unanswered.',
  };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const selection = selectionIn(await searchParams);
  const carried = await carriedFilter(debate, selection.filter);
  const query = await searchParams;
  const positions = await positionsOf(debate);
  const asked = (name: string) => positions.find(({ key }) => key === query[name]);
  const left = asked('left') ?? positions.find((one) => one !== asked('right'));
  const right = asked('right') ?? positions.find((one) => one !== left);
  const path = `${addressOf(debate.slug)}/compare`;
  return (
    <Page>
      <DebateLine debate={debate} tab="Compare two positions" selection={selection} />
      {carried !== null && <CarriedFilter {...{ slug: debate.slug, path, selection, ...carried }} />}
      <h1>Compare two positions</h1>
      {left === undefined || right === undefined ? (
        <p>This debate has fewer than two positions.</p>
      ) : (
        <>
          <PairChoice {...{ path, positions, left, right, selection }} />
          {left === right ? (
            <p role="status">Choose two different positions.</p>
          ) : (
            <Compare {...{ slug: debate.slug, left, right, ...(await readComparison(debate, left, right)) }} />
          )}
        </>
      )}
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
