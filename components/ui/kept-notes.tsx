import { Button } from './button';
import type { Note } from './keeping';
import styles from './kept-notes.module.css';
import type { Progress } from './sending';

/** What was kept from an earlier time, and the way to the other version. */
export function KeptNote({ note, exchange }: { note: Note | null; exchange: () => void }) {
  const words = note === null ? null : { elsewhere: null, ...wordsOfNotes(clock(note.at)) }[note.says];
  return (
    <div role="status" className={styles.place}>
      {note?.says === 'elsewhere' && <p className={styles.note}>This was sent, or cleared, in another tab.</p>}
      {words !== null && (
        <p className={styles.note}>
          <span>{words.what}</span>
          <Button quiet act={exchange}>
            {words.other}
          </Button>
        </p>
      )}
    </div>
  );
}

/** How far it is with sending, where the button is that was pressed. */
export function SendingNote({ progress, again }: { progress: Progress | null; again: () => void }) {
  const words = progress === null ? null : wordsOf(progress);
  return (
    <div role="status" className={styles.place}>
      {words !== null && (
        <p className={styles.note}>
          <span>{words}</span>
          {progress?.is === 'overtaken' && <a href={progress.next}>See what has arrived</a>}
          {(progress?.is === 'offline' || progress?.is === 'failing' || progress?.is === 'unsure') && (
            <Button quiet act={again}>
              Send now
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

const wordsOfNotes = (time: string) => ({
  kept: { what: `We kept what you typed here at ${time}.`, other: 'Start afresh' },
  afresh: { what: `This is the form afresh. What you typed at ${time} is kept.`, other: 'Bring it back' },
  other: { what: `We kept another version too, from ${time}.`, other: 'Show that one' },
});

function wordsOf(progress: Progress): string | null {
  switch (progress.is) {
    case 'idle':
    case 'refused':
      return null;
    case 'sending':
      return progress.part === undefined ? 'Sending…' : `Sending… ${String(Math.round(progress.part * 100))} %`;
    case 'sent':
      return 'Sent.';
    case 'offline':
      return 'No connection. What you wrote is kept on this device; it is sent as soon as the network is back.';
    case 'failing':
      return 'The server could not answer. What you wrote is kept on this device; it is sent again by itself.';
    case 'later':
      return `The server asks to wait. What you wrote is kept; it is sent by itself in ${seconds(progress.seconds)}.`;
    case 'unsure':
      return `This was being sent at ${clock(progress.at)}; whether it arrived is not known. Send it again: it will be there once.`;
    case 'overtaken':
      return `What you sent at ${clock(progress.at)} has arrived. What you changed since then is still here, and not sent.`;
  }
}

const seconds = (count: number) => (count === 1 ? '1 second' : `${String(count)} seconds`);

/** The time of day, with the day where it is not today. */
function clock(at: number): string {
  const then = new Date(at);
  const isToday = then.toDateString() === new Date().toDateString();
  const day = isToday ? {} : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat('en-GB', { ...day, hour: '2-digit', minute: '2-digit' }).format(then);
}
