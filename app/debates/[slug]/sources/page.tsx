import type { Metadata } from 'next';
import { DebateLine } from '../../../../components/debates/debate-line';
import { TallyLine } from '../../../../components/debates/tally-line';
import { Filters } from '../../../../components/graph/filters';
import { NothingLeft } from '../../../../components/graph/nothing-left';
import { Page } from '../../../../components/ui/page';
import { DoneNotice } from '../../../../components/review/done-notice';
import { OriginPairs } from '../../../../components/sources/origin-pairs';
import { SourceList } from '../../../../components/sources/source-list';
import { cardsPerSource, tallyOf } from '../../../../lib/analysis/queries';
import { addressOf } from '../../../../lib/debates/address';
import { currentForm } from '../../../../lib/http/reader';
import { isChoosing, isFiltering } from '../../../../lib/filters/filter';
import { looseningsOf, meantPerSource, shownChoices } from '../../../../lib/filters/queries';
import { carriedSelection, selectionIn } from '../../../../lib/graph/selection';
import { requestedDebate, requestedNotice } from '../../../../lib/http/requested';
import { suspicionsOf } from '../../../../lib/origins/queries';
import { sourcesOf } from '../../../../lib/sources/queries';

type Props = PageProps<'/debates/[slug]/sources'>;

export const metadata: Metadata = { title: 'Sources' };

export default async function SourcesPage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const query = await searchParams;
  const selection = carriedSelection(selectionIn(query));
  const { filter } = selection;
  const path = `${addressOf(debate.slug)}/sources`;
  const [sources, use, tally, meant, choices, suspected, notice, form] = await Promise.all([
    sourcesOf(debate),
    cardsPerSource(debate),
    tallyOf(debate),
    isFiltering(filter) ? meantPerSource(debate, filter) : null,
    shownChoices(debate, filter, isChoosing(query)),
    debate.mayEdit ? suspicionsOf(debate) : [],
    requestedNotice(debate, path, searchParams),
    currentForm(),
  ]);
  const countHere = async (looser: typeof filter) => (await meantPerSource(debate, looser)).size;
  return (
    <Page>
      <DoneNotice slug={debate.slug} notice={notice} />
      <DebateLine debate={debate} tab="Sources" selection={selection} />
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
      {sources.length > 0 && <Filters {...{ path, selection, choices }} isOpen={isChoosing(query)} />}
      {meant?.size === 0 && choices !== null && (
        <NothingLeft
          {...{ path, selection, choices }}
          loosenings={await looseningsOf(debate, filter, countHere)}
          nothing="No document has a passage of a card that fits all of this."
          unit="document"
        />
      )}
      <SourceList
        slug={debate.slug}
        takesMore={debate.mayEdit || debate.contributions === 'open'}
        {...{ sources, use, meant, selection }}
      />
    </Page>
  );
}
