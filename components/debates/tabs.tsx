import { addressOf } from '../../lib/debates/address';
import styles from './tabs.module.css';

const tabs = [
  { path: '', name: 'Positions' },
  { path: '/sources', name: 'Sources' },
  { path: '/history', name: 'History' },
] as const;

/** The views of a debate. */
export function Tabs({ slug, current }: { slug: string; current: (typeof tabs)[number]['name'] | null }) {
  return (
    <nav aria-label="Views of this debate">
      <ul className={styles.tabs}>
        {tabs.map(({ path, name }) => (
          <li key={name}>
            <a
              className={styles.tab}
              href={`${addressOf(slug)}${path}`}
              {...(name === current && { 'aria-current': 'page' })}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
