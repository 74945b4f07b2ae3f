import type { ReactNode } from 'react';
import { addressOf } from '../../lib/debates/address';
import type { Discussion } from '../../lib/discussions/queries';
import styles from './host.module.css';
import { clockOf } from './phase-words';
import { instructionOf } from './wording';

interface PupilPreviewProps {
  readonly discussion: Discussion;
  /** The board as somebody sees it who has not written yet. */
  readonly children: ReactNode;
}

/** What a pupil who has just joined sees in this phase; nothing here can be sent. */
export function PupilPreview({ discussion: { id, board, plan, state, left }, children }: PupilPreviewProps) {
  return (
    <div className={styles.page}>
      <p>
        You see this as a pupil who has not written yet. <a href={`${addressOf(id)}/host`}>Back to your page</a>
      </p>
      <p className={styles.instruction}>{instructionOf(state, plan)}</p>
      {left !== null && <p>{clockOf(left)} left</p>}
      <h1 className={styles.question}>{board.question}</h1>
      {!state.eyesUp && children}
    </div>
  );
}
