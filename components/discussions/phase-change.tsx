'use client';

import { useEffect, useState } from 'react';
import { fieldsOf, firstFieldsOf } from '../ui/fields';
import { isSame } from '../ui/versions';
import styles from './phase-change.module.css';

/**
 * What the phone does when the discussion goes on, as `counterpoint:phase` (with the phase’s name) says: the page of
 * the phase shows the next one, unless something stands typed on it. A page with something typed, and any other, stays
 * and says how to go on: nothing moves under a writer.
 */
export function PhaseChange({ home }: { home: string }) {
  const [next, tell] = useState<string | null>(null);
  useEffect(() => {
    const hear = (event: Event) => {
      const name: unknown = event instanceof CustomEvent ? event.detail : null;
      if (location.pathname === home && !hasTyped()) location.replace(home);
      else tell(typeof name === 'string' ? `Now: ${name}.` : 'The discussion has gone on.');
    };
    window.addEventListener('counterpoint:phase', hear);
    return () => {
      window.removeEventListener('counterpoint:phase', hear);
    };
  }, [home]);
  return (
    <div role="status" className={styles.place}>
      {next !== null && (
        <a className={styles.next} href={home}>
          {next} Go on
        </a>
      )}
    </div>
  );
}

const hasTyped = () => Array.from(document.forms).some((form) => !isSame(fieldsOf(form), firstFieldsOf(form)));
