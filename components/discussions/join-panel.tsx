import { addressOf } from '../../lib/debates/address';
import { Qr } from '../ui/qr';
import { HostForm } from './host-form';
import styles from './host.module.css';

interface JoinPanelProps {
  readonly slug: string;
  readonly screenId: string;
  /** Null while nobody can join. */
  readonly code: string | null;
  readonly origin: string;
  /** The host's link for another device, right after it was made; it is shown this once. */
  readonly hostKey: string | null;
  /** Whether the room is filling: then the way in stands open. */
  readonly isFilling: boolean;
}

/** How the room joins, on request, and how a host takes another device. */
export function JoinPanel({ slug, screenId, code, origin, hostKey, isFilling }: JoinPanelProps) {
  return (
    <section aria-labelledby="join" className={styles.part}>
      <h2 id="join">The room</h2>
      <p>
        <a href={`/discussions/${screenId}/screen`} target="_blank" rel="noreferrer">
          Open the screen for the projector
        </a>
      </p>
      <p>
        <a href={`${addressOf(slug)}/preflight`}>Does a phone reach this computer?</a> ·{' '}
        <a href={`${addressOf(slug)}/slips`}>Print slips</a> · <a href={`${addressOf(slug)}/report`}>Report</a>
      </p>
      <details open={isFilling}>
        <summary>How to join</summary>
        {code === null ? (
          <p>Nobody can join now. Open the discussion again, or make a new code.</p>
        ) : (
          <div className={styles.join}>
            <div className={styles.qr}>
              <Qr value={`${origin}/join/${code}`} label="Pattern that leads to the page for joining" />
            </div>
            <p>
              {origin.replace(/^https?:\/\//, '')}/join <strong className={styles.code}>{code}</strong>
            </p>
          </div>
        )}
        <HostForm slug={slug} door="code" words="Make a new code" />
      </details>
      <details {...(hostKey !== null && { open: true })}>
        <summary>For another device of yours</summary>
        {hostKey === null ? (
          <HostForm slug={slug} door="host-link" words="Make a host’s link" />
        ) : (
          <>
            <p>Who has this link runs the discussion. It is shown this once; making another one ends it.</p>
            <p className={styles.once}>{`${origin}${addressOf(slug)}/host?key=${hostKey}`}</p>
          </>
        )}
      </details>
    </section>
  );
}
