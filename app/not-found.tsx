import type { Metadata } from 'next';
import { connection } from 'next/server';
import { NotFound } from '../components/ui/not-found';
import { Page } from '../components/ui/page';

export const metadata: Metadata = { title: 'Not found' };

export default async function NotFoundPage() {
  await connection();
  return (
    <Page>
      <NotFound />
    </Page>
  );
}
