import { z } from 'zod';
import { discussionNamed, hosted } from '../discussions/schema';
import { cleanName, faultOf, type NameFault } from './nickname';
import { mostSlips, nameLimit } from './vocabulary';

const faults: Readonly<Record<NameFault, string>> = {
  empty: 'Write a name with at least one letter.',
  'too-long': `A name may have ${String(nameLimit)} characters at most.`,
  unreadable: 'Nobody could read this name. Use fewer accents on one letter.',
};

const name = z
  .string()
  .max(200, faults['too-long'])
  .transform(cleanName)
  .superRefine((given, context) => {
    const fault = faultOf(given);
    if (fault === null) return;
    if (fault === 'too-long') {
      const limit = { code: 'too_big', maximum: nameLimit, origin: 'string', input: given } as const;
      context.addIssue({ ...limit, message: faults[fault] });
    } else context.addIssue({ code: 'custom', message: faults[fault] });
  });

/** What somebody sends who joins by a code: the code as typed, and the name that was proposed to them, or their own. */
export const joining = z.strictObject({ clientId: z.uuid(), code: z.string().max(40), name });
export type Joining = z.infer<typeof joining>;

/** What somebody sends who comes back, or joins by a slip: the word as typed. */
export const comingBack = z.strictObject({ clientId: z.uuid(), word: z.string().max(40) });
export type ComingBack = z.infer<typeof comingBack>;

export const renaming = z.strictObject({ ...hosted, name });
export type Renaming = z.infer<typeof renaming>;

export const leaving = discussionNamed;

export const slipsWanted = z.strictObject({
  ...hosted,
  count: z.coerce
    .number('Give the number of slips.')
    .int('Give a whole number.')
    .min(1, 'Ask for one slip at least.')
    .max(mostSlips, `A discussion has ${String(mostSlips)} slips at most.`),
});
export type SlipsWanted = z.infer<typeof slipsWanted>;

/** Which participant a host removes, or lets in again: by the id that the discussion knows them by. */
export const participantNamed = z.strictObject({ ...hosted, participant: z.uuid() });
export type ParticipantNamed = z.infer<typeof participantNamed>;
