import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CodeForm } from '../../components/discussions/code-form';
import styles from '../../components/discussions/door.module.css';
import { Page } from '../../components/ui/page';
import { readCode } from '../../lib/people/codes';

export const metadata: Metadata = { title: 'Join a class discussion', robots: { index: false } };

export default async function JoinPage({ searchParams }: PageProps<'/join'>) {
  const { code: given } = await searchParams;
  const typed = typeof given === 'string' ? given : '';
  const code = readCode(typed);
  if (code !== null) redirect(`/join/${code}`);
  const problem = typed === '' ? null : 'A code has six letters and digits or a few more. Look at the screen again.';
  return (
    <Page>
      <div className={styles.door}>
        <h1>Join a class discussion</h1>
        <CodeForm typed={typed} problem={problem} />
        <p>
          You were in already? <a href="/join/back">Come back by your return word</a>.
        </p>
      </div>
    </Page>
  );
}
