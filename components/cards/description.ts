import type { CardView } from '../../lib/cards/view';
import { count } from './wording';

/** A card in a line, for whoever finds its link: where it is from, how much is said about it, and in which debate. */
export function cardDescription(
  { passages, answers }: Pick<CardView, 'passages' | 'answers'>,
  question: string,
): string {
  const documents = new Set(
    passages
      .filter(({ stance, writtenByEditors }) => stance === 'backs' && !writtenByEditors)
      .map(({ sourceTitle }) => sourceTitle),
  );
  const from = documents.size === 0 ? 'No source yet' : `From ${[...documents].join(' and ')}`;
  return `${from}; ${answers === 0 ? 'not answered yet' : count(answers, 'answer')}. ${question}`;
}
