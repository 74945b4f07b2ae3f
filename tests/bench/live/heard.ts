const change = /^id: (\d+)\r?\nevent: change$/gm;

/** Picks the numbers of events out of a live stream as it comes over a connection, without reading the rest of it. */
export class Heard {
  #rest = '';

  /** @returns the numbers of the changes that the chunk completes */
  read(chunk: string): number[] {
    const text = this.#rest + chunk;
    const end = text.lastIndexOf('\n\n') + 1;
    this.#rest = text.slice(end);
    return Array.from(text.slice(0, end).matchAll(change), ([, seq]) => Number(seq));
  }
}
