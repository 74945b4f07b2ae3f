import type { Metadata } from 'next';
import { DebateLine } from '../../../../components/debates/debate-line';
import { TallyLine } from '../../../../components/debates/tally-line';
import { Page } from '../../../../components/ui/page';
import { SourceList } from '../../../../components/sources/source-list';
import { cardsPerSource, tallyOf } from '../../../../lib/analysis/queries';
import { addressOf } from '../../../../lib/debates/address';
import { requestedDebate } from '../../../../lib/http/requested';
import { sourcesOf } from '../../../../lib/sources/queries';

type Props = PageProps<'/debates/[slug]/sources'>;

export const metadata: Metadata = { title: 'Sources' };

export default async function SourcesPage({ params }: Props) {
  const debate = await requestedDebate(params);
  const [sources, use, tally] = await Promise.all([sourcesOf(debate), cardsPerSource(debate), tallyOf(debate)]);
  return (
    <Page>
      <DebateLine debate={debate} tab="Sources" />
      <h1>What this debate stands on</h1>
      <TallyLine tally={tally} />
      <p>
        <a href={`${addressOf(debate.slug)}/checks`}>What was checked, and what was not</a>
      </p>
      <SourceList
        slug={debate.slug}
        takesMore={debate.mayEdit || debate.contributions === 'open'}
        {...{ sources, use }}
      />
    </Page>
  );
}
