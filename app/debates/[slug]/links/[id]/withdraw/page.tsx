import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cardHref } from '../../../../../../components/cards/card';
import { DebateLine } from '../../../../../../components/debates/debate-line';
import { Sentence } from '../../../../../../components/links/sentence';
import { TakeBackForm } from '../../../../../../components/links/take-back-form';
import { Page } from '../../../../../../components/ui/page';
import { mayChange } from '../../../../../../lib/cards/policy';
import { currentForm } from '../../../../../../lib/http/reader';
import { requestedDebate } from '../../../../../../lib/http/requested';
import { newId } from '../../../../../../lib/id';
import { findLink } from '../../../../../../lib/links/queries';
import { addressOf } from '../../../../../../lib/debates/address';

export const metadata: Metadata = { title: 'Take the link back', robots: { index: false } };

export default async function WithdrawLinkPage({ params }: PageProps<'/debates/[slug]/links/[id]/withdraw'>) {
  const debate = await requestedDebate(params);
  const { id } = await params;
  const form = await currentForm();
  const link = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? await findLink(debate, id) : null;
  if (link === null || (form === null && (link.home || !mayChange(link, debate)))) notFound();
  return (
    <Page>
      <DebateLine debate={debate} />
      <h1>Take the link back</h1>
      <TakeBackForm
        action={`/api/debates/${debate.slug}/links/${id}/withdrawal`}
        page={`${addressOf(debate.slug)}/links/${id}/withdraw`}
        clientId={newId()}
        message={form?.message ?? null}
        back={cardHref(debate.slug, link.from)}
      >
        <Sentence slug={debate.slug} link={link} />
        <p>Both cards stay; only the link goes. You can undo this.</p>
      </TakeBackForm>
    </Page>
  );
}
