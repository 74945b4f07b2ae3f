import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../components/debates/debate-line';
import { DetailsForm } from '../../../../components/sources/details-form';
import { Page } from '../../../../components/ui/page';
import { isDiscussion } from '../../../../lib/debates/address';
import { currentForm } from '../../../../lib/http/reader';
import { requestedChange } from '../../../../lib/http/requested';
import { newId } from '../../../../lib/id';
import { detailsRevision } from '../../../../lib/sources/queries';

export const metadata: Metadata = { title: 'Correct details', robots: { index: false } };

export default async function DetailsPage({ params, searchParams }: PageProps<'/sources/[id]/details'>) {
  const { debate, source } = await requestedChange(params, searchParams);
  if (source.authorId === null) notFound();
  const form = await currentForm();
  return (
    <Page>
      <DebateLine debate={debate} />
      <DetailsForm
        slug={debate.slug}
        source={source}
        revision={detailsRevision(source)}
        isInDiscussion={isDiscussion(debate.slug)}
        clientId={form?.values['clientId'] ?? newId()}
        form={form}
      />
    </Page>
  );
}
