import styles from './page-links.module.css';

interface PageLinksProps {
  readonly path: string;
  readonly page: number;
  /** How many pages there are; null where only `hasMore` is known. */
  readonly pages: number | null;
  readonly hasMore?: boolean;
  /** What there is more of, and the words for the ways to it. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The ways to what the window leaves out. */
export function PageLinks({ path, page, pages, hasMore = false, label, before, after }: PageLinksProps) {
  const isLast = pages === null ? !hasMore : page >= pages;
  if (page === 1 && isLast) return null;
  const href = (to: number) => (to === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${String(to)}`);
  return (
    <nav aria-label={label} className={styles.pages}>
      {page > 1 && <a href={href(Math.min(page - 1, pages ?? page))}>{before}</a>}
      <span>{whereOf(page, pages)}</span>
      {!isLast && <a href={href(page + 1)}>{after}</a>}
    </nav>
  );
}

function whereOf(page: number, pages: number | null): string {
  if (pages === null) return `Page ${String(page)}`;
  return page > pages ? `There is nothing on page ${String(page)}` : `Page ${String(page)} of ${String(pages)}`;
}
