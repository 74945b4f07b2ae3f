import { addressOf } from '../../lib/debates/address';
import { carriedSelection, selectionAddress, wholeGraph, type Selection } from '../../lib/graph/selection';
import styles from './tabs.module.css';

const tabs = [
  { path: '', name: 'Positions' },
  { path: '/outline', name: 'Outline' },
  { path: '/map', name: 'Map' },
  { path: '/sources', name: 'Sources' },
] as const;

const more = [
  { path: '/matrix', name: 'Who says what where' },
  { path: '/compare', name: 'Compare two positions' },
  { path: '/checks', name: 'What was checked' },
  { path: '/briefing', name: 'Briefing' },
  { path: '/print', name: 'Print for a class' },
  { path: '/history', name: 'History' },
] as const;

export type Tab = (typeof tabs)[number]['name'] | (typeof more)[number]['name'];

interface TabsProps {
  readonly slug: string;
  readonly current: Tab | null;
  /** What the reader has chosen to see, which the other views show as well. */
  readonly selection?: Selection;
}

/** The views of a debate. What the reader has chosen and where they are goes along (`components/graph/carry-card.ts`). */
export function Tabs({ slug, current, selection = wholeGraph }: TabsProps) {
  const carried = carriedSelection(selection);
  const link = ({ path, name }: { readonly path: string; readonly name: Tab }) => (
    <a
      className={styles.tab}
      data-view
      href={selectionAddress(`${addressOf(slug)}${path}`, carried)}
      {...(name === current && { 'aria-current': 'page' })}
    >
      {name}
    </a>
  );
  const isMore = more.some(({ name }) => name === current);
  return (
    <nav aria-label="Views of this debate">
      <ul className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab.name}>{link(tab)}</li>
        ))}
        <li>
          <details className={styles.more}>
            <summary className={styles.tab} {...(isMore && { 'data-current': true })}>
              More
            </summary>
            <ul className={styles.menu}>
              {more.map((tab) => (
                <li key={tab.name}>{link(tab)}</li>
              ))}
            </ul>
          </details>
        </li>
      </ul>
    </nav>
  );
}
