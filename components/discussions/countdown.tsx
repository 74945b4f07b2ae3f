'use client';

import { useEffect, useRef, useState } from 'react';
import styles from './countdown.module.css';
import { clockOf } from './phase-words';

interface CountdownProps {
  /** Milliseconds that were left when the server made the page. */
  readonly left: number;
  readonly isRunning: boolean;
}

/**
 * The time that is left, counted from what the server said by a clock that nobody can set. It stands while the
 * discussion’s clock stands. Said aloud at a minute and at ten seconds only.
 */
export function Countdown({ left, isRunning }: CountdownProps) {
  const [now, show] = useState<number | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    const start = isFirst.current ? madeAt() : performance.now();
    isFirst.current = false;
    if (!isRunning) return;
    const tick = () => {
      show(Math.max(0, left - (performance.now() - start)));
    };
    tick();
    const timer = setInterval(tick, 250);
    return () => {
      clearInterval(timer);
    };
  }, [left, isRunning]);
  const counted = isRunning ? now : left;
  const seconds = counted === null ? null : Math.ceil(counted / 1000);
  return (
    <p className={styles.time}>
      <span role="timer">{seconds === null ? `${String(Math.ceil(left / 60_000))} min` : clockOf(1000 * seconds)}</span>
      {!isRunning && <span className={styles.paused}>paused</span>}
      <span role="status" className={styles.heard}>
        {isRunning && seconds !== null ? announced(seconds) : ''}
      </span>
    </p>
  );
}

/** When the answer with the page began to arrive; loading it took part of the time. */
function madeAt(): number {
  const [page] = performance.getEntriesByType('navigation');
  return page instanceof PerformanceNavigationTiming ? page.responseStart : 0;
}

function announced(seconds: number): string {
  if (seconds === 0) return 'Time is up.';
  if (seconds <= 10) return 'Ten seconds left.';
  return seconds <= 60 ? 'One minute left.' : '';
}
