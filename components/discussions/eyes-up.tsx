'use client';

import { useEffect, useRef } from 'react';
import styles from './eyes-up.module.css';

/**
 * Covers the whole phone while the class talks. What lies beneath stays as it is, forms with what is being typed
 * included, and cannot be reached meanwhile. The page begins as the server says, and then hears `counterpoint:eyes`
 * (with true or false) from whoever follows the discussion’s stream.
 */
export function EyesUp({ isUp }: { isUp: boolean }) {
  const cover = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = cover.current;
    if (dialog === null) return;
    const show = (up: boolean) => {
      // As the server opened it, it covers; only as a modal one it keeps fingers and keys from what is beneath.
      if (dialog.open && !(up && !dialog.matches(':modal'))) {
        if (!up) dialog.close();
        return;
      }
      dialog.close();
      if (up) dialog.showModal();
    };
    const hear = (event: Event) => {
      if (event instanceof CustomEvent) show(event.detail === true);
    };
    const stay = (event: Event) => {
      event.preventDefault();
    };
    const stayAtKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.preventDefault();
    };
    show(isUp);
    window.addEventListener('counterpoint:eyes', hear);
    dialog.addEventListener('cancel', stay);
    dialog.addEventListener('keydown', stayAtKey);
    return () => {
      window.removeEventListener('counterpoint:eyes', hear);
      dialog.removeEventListener('cancel', stay);
      dialog.removeEventListener('keydown', stayAtKey);
    };
  }, [isUp]);
  return (
    <dialog ref={cover} className={styles.cover} aria-labelledby="eyes-up" open={isUp} suppressHydrationWarning>
      <div className={styles.words}>
        <h2 id="eyes-up" tabIndex={-1}>
          Eyes up
        </h2>
        <p>Put the phone down and talk with each other.</p>
        <p className={styles.kept}>What you were writing is kept, and waits beneath.</p>
        <noscript>
          <p>
            <a href="">Look again</a> when your teacher says so.
          </p>
        </noscript>
      </div>
    </dialog>
  );
}
