import type { Metadata } from 'next';
import { connection } from 'next/server';
import { NoVersion } from '../components/history/no-version';
import { NotFound } from '../components/ui/not-found';
import { Page } from '../components/ui/page';
import { findDebate } from '../lib/debates/queries';
import { missingVersion } from '../lib/history/queries';
import { currentForm, currentViewer, missingAddress } from '../lib/http/reader';

export const metadata: Metadata = { title: 'Not found' };

export default async function NotFoundPage() {
  await connection();
  const address = (await missingAddress()) ?? '';
  const slug = /^\/debates\/([^/?]+)\//.exec(address)?.[1];
  const debate = slug === undefined ? null : await findDebate(await currentViewer(), slug);
  const version = debate === null ? null : await missingVersion(debate, address);
  return (
    <Page>
      <NotFound
        debate={debate}
        refused={await currentForm()}
        why={slug !== undefined && version !== null && <NoVersion slug={slug} missing={version} />}
      />
    </Page>
  );
}
