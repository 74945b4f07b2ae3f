import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { WordForm } from '../../../components/discussions/back-form';
import styles from '../../../components/discussions/door.module.css';
import { Page } from '../../../components/ui/page';
import { readWord } from '../../../lib/people/codes';

export const metadata: Metadata = { title: 'Come back', robots: { index: false } };

export default async function BackPage({ searchParams }: PageProps<'/join/back'>) {
  const { word: given } = await searchParams;
  const typed = typeof given === 'string' ? given : '';
  const word = readWord(typed);
  if (word !== null) redirect(`/join/back/${word}`);
  const problem = typed === '' ? null : 'A return word has eight letters and digits. Look at it again.';
  return (
    <Page>
      <div className={styles.door}>
        <h1>Come back to your discussion</h1>
        <WordForm typed={typed} problem={problem} />
      </div>
    </Page>
  );
}
