import type { Metadata } from 'next';
import { CuttingSheets } from '../../../../components/briefings/cutting-sheets';
import { PositionsSheet } from '../../../../components/briefings/positions-sheet';
import { PrintOptions } from '../../../../components/briefings/print-options';
import { TeachersSheet } from '../../../../components/briefings/teachers-sheet';
import { VotingSheet } from '../../../../components/briefings/voting-sheet';
import { DebateLine } from '../../../../components/debates/debate-line';
import { Page } from '../../../../components/ui/page';
import { printChoice } from '../../../../lib/briefings/print-choice';
import { readPrintPack } from '../../../../lib/briefings/queries';
import { positionsOf } from '../../../../lib/debates/queries';
import { selectionIn } from '../../../../lib/graph/selection';
import { requestedDebate } from '../../../../lib/http/requested';

type Props = PageProps<'/debates/[slug]/print'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { question } = await requestedDebate(params);
  return { title: `On paper: ${question}`, description: 'Cards to cut out and sheets for a class without phones.' };
}

export default async function PrintPage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const positions = await positionsOf(debate);
  const query = await searchParams;
  const choice = printChoice(
    positions.map(({ key }) => key),
    query,
  );
  const pack = await readPrintPack(debate, choice);
  return (
    <Page>
      <PrintOptions debate={debate} positions={positions} choice={choice}>
        <DebateLine debate={debate} tab="Print for a class" selection={selectionIn(query)} />
      </PrintOptions>
      <article lang={debate.language}>
        <TeachersSheet question={debate.question} cards={pack.cuttings.length} />
        <PositionsSheet question={debate.question} positions={pack.positions} />
        <CuttingSheets cuttings={pack.cuttings} withSources={choice.sources} />
        <VotingSheet question={debate.question} positions={pack.positions} />
      </article>
    </Page>
  );
}
