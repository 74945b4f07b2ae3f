import type { ReactNode } from 'react';
import styles from './big-button.module.css';

/** The one thing to do on a phone, at the bottom where the thumb is: sends its form, or leads to `href`. */
export function BigButton({ href, children }: { href?: string; children: ReactNode }) {
  return (
    <div className={styles.place}>
      {href === undefined ? (
        <button type="submit" className={styles.button}>
          {children}
        </button>
      ) : (
        <a href={href} className={styles.button}>
          {children}
        </a>
      )}
    </div>
  );
}
