import type { Kind } from './vocabulary';

/**
 * What sort of claim a sentence probably makes, for when nobody said: "should" proposes, "will" foretells, "better"
 * values; anything else is taken for a fact. English words only; a wrong guess costs a tap to change.
 */
export function likelyKind(claim: string): Kind {
  if (/\b(should|must|ought|needs? to|have to|has to|shall)\b/i.test(claim)) return 'policy';
  if (/\b(will|won['’]t|going to|would|by 20\d\d|likely|soon)\b/i.test(claim)) return 'forecast';
  if (
    /\b(better|worse|best|worst|right|wrong|fair|unfair|good|bad|matters?|worth|deserves?|important)\b/i.test(claim)
  ) {
    return 'value';
  }
  return 'fact';
}
