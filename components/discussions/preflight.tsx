import { LookingAgain } from '../live/looking-again';
import { Qr } from '../ui/qr';
import styles from './preflight.module.css';

interface PreflightProps {
  readonly id: string;
  /** The site's addresses for other devices, the likeliest first; none where it listens to its own machine alone. */
  readonly origins: readonly string[];
  /** The port that the server listens at. */
  readonly port: string;
  readonly trial: string;
  /** The code to join by; null once there is none. */
  readonly code: string | null;
  /** How many other devices have opened the trial. */
  readonly reached: number;
}

/** Before the lesson: does a phone reach this machine? And what to do when it does not. */
export function Preflight({ id, origins, port, trial, code, reached }: PreflightProps) {
  const [origin] = origins;
  return (
    <div className={styles.preflight}>
      <h1>Does a phone reach this machine?</h1>
      {origin === undefined ? (
        <p className={styles.waiting}>
          No other device can reach it: the server listens to its own machine alone. Start it again without{' '}
          <code>HOST=127.0.0.1</code>, or connect the machine to a network.
        </p>
      ) : (
        <>
          <p>Take a phone into the network that the class will use, and point its camera here.</p>
          <div className={styles.qr}>
            <Qr value={`${origin}/join/reach/${trial}`} label="The address of the trial" />
          </div>
          <div role="status">
            {reached > 0 ? (
              <p className={styles.reached}>Reached{reached > 1 && `, by ${String(reached)} devices`}.</p>
            ) : (
              <p className={styles.waiting}>Waiting for a phone. This page notices by itself.</p>
            )}
          </div>
          <p>
            Phones use <span className={styles.address}>{origin}</span>
            {origins.length > 1 && '. Other addresses of this machine, in case the phones are in another network:'}
          </p>
          {origins.length > 1 && (
            <ul>
              {origins.slice(1).map((other) => (
                <li key={other}>
                  <a href={`${other}/join`}>{other}</a>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {origin !== undefined && code !== null && (
        <p>
          To try joining as well: type {origin}/join, then <strong className={styles.address}>{code}</strong>
        </p>
      )}
      <h2>If the phone shows nothing</h2>
      <ol>
        <li>
          <strong>Firewall.</strong> This machine may keep others out. Let the port in: on Linux{' '}
          <code>{`sudo ufw allow ${port}/tcp`}</code>, on macOS and Windows allow incoming connections for{' '}
          <code>node</code>.
        </li>
        <li>
          <strong>Devices kept apart.</strong> Many guest and school networks do that. Use another network, or the
          hotspot of this machine or of a phone.
        </li>
        <li>
          <strong>Mobile data.</strong> A phone may leave a Wi-Fi without internet by itself. Switch its mobile data
          off.
        </li>
        <li>
          <strong>Another network.</strong> Look whether phone and machine are in the same Wi-Fi.
        </li>
      </ol>
      <p>
        <a href={`/discussions/${id}/host`}>Back to the discussion</a>
      </p>
      <LookingAgain />
    </div>
  );
}
