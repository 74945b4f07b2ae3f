import type { Place, StageView } from './stage-view';

/**
 * Keeps where the cards of a map stand on the screen from one page to the next, so that what a reader folds or opens
 * stays where it is while the tree around it changes.
 *
 * @returns ends it
 */
export function keepPlace(view: StageView, chosen: string | null): () => void {
  const { stage } = view;
  const key = `map ${location.pathname}`;
  const kept = readPlace(key);
  if (kept === null || !view.putBack(kept)) begin(view, chosen);
  else if (kept.page !== null) window.scrollTo({ top: kept.page, behavior: 'instant' });

  const ended = new AbortController();
  let pressed: string[] = [];
  const keep = (): void => {
    const place: Kept = { ...view.places([...pressed, ...(chosen === null ? [] : [chosen])]), page: window.scrollY };
    try {
      sessionStorage.setItem(key, JSON.stringify(place));
    } catch {
      // Storage is full or forbidden: the next page begins where it would.
    }
  };
  stage.addEventListener(
    'click',
    ({ target }) => {
      const card = target instanceof Element ? target.closest('[data-card]')?.getAttribute('data-card') : null;
      pressed = card === null || card === undefined ? [] : [card];
      keep();
    },
    { signal: ended.signal },
  );
  window.addEventListener('pagehide', keep, { signal: ended.signal });
  return () => {
    keep();
    ended.abort();
  };
}

interface Kept extends Place {
  /** How far the page was scrolled. */
  readonly page: number | null;
}

/** At the chosen card, or at the beginning of the first line of argument. */
function begin(view: StageView, chosen: string | null): void {
  const card = view.stage.querySelector(chosen === null ? '[data-card]' : `[data-card="${CSS.escape(chosen)}"]`);
  const number = card?.getAttribute('data-card');
  if (number === null || number === undefined) return;
  const isSmall = view.stage.clientWidth < 480;
  const x = chosen === null ? 24 : Math.max(16, view.stage.clientWidth / 2 - 152);
  view.putBack({ scale: 1, cards: [[number, isSmall ? 4 : x, chosen === null ? 24 : view.stage.clientHeight / 3]] });
}

function readPlace(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== 'object' || kept === null || !('scale' in kept && 'cards' in kept && 'page' in kept))
    return false;
  return typeof kept.scale === 'number' && Array.isArray(kept.cards) && kept.cards.every((card) => Array.isArray(card));
}
