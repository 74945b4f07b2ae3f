'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useLayoutEffect, useRef, useState, useTransition, type ReactNode } from 'react';
import { copyText } from '../ui/copy-text';
import { carryCard } from './carry-card';
import { cardOf, labelTree, rowAt, rowOfCard, stepFrom } from './outline-tree';
import styles from './outline-keys.module.css';

/**
 * Makes the lists of an outline a tree by the pattern of the ARIA Authoring Practices: one item has the focus, arrows
 * move it, and only its own links are in the order of Tab. Unfolding asks the server, and the item stays where it is on
 * the screen.
 */
export function OutlineKeys({ children }: { children: ReactNode }) {
  const tree = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [said, say] = useState('');
  const kept = useRef<{ number: string; top: number; hasFocus: boolean } | null>(null);

  useLayoutEffect(() => {
    if (tree.current === null) return;
    labelTree(tree.current);
    const before = kept.current;
    const row = before === null || isPending ? null : rowOfCard(tree.current, before.number);
    if (before === null || row === null) return;
    kept.current = null;
    window.scrollBy({ top: row.getBoundingClientRect().top - before.top, behavior: 'instant' });
    if (before.hasFocus) row.focus({ preventScroll: true });
  }, [children, isPending]);

  useEffect(() => {
    const root = tree.current;
    if (root === null) return;
    const unfold = (link: HTMLAnchorElement) => {
      const number = cardOf(link);
      const row = rowOfCard(root, number);
      if (row === null) return;
      const hasFocus = rowAt(document.activeElement) === rowAt(link);
      kept.current = { number, top: row.getBoundingClientRect().top, hasFocus };
      startTransition(() => {
        router.replace(link.pathname + link.search, { scroll: false });
      });
    };
    const copy = async (address: string) => {
      say((await copyText(new URL(address, location.href).href)) ? 'Link copied.' : 'Copying is not allowed here.');
    };
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const fold = event.target.closest<HTMLAnchorElement>('a[data-fold]');
      const address = event.target.closest<HTMLElement>('[data-copy]')?.dataset['copy'];
      if (fold !== null) {
        event.preventDefault();
        unfold(fold);
      } else if (address !== undefined) void copy(address);
    };
    const onFocus = (event: FocusEvent) => {
      const row = rowAt(event.target);
      if (row !== null) carryCard(labelTree(root, row));
    };
    const onKey = (event: KeyboardEvent) => {
      const row = rowAt(event.target);
      if (row === null || row !== event.target || event.altKey || event.ctrlKey || event.metaKey) return;
      const step = stepFrom(root, row, event.key);
      if (step === null) return;
      event.preventDefault();
      if (step.kind === 'focus') step.row.focus();
      else if (step.kind === 'unfold') unfold(step.link);
      else if (step.kind === 'open') location.assign(step.href);
      else void copy(step.href);
    };
    root.addEventListener('click', onClick);
    root.addEventListener('focusin', onFocus);
    root.addEventListener('keydown', onKey);
    return () => {
      root.removeEventListener('click', onClick);
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('keydown', onKey);
    };
  }, [router]);

  return (
    <div ref={tree} aria-busy={isPending}>
      <p className={styles.keys}>
        Keys: <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>→</kbd> <kbd>←</kbd> unfold and fold, <kbd>Enter</kbd> opens the
        card, <kbd>c</kbd> copies its link
      </p>
      {children}
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
