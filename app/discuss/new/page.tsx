import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OpeningForm } from '../../../components/discussions/opening-form';
import { OwnDiscussions } from '../../../components/discussions/own-discussions';
import { Page } from '../../../components/ui/page';
import { isDiscussion } from '../../../lib/debates/address';
import { findDebate, positionsOf } from '../../../lib/debates/queries';
import { discussionsOf } from '../../../lib/discussions/queries';
import { currentForm, currentViewer } from '../../../lib/http/reader';
import { newId } from '../../../lib/id';

export const metadata: Metadata = { title: 'Start a class discussion', robots: { index: false } };

export default async function NewDiscussionPage({ searchParams }: PageProps<'/discuss/new'>) {
  const [form, { debate: slug }] = [await currentForm(), await searchParams];
  const about = typeof slug === 'string' && slug !== '' ? await aboutOf(slug) : null;
  return (
    <Page>
      <OpeningForm about={about} clientId={form?.values['clientId'] ?? newId()} refused={form} />
      <OwnDiscussions discussions={await discussionsOf(await currentViewer())} />
    </Page>
  );
}

async function aboutOf(slug: string) {
  const debate = isDiscussion(slug) ? null : await findDebate(await currentViewer(), slug);
  return debate === null ? notFound() : { debate, positions: await positionsOf(debate) };
}
