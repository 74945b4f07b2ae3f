import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CodeForm } from '../../../components/discussions/code-form';
import styles from '../../../components/discussions/door.module.css';
import { JoinForm } from '../../../components/discussions/join-form';
import { Page } from '../../../components/ui/page';
import { addressOf } from '../../../lib/debates/address';
import { currentForm, currentViewer, guessed, secondsBeforeGuess } from '../../../lib/http/reader';
import { joinRefusals, rejections } from '../../../lib/http/refusal';
import { newId } from '../../../lib/id';
import { readCode } from '../../../lib/people/codes';
import { findDoor, proposedName } from '../../../lib/participants/queries';

export const metadata: Metadata = { title: 'Join a class discussion', robots: { index: false } };

/** What the pattern on the screen leads to. Previewers open addresses, so nobody joins by opening this one. */
export default async function DoorPage({ params }: PageProps<'/join/[code]'>) {
  const [{ code }, form] = [await params, await currentForm()];
  const plain = readCode(decodeURIComponent(code));
  if (plain !== null && plain !== code) redirect(`/join/${plain}`);
  const wait = await secondsBeforeGuess(code);
  const door = wait === null ? await findDoor(await currentViewer(), code) : null;
  if (wait === null) await guessed(code, door !== null);
  if (door?.standing === 'participant') redirect(addressOf(door.id));
  if (door?.standing === 'nobody') {
    const proposed = await proposedName(door.id);
    return (
      <Page>
        <JoinForm {...{ door, code, proposed, form }} clientId={form?.values['clientId'] ?? newId()} />
      </Page>
    );
  }
  const refusal = wait === null ? joinRefusals[door?.standing ?? 'no-discussion'] : rejections.tooOften(wait);
  return (
    <Page>
      <div className={styles.door}>
        <h1>Join a class discussion</h1>
        <CodeForm typed={code} problem={refusal.message} />
        {door?.standing === 'host' && <a href={`${addressOf(door.id)}/host`}>Go on to your discussion</a>}
      </div>
    </Page>
  );
}
