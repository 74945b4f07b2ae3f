import type { Debate } from '../../lib/debates/queries';
import { addressOf, isDiscussion } from '../../lib/debates/address';
import { filteredAddress, wholeGraph, type Selection } from '../../lib/graph/selection';
import styles from './debate-line.module.css';
import { Tabs, type Tab } from './tabs';

interface DebateLineProps {
  readonly debate: Debate;
  readonly tab?: Tab | null;
  readonly selection?: Selection;
}

/** On the pages below a debate's cover: which debate this is, and its views. A discussion has one page, its own. */
export function DebateLine({ debate, tab = null, selection = wholeGraph }: DebateLineProps) {
  return (
    <div className={styles.line}>
      <p className={styles.question}>
        <a href={filteredAddress(addressOf(debate.slug), selection)}>{debate.question}</a>
      </p>
      {!isDiscussion(debate.slug) && <Tabs slug={debate.slug} current={tab} selection={selection} />}
    </div>
  );
}
