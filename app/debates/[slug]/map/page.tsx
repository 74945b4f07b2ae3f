import type { Metadata } from 'next';
import { DebateLine } from '../../../../components/debates/debate-line';
import { Legend } from '../../../../components/graph/legend';
import { MapDrawing } from '../../../../components/graph/map-drawing';
import { MapStage } from '../../../../components/graph/map-stage';
import { count } from '../../../../components/cards/wording';
import { Changes } from '../../../../components/live/changes';
import { Page } from '../../../../components/ui/page';
import { addressOf } from '../../../../lib/debates/address';
import { readGraph } from '../../../../lib/graph/queries';
import { selectionAddress, selectionIn, withAnswers } from '../../../../lib/graph/selection';
import type { GraphNode } from '../../../../lib/graph/view';
import { requestedDebate } from '../../../../lib/http/requested';

type Props = PageProps<'/debates/[slug]/map'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { question } = await requestedDebate(params);
  return { title: `Map: ${question}`, description: 'Who answers whom in this debate, as a drawing.' };
}

export default async function MapPage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const selection = selectionIn(await searchParams);
  const graph = await readGraph(debate, selection);
  const path = `${addressOf(debate.slug)}/map`;
  const answers = ({ card: { number } }: GraphNode, isOpen: boolean) =>
    number === null ? path : selectionAddress(path, withAnswers(selection, number, isOpen));
  return (
    <Page>
      <DebateLine debate={debate} />
      <h1>Map</h1>
      <Legend links={graph.links} />
      <MapStage chosen={selection.card}>
        <MapDrawing
          slug={debate.slug}
          graph={graph}
          chosen={selection.card}
          label={`Map of ${count(graph.nodes.length, 'card')}`}
          opening={(node) => answers(node, true)}
          folding={(node) => (node.children > node.hidden ? answers(node, false) : null)}
        />
      </MapStage>
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
