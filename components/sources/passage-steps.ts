/** Going from passage to passage in the reader. The margin's cards say which there are, in the order of reading. */

function passages(): string[] {
  return [...document.querySelectorAll('[data-reader] [id^="passage-"]')].map(({ id }) => id.replace('passage-', ''));
}

/** The passage that the reader came to last. */
export function currentPassage(): string | null {
  const card = document.querySelector(
    '[data-reader] [id^="passage-"][aria-current], [data-reader] [id^="passage-"]:target',
  );
  return card?.id.replace('passage-', '') ?? null;
}

/** The next passage or the one before; from none, the first that is not above the window or the last that is. */
export function passageAfter(current: string | null, step: number): string | null {
  const all = passages();
  if (current !== null) return all[all.indexOf(current) + step] ?? null;
  const isAbove = (id: string) => (stopOf(id)?.getBoundingClientRect().top ?? 0) < 0;
  return (step > 0 ? all.find((id) => !isAbove(id)) : all.findLast(isAbove)) ?? null;
}

/** Brings a passage into view with the focus. @returns the passages that its words carry */
export function goTo(id: string): readonly string[] {
  const stop = stopOf(id);
  markCurrent(id);
  stop?.focus({ preventScroll: true });
  stop?.scrollIntoView({ block: 'center' });
  return stop?.dataset['passages']?.split(' ') ?? [id];
}

/** Shows which passage is meant: all its words, and its card. */
export function markCurrent(id: string): void {
  for (const one of document.querySelectorAll('[data-reader] [aria-current]')) one.removeAttribute('aria-current');
  const words = document.querySelectorAll(`[data-passages~="${CSS.escape(id)}"]`);
  for (const one of [...words, ...cardOf(id)]) one.setAttribute('aria-current', 'true');
}

/** Where the focus goes: the first of its words that lead to it, any of its words, or its card. */
function stopOf(id: string): HTMLElement | null {
  const selectors = [`[href="#passage-${id}"][data-passages]`, `[data-passages~="${id}"]`, `[id="passage-${id}"] a`];
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(`[data-reader] ${selector}`);
    if (found !== null) return found;
  }
  return null;
}

const cardOf = (id: string) => document.querySelectorAll(`[id="passage-${CSS.escape(id)}"]`);
