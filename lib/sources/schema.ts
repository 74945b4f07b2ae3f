import { z } from 'zod';
import { languageCodes } from '../debates/vocabulary';
import { detailLimits, mostPastedLength, readerships } from './vocabulary';

/** What is stored of a document, as programs and the picker of passages get it. Paragraphs count from 1. */
export const storedDocument = z.object({
  slug: z.string(),
  title: z.string(),
  language: z.string(),
  kind: z.enum(['text', 'outline']),
  /** The document's own words, or the editors' summaries. */
  paragraphs: z.array(z.object({ number: z.int().positive(), text: z.string() })),
});
export type StoredDocument = z.infer<typeof storedDocument>;

/** Text of at most so many code points, without blanks around it. `what` begins the sentence that refuses it. */
function text(what: string, limit: number) {
  return z
    .string()
    .trim()
    .superRefine((given, context) => {
      if (Array.from(given).length <= limit) return;
      const message = `${what} may have ${limit.toLocaleString('en')} characters at most. Shorten it.`;
      context.addIssue({ code: 'too_big', origin: 'string', maximum: limit, inclusive: true, message });
    })
    .default('');
}

/** On one line, whatever was pasted. */
const line = (what: string, limit: number) => text(what, limit).transform((given) => given.replace(/\s+/gu, ' '));

const emptyAsNothing = (value: unknown) => (value === '' ? undefined : value);

/** What is said of a document besides its text; everything may be left empty. */
const details = {
  title: line('The title', detailLimits.title),
  authors: line('The names', detailLimits.authors).transform((names) =>
    names.split(';').flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
  ),
  publisher: line('The publisher', detailLimits.line),
  published: z.preprocess(emptyAsNothing, z.iso.date('Give the date as year, month and day.').optional()),
  url: z.preprocess(
    emptyAsNothing,
    z
      .url({ protocol: /^https?$/, message: 'Give the whole link, beginning with https://, or leave it empty.' })
      .max(2000, 'This link is too long. Leave it empty.')
      .optional(),
  ),
  language: z.union([z.literal(''), z.enum(languageCodes)], 'Choose a language from the list.').default(''),
  licence: line('The licence', detailLimits.line),
  provenance: text('How it came about', detailLimits.provenance),
  madeByAi: z.enum(['yes', 'no', 'unknown'], 'Say whether an AI made it, or that it is not known.').default('unknown'),
  warning: text('Its warning', detailLimits.warning),
  sharedWith: z.enum(readerships, 'Say who may read the text.').default('everyone'),
};

/** A document's text: a file or what was pasted, one of the two. */
const givenText = {
  file: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }).optional(),
  pasted: z
    .string()
    .max(mostPastedLength, 'This is too long to paste. Save it as a text file, and choose that file.')
    .default(''),
};

export const newSource = z.strictObject({ slug: z.string(), clientId: z.uuid(), ...details, ...givenText });
export type NewSource = z.infer<typeof newSource>;

const named = { slug: z.string(), id: z.string().max(100), clientId: z.uuid() };

/** Another text of a document. Of the first text it is said who may read it. */
export const newVersion = z.strictObject({ ...named, sharedWith: details.sharedWith, ...givenText });
export type NewVersion = z.infer<typeof newVersion>;

/** The whole details as they shall be; `revision` tells which ones were seen. */
export const sourceDetails = z.strictObject({ ...named, revision: z.string().max(100), ...details });
export type SourceDetails = z.infer<typeof sourceDetails>;

export const sourceTaking = z.strictObject(named);
export type SourceTaking = z.infer<typeof sourceTaking>;
/** A passage in an address: of a document by its slug, a paragraph, and in it words by code points, the end excluded. */
export const passageInAddress = z.object({
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/),
  paragraph: z.coerce.number().int().min(1).max(100_000),
  start: z.coerce.number().int().min(0).max(1_000_000).optional(),
  end: z.coerce.number().int().min(0).max(1_000_000).optional(),
});
