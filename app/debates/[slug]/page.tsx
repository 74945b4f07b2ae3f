import type { Metadata } from 'next';
import { Tray } from '../../../components/briefings/tray';
import { Cover } from '../../../components/debates/cover';
import { Filters } from '../../../components/graph/filters';
import { NothingLeft } from '../../../components/graph/nothing-left';
import { VersionLink } from '../../../components/history/version-link';
import { Changes } from '../../../components/live/changes';
import { DoneNotice } from '../../../components/review/done-notice';
import { Page } from '../../../components/ui/page';
import { readCover } from '../../../lib/analysis/queries';
import { isChoosing, isFiltering } from '../../../lib/filters/filter';
import { looseningsOf, shownChoices } from '../../../lib/filters/queries';
import { countBelow, sharesOf } from '../../../lib/graph/queries';
import { carriedSelection, selectionIn } from '../../../lib/graph/selection';
import { currentOrigin } from '../../../lib/http/reader';
import { requestedDebate, requestedNotice } from '../../../lib/http/requested';
import { sharedAs } from '../../../lib/http/share';
import { addressOf, isDiscussion } from '../../../lib/debates/address';

type Props = PageProps<'/debates/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const debate = await requestedDebate(params);
  const { question: title, about: description, slug } = debate;
  return sharedAs({ title, description, path: addressOf(slug), picture: `/api/debates/${slug}/picture.png` });
}

export default async function DebatePage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const query = await searchParams;
  const selection = carriedSelection(selectionIn(query));
  const { filter } = selection;
  const path = addressOf(debate.slug);
  const [cover, choices] = await Promise.all([readCover(debate), shownChoices(debate, filter, isChoosing(query))]);
  const theses = cover.positions.map(({ thesisId }) => thesisId);
  const shares = isFiltering(filter) ? await sharesOf(debate, filter, theses) : null;
  const isNothing = shares !== null && [...shares.values()].every(({ meant }) => meant === 0);
  const countHere = (looser: typeof filter) => countBelow(debate, looser, theses);
  return (
    <Page>
      <DoneNotice slug={debate.slug} notice={await requestedNotice(debate, path, searchParams)} />
      <Cover {...cover} origin={await currentOrigin()} {...{ selection, shares }}>
        {cover.tally.arguments > 0 && <Filters {...{ path, selection, choices }} isOpen={isChoosing(query)} />}
        {isNothing && choices !== null && (
          <NothingLeft {...{ path, selection, choices }} loosenings={await looseningsOf(debate, filter, countHere)} />
        )}
      </Cover>
      <VersionLink debate={debate} page="" />
      {!isDiscussion(debate.slug) && <Tray slug={debate.slug} />}
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}
