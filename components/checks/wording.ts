import type { CheckResult, CheckState } from '../../lib/checks/vocabulary';

/** What a check found, as one chooses it and as it stands. */
export const resultWords: Readonly<Record<CheckResult, { readonly name: string; readonly hint: string }>> = {
  matches: {
    name: 'The passage says it',
    hint: 'You read the passage in its document, and it says what the card says',
  },
  better: { name: 'Better coverage found', hint: 'Somebody more reliable reports it: say who, and where' },
  traced: { name: 'Traced to the original', hint: 'You found where it comes from: name the original' },
  disputed: {
    name: 'It does not hold',
    hint: 'The passage says something else, or somebody reliable denies it: say what',
  },
};

export const stateNames: Readonly<Record<CheckState, string>> = {
  unchecked: 'Not checked yet',
  matches: resultWords.matches.name,
  better: resultWords.better.name,
  traced: resultWords.traced.name,
  disputed: resultWords.disputed.name,
};
