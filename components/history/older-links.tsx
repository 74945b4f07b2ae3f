import styles from './older-links.module.css';

interface OlderLinksProps {
  readonly path: string;
  readonly page: number;
  readonly hasMore: boolean;
}

/** The ways to the other pages of a history. */
export function OlderLinks({ path, page, hasMore }: OlderLinksProps) {
  if (page === 1 && !hasMore) return null;
  return (
    <nav aria-label="More of the history" className={styles.links}>
      {page > 1 && <a href={page === 2 ? path : `${path}?page=${String(page - 1)}`}>Newer</a>}
      <span>Page {page}</span>
      {hasMore && <a href={`${path}?page=${String(page + 1)}`}>Older</a>}
    </nav>
  );
}
