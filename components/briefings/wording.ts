import type { Gap } from '../../lib/briefings/gaps';

/** What a briefing lacks, as a sentence. */
export function gapSentence(gap: Gap): string {
  switch (gap.kind) {
    case 'without-passage':
      return `No document is shown that says it: ${cardList(gap.cards)}.`;
    case 'unanswered':
      return `Nobody has answered yet: ${cardList(gap.cards)}.`;
    case 'one-sided':
      return gap.lacks === 'for'
        ? 'Nothing that you pinned speaks for the position.'
        : 'Nothing that you pinned speaks against the position.';
    case 'one-origin':
      return 'All passages here probably go back to one original: together they count once.';
    case 'missing':
      return `Not there, or no more: ${cardList(gap.cards)}.`;
  }
}

function cardList(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'card' : 'cards'} ${numbers.join(', ')}`;
}
