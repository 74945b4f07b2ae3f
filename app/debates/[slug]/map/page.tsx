import type { Metadata } from 'next';
import { count } from '../../../../components/cards/wording';
import { DebateLine } from '../../../../components/debates/debate-line';
import { Depth } from '../../../../components/graph/depth';
import { Filters } from '../../../../components/graph/filters';
import { Legend } from '../../../../components/graph/legend';
import { MapDrawing } from '../../../../components/graph/map-drawing';
import { MapFiles } from '../../../../components/graph/map-files';
import { MapStage } from '../../../../components/graph/map-stage';
import { NothingLeft } from '../../../../components/graph/nothing-left';
import { Changes } from '../../../../components/live/changes';
import { Page } from '../../../../components/ui/page';
import { addressOf } from '../../../../lib/debates/address';
import { filterChoices, looseningsOf } from '../../../../lib/filters/queries';
import { readGraph } from '../../../../lib/graph/queries';
import { selectionIn } from '../../../../lib/graph/selection';
import { requestedDebate } from '../../../../lib/http/requested';

type Props = PageProps<'/debates/[slug]/map'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { question } = await requestedDebate(params);
  return { title: `Map: ${question}`, description: 'Who answers whom in this debate, as a drawing.' };
}

export default async function MapPage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const selection = selectionIn(await searchParams);
  const [graph, choices] = await Promise.all([readGraph(debate, selection), filterChoices(debate)]);
  const path = `${addressOf(debate.slug)}/map`;
  const view = { path, selection, choices };
  const name = `Map of ${count(graph.nodes.length, 'card')}`;
  return (
    <Page>
      <DebateLine debate={debate} tab="Map" selection={selection} />
      <h1>Map</h1>
      <Filters {...view} />
      <Depth {...{ path, selection, graph }} />
      {graph.nodes.length === 0 ? (
        <NothingLeft {...view} loosenings={await looseningsOf(debate, selection.filter)} />
      ) : (
        <>
          <MapStage chosen={selection.card}>
            <MapDrawing {...{ slug: debate.slug, path, graph, selection, name }} />
          </MapStage>
          <Legend links={graph.links} />
          <MapFiles {...{ slug: debate.slug, selection }} />
        </>
      )}
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
