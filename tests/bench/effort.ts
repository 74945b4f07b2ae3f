/** How long to measure. Rounds are odd in number, so that the median is one of them. */
export interface Effort {
  readonly rounds: number;
  /** Of load for each side in each round. */
  readonly milliseconds: number;
  /** Pages for each side in each round, where they are asked for one after the other. */
  readonly pages: number;
}

export const efforts = {
  full: { rounds: 9, milliseconds: 2_000, pages: 30 },
  quick: { rounds: 3, milliseconds: 700, pages: 15 },
} as const satisfies Record<string, Effort>;
