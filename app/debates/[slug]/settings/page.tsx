import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../components/debates/debate-line';
import { Settings } from '../../../../components/debates/settings';
import { Page } from '../../../../components/ui/page';
import { mayConfigure } from '../../../../lib/debates/policy';
import { axesOf, isFromFiles, placesSeen, positionsOf, revisionOf } from '../../../../lib/debates/queries';
import { currentForm, currentOrigin } from '../../../../lib/http/reader';
import { requestedDebate } from '../../../../lib/http/requested';
import { newId } from '../../../../lib/id';

export const metadata: Metadata = { title: 'Settings', robots: { index: false } };

export default async function SettingsPage({ params, searchParams }: PageProps<'/debates/[slug]/settings'>) {
  const [debate, form, { part, saved }] = [await requestedDebate(params), await currentForm(), await searchParams];
  if (!mayConfigure(debate)) notFound();
  const [axes, positions, fromFiles] = await Promise.all([axesOf(debate), positionsOf(debate), isFromFiles(debate)]);
  const placesOn = (axis: string) => placesSeen(positions.map(({ key, places }) => ({ key, value: places[axis] })));
  const parts = [
    'words',
    'contributions',
    'positions',
    'axes',
    'link',
    'stop',
    'withdraw',
    ...axes.map(({ key }) => key),
  ];
  return (
    <Page>
      <DebateLine debate={debate} />
      <Settings
        debate={debate}
        axes={axes}
        positions={positions}
        isFromFiles={fromFiles}
        seen={{
          words: revisionOf(debate.question, debate.about, debate.language),
          ...Object.fromEntries(axes.map(({ key }) => [key, placesOn(key)])),
        }}
        ids={Object.fromEntries(parts.map((name) => [name, newId()]))}
        origin={await currentOrigin()}
        part={typeof part === 'string' ? part : null}
        saved={typeof saved === 'string' ? saved : null}
        form={form}
      />
    </Page>
  );
}
