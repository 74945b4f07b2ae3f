import styles from './page-links.module.css';

interface PageLinksProps {
  readonly path: string;
  readonly page: number;
  readonly pages: number;
}

/** The ways to what the window leaves out. */
export function PageLinks({ path, page, pages }: PageLinksProps) {
  if (pages === 1 && page === 1) return null;
  const href = (to: number) => (to === 1 ? path : `${path}?page=${String(to)}`);
  return (
    <nav aria-label="More answers" className={styles.pages}>
      {page > 1 && <a href={href(Math.min(page - 1, pages))}>Earlier answers</a>}
      <span>
        {page > pages ? `There are no answers on page ${String(page)}` : `Page ${String(page)} of ${String(pages)}`}
      </span>
      {page < pages && <a href={href(page + 1)}>More answers</a>}
    </nav>
  );
}
