'use client';

import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { carryCard } from './carry-card';
import { keepPlace } from './kept-place';
import styles from './map-stage.module.css';
import { listenToGestures } from './stage-gestures';
import { stageView, type Place, type StageView } from './stage-view';

interface MapStageProps {
  /** The number of the card that the reader looks at. */
  readonly chosen: number | null;
  readonly children: ReactNode;
}

/** Where a map is moved and made larger or smaller. Without scripts it is a box that scrolls. */
export function MapStage({ chosen, children }: MapStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const place = useRef<Place | null>(null);
  const [view, setView] = useState<StageView | null>(null);
  const number = chosen === null ? null : String(chosen);

  useEffect(() => {
    if (stage.current === null || world.current === null || sheet.current === null) return;
    const made = stageView(stage.current, world.current, sheet.current);
    stage.current.classList.add(styles.live ?? '');
    made.measure();
    setView(made);
    return listenToGestures(made);
  }, []);

  useEffect(() => (view === null ? undefined : keepPlace(view, number)), [view, number]);

  useEffect(() => {
    const carry = ({ target }: FocusEvent): void => {
      const card = target instanceof Element ? target.closest('[data-card]')?.getAttribute('data-card') : null;
      if (card) carryCard(card);
    };
    const element = stage.current;
    element?.addEventListener('focusin', carry);
    return () => element?.removeEventListener('focusin', carry);
  }, []);

  // A tree that the server sends anew may be another: what the reader looks at stays where it was.
  useLayoutEffect(() => {
    if (view === null) return;
    view.measure();
    if (place.current !== null) view.putBack(place.current);
  }, [view, children]);

  useEffect(() => {
    if (view === null) return;
    const note = (): void => {
      place.current = view.places(number === null ? [] : [number]);
    };
    const resized = new ResizeObserver(view.measure);
    resized.observe(view.stage);
    view.stage.addEventListener('scrollend', note);
    return () => {
      resized.disconnect();
      view.stage.removeEventListener('scrollend', note);
    };
  }, [view, number]);

  const centre = (): void => {
    const card = sheet.current?.querySelector(`[data-card="${number ?? ''}"]`);
    if (card) view?.centreOn(card);
  };

  return (
    <div className={styles.frame}>
      <div
        className={styles.stage}
        ref={stage}
        role="group"
        aria-label="Map: arrow keys move it, plus and minus change its size, 0 shows all of it"
        tabIndex={0}
      >
        <div className={styles.world} ref={world}>
          <div className={styles.sheet} ref={sheet}>
            {children}
          </div>
        </div>
      </div>
      {view !== null && (
        <div className={styles.controls}>
          {number !== null && (
            <button type="button" onClick={centre}>
              Card {number}
            </button>
          )}
          <button type="button" onClick={view.fit}>
            Show all
          </button>
          <button type="button" aria-label="Smaller" onClick={() => view.zoomBy(1 / 1.25)}>
            −
          </button>
          <button type="button" aria-label="Larger" onClick={() => view.zoomBy(1.25)}>
            +
          </button>
        </div>
      )}
    </div>
  );
}
