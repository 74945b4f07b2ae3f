import type { Metadata } from 'next';
import { NewDebateForm } from '../../../components/debates/new-debate-form';
import { Page } from '../../../components/ui/page';
import { templates } from '../../../lib/debates/vocabulary';
import { currentForm } from '../../../lib/http/reader';
import { newId } from '../../../lib/id';

export const metadata: Metadata = { title: 'Open a debate', robots: { index: false } };

export default async function NewDebatePage({ searchParams }: PageProps<'/debates/new'>) {
  const [form, { template }] = [await currentForm(), await searchParams];
  const chosen = templates.find((name) => name === template) ?? 'yes-no';
  return (
    <Page>
      <NewDebateForm key={chosen} template={chosen} clientId={form?.values['clientId'] ?? newId()} form={form} />
    </Page>
  );
}
