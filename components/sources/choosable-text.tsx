'use client';

import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { sentencesOf } from '../../lib/sources/sentences';
import styles from './passage-picker.module.css';

export interface OpenDocument {
  readonly slug: string;
  readonly title: string;
  /** The letter by which the debate cites it. */
  readonly label: string | null;
  readonly language: string;
  readonly kind: 'text' | 'outline';
  readonly paragraphs: readonly { readonly number: number; readonly text: string }[];
}

/** A passage as chosen; an outline has no words of its own. `start` counts code points from the paragraph's start. */
export interface Chosen {
  readonly paragraph: number;
  readonly quote: string;
  readonly start: number | null;
}

interface ChoosableTextProps {
  readonly document: OpenDocument;
  readonly choose: (chosen: Chosen) => void;
}

/** Sentences from one to another of the same paragraph. */
interface Range {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** A document whose sentences are chosen by tapping: one, then another to take all between. A summary is one piece. */
export function ChoosableText({ document: { title, language, kind, paragraphs }, choose }: ChoosableTextProps) {
  const [range, setRange] = useState<Range | null>(null);
  const tap = (paragraph: number, at: number) => {
    setRange((now) => {
      if (now?.paragraph !== paragraph) return { paragraph, from: at, to: at };
      if (now.from === at && now.to === at) return null;
      if (at >= now.from && at <= now.to) return { paragraph, from: at, to: at };
      return { paragraph, from: Math.min(now.from, at), to: Math.max(now.to, at) };
    });
  };
  const use = () => {
    const text = paragraphs.find(({ number }) => number === range?.paragraph)?.text;
    if (range === null || text === undefined) return;
    const sentences = sentencesOf(text, language);
    const [first, last] = [sentences[range.from], sentences[range.to]];
    if (first === undefined || last === undefined) return;
    const quote = Array.from(text).slice(first.start, last.end).join('');
    choose({ paragraph: range.paragraph, quote, start: first.start });
  };
  return (
    <div onKeyDown={walk}>
      <PickerTitle>{title}</PickerTitle>
      <p className={styles.hint}>
        {kind === 'outline'
          ? 'Only summaries are stored here. Tap the paragraph that says it.'
          : 'Tap a sentence; tap another to take all between them.'}
      </p>
      <div className={styles.text} lang={language}>
        {paragraphs.map(({ number, text }) => (
          <p key={number} className={styles.paragraph}>
            <span className={styles.number}>¶{number}</span>
            {kind === 'outline' ? (
              <button
                type="button"
                className={styles.piece}
                onClick={() => choose({ paragraph: number, quote: '', start: null })}
              >
                {text}
              </button>
            ) : (
              sentencesOf(text, language).map(({ start, text: sentence }, at) => (
                <button
                  type="button"
                  key={start}
                  className={styles.piece}
                  aria-pressed={range?.paragraph === number && at >= range.from && at <= range.to}
                  onClick={() => tap(number, at)}
                >
                  {sentence}{' '}
                </button>
              ))
            )}
          </p>
        ))}
      </div>
      {kind === 'text' && (
        <div className={styles.use}>
          <button type="button" className={styles.primary} disabled={range === null} onClick={use}>
            {range === null ? 'Tap a sentence' : 'Use this'}
          </button>
        </div>
      )}
    </div>
  );
}

/** What the picker shows now. The button that led there is gone, so the focus goes on from here. */
export function PickerTitle({ children }: { readonly children: ReactNode }) {
  return (
    <h2 className={styles.title} tabIndex={-1} ref={focusIfOpen}>
      {children}
    </h2>
  );
}

function focusIfOpen(title: HTMLHeadingElement | null): void {
  if (title?.closest('dialog')?.open === true) title.focus();
}

/** Arrow keys go from sentence to sentence, besides the tab key. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const pieces = [...event.currentTarget.querySelectorAll('p button')].filter((one) => one instanceof HTMLElement);
  const at = pieces.findIndex((piece) => piece === document.activeElement);
  pieces[at + step]?.focus();
  event.preventDefault();
}
