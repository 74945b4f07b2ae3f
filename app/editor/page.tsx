import type { Metadata } from 'next';
import { ClaimForm } from '../../components/editor/claim-form';
import { EditorsPage } from '../../components/editor/editors-page';
import { NoEditor } from '../../components/editor/no-editor';
import { Page } from '../../components/ui/page';
import { debateOfKey, listDebates } from '../../lib/debates/queries';
import { currentForm, currentViewer } from '../../lib/http/reader';

export const metadata: Metadata = { title: 'Editors', robots: { index: false } };

export default async function EditorPage({ searchParams }: PageProps<'/editor'>) {
  const [viewer, form, { key }] = [await currentViewer(), await currentForm(), await searchParams];
  if (viewer.isEditor) return <Page>{<EditorsPage debates={await listDebates(viewer)} />}</Page>;
  const given = form?.values['key'] ?? (typeof key === 'string' ? key : null);
  if (given === null) return <Page>{<NoEditor />}</Page>;
  const debate = await debateOfKey(given);
  return <Page>{<ClaimForm secret={given} message={form?.message ?? null} debate={debate} />}</Page>;
}
