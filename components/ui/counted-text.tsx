'use client';

import { useId, useSyncExternalStore, type ComponentProps } from 'react';
import styles from './counted-text.module.css';
import { LongText } from './long-text';

interface CountedTextProps extends Omit<ComponentProps<typeof LongText>, 'id'> {
  /** The question that the text answers. */
  readonly label: string;
  /** Characters that read well, and characters that fit: Unicode code points, as the server counts. */
  readonly limit: { readonly wanted: number; readonly hard: number };
}

/** A text with its label and a count of its characters; without scripts the count is a plain hint. */
export function CountedText({ label, limit: { wanted, hard }, ...rest }: CountedTextProps) {
  const id = useId();
  const count = useSyncExternalStore(
    (onChange) => watch(id, onChange),
    () => lengthIn(id),
    () => null,
  );
  const described = [`${id}-count`, rest['aria-describedby']].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <LongText {...rest} id={id} aria-describedby={described} />
      <p id={`${id}-count`} className={count !== null && count > hard ? styles.over : styles.count}>
        {sizeOf(count, wanted, hard)}
      </p>
      <span role="status" className={styles.heard}>
        {count === null ? '' : warning(hard - count)}
      </span>
    </div>
  );
}

function sizeOf(count: number | null, wanted: number, hard: number): string {
  if (count === null) return `${String(wanted)} characters read well, ${String(hard)} at most`;
  if (count > hard) return `${String(count)} characters, and ${String(hard)} at most fit`;
  return `${String(count)} of ${String(wanted)} that read well, ${String(hard)} at most`;
}

/** Read out only near the limit, and not with each character. */
function warning(left: number): string {
  if (left < 0) return 'Too long: shorten it.';
  return left <= 20 ? `No more than ${String(Math.max(Math.ceil(left / 10) * 10, 10))} characters left.` : '';
}

function watch(id: string, onChange: () => void): () => void {
  const element = document.getElementById(id);
  element?.addEventListener('input', onChange);
  return () => element?.removeEventListener('input', onChange);
}

function lengthIn(id: string): number | null {
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? Array.from(element.value.normalize('NFC').trim()).length : null;
}
