import type { Debate } from '../../lib/debates/queries';
import { addressOf } from '../../lib/debates/address';
import styles from './first-steps.module.css';

/** What who opened a debate can do next: pass its address on, argue, change it. */
export function FirstSteps({ debate: { slug, listed }, origin }: { debate: Debate; origin: string }) {
  return (
    <section className={styles.steps} aria-labelledby="first-steps">
      <h2 id="first-steps" className={styles.title}>
        What to do next
      </h2>
      <ol className={styles.list}>
        <li>
          Pass on the address:
          <span className={styles.address}>{`${origin}${addressOf(slug)}`}</span>
          {!listed && 'It is not in the list of debates: whoever has the address can read it.'}
        </li>
        <li>Add a first argument: choose an answer below.</li>
        <li>
          Say what it is about, or add answers and axes, in the{' '}
          <a href={`${addressOf(slug)}/settings`}>settings of this debate</a>. There is a link as well with which you
          edit it on another device.
        </li>
      </ol>
    </section>
  );
}
