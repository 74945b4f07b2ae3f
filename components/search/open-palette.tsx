'use client';

import { createPortal } from 'react-dom';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { searchAddress } from '../../lib/search/address';
import { readHitsAround, searchedAddress } from '../../lib/search/asking';
import { correctionOf, groupsOf, type Group } from '../../lib/search/groups';
import { getJson } from '../ui/ask';
import { afterTyping } from './after-typing';
import styles from './open-palette.module.css';
import { PaletteOption } from './palette-option';

export interface OpenPaletteProps {
  /** The debate whose page is open, by its slug; it is looked through first. */
  readonly debate: string | null;
  readonly close: () => void;
}

interface Answer {
  readonly text: string;
  readonly groups: readonly Group[];
  /** What was searched instead. */
  readonly corrected: string | null;
  readonly isAway: boolean;
}

const nothingYet: Answer = { text: '', groups: [], corrected: null, isAway: false };

/**
 * A field over the page that finds as one types: arrow keys and Enter, a click or a tap; Escape closes. Enter without a
 * choice, and the last line, lead to the page of results.
 */
export function OpenPalette({ debate, close }: OpenPaletteProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState(nothingYet);
  const [active, setActive] = useState(-1);

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    if (input.current === null) return;
    return afterTyping(input.current, async (text, signal) => {
      const found = text === '' ? null : await getJson(searchedAddress(text, debate), readHitsAround, signal);
      if (signal.aborted) return;
      setActive(-1);
      const groups = found === null ? [] : groupsOf(found);
      const corrected = found === null ? null : correctionOf(found);
      const isAway = text !== '' && found === null;
      setAnswer({ text, groups, corrected, isAway });
    });
  }, [debate]);

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${String(active)}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const { text, groups } = answer;
  const found = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const options = text === '' || answer.isAway ? 0 : found + 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && options > 0) setActive((active + 1) % options);
    else if (event.key === 'ArrowUp' && options > 0) setActive(active <= 0 ? options - 1 : active - 1);
    else if (event.key === 'Enter' && active >= 0) document.getElementById(`${id}-${String(active)}`)?.click();
    else return;
    event.preventDefault();
  };
  const firstOf = (group: number) => groups.slice(0, group).reduce((sum, { hits }) => sum + hits.length, 0);
  return createPortal(
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label="Search"
      onClose={close}
      // A press beside it, which is on the dialog itself: its content fills it.
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.inside}>
        <form action="/search" role="search" className={styles.form}>
          {debate !== null && <input type="hidden" name="debate" value={debate} />}
          <input
            ref={input}
            name="q"
            role="combobox"
            aria-label={debate === null ? 'Search the debates' : 'Search this debate and others'}
            placeholder={debate === null ? 'Words, or “a phrase”' : 'Words, “a phrase”, or #12'}
            maxLength={100}
            autoComplete="off"
            enterKeyHint="search"
            aria-autocomplete="list"
            aria-expanded={options > 0}
            aria-controls={`${id}-list`}
            {...(active >= 0 && { 'aria-activedescendant': `${id}-${String(active)}` })}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
            Close
          </button>
        </form>
        <p role="status" className={isPlain(answer, found) ? styles.heard : styles.status}>
          {statusOf(answer, found)}
        </p>
        <div id={`${id}-list`} role="listbox" aria-label="Found" className={styles.list} hidden={options === 0}>
          {groups.map(({ name, hits }, group) => (
            <div role="group" aria-labelledby={`${id}-group-${String(group)}`} key={name}>
              <p id={`${id}-group-${String(group)}`} className={styles.group} role="presentation">
                {name}
              </p>
              {hits.map((hit, at) => (
                <PaletteOption
                  key={hit.href}
                  id={`${id}-${String(firstOf(group) + at)}`}
                  isActive={active === firstOf(group) + at}
                  {...hit}
                />
              ))}
            </div>
          ))}
          {options > 0 && (
            <PaletteOption
              id={`${id}-${String(found)}`}
              isActive={active === found}
              href={searchAddress({ q: text, debate: debate ?? undefined })}
              place={null}
              pieces={[{ text: `All results for “${text}”`, isHit: false }]}
            />
          )}
        </div>
      </div>
    </dialog>,
    document.body,
  );
}

/** Whether the list says it to the eye. */
const isPlain = ({ corrected, isAway, text }: Answer, found: number) =>
  text === '' || (found > 0 && corrected === null && !isAway);

function statusOf({ text, corrected, isAway }: Answer, found: number): string {
  if (isAway) return 'No answer: the network or the server is away. Type on when it is back.';
  if (text === '') return '';
  if (found === 0) return `Nothing has “${text}”. Try fewer words, or the beginning of one.`;
  if (corrected !== null) return `Nothing has “${text}”. Found for “${corrected}”:`;
  return `${String(found)} found`;
}
