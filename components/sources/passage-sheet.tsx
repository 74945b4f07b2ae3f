import { useEffect, useRef, type MouseEvent } from 'react';
import styles from './passage-sheet.module.css';

interface PassageSheetProps {
  /** Ids of the passages whose cards are shown; none closes it. */
  readonly passages: readonly string[];
  readonly close: () => void;
  readonly goOn: (passage: string) => void;
}

/** The cards of marked words, from below, where there is no margin. They are copies of those that the page holds. */
export function PassageSheet({ passages, close, goOn }: PassageSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const cards = passages.flatMap((id) => {
      const copy = document.getElementById(`passage-${id}`)?.cloneNode(true);
      if (!(copy instanceof Element)) return [];
      copy.removeAttribute('id');
      copy.removeAttribute('aria-current');
      return [copy];
    });
    list.current?.replaceChildren(...cards);
    if (cards.length === 0) dialog.current?.close();
    else if (dialog.current?.open === false) dialog.current.showModal();
  }, [passages]);
  const follow = (event: MouseEvent) => {
    if (event.target === dialog.current) close();
    const href = event.target instanceof Element ? event.target.closest('[data-step]')?.getAttribute('href') : null;
    if (href === null || href === undefined) return;
    event.preventDefault();
    goOn(href.replace('#passage-', ''));
  };
  return (
    <dialog ref={dialog} className={styles.sheet} aria-label="Cards of this passage" onClose={close} onClick={follow}>
      <form method="dialog" className={styles.bar}>
        <button type="submit">Close</button>
      </form>
      <ul ref={list} className={styles.cards} />
    </dialog>
  );
}
