import type { Discussion } from '../../lib/discussions/queries';
import { ActForm } from './act-form';
import { HostForm } from './host-form';
import styles from './host.module.css';

/** What a host can do with the clock, the phones and the room; each has a button that takes it back. */
export function HostControls({ discussion: { id, state } }: { readonly discussion: Discussion }) {
  const { status, phase, eyesUp, locked, frozen, approval, checking, remaining } = state;
  const isRunning = status === 'running';
  return (
    <section aria-label="Clock and room" className={styles.controls}>
      {isRunning && (
        <>
          {!eyesUp &&
            (remaining === null ? (
              <ActForm slug={id} act="pause" phase={phase}>
                Pause
              </ActForm>
            ) : (
              <ActForm slug={id} act="resume" phase={phase}>
                Resume
              </ActForm>
            ))}
          {[1, 5].map((minutes) => (
            <ActForm key={minutes} slug={id} act="extend" phase={phase} minutes={minutes}>
              {`+${String(minutes)} min`}
            </ActForm>
          ))}
          {phase > 0 && (
            <ActForm slug={id} act="go-back" phase={phase}>
              Go back
            </ActForm>
          )}
          <ActForm slug={id} act={eyesUp ? 'eyes-down' : 'eyes-up'} phase={phase}>
            {eyesUp ? 'Eyes down: phones on' : 'Eyes up: blank the phones'}
          </ActForm>
          <ActForm slug={id} act={frozen ? 'unfreeze' : 'freeze'}>
            {frozen ? 'Let them write again' : 'Freeze: nobody writes'}
          </ActForm>
        </>
      )}
      {status !== 'closed' && (
        <>
          <ActForm slug={id} act={locked ? 'unlock' : 'lock'}>
            {locked ? 'Unlock the door' : 'Lock: nobody joins'}
          </ActForm>
          <ActForm slug={id} act={approval ? 'publish-at-once' : 'approve-first'}>
            {approval ? 'Publish cards at once' : 'Read cards first'}
          </ActForm>
          <ActForm slug={id} act={checking ? 'end-checks' : 'ask-checks'}>
            {checking ? 'End the checking' : 'Ask the class to check cards'}
          </ActForm>
          {isRunning && (
            <details className={styles.more}>
              <summary>Change the time by other minutes</summary>
              <HostForm slug={id} door="acts" words="Change the time">
                <input type="hidden" name="act" value="extend" />
                <input type="hidden" name="phase" value={phase} />
                <label className={styles.minutes}>
                  Minutes more or less
                  <input type="number" name="minutes" min={-30} max={30} defaultValue={-2} required />
                </label>
              </HostForm>
            </details>
          )}
          <details className={styles.more}>
            <summary>Close the discussion</summary>
            <p>Everybody reads what there is, and nobody adds to it. You can open it again.</p>
            <ActForm slug={id} act="close">
              Close it now
            </ActForm>
          </details>
        </>
      )}
    </section>
  );
}
