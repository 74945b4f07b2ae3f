import type { CardView } from '../cards/view';
import type { Position } from '../debates/queries';
import type { Version } from '../history/queries';
import type { Gap } from './gaps';

/** What a card does for a position in the end; null where it argues for nothing on the way. */
export type Effect = 'helps' | 'hurts' | null;

/** A card of a briefing. */
export interface Pinned {
  readonly card: CardView;
  /** The position at the top of its way, and what it does for it. */
  readonly position: string | null;
  readonly effect: Effect;
}

/** A card that stands for or against the position, and who chose it. */
export interface Best {
  readonly card: CardView;
  readonly by: 'reader' | 'editors';
}

/** What somebody takes along from a debate: one position, what speaks for and against it, and the cards they pinned. */
export interface Briefing {
  readonly question: string;
  readonly language: string;
  readonly version: Version;
  readonly position: Position;
  readonly thesis: CardView | undefined;
  readonly supporting: readonly Best[];
  readonly attacking: readonly Best[];
  readonly pinned: readonly Pinned[];
  readonly gaps: readonly Gap[];
}
