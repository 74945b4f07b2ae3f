'use client';

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { findAddress, readFound } from '../../lib/search/asking';
import type { FoundCard } from '../../lib/search/schema';
import { getJson } from '../ui/ask';
import { afterTyping } from './after-typing';
import styles from './card-picker.module.css';

interface CardPickerProps {
  readonly slug: string;
  /** Of the field; what is sent under it is a card's number, which the server checks. */
  readonly name: string;
  readonly label: string;
  readonly defaultValue?: string;
  readonly required?: boolean;
  /** The id of a message about this field. */
  readonly problem?: string;
}

/**
 * A field for the number of a card. With scripts it finds cards as one types words, and puts in the number of the one
 * that is chosen: arrow keys and Enter, a click or a tap; Escape closes. Without scripts it is a plain field.
 */
export function CardPicker({ slug, name, label, defaultValue = '', required = false, problem }: CardPickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const numberPut = useRef('');
  const [cards, setCards] = useState<readonly FoundCard[]>([]);
  const [active, setActive] = useState(-1);
  const [chosen, setChosen] = useState<FoundCard | null>(null);
  const [none, setNone] = useState(false);
  const close = () => {
    setCards([]);
    setActive(-1);
    setNone(false);
  };

  useEffect(() => {
    if (input.current === null) return;
    return afterTyping(input.current, async (text, signal) => {
      const found = text === '' ? [] : await getJson(findAddress(slug, text), readFound, signal);
      if (signal.aborted || text === numberPut.current) return;
      numberPut.current = '';
      setActive(-1);
      // What stood there when the page came is named; nothing opens by itself.
      const isTyping = document.activeElement === input.current;
      setChosen(isTyping ? null : (found?.find(({ number }) => String(number) === text) ?? null));
      setCards(isTyping ? (found ?? []) : []);
      setNone(isTyping && text !== '' && found?.length === 0);
    });
  }, [slug]);

  // Closed with the focus, the list would pull a button from under the pointer that presses it: no click would follow.
  useEffect(() => {
    const leave = (event: MouseEvent) => {
      if (event.target !== input.current) close();
    };
    document.addEventListener('click', leave);
    return () => document.removeEventListener('click', leave);
  }, []);

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${String(active)}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const choose = (card: FoundCard) => {
    numberPut.current = String(card.number);
    if (input.current !== null) {
      input.current.value = numberPut.current;
      // As if it had been typed, so that what keeps the form’s draft hears of it.
      input.current.dispatchEvent(new Event('input', { bubbles: true }));
    }
    setChosen(card);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const card = cards[active];
    if (event.key === 'Tab') close();
    if (event.key === 'Escape' && cards.length > 0) close();
    else if (event.key === 'Enter' && card !== undefined) choose(card);
    else if (event.key === 'ArrowDown' && cards.length > 0) setActive((active + 1) % cards.length);
    else if (event.key === 'ArrowUp' && cards.length > 0) setActive(active <= 0 ? cards.length - 1 : active - 1);
    else return;
    event.preventDefault();
  };
  const open = cards.length > 0;
  const described = [problem, `${id}-help`].filter((part) => part !== undefined).join(' ');
  return (
    <div className={styles.picker}>
      <label htmlFor={id}>{label}</label>
      <small id={`${id}-help`}>Its number, or words of it to search for</small>
      <input
        ref={input}
        id={id}
        {...{ name, defaultValue, required, onKeyDown }}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-describedby={described}
        {...(active >= 0 && { 'aria-activedescendant': `${id}-${String(active)}` })}
        {...(problem !== undefined && { 'aria-invalid': true })}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open} className={styles.list}>
        {cards.map((card, at) => (
          <li
            key={card.number}
            id={`${id}-${String(at)}`}
            role="option"
            aria-selected={at === active}
            // A press must not take the focus from the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(card)}
          >
            <span className={styles.number}>{card.number}</span> {card.claim}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.status}>
        {chosen !== null && `${String(chosen.number)}: ${chosen.claim}`}
        {none && 'No card has these words. Try fewer, or its number.'}
        {open && <span className={styles.heard}>{`${String(cards.length)} found`}</span>}
      </p>
    </div>
  );
}
