import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BackForm, WordForm } from '../../../../components/discussions/back-form';
import styles from '../../../../components/discussions/door.module.css';
import { Page } from '../../../../components/ui/page';
import { currentForm, guessed, secondsBeforeGuess } from '../../../../lib/http/reader';
import { rejections, returnRefusals } from '../../../../lib/http/refusal';
import { newId } from '../../../../lib/id';
import { readWord } from '../../../../lib/people/codes';
import { findBack } from '../../../../lib/participants/queries';

export const metadata: Metadata = { title: 'Come back', robots: { index: false } };

/** What a slip's pattern leads to. Previewers open addresses, so nobody comes back by opening this one. */
export default async function WordPage({ params }: PageProps<'/join/back/[word]'>) {
  const [{ word }, form] = [await params, await currentForm()];
  const plain = readWord(decodeURIComponent(word));
  if (plain !== null && plain !== word) redirect(`/join/back/${plain}`);
  const wait = await secondsBeforeGuess(word);
  const back = wait === null ? await findBack(word) : null;
  if (wait === null) await guessed(word, back !== null);
  if (back?.isRemoved === false) {
    return (
      <Page>
        <BackForm {...{ back, word, form }} clientId={form?.values['clientId'] ?? newId()} />
      </Page>
    );
  }
  const refusal = back === null ? returnRefusals['no-such-word'] : returnRefusals.removed;
  return (
    <Page>
      <div className={styles.door}>
        <h1>Come back to your discussion</h1>
        <WordForm typed={word} problem={(wait === null ? refusal : rejections.tooOften(wait)).message} />
      </div>
    </Page>
  );
}
