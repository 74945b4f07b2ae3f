import { z } from 'zod';

/** What is typed into a search: folded to composed letters; a NUL is no letter, and a lone surrogate is half of one. */
const typed = (most: number, tooLong: string) =>
  z
    .string()
    .normalize()
    .trim()
    .refine((text) => !text.includes('\0') && text.isWellFormed(), 'This holds a sign that is no letter. Leave it out.')
    .superRefine((text, context) => {
      if (Array.from(text).length <= most) return;
      context.addIssue({ code: 'too_big', origin: 'string', maximum: most, inclusive: true, message: tooLong });
    });

/** The longest claim there is. */
export const similarQuery = z.object({
  claim: typed(300, 'A claim has 300 characters at most. Shorten it.').default(''),
});

export const findQuery = z.object({ text: typed(100, 'Search for 100 characters at most.').default('') });

const foundCard = z.strictObject({
  number: z.int().positive(),
  claim: z.string(),
  thesisOf: z.strictObject({ key: z.string(), name: z.string() }).nullable(),
});

/** Cards of a debate that say nearly the same as what is typed, likest first. */
export const similarCards = z.strictObject({
  cards: z.array(foundCard.extend({ likeness: z.number().min(0).max(1) })).max(5),
});

/** Cards of a debate that fit what is typed, best first. */
export const foundCards = z.strictObject({ cards: z.array(foundCard).max(10) });

export type FoundCard = z.infer<typeof foundCard>;
export type SimilarCard = z.infer<typeof similarCards>['cards'][number];
