import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PromotionForm } from '../../../../../components/reports/promotion-form';
import { ReportHead } from '../../../../../components/reports/report-head';
import { Page } from '../../../../../components/ui/page';
import { addressOf } from '../../../../../lib/debates/address';
import { currentForm } from '../../../../../lib/http/reader';
import { requestedDiscussion } from '../../../../../lib/http/requested';
import { newId } from '../../../../../lib/id';
import { mayPromote, pagesFor } from '../../../../../lib/reports/policy';
import { promotableOf } from '../../../../../lib/reports/queries';

export const metadata: Metadata = { title: 'Take cards over', robots: { index: false } };

export default async function PromotionPage({ params }: PageProps<'/discussions/[slug]/report/promotion'>) {
  const discussion = await requestedDiscussion(params);
  if (!mayPromote(discussion)) notFound();
  const [cards, form] = await Promise.all([promotableOf(discussion), currentForm()]);
  const { slug } = discussion.board;
  return (
    <Page>
      <ReportHead discussion={discussion} current="promotion" pages={pagesFor(discussion)} />
      <h1>Take cards over into the debate</h1>
      <p>
        What you choose is added to <a href={addressOf(discussion.about ?? '')}>the debate</a>, with its passages and a
        line that says it is from a class discussion. Where the debate has editors who read first, it waits for them. A
        card stays its author’s: who erases what they wrote erases it there too.
      </p>
      {cards.length === 0 && <p>Nothing was written in this discussion.</p>}
      {cards.length > 0 && <PromotionForm slug={slug} cards={cards} clientId={newId()} form={form} />}
    </Page>
  );
}
