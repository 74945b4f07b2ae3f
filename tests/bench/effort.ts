/** How long to measure. Rounds are odd in number, so that the median is one of them. */
export interface Effort {
  readonly rounds: number;
  /** Of load for each side in each round. */
  readonly milliseconds: number;
  /** Pages for each side in each round, where they are asked for one after the other. */
  readonly pages: number;
  readonly live: Live;
}

interface Live {
  /** Of writing in a class, and in a crowd of a thousand. */
  readonly classSeconds: number;
  readonly crowdSeconds: number;
  /** How many streams are opened and left. */
  readonly visits: number;
}

const efforts = {
  full: { rounds: 9, milliseconds: 2_000, pages: 30, live: { classSeconds: 15, crowdSeconds: 10, visits: 5_000 } },
  quick: { rounds: 3, milliseconds: 700, pages: 15, live: { classSeconds: 2, crowdSeconds: 2, visits: 200 } },
} as const satisfies Record<string, Effort>;

/** By the command's words: `--quick`, and `--crowd-minutes=10` for how long a crowd of a thousand listens. */
export function effortOf(words: readonly string[]): Effort {
  const effort = words.includes('--quick') ? efforts.quick : efforts.full;
  const minutes = words.map((word) => /^--crowd-minutes=(\d{1,3})$/.exec(word)?.[1]).find((found) => found);
  if (minutes === undefined) return effort;
  return { ...effort, live: { ...effort.live, crowdSeconds: Math.max(1, Number(minutes)) * 60 } };
}
