import styles from './page.module.css';

interface NotFoundProps {
  /** The debate that the address names, if it names one that is there. */
  readonly debate: { readonly slug: string; readonly question: string } | null;
}

/** What stands where nothing is: why that may be, and ways on. */
export function NotFound({ debate }: NotFoundProps) {
  return (
    <section className={styles.message}>
      <h1>There is nothing at this address</h1>
      <p>It may have been typed with a slip, or what stood here was taken back by its author.</p>
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
