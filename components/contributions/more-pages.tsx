import styles from './contributions.module.css';

interface MorePagesProps {
  readonly page: number;
  readonly pages: number;
}

/** The ways to what is older and newer than the page shows. */
export function MorePages({ page, pages }: MorePagesProps) {
  if (pages <= 1 && page === 1) return null;
  const href = (to: number) => (to === 1 ? '/me' : `/me?page=${String(to)}`);
  return (
    <nav aria-label="More of what you wrote" className={styles.pages}>
      {page > 1 && <a href={href(Math.min(page - 1, pages))}>Newer</a>}
      <span>
        {page > pages ? `There is nothing on page ${String(page)}` : `Page ${String(page)} of ${String(pages)}`}
      </span>
      {page < pages && <a href={href(page + 1)}>Older</a>}
    </nav>
  );
}
