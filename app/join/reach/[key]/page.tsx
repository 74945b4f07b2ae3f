import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import styles from '../../../../components/discussions/preflight.module.css';
import { Page } from '../../../../components/ui/page';
import { noteReached } from '../../../../lib/http/reached';
import { currentAddress } from '../../../../lib/http/reader';

export const metadata: Metadata = { title: 'Reached', robots: { index: false } };

/** What a phone sees that reached the laptop before the lesson; the host's page learns of it. */
export default async function ReachPage({ params }: PageProps<'/join/reach/[key]'>) {
  if (!noteReached((await params).key, await currentAddress())) notFound();
  return (
    <Page>
      <div className={styles.preflight}>
        <h1>Reached</h1>
        <p className={styles.reached}>This phone reaches the host’s machine. The class can join.</p>
        <p>You can close this page.</p>
      </div>
    </Page>
  );
}
