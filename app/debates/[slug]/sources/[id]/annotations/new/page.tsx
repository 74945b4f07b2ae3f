import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DebateLine } from '../../../../../../../components/debates/debate-line';
import { ImportForm } from '../../../../../../../components/sources/import-form';
import { PlanList } from '../../../../../../../components/sources/plan-list';
import { Page } from '../../../../../../../components/ui/page';
import { Problem } from '../../../../../../../components/ui/problem';
import { positionsOf, type Debate } from '../../../../../../../lib/debates/queries';
import { currentForm } from '../../../../../../../lib/http/reader';
import { rejections } from '../../../../../../../lib/http/refusal';
import { requestedDebate } from '../../../../../../../lib/http/requested';
import { newId } from '../../../../../../../lib/id';
import { Busy } from '../../../../../../../lib/outcome';
import { sourcesOf, type Source } from '../../../../../../../lib/sources/queries';
import { planImport } from '../../../../../../../lib/web-annotations/queries';
import { annotationFile } from '../../../../../../../lib/web-annotations/schema';

type Props = PageProps<'/debates/[slug]/sources/[id]/annotations/new'>;

export const metadata: Metadata = { title: 'Bring annotations in', robots: { index: false } };

/** Annotations of a document from elsewhere: pasted, looked through, and then brought in. */
export default async function NewAnnotationsPage({ params }: Props) {
  const [debate, { id }] = [await requestedDebate(params), await params];
  const source = (await sourcesOf(debate)).find(({ slug, label }) => slug === id && label !== null) ?? notFound();
  const [positions, form] = [await positionsOf(debate), await currentForm()];
  const file = form?.values['file'] ?? '';
  const preview = file === '' ? null : await previewOf(debate, source, file);
  const problem = preview?.problem ?? form?.message ?? null;
  return (
    <Page>
      <DebateLine debate={debate} />
      <h1>Bring annotations in: {source.title}</h1>
      {problem !== null && <Problem message={problem} id="problem" />}
      {debate.mayEdit || debate.contributions === 'open' ? (
        <ImportForm
          slug={debate.slug}
          source={source.slug}
          positions={positions}
          values={form?.values ?? {}}
          clientId={form?.values['clientId'] ?? newId()}
          isLookedThrough={preview?.planned !== undefined}
        />
      ) : (
        <p>In this debate its editors bring annotations in. You can add arguments one by one.</p>
      )}
      {preview?.planned && <PlanList planned={preview.planned} />}
    </Page>
  );
}

async function previewOf(debate: Debate, source: Source, file: string) {
  const read = annotationFile.safeParse(file);
  if (!read.success) return { problem: read.error.issues[0]?.message ?? null };
  try {
    return { planned: (await planImport(debate, source, read.data)).planned };
  } catch (thrown) {
    if (thrown instanceof Busy) return { problem: rejections.busy.message };
    throw thrown;
  }
}
