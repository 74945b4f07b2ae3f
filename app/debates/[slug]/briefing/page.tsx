import type { Metadata } from 'next';
import { BriefingText } from '../../../../components/briefings/briefing-text';
import { BriefingTools } from '../../../../components/briefings/briefing-tools';
import { briefingDocument } from '../../../../components/briefings/document';
import { PinnedList } from '../../../../components/briefings/pinned-list';
import { Saving } from '../../../../components/briefings/saving';
import { Tray } from '../../../../components/briefings/tray';
import { DebateLine } from '../../../../components/debates/debate-line';
import { Page } from '../../../../components/ui/page';
import { Problem } from '../../../../components/ui/problem';
import { briefingHref, pinsOf } from '../../../../lib/briefings/pins';
import { readBriefing } from '../../../../lib/briefings/queries';
import { positionsOf } from '../../../../lib/debates/queries';
import { selectionIn } from '../../../../lib/graph/selection';
import { currentOrigin } from '../../../../lib/http/reader';
import { requestedDebate } from '../../../../lib/http/requested';

type Props = PageProps<'/debates/[slug]/briefing'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { question } = await requestedDebate(params);
  return { title: `Briefing: ${question}`, robots: { index: false } };
}

export default async function BriefingPage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const query = await searchParams;
  const { cards, add, was, position } = query;
  const pins = pinsOf([cards, add].filter((text) => typeof text === 'string').join());
  const positions = await positionsOf(debate);
  const key = positions.find((one) => one.key === position)?.key;
  const briefing = await readBriefing(debate, { cards: pins, position: key });
  const before = pinsOf(was);
  const hrefOf = (some: readonly number[], earlier?: readonly number[]) =>
    briefingHref(debate.slug, { cards: some, position: key, was: earlier });
  return (
    <Page>
      <DebateLine debate={debate} tab="Briefing" selection={selectionIn(query)} />
      <h1>Your briefing</h1>
      <Tray slug={debate.slug} shown={pins} />
      {before.length > 0 && (
        <p role="status">
          {pins.length === 0 ? 'Cleared.' : 'Taken out.'} <a href={hrefOf(before)}>Undo</a>
        </p>
      )}
      {typeof position === 'string' && key === undefined && <Problem message="There is no such position here." />}
      {pins.length === 0 && <p>Nothing is pinned yet. “Pin” stands at the foot of every card.</p>}
      {briefing !== null && (
        <>
          <PinnedList slug={debate.slug} pins={pins} pinned={briefing.pinned} hrefOf={hrefOf} />
          <BriefingTools slug={debate.slug} pins={pins} positions={positions} current={briefing.position.key} />
          <Saving slug={debate.slug} pins={pins} position={key} clear={hrefOf([], pins)} />
          <BriefingText document={briefingDocument(briefing, debate.slug, await currentOrigin())} />
        </>
      )}
    </Page>
  );
}
