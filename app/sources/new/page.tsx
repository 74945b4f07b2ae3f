import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../components/debates/debate-line';
import { NewSourceForm } from '../../../components/sources/new-source-form';
import { Page } from '../../../components/ui/page';
import { isDiscussion } from '../../../lib/debates/address';
import { currentForm } from '../../../lib/http/reader';
import { requestedDebate } from '../../../lib/http/requested';
import { newId } from '../../../lib/id';

export const metadata: Metadata = { title: 'Bring in a source', robots: { index: false } };

export default async function NewSourcePage({ searchParams }: PageProps<'/sources/new'>) {
  const { debate: slug } = await searchParams;
  if (typeof slug !== 'string') notFound();
  const [debate, form] = [await requestedDebate(Promise.resolve({ slug })), await currentForm()];
  return (
    <Page>
      <DebateLine debate={debate} />
      <NewSourceForm
        slug={debate.slug}
        language={debate.language}
        isInDiscussion={isDiscussion(debate.slug)}
        clientId={form?.values['clientId'] ?? newId()}
        form={form}
      />
    </Page>
  );
}
