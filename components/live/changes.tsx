'use client';

import { useEffect, useState } from 'react';
import { isDiscussion } from '../../lib/debates/address';
import styles from './changes.module.css';

/** Says that a debate has changed since its page was made. Discussions are followed by the frame of all their pages. */
export function Changes({ slug, version }: { slug: string; version: number }) {
  return isDiscussion(slug) ? null : <ChangesOf slug={slug} version={version} />;
}

/**
 * Waits to be tapped: nothing moves under a reader. Listens only while the page is seen, so that a browser holds one
 * stream, not one for each tab.
 */
function ChangesOf({ slug, version }: { slug: string; version: number }) {
  const [change, setChange] = useState<string | null>(null);
  useEffect(() => listen(slug, version, setChange), [slug, version]);
  return (
    <div role="status" className={styles.place}>
      {change !== null && (
        <a className={styles.notice} href="">
          {change} since you opened this page: show
        </a>
      )}
    </div>
  );
}

/** Follows the debate's stream while the page is visible; `onChange` is told in words what came after `version`. */
function listen(slug: string, version: number, onChange: (change: string) => void): () => void {
  let seen = version;
  let stream: EventSource | null = null;
  const open = () => {
    stream = new EventSource(`/api/debates/${slug}/stream?after=${String(seen)}`);
    stream.addEventListener('change', ({ lastEventId }) => {
      seen = Math.max(seen, Number(lastEventId));
      onChange(seen - version === 1 ? '1 change' : `${String(seen - version)} changes`);
    });
    stream.addEventListener('reload', () => {
      onChange('Many changes');
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
