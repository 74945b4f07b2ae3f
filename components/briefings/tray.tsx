'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { briefingHref, pinsOf, toggledPin } from '../../lib/briefings/pins';
import { followPins, keepPins, keptPins } from './kept-pins';
import styles from './tray.module.css';

interface TrayProps {
  readonly slug: string;
  /** On the page of the briefing itself: the cards that its address names. */
  readonly shown?: readonly number[];
}

/** What a reader has pinned while reading, at the foot of the window. It answers every “Pin” of the page. */
export function Tray({ slug, shown }: TrayProps) {
  const kept = useSyncExternalStore(followPins, () => keptPins(slug), nothing);
  const [before, setBefore] = useState<string | null>(null);
  const pins = pinsOf(kept);
  useEffect(() => answerPins(slug, setBefore), [slug]);
  useEffect(() => {
    markPins(pinsOf(kept));
  }, [kept]);
  const address = shown?.join();
  useEffect(() => {
    if (address !== undefined) takeOver(slug, address);
  }, [slug, address]);
  if (address !== undefined) return <OtherPins slug={slug} kept={kept} shown={address} />;
  return (
    <div className={pins.length > 0 || before !== null ? styles.tray : styles.empty} role="status">
      {(pins.length > 0 || before !== null) && (
        <>
          {pins.length === 1 ? '1 card pinned' : `${String(pins.length)} cards pinned`}
          {before !== null && (
            <button
              type="button"
              onClick={() => {
                keepPins(slug, pinsOf(before));
                setBefore(null);
              }}
            >
              Undo
            </button>
          )}
          {pins.length > 0 && <a href={briefingHref(slug, { cards: pins })}>Open the briefing</a>}
        </>
      )}
    </div>
  );
}

/** Where the address names other cards than those that were pinned here: a briefing that somebody passed on. */
function OtherPins({ slug, kept, shown }: { slug: string; kept: string; shown: string }) {
  if (kept === '' || kept === shown) return null;
  return (
    <p className={styles.other}>
      These are not the cards that you pinned. <a href={briefingHref(slug, { cards: pinsOf(kept) })}>Show mine</a>{' '}
      <button
        type="button"
        onClick={() => {
          keepPins(slug, pinsOf(shown));
        }}
      >
        Keep these instead
      </button>
    </p>
  );
}

const nothing = () => '';

/** The address of the briefing and what is kept become one: after a step on the page, and where one of them is empty. */
function takeOver(slug: string, shown: string): void {
  const kept = keptPins(slug);
  const { origin, pathname } = window.location;
  const isStep = document.referrer.split('?')[0] === origin + pathname;
  if (isStep || kept === '') keepPins(slug, pinsOf(shown));
  else if (shown === '') window.location.replace(briefingHref(slug, { cards: pinsOf(kept) }));
}

/** Links that pin stand all over the page, on the server's side; one listener answers them all. */
function answerPins(slug: string, setBefore: (before: string) => void): () => void {
  const answer = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-pin]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const kept = keptPins(slug);
    setBefore(kept);
    keepPins(slug, toggledPin(pinsOf(kept), Number(link.getAttribute('data-pin'))));
  };
  document.addEventListener('click', answer);
  return () => {
    document.removeEventListener('click', answer);
  };
}

function markPins(pins: readonly number[]): void {
  for (const link of document.querySelectorAll('a[data-pin]')) {
    const number = Number(link.getAttribute('data-pin'));
    const word = pins.includes(number) ? 'Unpin' : 'Pin';
    link.textContent = word;
    link.setAttribute('aria-label', `${word} card ${String(number)}`);
  }
}
