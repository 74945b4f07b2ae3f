import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A page's frame; `prose` is a narrow one for running text with its own headings. */
export function Page({ children, prose = false }: { children: ReactNode; prose?: boolean }) {
  return <div className={prose ? [styles.page, styles.narrow, styles.prose].join(' ') : styles.page}>{children}</div>;
}
