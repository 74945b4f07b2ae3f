import { z } from 'zod';
import { attributions, stances } from './vocabulary';

/** Most code points of a quote, of a note, and of a name. */
export const quoteLimit = 4000;
export const noteLimit = 2000;
const nameLimit = 120;

/** Text of at most so many Unicode code points, without blanks around it. */
export function words(limit: number, tooLong: string) {
  return z
    .string()
    .trim()
    .superRefine((text, context) => {
      if (Array.from(text).length <= limit) return;
      context.addIssue({ code: 'too_big', origin: 'string', maximum: limit, inclusive: true, message: tooLong });
    });
}

/** An input of a form that may be left empty, which is the same as leaving it out. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

/**
 * What backs a claim: a passage of a document that is here, one pasted from elsewhere, or nothing yet. A form sends all
 * inputs flat; those of the ways that were not chosen are kept in the form and not looked at.
 */
export const backing = {
  backing: z
    .enum(['here', 'elsewhere', 'none'], 'Say what backs it: a passage here, from elsewhere, or nothing yet.')
    .default('none'),
  stance: z.enum(stances).default('backs'),
  /** Of a document here: its slug, the paragraph, the words (which an outline has none of), where in the paragraph. */
  source: z.string().max(100).default(''),
  paragraph: optional(
    z.coerce
      .number('Give the paragraph as a number.')
      .int('Give the paragraph as a number.')
      .min(1, 'Paragraphs count from 1.')
      .max(100_000, 'There is no such paragraph.'),
  ),
  quote: words(quoteLimit, 'A quote may have 4,000 characters at most. Choose the part that matters.').default(''),
  start: optional(z.coerce.number().int().min(0).max(1_000_000)),
  /** Of a document elsewhere. */
  title: words(300, 'The title may have 300 characters at most. Shorten it.').default(''),
  url: optional(
    z
      .url({ protocol: /^https?$/, message: 'Give the whole link, beginning with https://, or leave it empty.' })
      .max(2000, 'This link is too long. Leave it empty and give the title.'),
  ),
  pasted: words(quoteLimit, 'A quote may have 4,000 characters at most. Choose the part that matters.').default(''),
  speaker: optional(z.enum(attributions, 'Say who is speaking in the passage.')),
  /** The name of the person or organisation whose words or view it is; one that the debate does not know yet, too. */
  actor: words(nameLimit, 'A name may have 120 characters at most. Shorten it.')
    .transform((name) => name.replace(/\s+/g, ' '))
    .default(''),
  note: words(noteLimit, 'The note may have 2,000 characters at most. Shorten it.').default(''),
};

export type Backing = z.infer<z.ZodObject<typeof backing>>;

/** A passage for a card that is there already. */
export const newAnnotation = z.strictObject({
  slug: z.string(),
  number: z.coerce.number().int().positive().max(2_147_483_647),
  clientId: z.uuid(),
  ...backing,
});
export type NewAnnotation = z.infer<typeof newAnnotation>;
