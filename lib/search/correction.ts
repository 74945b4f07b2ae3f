import { nearestWords } from './near-words';
import type { Question } from './question';

/** What no text has, by its place among the terms, and words that are written like it. */
export interface Unknown {
  readonly place: number;
  readonly alike: readonly string[];
}

/**
 * The question with the words that were probably meant instead of those that no text has; null where none are known. What
 * is quoted stays as it stands.
 */
export function correctedQuestion({ terms, without }: Question, unknown: readonly Unknown[]): Question | null {
  const meant = terms.map((term, at) => {
    const alike = unknown.find(({ place }) => place === at)?.alike ?? [];
    const [nearest] = term.isQuoted ? [] : nearestWords(term.text, alike, term.isOpen);
    return nearest === undefined ? term : { ...term, text: nearest };
  });
  return meant.some((term, at) => term !== terms[at]) ? { terms: meant, without } : null;
}
