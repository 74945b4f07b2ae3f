/**
 * What of a map a stage shows. The stage scrolls as any box does, so that wheel, fingers, keys and focus work as the
 * browser has them; the map in it is drawn larger or smaller, and may be pushed out to the stage’s middle on every side.
 */
export interface StageView {
  readonly stage: HTMLElement;
  /** Changes the size, keeping what lies under a point of the stage where it is; without one, under its middle. */
  readonly zoomBy: (factor: number, at?: Point) => void;
  readonly panBy: (x: number, y: number) => void;
  /** Shows all of it. */
  readonly fit: () => void;
  readonly centreOn: (card: Element) => void;
  /** Where the cards in sight are, those that should stay first. */
  readonly places: (first: readonly string[]) => Place;
  /** Puts the first card that is still there back to where it was. @returns whether one is */
  readonly putBack: (place: Place) => boolean;
  /** To be called when map or stage have another size. */
  readonly measure: () => void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Place {
  readonly scale: number;
  /** By number, from the left upper corner of the stage. */
  readonly cards: readonly (readonly [card: string, x: number, y: number])[];
}

/** A map of thousands is a strip at a twentieth of its size; above twice its size, letters gain nothing. */
const scales = { least: 0.05, most: 2.5 } as const;
const mostPlaces = 12;
/** Around the map, where all of it is shown. */
const margin = 12;

/**
 * @param stage scrolls; holds the world
 * @param world is as large as the map at its present size, with half a stage around it
 * @param sheet holds the map, and is drawn larger or smaller
 */
export function stageView(stage: HTMLElement, world: HTMLElement, sheet: HTMLElement): StageView {
  let scale = 1;
  let still: ReturnType<typeof setTimeout> | undefined;

  // Whole pixels, as scrolling has them: what stays put does not creep.
  const middle = (): Point => ({ x: Math.round(stage.clientWidth / 2), y: Math.round(stage.clientHeight / 2) });
  const size = (): Point => ({ x: sheet.offsetWidth, y: sheet.offsetHeight });

  const measure = (): void => {
    const [half, map] = [middle(), size()];
    world.style.width = `${String(map.x * scale + 2 * half.x)}px`;
    world.style.height = `${String(map.y * scale + 2 * half.y)}px`;
    sheet.style.transform = `translate(${String(half.x)}px, ${String(half.y)}px) scale(${String(scale)})`;
  };

  /** Shows a point of the map at a point of the stage. */
  const show = (of: Point, at: Point, behavior: ScrollBehavior = 'instant'): void => {
    const half = middle();
    stage.scrollTo({ left: of.x * scale + half.x - at.x, top: of.y * scale + half.y - at.y, behavior });
  };

  /** The point of the map that lies under a point of the stage. */
  const under = ({ x, y }: Point): Point => {
    const half = middle();
    return { x: (stage.scrollLeft + x - half.x) / scale, y: (stage.scrollTop + y - half.y) / scale };
  };

  /** While the size changes, the browser stretches the picture that it has; it draws anew when that has ended. */
  const become = (next: number): void => {
    scale = Math.min(scales.most, Math.max(scales.least, next));
    sheet.style.willChange = 'transform';
    clearTimeout(still);
    still = setTimeout(() => (sheet.style.willChange = ''), 200);
    measure();
  };

  const boxOf = (card: Element) => {
    const [box, outer] = [card.getBoundingClientRect(), stage.getBoundingClientRect()];
    return {
      x: box.x - outer.x - stage.clientLeft,
      y: box.y - outer.y - stage.clientTop,
      width: box.width,
      height: box.height,
    };
  };
  const cardOf = (number: string) => sheet.querySelector(`[data-card="${CSS.escape(number)}"]`);

  return {
    stage,
    measure,
    zoomBy: (factor, at = middle()) => {
      const kept = under(at);
      become(scale * factor);
      show(kept, at);
    },
    panBy: (x, y) => {
      stage.scrollBy({ left: x, top: y, behavior: 'instant' });
    },
    fit: () => {
      const map = size();
      become(Math.min(1, (stage.clientWidth - margin) / map.x, (stage.clientHeight - margin) / map.y));
      show({ x: map.x / 2, y: map.y / 2 }, middle());
    },
    centreOn: (card) => {
      const { x, y, width, height } = boxOf(card);
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      show(under({ x: x + width / 2, y: y + height / 2 }), middle(), isCalm ? 'instant' : 'smooth');
    },
    places: (first) => {
      const named = first.flatMap((number) => cardOf(number) ?? []);
      return {
        scale,
        cards: [...named, ...cardsInSight(sheet, boxOf, stage)].slice(0, mostPlaces).flatMap((card) => {
          const { x, y } = boxOf(card);
          const number = card.getAttribute('data-card');
          return number === null ? [] : [[number, x, y] as const];
        }),
      };
    },
    putBack: (place) => {
      for (const [number, x, y] of place.cards) {
        const card = cardOf(number);
        if (card === null) continue;
        if (place.scale !== scale) become(place.scale);
        const now = boxOf(card);
        show(under(now), { x, y });
        return true;
      }
      return false;
    },
  };
}

/** Those whose left upper corner is in sight, from the middle outwards. */
function cardsInSight(
  sheet: HTMLElement,
  boxOf: (card: Element) => Point & { readonly height: number },
  { clientWidth, clientHeight }: HTMLElement,
): Element[] {
  const near: { card: Element; far: number }[] = [];
  // A band that is out of sight is not drawn: asking for its cards would draw it.
  const bands = [...sheet.querySelectorAll('[data-band]')].filter((band) => {
    const { y, height } = boxOf(band);
    return y < clientHeight && y + height > 0;
  });
  for (const card of bands.flatMap((band) => [...band.querySelectorAll('[data-card]')])) {
    const { x, y } = boxOf(card);
    if (x < -100 || y < -50 || x > clientWidth || y > clientHeight) continue;
    near.push({ card, far: Math.hypot(x - clientWidth / 2, y - clientHeight / 2) });
  }
  return near.sort((a, b) => a.far - b.far).map(({ card }) => card);
}
