import type { Metadata } from 'next';
import { DebateLine } from '../../../../components/debates/debate-line';
import { TallyLine } from '../../../../components/debates/tally-line';
import { CarriedFilter } from '../../../../components/graph/carried-filter';
import { Page } from '../../../../components/ui/page';
import { DoneNotice } from '../../../../components/review/done-notice';
import { OriginPairs } from '../../../../components/sources/origin-pairs';
import { SourceList } from '../../../../components/sources/source-list';
import { cardsPerSource, tallyOf } from '../../../../lib/analysis/queries';
import { addressOf } from '../../../../lib/debates/address';
import { currentForm } from '../../../../lib/http/reader';
import { carriedFilter } from '../../../../lib/graph/queries';
import { selectionIn } from '../../../../lib/graph/selection';
import { requestedDebate, requestedNotice } from '../../../../lib/http/requested';
import { suspicionsOf } from '../../../../lib/origins/queries';
import { sourcesOf } from '../../../../lib/sources/queries';

type Props = PageProps<'/debates/[slug]/sources'>;

export const metadata: Metadata = { title: 'Sources' };

export default async function SourcesPage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const selection = selectionIn(await searchParams);
  const carried = await carriedFilter(debate, selection);
  const path = `${addressOf(debate.slug)}/sources`;
  const [sources, use, tally, suspected, notice, form] = await Promise.all([
    sourcesOf(debate),
    cardsPerSource(debate),
    tallyOf(debate),
    debate.mayEdit ? suspicionsOf(debate) : [],
    requestedNotice(debate, path, searchParams),
    currentForm(),
  ]);
  return (
    <Page>
      <DoneNotice slug={debate.slug} notice={notice} />
      <DebateLine debate={debate} tab="Sources" selection={selection} />
      {carried !== null && <CarriedFilter {...{ slug: debate.slug, path, selection, ...carried }} />}
      <h1>What this debate stands on</h1>
      <TallyLine tally={tally} />
      <p>
        <a href={`${addressOf(debate.slug)}/checks`}>What was checked, and what was not</a>
        {(debate.mayEdit || debate.contributions !== 'closed') && (
          <>
            {' '}
            · <a href={`/sources/new?debate=${debate.slug}`}>Bring in a source</a>
          </>
        )}
      </p>
      {debate.mayEdit && (
        <OriginPairs slug={debate.slug} sources={sources} suspected={suspected} problem={form?.message ?? null} />
      )}
      <SourceList
        slug={debate.slug}
        takesMore={debate.mayEdit || debate.contributions === 'open'}
        {...{ sources, use }}
      />
    </Page>
  );
}
