'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import styles from './following.module.css';
import { renewal } from './renewal';
import { followStream, type Told } from './shared-stream';
import { hasTyped, isWriting } from './typed';

interface FollowingProps {
  /** The address of the discussion's stream; without `/api` and `/stream` that of its page. */
  readonly stream: string;
  /** The last event that the page shows. */
  readonly seq: number;
  /** A pupil's page changes with the phases, and tells of cards; the host's and the screen's with everything. */
  readonly wants: 'phases' | 'everything';
}

/**
 * Keeps a discussion's page up to date. Nothing moves under a reader, and nothing is taken from a writer: new cards wait
 * to be tapped, and a new phase waits for who has typed something.
 */
export function Following({ stream, seq, wants }: FollowingProps) {
  const router = useRouter();
  const [first] = useState(seq);
  const [news, setNews] = useState<readonly Told[]>([]);
  useEffect(() => {
    const isQuiet = wants === 'phases';
    const { want, stop } = renewal({
      renew: () => {
        router.refresh();
      },
      mayRenew: () => !isAnswer() && !(isQuiet ? hasTyped() : isWriting()),
      interval: isQuiet ? 0 : 1_000,
    });
    const leave = followStream(stream, first, (told) => {
      if (told.verb === 'eyes.up' || told.verb === 'eyes.down') {
        window.dispatchEvent(new CustomEvent('counterpoint:eyes', { detail: told.verb === 'eyes.up' }));
      }
      if (isQuiet && told.event !== 'lost') setNews((before) => [...before.slice(-199), told]);
      if (!isQuiet || changesPage(told)) want(told.within);
    });
    return () => {
      leave();
      stop();
    };
  }, [router, stream, first, wants]);

  const fresh = news.filter((told) => told.seq > seq);
  const isOver = fresh.some(({ verb }) => verb === 'phase.changed');
  const said = newsOf(fresh);
  const home = stream.replace(/^\/api|\/stream$/g, '');
  return (
    <div role="status" className={styles.place}>
      {isOver && (hasTyped() || isAnswer()) ? (
        <p className={styles.notice}>
          Now: another phase. <a href={home}>Go on</a>
        </p>
      ) : (
        said !== null && (
          <button
            type="button"
            className={styles.notice}
            onClick={() => {
              if (isAnswer()) location.assign(home);
              else router.refresh();
            }}
          >
            {said}
          </button>
        )
      )}
    </div>
  );
}

/** Whether the page answers a form: it stands at the form's door, which shows nothing to who asks for it again. */
function isAnswer(): boolean {
  return location.pathname.startsWith('/api/');
}

/** Whether it changes what a pupil's page is for. */
function changesPage({ event, verb }: Told): boolean {
  return event !== 'change' || /^(phase|eyes|discussion)\./.test(verb);
}

/** What happened on the board that the page does not show yet, and that its reader did not do. */
function newsOf(fresh: readonly Told[]): string | null {
  const others = fresh.filter((told) => !told.isOwn && !changesPage(told) && told.verb.startsWith('card.'));
  const cards = others.filter(({ verb }) => verb === 'card.added').length;
  if (cards > 0) return cards === 1 ? '1 new card' : `${String(cards)} new cards`;
  return others.length > 0 ? 'Some cards have changed' : null;
}
