import type { Tally } from './tally';
import type { Judgement } from './vocabulary';

/** What somebody sees who has rated; who has not sees nothing of it. */
export interface Rated {
  readonly judgement: Judgement;
  /** Whether it was given to an earlier wording, or at an earlier place. */
  readonly isStale: boolean;
  readonly tally: Tally;
}
