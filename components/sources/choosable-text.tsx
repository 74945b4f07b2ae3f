'use client';

import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { sentencesOf } from '../../lib/sources/sentences';
import { tapped, wordsOf, type Span } from '../../lib/sources/span';
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

/** A document whose sentences are chosen by tapping: one, then another to take all between. A summary is one piece. */
export function ChoosableText({ document: { title, language, kind, paragraphs }, choose }: ChoosableTextProps) {
  const [span, setSpan] = useState<Span | null>(null);
  const use = () => {
    const text = paragraphs.find(({ number }) => number === span?.paragraph)?.text;
    if (span === null || text === undefined) return;
    choose({ paragraph: span.paragraph, quote: wordsOf(text, span), start: span.start });
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
              sentencesOf(text, language).map(({ start, end, text: sentence }) => (
                <button
                  type="button"
                  key={start}
                  className={styles.piece}
                  aria-pressed={span?.paragraph === number && start >= span.start && end <= span.end}
                  onClick={() => setSpan((now) => tapped(now, number, { start, end }))}
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
          <button type="button" className={styles.primary} disabled={span === null} onClick={use}>
            {span === null ? 'Tap a sentence' : 'Use this'}
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
