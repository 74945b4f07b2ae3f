import { addressOf } from '../../lib/debates/address';
import styles from './use-paragraph.module.css';

/** A debate in which a document's words can be used. */
export interface UsedIn {
  readonly slug: string;
  readonly question: string;
}

interface UseParagraphProps {
  readonly usedIn: readonly UsedIn[];
  readonly source: string;
  readonly number: number;
}

/**
 * Leads to the form for an argument with a paragraph in it, in one of the debates. With scripts (`data-choose`) one
 * chooses the words in the text instead.
 */
export function UseParagraph({ usedIn, source, number }: UseParagraphProps) {
  const [only, ...others] = usedIn;
  if (only === undefined) return null;
  const hrefIn = (slug: string) => `${addressOf(slug)}/cards/new?source=${source}&paragraph=${String(number)}`;
  const words = `Use paragraph ${String(number)}`;
  if (others.length === 0) {
    return (
      <a className={styles.use} href={hrefIn(only.slug)} data-choose={number}>
        {words}
      </a>
    );
  }
  return (
    <details className={styles.choice}>
      <summary className={styles.use} data-choose={number}>
        {words}
      </summary>
      <ul className={styles.debates}>
        {usedIn.map(({ slug, question }) => (
          <li key={slug}>
            <a href={hrefIn(slug)}>{question}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
