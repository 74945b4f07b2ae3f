import type { ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  /** Not what the page is for. */
  readonly quiet?: boolean;
  /** Does not send the form yet: its page comes back at this step with all that was typed. */
  readonly step?: string;
  /** What it does in the page; without it, it sends the form that it stands in. */
  readonly act?: () => void;
}

export function Button({ children, quiet = false, step, act }: ButtonProps) {
  return (
    <button
      type={act === undefined ? 'submit' : 'button'}
      className={quiet ? styles.quiet : styles.button}
      {...(step !== undefined && { name: 'step', value: step, formNoValidate: true })}
      {...(act !== undefined && { onClick: act })}
    >
      {children}
    </button>
  );
}
