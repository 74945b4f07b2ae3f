'use client';

import { useEffect, useState } from 'react';
import styles from './changes.module.css';

/**
 * Says that the debate has changed since the page was made, and waits to be tapped: nothing moves under a reader.
 * Listens only while the page is seen, so that a browser holds one stream, not one for each tab.
 */
export function Changes({ slug, version }: { slug: string; version: number }) {
  const [latest, setLatest] = useState(version);
  useEffect(() => listen(slug, version, setLatest), [slug, version]);
  const changes = latest - version;
  return (
    <div role="status" className={styles.place}>
      {changes > 0 && (
        <a className={styles.notice} href="">
          {changes === 1 ? '1 change' : `${String(changes)} changes`} since you opened this page: show
        </a>
      )}
    </div>
  );
}

/** Follows the debate's stream while the page is visible; `onVersion` gets the number of each later event. */
function listen(slug: string, version: number, onVersion: (version: number) => void): () => void {
  let seen = version;
  let stream: EventSource | null = null;
  const open = () => {
    stream = new EventSource(`/api/debates/${slug}/stream?after=${String(seen)}`);
    stream.addEventListener('change', ({ lastEventId }) => {
      seen = Math.max(seen, Number(lastEventId));
      onVersion(seen);
    });
  };
  const close = () => {
    stream?.close();
    stream = null;
  };
  const follow = () => {
    if (document.visibilityState === 'hidden') close();
    else if (stream === null) open();
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    close();
  };
}
