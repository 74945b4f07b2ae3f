'use client';

import { useEffect, useState } from 'react';
import { draftsBelow, type Kept } from './draft';
import styles from './kept-here.module.css';
import { sendUnsent } from './unsent';

/** How often to look for drafts of other pages, and to send what waits; milliseconds. */
const pause = 5_000;

interface Found {
  readonly isOnline: boolean;
  readonly kept: readonly Kept[];
}

/**
 * Whether there is a network, and what forms of other pages at a path or below it still keep, with a way to each. What
 * waits to be sent from there is sent from here as soon as that goes.
 */
export function KeptHere({ path }: { path: string }) {
  const [{ isOnline, kept }, show] = useState<Found>({ isOnline: true, kept: [] });
  useEffect(() => {
    let isSending = false;
    const look = () => {
      const others = draftsBelow(path).filter(({ draft }) => draft.where !== here());
      show({ isOnline: navigator.onLine, kept: others });
    };
    const lookAndSend = async () => {
      look();
      if (isSending || !navigator.onLine) return;
      isSending = true;
      await sendUnsent(path, here());
      isSending = false;
      look();
    };
    const start = () => void lookAndSend();
    start();
    const timer = setInterval(start, pause);
    window.addEventListener('online', start);
    window.addEventListener('offline', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', start);
      window.removeEventListener('offline', look);
    };
  }, [path]);
  return (
    <>
      <p role="status" className={styles.network}>
        {!isOnline && 'No network: what you write is kept on this phone.'}
      </p>
      {kept.length > 0 && (
        <details className={styles.kept}>
          <summary>Kept on this phone: {kept.length}</summary>
          <ul className={styles.list}>
            {kept.map(({ form, draft }) => (
              <li key={form}>
                <a href={draft.where}>{wordsOf(draft)}</a>
                {draft.sending === null ? ' · not sent yet' : ' · waits to be sent'}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const here = () => location.pathname + location.search;

/** The longest of what was typed, as much as a line holds. */
function wordsOf({ fields }: Kept['draft']): string {
  const [longest = ''] = Object.values(fields)
    .flat()
    .sort((one, other) => other.length - one.length);
  return longest.length > 48 ? `${longest.slice(0, 47)}…` : longest;
}
