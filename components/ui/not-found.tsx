import type { ReactNode } from 'react';
import styles from './page.module.css';
import { Problem } from './problem';

interface NotFoundProps {
  /** The debate that the address names, if it names one that is there. */
  readonly debate: { readonly slug: string; readonly question: string } | null;
  /** What is known of why nothing is there. */
  readonly why?: ReactNode;
  /** A form that was refused, and whose page is gone with what it was about. */
  readonly refused: { readonly message: string | null; readonly values: Readonly<Record<string, string>> } | null;
}

/** What stands where nothing is: why that may be, and ways on. Who sent a form from there gets back what they wrote. */
export function NotFound({ debate, refused, why = false }: NotFoundProps) {
  const written = new Set(Object.values(refused?.values ?? {}).filter(isWritten));
  return (
    <section className={styles.message}>
      {typeof refused?.message === 'string' && <Problem message={refused.message} />}
      <h1>There is nothing at this address</h1>
      {why}
      {why === false && refused === null && (
        <p>It may have been typed with a slip, or what stood here was taken back by its author.</p>
      )}
      {refused !== null && <p>What stood here was taken back meanwhile.</p>}
      {written.size > 0 && <p>Copy what you wrote, if you still need it:</p>}
      {[...written].map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
      <ul>
        {debate !== null && (
          <>
            <li>
              The debate is here: <a href={`/debates/${debate.slug}`}>{debate.question}</a>
            </li>
            <li>
              <a href={`/debates/${debate.slug}/sources`}>Its sources</a>
            </li>
          </>
        )}
        <li>
          <a href="/debates">All debates on this server</a>
        </li>
        <li>
          <a href="/">The first page</a>
        </li>
      </ul>
    </section>
  );
}

/** Words have blanks between them; what a form holds besides, ids and choices, has none. */
const isWritten = (value: string) => /\S\s+\S/.test(value);
