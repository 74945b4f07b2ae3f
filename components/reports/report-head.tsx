import type { Discussion } from '../../lib/discussions/queries';
import { addressOf } from '../../lib/debates/address';
import styles from './report-head.module.css';

export type ReportPage = 'class' | 'participants' | 'promotion';

interface ReportHeadProps {
  readonly discussion: Pick<Discussion, 'board' | 'role'>;
  readonly current: ReportPage;
  /** The report's other pages, as far as the viewer may open them. */
  readonly pages: readonly ReportPage[];
}

/** Which discussion a report is about, and the report's pages. */
export function ReportHead({ discussion: { board, role }, current, pages }: ReportHeadProps) {
  const home = addressOf(board.slug);
  return (
    <header className={styles.head}>
      <p className={styles.back}>
        <a href={role === 'host' ? `${home}/host` : home}>Back to the class discussion</a>
      </p>
      <p className={styles.question}>{board.question}</p>
      {pages.length > 1 && (
        <nav aria-label="Report">
          <ul className={styles.pages}>
            {pages.map((page) => (
              <li key={page}>
                <a href={`${home}/report${paths[page]}`} {...(page === current && { 'aria-current': 'page' })}>
                  {names[page]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

const paths: Readonly<Record<ReportPage, string>> = {
  class: '',
  participants: '/participants',
  promotion: '/promotion',
};

const names: Readonly<Record<ReportPage, string>> = {
  class: 'For the class',
  participants: 'Each participant',
  promotion: 'Take cards over',
};
