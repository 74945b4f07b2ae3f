import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../../components/debates/debate-line';
import { NewVersionForm } from '../../../../../components/sources/new-version-form';
import { Page } from '../../../../../components/ui/page';
import { isDiscussion } from '../../../../../lib/debates/address';
import { currentForm } from '../../../../../lib/http/reader';
import { requestedChange } from '../../../../../lib/http/requested';
import { newId } from '../../../../../lib/id';

export const metadata: Metadata = { title: 'A new text', robots: { index: false } };

export default async function NewVersionPage({ params, searchParams }: PageProps<'/sources/[id]/versions/new'>) {
  const { debate, source, progress } = await requestedChange(params, searchParams);
  if (progress.isFromFiles && source.authorId === null) notFound();
  const form = await currentForm();
  return (
    <Page>
      <DebateLine debate={debate} />
      <NewVersionForm
        slug={debate.slug}
        source={source}
        progress={progress}
        isInDiscussion={isDiscussion(debate.slug)}
        clientId={form?.values['clientId'] ?? newId()}
        form={form}
      />
    </Page>
  );
}
