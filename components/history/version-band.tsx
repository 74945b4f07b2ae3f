import type { ReactNode } from 'react';
import type { Version } from '../../lib/history/queries';
import { dayOf } from '../ui/day';
import styles from './version-band.module.css';

interface VersionBandProps {
  readonly version: Version;
  /** Where the same is read as it stands now; null for what has been taken back since. */
  readonly now: string | null;
}

/** On every page of a version: that this is the past, which one, and the way back to the present. */
export function VersionBand({ version: { version, date }, now }: VersionBandProps) {
  return (
    <p className={styles.band} role="note">
      This is how it stood at version {version}, on <time dateTime={date}>{dayOf(date)}</time>.{' '}
      {now === null ? 'It was taken back later.' : <a href={now}>See it now</a>}
    </p>
  );
}

/** The question that a page of the past is about, as the way to that version's cover. */
export function VersionQuestion({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className={styles.question}>
      <a href={href}>{children}</a>
    </p>
  );
}
