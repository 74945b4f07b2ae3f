import { z } from 'zod';
import { attributions, stances } from '../annotations/vocabulary';
import { claimLimit, kinds, relations } from '../cards/vocabulary';

/**
 * A debate as files that a person can read and change (see prisma/seed/README.md). Ids such as `F2` are local to the
 * files; the loader turns them into stable row ids, so that loading the same files twice changes nothing.
 */
const words = (most: number) => z.string().trim().min(1).max(most);
const localId = z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/, 'an id is capital letters and digits, such as F2');
const key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'a key is small letters, digits and hyphens');

/** A passage that a card stands on. `paragraph` counts from 1 in the document as published. */
const backing = z.strictObject({
  source: localId,
  paragraph: z.int().min(1),
  stance: z.enum(stances).default('backs'),
  speaker: z.enum(attributions),
  actor: key.optional(),
  note: words(600).optional(),
  /** The passage word for word; only for a source whose text is stored. */
  quote: words(2000).optional(),
});

const claim = {
  id: localId,
  kind: z.enum(kinds),
  claim: words(claimLimit.hard),
  elaboration: words(2000).optional(),
  passages: z.array(backing).default([]),
};

const card = z.strictObject({
  ...claim,
  relation: z.enum(relations).exclude(['undercut', 'tension', 'restates']),
  answers: localId,
});

const link = z.strictObject({
  from: localId,
  relation: z.enum(relations),
  /** A card, or for an undercut the link it attacks, written `F2 -> F1`. */
  to: z.union([localId, z.string().regex(/^[A-Z][A-Z0-9]* -> [A-Z][A-Z0-9]*$/)]),
});

const pole = z.strictObject({ name: words(60), about: words(300) });

const axis = z.strictObject({ key, name: words(60), question: words(200), low: pole, high: pole });

const position = z.strictObject({
  key,
  name: words(60),
  about: words(600),
  thesis: z.strictObject(claim),
  /** From -1 (low pole) to 1 (high pole) on each axis it takes a side on; an axis left out is no zero. */
  places: z.record(key, z.number().min(-1).max(1)).default({}),
  picks: z.strictObject({ for: z.array(localId), against: z.array(localId) }),
});

const actor = z.strictObject({
  key,
  name: words(120),
  kind: z.enum(['person', 'organisation', 'group', 'unnamed']),
  about: words(400),
});

const origin = z.strictObject({
  key,
  name: words(120),
  reason: words(1200),
  sources: z.array(localId).min(2),
});

const outlineEntry = z.strictObject({
  paragraph: z.int().min(1),
  part: z.enum(['title', 'heading', 'paragraph', 'aside']).default('paragraph'),
  summary: words(1200),
});

const source = z.strictObject({
  id: localId,
  slug: key,
  title: words(200),
  kind: words(60),
  authors: z.array(words(120)).default([]),
  publisher: words(120).optional(),
  published: z.iso.date().optional(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  licence: words(200).optional(),
  provenance: words(1200),
  writtenByEditors: z.boolean().default(false),
  madeByAi: z.enum(['yes', 'no', 'unknown']),
  /** What the document says against itself, and what its readers should know, kept apart. */
  warnings: z.array(z.strictObject({ by: z.enum(['document', 'editors']), text: words(600) })).default([]),
  outline: z.array(outlineEntry).default([]),
  /** Markdown-free text, paragraphs parted by an empty line; a line starting with `# ` is a heading. */
  text: z.string().max(200_000).optional(),
});

/** The parts as they stand in the files; `sources` and `cards` are folders of them. */
export const debateParts = {
  head: z.strictObject({
    slug: key,
    language: z.string().regex(/^[a-z]{2,3}$/),
    question: words(200),
    about: words(1200),
    axes: z.array(axis).max(2),
    actors: z.array(actor),
    origins: z.array(origin),
    positions: z.array(position).min(1),
  }),
  source,
  card,
  link,
};

/** A whole debate, put together from its files. */
export interface DebateFile extends z.infer<typeof debateParts.head> {
  readonly sources: readonly z.infer<typeof source>[];
  readonly cards: readonly z.infer<typeof card>[];
  readonly links: readonly z.infer<typeof link>[];
}
