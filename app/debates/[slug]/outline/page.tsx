import type { Metadata } from 'next';
import { DebateLine } from '../../../../components/debates/debate-line';
import { Depth } from '../../../../components/graph/depth';
import { Filters } from '../../../../components/graph/filters';
import { NothingLeft } from '../../../../components/graph/nothing-left';
import { Outline } from '../../../../components/graph/outline';
import { Changes } from '../../../../components/live/changes';
import { Page } from '../../../../components/ui/page';
import { addressOf } from '../../../../lib/debates/address';
import { filterChoices, looseningsOf } from '../../../../lib/filters/queries';
import { readGraph } from '../../../../lib/graph/queries';
import { selectionIn } from '../../../../lib/graph/selection';
import { requestedDebate } from '../../../../lib/http/requested';

type Props = PageProps<'/debates/[slug]/outline'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { question } = await requestedDebate(params);
  return {
    title: `Outline: ${question}`,
    description: 'All arguments of this debate, in the order of who answers whom.',
  };
}

export default async function OutlinePage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const selection = selectionIn(await searchParams);
  const [graph, choices] = await Promise.all([readGraph(debate, selection), filterChoices(debate)]);
  const path = `${addressOf(debate.slug)}/outline`;
  const view = { path, selection, choices };
  return (
    <Page>
      <DebateLine debate={debate} tab="Outline" selection={selection} />
      <h1>Outline</h1>
      <Filters {...view} />
      <Depth {...{ path, selection, graph }} />
      {graph.nodes.length === 0 ? (
        <NothingLeft {...view} loosenings={await looseningsOf(debate, selection.filter)} />
      ) : (
        <Outline {...{ slug: debate.slug, path, graph, selection }} />
      )}
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
