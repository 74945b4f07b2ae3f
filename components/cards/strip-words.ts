import type { Passage } from '../../lib/annotations/queries';
import { attributionNames } from './wording';

/** The passages that get a strip. */
export function backingOf(passages: readonly Passage[]): Passage[] {
  return passages.filter(({ stance, writtenByEditors }) => stance !== 'context' && !writtenByEditors);
}

/** One piece of text: a board has a hundred of these, and each piece costs. */
export function stripWords(passage: Passage): string {
  const place = `${passage.label ?? 'New'} ¶${String(passage.paragraph)}, ${stripSpeaker(passage)}`;
  return passage.stance === 'contradicts' ? `${place} contradicts this` : place;
}

/** Who is speaking, as short as a strip needs it. */
export function stripSpeaker({ attribution, actor }: Pick<Passage, 'attribution' | 'actor'>): string {
  const isNamed = actor !== null && (attribution === 'direct' || attribution === 'reported');
  return isNamed ? `${actor}, ${attributionNames[attribution]}` : attributionNames[attribution];
}
