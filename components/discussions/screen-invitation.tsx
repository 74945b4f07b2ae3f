import { Qr } from '../ui/qr';
import styles from './screen.module.css';

interface ScreenInvitationProps {
  readonly origin: string;
  /** Null while nobody can join. */
  readonly code: string | null;
}

/** How the room joins: a pattern for the camera, and an address and a code to type. */
export function ScreenInvitation({ origin, code }: ScreenInvitationProps) {
  if (code === null) return <p className={styles.large}>Nobody can join now.</p>;
  return (
    <div className={styles.invitation}>
      <div className={styles.qr}>
        <Qr value={`${origin}/join/${code}`} label="Pattern that leads to the page for joining" />
      </div>
      <div>
        <p className={styles.address}>{origin.replace(/^https?:\/\//, '')}/join</p>
        <p className={styles.code}>{code}</p>
      </div>
    </div>
  );
}
