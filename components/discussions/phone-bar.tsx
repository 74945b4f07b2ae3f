import { addressOf } from '../../lib/debates/address';
import type { Discussion } from '../../lib/discussions/queries';
import { Following } from '../live/following';
import { KeptHere } from '../ui/kept-here';
import { Countdown } from './countdown';
import { EyesUp } from './eyes-up';
import styles from './phone-bar.module.css';
import { instructionOf } from './wording';

/** On top of every page of a discussion: what is to be done now, how long, as whom, and what this phone keeps. */
export function PhoneBar({ discussion }: { discussion: Discussion }) {
  const { board, role, name, state, plan, left } = discussion;
  const home = addressOf(board.slug);
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.now}>
          <p className={styles.instruction}>
            <a href={home}>{instructionOf(state, plan)}</a>
          </p>
          {left !== null && (
            <div className={styles.time}>
              <Countdown left={left} isRunning={state.deadlineAt !== null} />
            </div>
          )}
        </div>
        <div className={styles.who}>
          {role === 'participant' ? (
            <p>
              You are <a href={`${home}/me`}>{name ?? 'here without a name'}</a>
            </p>
          ) : (
            <p>{role === 'host' ? <a href={`${home}/host`}>You run this</a> : 'You look in as an editor'}</p>
          )}
          <KeptHere path={home} />
        </div>
      </div>
      <Following stream={`/api${home}/stream`} seq={board.version} wants="phases" />
      <EyesUp isUp={state.eyesUp && role === 'participant'} />
    </>
  );
}
