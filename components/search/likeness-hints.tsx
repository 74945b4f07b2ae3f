'use client';

import { useEffect, useRef, useState } from 'react';
import { readSimilar, similarAddress } from '../../lib/search/asking';
import type { SimilarCard } from '../../lib/search/schema';
import { getJson } from '../ui/ask';
import { addressOf } from '../../lib/debates/address';
import { afterTyping } from './after-typing';
import styles from './likeness-hints.module.css';

interface LikenessHintsProps {
  readonly slug: string;
  /** The name of the text area in the same form in which the claim is typed. */
  readonly field: string;
  /** Where a card can be backed, with `{number}` for its number. */
  readonly backHref: string;
}

/**
 * Says which cards say nearly the same as the claim that is being typed. Only a hint: it stops nobody, and without
 * scripts or network it is not there. All links open beside the form, so that nothing typed is lost.
 */
export function LikenessHints({ slug, field, backHref }: LikenessHintsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [cards, setCards] = useState<readonly SimilarCard[]>([]);
  useEffect(() => {
    const input = place.current?.closest('form')?.elements.namedItem(field);
    if (!(input instanceof HTMLTextAreaElement) && !(input instanceof HTMLInputElement)) return;
    return afterTyping(input, async (claim, signal) => {
      const found = claim === '' ? [] : await getJson(similarAddress(slug, claim), readSimilar, signal);
      if (!signal.aborted) setCards(found ?? []);
    });
  }, [slug, field]);
  return (
    <div ref={place} role="status" className={styles.place}>
      {cards.length > 0 && (
        <>
          <p className={styles.count}>
            {cards.length === 1 ? '1 card says nearly the same' : `${String(cards.length)} cards say nearly the same`}
          </p>
          <ul className={styles.cards}>
            {cards.map(({ number, claim }) => (
              <li key={number}>
                <a href={`${addressOf(slug)}/cards/${String(number)}`} target="_blank" rel="noopener">
                  {claim}
                </a>
                <a
                  className={styles.back}
                  href={backHref.replace('{number}', String(number))}
                  target="_blank"
                  rel="noopener"
                >
                  Back that one instead
                </a>
              </li>
            ))}
          </ul>
          <p className={styles.note}>They open in a new tab; what you wrote stays here.</p>
        </>
      )}
    </div>
  );
}
