import type { Metadata } from 'next';
import { connection } from 'next/server';
import { NotFound } from '../components/ui/not-found';
import { Page } from '../components/ui/page';
import { findDebate } from '../lib/debates/queries';
import { currentForm, currentViewer, missingAddress } from '../lib/http/reader';

export const metadata: Metadata = { title: 'Not found' };

export default async function NotFoundPage() {
  await connection();
  const slug = /^\/debates\/([^/?]+)\//.exec((await missingAddress()) ?? '')?.[1];
  const debate = slug === undefined ? null : await findDebate(await currentViewer(), slug);
  return (
    <Page>
      <NotFound debate={debate} refused={await currentForm()} />
    </Page>
  );
}
