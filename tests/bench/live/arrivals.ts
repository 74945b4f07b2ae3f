/** When everybody had heard of which event, by its number. */
export class Arrivals {
  readonly #counts = new Map<number, { count: number; last: number }>();
  readonly #listeners: number;

  constructor(listeners: number) {
    this.#listeners = listeners;
  }

  add(seq: number, at: number): void {
    const { count } = this.#counts.get(seq) ?? { count: 0 };
    this.#counts.set(seq, { count: count + 1, last: at });
  }

  /** Null while somebody has not heard of it. */
  completeAt(seq: number): number | null {
    const found = this.#counts.get(seq);
    return found !== undefined && found.count >= this.#listeners ? found.last : null;
  }
}
