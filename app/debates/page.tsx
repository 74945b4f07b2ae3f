import type { Metadata } from 'next';
import { DebateList } from '../../components/debates/debate-list';
import { NoDebates } from '../../components/debates/no-debates';
import { Page } from '../../components/ui/page';
import { tallyOf } from '../../lib/analysis/queries';
import { listDebates } from '../../lib/debates/queries';
import { currentViewer } from '../../lib/http/reader';

export const metadata: Metadata = { title: 'Debates' };

export default async function DebatesPage() {
  const debates = await listDebates(await currentViewer());
  const entries = await Promise.all(debates.map(async (debate) => ({ debate, tally: await tallyOf(debate) })));
  return <Page>{entries.length === 0 ? <NoDebates /> : <DebateList entries={entries} />}</Page>;
}
