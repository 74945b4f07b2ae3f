import { useCallback, useEffect, useRef, useState } from 'react';
import type { Span } from '../../lib/sources/span';
import { ChoiceBar } from './choice-bar';
import { afterEvent, focusOn, paint } from './choosing';
import { currentPassage, goTo, markCurrent, passageAfter } from './passage-steps';
import { PassageSheet } from './passage-sheet';
import { isNarrow, isTyping, paragraphNumbered, passagesAt } from './reading-places';
import type { UsedIn } from './use-paragraph';

export interface OpenDeskProps {
  /** The document's slug and language. */
  readonly source: string;
  readonly language: string;
  readonly kind: 'text' | 'outline';
  readonly usedIn: readonly UsedIn[];
  /** The event that the desk was opened by, and that it answers. */
  readonly first: Event;
  /** Told that the desk hears events by itself now. */
  readonly ready: (isReady: true) => void;
}

const names = ['click', 'keydown', 'selectionchange', 'hashchange'] as const;

/** The reader's keys, its sheet of cards, and the words that somebody has chosen in it. */
export function OpenDesk({ source, language, kind, usedIn, first, ready }: OpenDeskProps) {
  const [span, choose] = useState<Span | null>(null);
  const [sheet, show] = useState<readonly string[]>([]);
  const canChoose = usedIn.length > 0;
  const now = useRef<Span | null>(null);

  const take = useCallback((next: Span | null) => {
    now.current = next;
    paint(next);
    choose(next);
  }, []);

  const answer = useCallback(
    (event: Event) => {
      if (event.type === 'hashchange') markCurrent(location.hash.replace('#passage-', ''));
      else if (event instanceof KeyboardEvent && stepped(event)) event.preventDefault();
      else if (now.current !== null && leadsToBar(event, now.current)) event.preventDefault();
      else if (now.current === null && opensCards(event, show)) event.preventDefault();
      else if (canChoose) {
        const next = afterEvent(event, now.current, { kind, language });
        if (next === undefined) return;
        if (event.type !== 'selectionchange') event.preventDefault();
        take(next);
        if (next !== null && isByHand(event)) focusOn(next);
      }
    },
    [canChoose, kind, language, take],
  );

  useEffect(() => {
    answer(first);
    ready(true);
    for (const name of names) (name === 'hashchange' ? window : document).addEventListener(name, answer);
    return () => {
      for (const name of names) (name === 'hashchange' ? window : document).removeEventListener(name, answer);
    };
  }, [answer, first, ready]);

  const goOn = (id: string) => {
    const at = goTo(id);
    show(isNarrow() ? at : []);
  };
  const leave = () => {
    if (span !== null) focusOn(span);
    take(null);
  };
  return (
    <>
      <PassageSheet passages={sheet} close={() => show([])} goOn={goOn} />
      {span !== null && <ChoiceBar key={String(span.paragraph)} {...{ source, kind, span, usedIn }} close={leave} />}
    </>
  );
}

/** By “Use paragraph 8”: the keyboard goes on in the paragraph. */
function isByHand(event: Event): boolean {
  return event.type === 'click' && event.target instanceof Element && event.target.closest('[data-choose]') !== null;
}

/** Enter in the paragraph goes on to what can be done with its words. */
function leadsToBar(event: Event, { paragraph }: Span): boolean {
  if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return false;
  if (event.target !== paragraphNumbered(paragraph)) return false;
  document.querySelector<HTMLElement>('[data-choice] a')?.focus();
  return true;
}

/** `n` and `p`, or `j` and `k`, go from passage to passage. */
function stepped(event: KeyboardEvent): boolean {
  const step = { n: 1, j: 1, p: -1, k: -1 }[event.key];
  if (step === undefined || isTyping(event)) return false;
  const next = passageAfter(currentPassage(), step);
  if (next !== null) goTo(next);
  return next !== null;
}

/** A tap on a mark opens its cards where there is no margin; Enter goes to the card itself. */
function opensCards(event: Event, show: (ids: readonly string[]) => void): boolean {
  const ids = event instanceof MouseEvent && event.target instanceof Element ? passagesAt(event.target) : [];
  const last = ids.at(-1);
  if (!(event instanceof MouseEvent) || last === undefined || event.ctrlKey || event.metaKey) return false;
  markCurrent(last);
  if (isNarrow()) show(ids);
  else if (event.detail > 0) return false;
  else document.querySelector<HTMLAnchorElement>(`[id="passage-${last}"] a`)?.click();
  return true;
}
