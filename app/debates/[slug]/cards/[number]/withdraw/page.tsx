import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cardHref } from '../../../../../../components/cards/card';
import { claimOf } from '../../../../../../components/cards/wording';
import { DebateLine } from '../../../../../../components/debates/debate-line';
import { TakeBackForm } from '../../../../../../components/links/take-back-form';
import { Page } from '../../../../../../components/ui/page';
import { mayChange } from '../../../../../../lib/cards/policy';
import { doorAt } from '../../../../../../lib/debates/address';
import { currentForm } from '../../../../../../lib/http/reader';
import { requestedCard } from '../../../../../../lib/http/requested';
import { newId } from '../../../../../../lib/id';

export const metadata: Metadata = { title: 'Take the card back', robots: { index: false } };

export default async function WithdrawCardPage({ params }: PageProps<'/debates/[slug]/cards/[number]/withdraw'>) {
  const { debate, card } = await requestedCard(params);
  const form = await currentForm();
  if (form === null && (card.isEmptied || !mayChange(card, debate))) notFound();
  const href = cardHref(debate.slug, card);
  return (
    <Page>
      <DebateLine debate={debate} />
      <h1>Take the card back</h1>
      {card.thesisOf === null ? (
        <TakeBackForm
          action={`${doorAt(href)}/withdrawal`}
          page={`${href}/withdraw`}
          clientId={newId()}
          message={form?.message ?? null}
          back={href}
        >
          <p>“{claimOf(card)}”</p>
          <p>
            If nobody has answered it, it goes with its passages and links. If somebody has, its words and passages go,
            and it keeps its place so that the answers keep theirs. You can undo this. Links to earlier versions go on
            showing it as it was; what you erase under <a href="/me">What I wrote</a> is gone there too.
          </p>
        </TakeBackForm>
      ) : (
        <p>
          This is what a position says. <a href={`${href}/edit`}>Change its wording</a> instead of taking it back.
        </p>
      )}
    </Page>
  );
}
