import { z } from 'zod';

/** NUL and other controls except tab and line ends, direction controls, and half characters: no text has them. */
const unsafe = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

const text = z
  .string('has to be text')
  .refine((value) => !unsafe.test(value) && value.isWellFormed(), 'holds a character that no text has')
  .transform((value) => value.replace(/\r\n?/g, '\n').normalize('NFC'));

/** One or several, as JSON-LD lets it be written; none where it is left out. */
function listOf<Schema extends z.ZodType>(schema: Schema) {
  const asList = (value: unknown): readonly unknown[] => {
    const several: readonly unknown[] | null = Array.isArray(value) ? value : null;
    return several ?? (value === undefined || value === null ? [] : [value]);
  };
  return z.preprocess(asList, z.array(schema));
}

/** An address stands for the thing that has it. */
const orAddress = (value: unknown) => (typeof value === 'string' ? { id: value } : value);

const offset = z.number('has to be a number').int('has to be a whole number').min(0, 'counts from 0').optional();

const selector = z.preprocess(
  orAddress,
  z
    .looseObject(
      {
        type: z.unknown().optional(),
        exact: text.optional(),
        prefix: text.default(''),
        suffix: text.default(''),
        start: offset,
      },
      'has to be a selector',
    )
    .refine(({ type, exact }) => type !== 'TextQuoteSelector' || exact !== undefined, 'has no “exact”'),
);

const target = z.preprocess(
  orAddress,
  z.looseObject(
    {
      id: text.optional(),
      source: z.preprocess((value) => (typeof value === 'string' ? value : undefined), text.optional()),
      selector: listOf(selector),
    },
    'has to be a target',
  ),
);

const purposes = listOf(z.string()).transform(([first = '']) => first);

/** A body without words, such as one that names a picture, says nothing here. */
const body = z.preprocess(orAddress, z.looseObject({ value: text.default(''), purpose: purposes }, 'has to be a body'));

/**
 * An annotation as the world writes it, as far as it is looked at: by the Web Annotation model (`body` or `bodyValue`,
 * `target`) or by Hypothesis (`text`, `tags`, `target`, `references`). Anything else in it is left alone.
 */
export const foreignAnnotation = z.looseObject(
  {
    body: listOf(body),
    bodyValue: text.default(''),
    text: text.default(''),
    tags: listOf(text),
    references: listOf(z.unknown()),
    target: listOf(target).refine((targets) => targets.length > 0, 'has to say what it is about'),
  },
  'has to be an annotation',
);
export type ForeignAnnotation = z.infer<typeof foreignAnnotation>;
