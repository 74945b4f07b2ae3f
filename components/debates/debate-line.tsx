import type { Debate } from '../../lib/debates/queries';
import { addressOf, isDiscussion } from '../../lib/debates/address';
import styles from './debate-line.module.css';
import { Tabs } from './tabs';

/** On the pages below a debate's cover: which debate this is, and its views. A discussion has one page, its own. */
export function DebateLine({ debate, tab = null }: { debate: Debate; tab?: 'Sources' | 'History' | null }) {
  return (
    <div className={styles.line}>
      <p className={styles.question}>
        <a href={addressOf(debate.slug)}>{debate.question}</a>
      </p>
      {!isDiscussion(debate.slug) && <Tabs slug={debate.slug} current={tab} />}
    </div>
  );
}
