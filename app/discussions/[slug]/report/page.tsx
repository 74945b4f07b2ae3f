import type { Metadata } from 'next';
import { Afterwards } from '../../../../components/reports/afterwards';
import { LedgerView } from '../../../../components/reports/ledger-view';
import { Numbers } from '../../../../components/reports/numbers';
import { PartView } from '../../../../components/reports/part-view';
import { ReportHead } from '../../../../components/reports/report-head';
import { Talking } from '../../../../components/reports/talking';
import { Page } from '../../../../components/ui/page';
import { mayHost } from '../../../../lib/discussions/policy';
import { currentForm } from '../../../../lib/http/reader';
import { requestedDiscussion } from '../../../../lib/http/requested';
import { newId } from '../../../../lib/id';
import { pagesFor } from '../../../../lib/reports/policy';
import { ownPart, reportOf } from '../../../../lib/reports/queries';

export const metadata: Metadata = { title: 'Report', robots: { index: false } };

export default async function ReportPage({ params }: PageProps<'/discussions/[slug]/report'>) {
  const discussion = await requestedDiscussion(params);
  const [report, own, form] = await Promise.all([reportOf(discussion), ownPart(discussion), currentForm()]);
  const { slug } = discussion.board;
  return (
    <Page>
      <ReportHead discussion={discussion} current="class" pages={pagesFor(discussion)} />
      <h1>What came of it</h1>
      {report === null && <p>The report opens when the discussion is over.</p>}
      {report !== null && (
        <>
          <Numbers numbers={report.numbers} />
          <LedgerView slug={slug} report={report} />
          <Talking slug={slug} report={report} />
          {own !== null && <PartView slug={slug} part={own} choices={report.choices} title="What you did" />}
        </>
      )}
      {mayHost(discussion) && <Afterwards discussion={discussion} clientId={newId()} problem={form?.message ?? null} />}
    </Page>
  );
}
