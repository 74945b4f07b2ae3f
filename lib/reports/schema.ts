import { z } from 'zod';
import { hosted } from '../discussions/schema';
import { tableNames } from './tables';

/** Which table of a report is asked for. */
export const reportTable = z.strictObject({ part: z.enum(tableNames, 'Ask for cards, participants or votes.') });

/** Opening another discussion that begins as one began. */
export const discussionCopy = z.strictObject(hosted);
export type DiscussionCopy = z.infer<typeof discussionCopy>;

/** Cards to take over into the debate: each is a field, such as `card-12`, whose value is `yes`. */
export const promotion = z
  .object(hosted)
  .catchall(z.literal('yes'))
  .superRefine((given, context) => {
    const fields = Object.keys(given).filter((field) => !(field in hosted));
    const odd = fields.find((field) => !isCard.test(field));
    if (odd !== undefined) context.addIssue({ code: 'custom', path: [], message: 'What was sent cannot be read.' });
    if (fields.length === 0) context.addIssue({ code: 'custom', path: ['cards'], message: 'Choose a card first.' });
  })
  .transform(({ slug, clientId, ...cards }) => ({
    ...{ slug, clientId },
    numbers: Object.keys(cards).map((field) => Number(isCard.exec(field)?.[1])),
  }));
export type Promotion = z.infer<typeof promotion>;

const isCard = /^card-([1-9]\d{0,6})$/;
