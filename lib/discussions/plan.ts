import { z } from 'zod';
import { phaseKinds } from './vocabulary';

const phase = z
  .object({
    kind: z.enum(phaseKinds),
    minutes: z.number().int().min(1).max(120),
    /** Of a phase of writing: how many cards of one's own open the others'. */
    gate: z.number().int().min(0).max(5).default(1),
    /** Of a phase of answering: how many cards each is asked to answer. */
    each: z.number().int().min(1).max(5).default(2),
  })
  .readonly();
export type Phase = z.infer<typeof phase>;

/** What a discussion goes through, as its row keeps it. */
export const plan = z
  .object({
    /** The key of the position that is voted on; null for a vote among all positions. */
    votesOn: z.string().nullable(),
    phases: z.array(phase).min(1).max(12).readonly(),
  })
  .readonly();
export type Plan = z.infer<typeof plan>;

/** Minutes of the four phases for a lesson of 45, with ten left for arriving and talk. */
export const usualMinutes = [4, 12, 14, 5] as const;

/**
 * Vote, Write, Answer, Vote: the one plan so far.
 *
 * @param minutes of the four phases, each from 1 to 120
 * @param gate how many cards of one's own open the others' while all write
 */
export function standardPlan(
  votesOn: string | null,
  [first, write, answer, second]: readonly [number, number, number, number] = usualMinutes,
  gate = 1,
): Plan {
  const others = { gate, each: 2 };
  return {
    votesOn,
    phases: [
      { kind: 'vote', minutes: first, ...others },
      { kind: 'write', minutes: write, ...others },
      { kind: 'answer', minutes: answer, ...others },
      { kind: 'vote', minutes: second, ...others },
    ],
  };
}

/** The votes of a plan that can be compared: the first and the last, by their place in it; null where there is one. */
export function votesToCompare({ phases }: Plan): { readonly before: number; readonly after: number } | null {
  const votes = phases.flatMap(({ kind }, at) => (kind === 'vote' ? [at] : []));
  const [before, after] = [votes[0], votes.at(-1)];
  return before === undefined || after === undefined || before === after ? null : { before, after };
}
