import { pinsOf } from '../../lib/briefings/pins';

/** The cards that somebody pinned, as this browser keeps them; where it keeps nothing, as long as the page is open. */
let memory: string | null = null;
const listeners = new Set<() => void>();
const keyOf = (slug: string) => `pins:${slug}`;

export function keptPins(slug: string): string {
  if (memory !== null) return memory;
  try {
    return pinsOf(localStorage.getItem(keyOf(slug)) ?? '').join();
  } catch {
    return '';
  }
}

export function keepPins(slug: string, pins: readonly number[]): void {
  try {
    localStorage.setItem(keyOf(slug), pins.join());
    memory = null;
  } catch {
    memory = pins.join();
  }
  for (const tell of listeners) tell();
}

/** Tells of changes in this tab and in others. */
export function followPins(tell: () => void): () => void {
  listeners.add(tell);
  window.addEventListener('storage', tell);
  window.addEventListener('pageshow', tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', tell);
    window.removeEventListener('pageshow', tell);
  };
}
