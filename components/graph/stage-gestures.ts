import type { Point, StageView } from './stage-view';

/** A hand that holds still moves this far. In pixels. */
const tremor = 4;
const zoomStep = 1.25;

/**
 * What the browser does not do by itself with a box that scrolls: dragging with the mouse, zooming with two fingers, with
 * the wheel and Ctrl, and with the keys + − 0.
 *
 * @returns ends it
 */
export function listenToGestures(view: StageView): () => void {
  const { stage } = view;
  const ended = new AbortController();
  const { signal } = ended;
  const pointIn = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left - stage.clientLeft, y: clientY - top - stage.clientTop };
  };
  const zoom = oncePerFrame(view.zoomBy);

  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.005)), pointIn(event));
    },
    { signal, passive: false },
  );

  stage.addEventListener(
    'keydown',
    (event) => {
      if (event.target !== stage || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '+' || event.key === '=') view.zoomBy(zoomStep);
      else if (event.key === '-') view.zoomBy(1 / zoomStep);
      else if (event.key === '0') view.fit();
      else return;
      event.preventDefault();
    },
    { signal },
  );

  let from: (Point & { readonly left: number; readonly top: number }) | null = null;
  let isDragging = false;
  stage.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  stage.addEventListener(
    'pointerdown',
    (event) => {
      isDragging = false;
      const held = { ...pointIn(event), left: stage.scrollLeft, top: stage.scrollTop };
      from = event.pointerType === 'mouse' && event.button === 0 ? held : null;
    },
    { signal },
  );
  stage.addEventListener(
    'pointermove',
    (event) => {
      if (from === null) return;
      const to = pointIn(event);
      if (!isDragging && Math.hypot(to.x - from.x, to.y - from.y) < tremor) return;
      if (!isDragging) stage.setPointerCapture(event.pointerId);
      isDragging = true;
      stage.scrollTo({ left: from.left + from.x - to.x, top: from.top + from.y - to.y, behavior: 'instant' });
    },
    { signal },
  );
  const letGo = (): void => {
    from = null;
  };
  stage.addEventListener('pointerup', letGo, { signal });
  stage.addEventListener('pointercancel', letGo, { signal });
  // Who has dragged has not clicked on what lay under the pointer.
  stage.addEventListener(
    'click',
    (event) => {
      if (isDragging) event.preventDefault();
      isDragging = false;
    },
    { signal, capture: true },
  );

  let fingers: { readonly middle: Point; readonly apart: number } | null = null;
  const twoFingers = ({ touches: [one, other] }: TouchEvent) => {
    if (one === undefined || other === undefined) return null;
    const [a, b] = [pointIn(one), pointIn(other)];
    return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, apart: Math.hypot(a.x - b.x, a.y - b.y) };
  };
  stage.addEventListener('touchstart', (event) => (fingers = twoFingers(event)), { signal, passive: true });
  stage.addEventListener('touchend', (event) => (fingers = twoFingers(event)), { signal, passive: true });
  stage.addEventListener(
    'touchmove',
    (event) => {
      const now = twoFingers(event);
      if (fingers === null || now === null) return;
      event.preventDefault();
      view.panBy(fingers.middle.x - now.middle.x, fingers.middle.y - now.middle.y);
      view.zoomBy(now.apart / Math.max(1, fingers.apart), now.middle);
      fingers = now;
    },
    { signal, passive: false },
  );

  return () => ended.abort();
}

/** Several turns of a wheel within a frame are one. */
function oncePerFrame(zoomBy: StageView['zoomBy']): (factor: number, at: Point) => void {
  let waiting: { factor: number; at: Point } | null = null;
  return (factor, at) => {
    if (waiting === null) {
      requestAnimationFrame(() => {
        if (waiting !== null) zoomBy(waiting.factor, waiting.at);
        waiting = null;
      });
    }
    waiting = { factor: factor * (waiting?.factor ?? 1), at };
  };
}
