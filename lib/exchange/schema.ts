import { z } from 'zod';
import { anchorStatuses, attributions, stances } from '../annotations/vocabulary';
import { kinds, relations } from '../cards/vocabulary';

/**
 * What the public API gives, in the shapes that /api/openapi.json describes. Numbers of cards count within the debate;
 * offsets count Unicode code points of a source's normalised text, the end excluded.
 */
const exportedCard = z.object({
  number: z.int().positive(),
  revision: z.int().positive(),
  kind: z.enum(kinds),
  claim: z.string().nullable(),
  elaboration: z.string().nullable(),
});

const exportedLink = z.object({
  id: z.uuid(),
  relation: z.enum(relations),
  from: z.int().positive(),
  toCard: z.int().positive().nullable(),
  toLink: z.uuid().nullable(),
  home: z.boolean(),
  place: z.int().positive(),
});

const exportedAnnotation = z.object({
  id: z.uuid(),
  card: z.int().positive(),
  source: z.string(),
  paragraph: z.int().positive(),
  stance: z.enum(stances),
  attribution: z.enum(attributions),
  actor: z.string().nullable(),
  anchor: z.enum(anchorStatuses),
  start: z.int().nullable(),
  end: z.int().nullable(),
  exact: z.string().nullable(),
  prefix: z.string().nullable(),
  suffix: z.string().nullable(),
  note: z.string().nullable(),
});

const exportedActor = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'group', 'unnamed', 'unknown']),
  about: z.string(),
});

const exportedPosition = z.object({
  key: z.string(),
  name: z.string(),
  about: z.string(),
  /** The number of its thesis card; null if that was withdrawn. */
  thesis: z.int().positive().nullable(),
  places: z.record(z.string(), z.number().min(-1).max(1)),
  picks: z.object({ for: z.array(z.int().positive()), against: z.array(z.int().positive()) }),
});

const exportedAxis = z.object({
  key: z.string(),
  name: z.string(),
  question: z.string(),
  low: z.object({ name: z.string(), about: z.string() }),
  high: z.object({ name: z.string(), about: z.string() }),
});

const exportedSource = z.object({
  label: z.string(),
  slug: z.string(),
  title: z.string(),
  kind: z.string(),
  authors: z.array(z.string()),
  publisher: z.string().nullable(),
  published: z.iso.date().nullable(),
  language: z.string(),
  licence: z.string().nullable(),
  url: z.string().nullable(),
  provenance: z.string(),
  writtenByEditors: z.boolean(),
  madeByAi: z.enum(['yes', 'no', 'unknown']),
  /** The group of sources that probably repeat one original. */
  origin: z.string().nullable(),
  warnings: z.array(z.object({ by: z.enum(['document', 'editors']), text: z.string() })),
  text: z.string().nullable(),
  outline: z.array(
    z.object({
      paragraph: z.int().positive(),
      part: z.enum(['title', 'heading', 'paragraph', 'aside']),
      summary: z.string(),
    }),
  ),
});

export const debateSummary = z.object({
  slug: z.string(),
  language: z.string(),
  question: z.string(),
  about: z.string(),
  /** The number of the debate's last published event. */
  version: z.int().positive(),
});

export const debateList = z.object({ debates: z.array(debateSummary) });

export const wholeDebate = debateSummary.extend({
  axes: z.array(exportedAxis),
  positions: z.array(exportedPosition),
  cards: z.array(exportedCard),
  links: z.array(exportedLink),
  sources: z.array(exportedSource),
  annotations: z.array(exportedAnnotation),
  actors: z.array(exportedActor),
});

export type ExportedCard = z.infer<typeof exportedCard>;
export type ExportedLink = z.infer<typeof exportedLink>;
export type ExportedAnnotation = z.infer<typeof exportedAnnotation>;
export type ExportedActor = z.infer<typeof exportedActor>;
export type WholeDebate = z.infer<typeof wholeDebate>;
