import type { Discussion } from '../../lib/discussions/queries';
import { ActForm } from './act-form';
import { Countdown } from './countdown';
import styles from './phase-strip.module.css';
import { nextStep, stepsOf } from './phase-words';

/** Where the lesson stands, how long that goes on, and the one button that leads on. */
export function PhaseStrip({ discussion: { id, plan, state, left } }: { readonly discussion: Discussion }) {
  const { act, words } = nextStep(plan, state);
  return (
    <section aria-label="Phases" className={styles.head}>
      <ol className={styles.strip}>
        {stepsOf(plan, state).map(({ name, isNow }, at) => (
          <li key={at} {...(isNow && { 'aria-current': 'step' })}>
            {name}
          </li>
        ))}
      </ol>
      <div className={styles.now}>
        {left !== null && (
          <div className={styles.time}>
            <Countdown left={left} isRunning={state.deadlineAt !== null} />
          </div>
        )}
        <ActForm slug={id} act={act} isMain {...(act === 'go-on' && { phase: state.phase })}>
          {words}
        </ActForm>
      </div>
    </section>
  );
}
