import { z } from 'zod';
import { languageCodes, textLimits } from '../debates/vocabulary';
import { namings, startingSets } from '../discussions/vocabulary';

const line = (what: string, limit: number) =>
  z
    .string()
    .trim()
    .transform((given) => given.replace(/\s+/gu, ' '))
    .refine((given) => Array.from(given).length <= limit, `${what} may have ${String(limit)} characters at most.`);

const minutes = (usual: number) =>
  z.coerce
    .number('Give the minutes as a number.')
    .int('Give whole minutes.')
    .min(1, 'A phase takes a minute at least.')
    .max(120, 'A phase takes 120 minutes at most.')
    .default(usual);

const yes = z
  .enum(['yes', ''])
  .default('')
  .transform((given) => given === 'yes');

/** A discussion to open: on a debate that is there, or on a question of one's own with two to four answers. */
export const newDiscussion = z
  .strictObject({
    clientId: z.uuid(),
    /** The slug of a debate; empty for a question of one's own. */
    debate: z.string().max(100).default(''),
    question: line('The question', textLimits.question).default(''),
    language: z.enum(languageCodes, 'Choose a language from the list.').default('en'),
    ...{ answer1: line('This answer', textLimits.name).default('Yes') },
    ...{ answer2: line('This answer', textLimits.name).default('No') },
    ...{
      answer3: line('This answer', textLimits.name).default(''),
      answer4: line('This answer', textLimits.name).default(''),
    },
    start: z.enum(startingSets, 'Choose the cards to begin with.').default('picks'),
    /** With `chosen`: the numbers of the cards, in any order. */
    cards: z.string().max(2000).default(''),
    naming: z.enum(namings, 'Choose where the names come from.').default('generated'),
    reports: yes,
    approval: yes,
    /** The key of the position to vote on; empty for a vote among all. */
    votesOn: z.string().max(100).default(''),
    ...{ minutes1: minutes(4), minutes2: minutes(12), minutes3: minutes(14), minutes4: minutes(5) },
    gate: z.coerce.number().int().min(0).max(5).default(1),
  })
  .superRefine(({ debate, question, ...given }, context) => {
    if (debate !== '') return;
    if (question === '') context.addIssue({ code: 'custom', path: ['question'], message: 'Write the question.' });
    const answers = answersOf(given).map((answer) => answer.toLocaleLowerCase('en'));
    if (answers.length < 2) {
      context.addIssue({ code: 'custom', path: ['answer2'], message: 'Give two answers at least.' });
    }
    if (new Set(answers).size < answers.length) {
      context.addIssue({ code: 'custom', path: ['answer2'], message: 'Two answers are the same. Change one.' });
    }
  });
export type NewDiscussion = z.infer<typeof newDiscussion>;

export function answersOf(given: Pick<NewDiscussion, 'answer1' | 'answer2' | 'answer3' | 'answer4'>): string[] {
  return [given.answer1, given.answer2, given.answer3, given.answer4].filter((answer) => answer !== '');
}
