import type { Metadata } from 'next';
import { cache } from 'react';
import { ClaimForm } from '../../components/editor/claim-form';
import { EditorsPage } from '../../components/editor/editors-page';
import { OpenDiscussions } from '../../components/editor/open-discussions';
import { NoEditor } from '../../components/editor/no-editor';
import { DoneNotice } from '../../components/review/done-notice';
import { Queue } from '../../components/review/queue';
import { Page } from '../../components/ui/page';
import { pageNumber } from '../../lib/cards/window';
import { debateOfKey, listDebates } from '../../lib/debates/queries';
import { currentForm, currentViewer } from '../../lib/http/reader';
import { requestedNotice } from '../../lib/http/requested';
import { newId } from '../../lib/id';
import { openDiscussions } from '../../lib/moderation/queries';
import { queueLength, readQueue } from '../../lib/proposals/queries';

type Props = PageProps<'/editor'>;

/** Asked for by the page and by its title. */
const queueAt = cache(async (page: number) => readQueue(await currentViewer(), page));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { count } = await queueAt(pageNumber((await searchParams)['page']));
  return { title: count > 0 ? `${String(count)} to read · Editors` : 'Editors', robots: { index: false } };
}

export default async function EditorPage({ searchParams }: Props) {
  const [viewer, form, asked] = [await currentViewer(), await currentForm(), await searchParams];
  const given = form?.values['key'] ?? (typeof asked['key'] === 'string' ? asked['key'] : null);
  const debates = (await listDebates(viewer)).filter(({ mayEdit }) => mayEdit);
  if (!viewer.isEditor && (debates.length === 0 || given !== null)) {
    if (given === null) return <Page>{<NoEditor />}</Page>;
    const debate = await debateOfKey(given);
    return <Page>{<ClaimForm secret={given} message={form?.message ?? null} debate={debate} />}</Page>;
  }
  const page = pageNumber(asked['page']);
  const { queued, count } = await queueAt(page);
  const at = debates.find(({ slug }) => slug === asked['debate']);
  const notice = at === undefined ? null : await requestedNotice(at, '/editor', searchParams);
  return (
    <Page>
      {at !== undefined && <DoneNotice slug={at.slug} notice={notice} />}
      <EditorsPage debates={debates} ofServer={viewer.isEditor}>
        <Queue
          queued={queued.map((entry) => ({ ...entry, clientId: newId() }))}
          total={count}
          page={page}
          pages={Math.ceil(count / queueLength)}
        />
        <OpenDiscussions discussions={await openDiscussions(viewer)} />
      </EditorsPage>
    </Page>
  );
}
