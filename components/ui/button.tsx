import type { ReactNode } from 'react';
import styles from './button.module.css';

/** Sends the form that it stands in. A quiet one is not what the page is for. */
export function Button({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) {
  return (
    <button type="submit" className={quiet ? styles.quiet : styles.button}>
      {children}
    </button>
  );
}
