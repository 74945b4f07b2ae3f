import type { Metadata } from 'next';
import { DebateList } from '../../components/debates/debate-list';
import { NoDebates } from '../../components/debates/no-debates';
import { Page } from '../../components/ui/page';
import { tallyOf } from '../../lib/analysis/queries';
import { mayList } from '../../lib/debates/policy';
import { listDebates, listWithdrawn } from '../../lib/debates/queries';
import { currentViewer } from '../../lib/http/reader';
import { newId } from '../../lib/id';

export const metadata: Metadata = { title: 'Debates' };

export default async function DebatesPage() {
  const viewer = await currentViewer();
  const [debates, withdrawn] = await Promise.all([listDebates(viewer), listWithdrawn(viewer)]);
  const entries = await Promise.all(debates.map(async (debate) => ({ debate, tally: await tallyOf(debate) })));
  return (
    <Page>
      {entries.length + withdrawn.length === 0 ? (
        <NoDebates />
      ) : (
        <DebateList entries={entries} withdrawn={withdrawn} listingId={mayList(viewer) ? newId : null} />
      )}
    </Page>
  );
}
