import { z } from 'zod';
import { attributions, stances } from '../annotations/vocabulary';
import { kinds, relations } from '../cards/vocabulary';
import { checkResults } from '../checks/vocabulary';
import { readerships } from '../sources/vocabulary';
import { contributionsSettings } from '../spaces/vocabulary';

/** Erasing oneself takes a tick, so that no single press does it. */
export const erasure = z.strictObject({ confirm: z.literal('yes', 'Tick the box first: what is erased is gone.') });
export type Erasure = z.infer<typeof erasure>;

const time = z.iso.datetime({ offset: true });
/** What was written stands in a debate, by its slug. */
const placed = { debate: z.string(), written: time, published: z.boolean(), withdrawn: z.boolean() };
const text = z.string().nullable();
const number = z.number().int().nullable();

/** All that the server keeps of one person, as a file for them. Ids are the server's own. */
export const ownData = z.strictObject({
  since: time,
  /** The debates whose editor this browser is; null stands for all of this server. */
  editorOf: z.array(z.string().nullable()),
  cards: z.array(z.strictObject({ id: z.uuid(), number, emptied: z.boolean(), ...placed })),
  /** Every wording that the person gave a card, their own or (as an editor) another's. */
  wordings: z.array(
    z.strictObject({
      ...{ card: z.uuid(), debate: z.string(), revision: z.number().int(), written: time },
      ...{ kind: z.enum(kinds), claim: text, elaboration: text },
    }),
  ),
  links: z.array(
    z.strictObject({
      ...{ id: z.uuid(), relation: z.enum(relations), from: z.uuid(), toCard: z.uuid().nullable() },
      ...{ toLink: z.uuid().nullable(), ...placed },
    }),
  ),
  annotations: z.array(
    z.strictObject({
      ...{ id: z.uuid(), card: z.uuid(), source: z.string(), paragraph: z.number().int() },
      ...{ start: number, end: number, stance: z.enum(stances), attribution: z.enum(attributions), actor: text },
      ...placed,
    }),
  ),
  quotes: z.array(
    z.strictObject({
      ...{ annotation: z.uuid(), revision: z.number().int(), written: time },
      ...{ exact: text, prefix: text, suffix: text, note: text },
    }),
  ),
  sources: z.array(
    z.strictObject({
      ...{ slug: z.string(), title: z.string(), url: text, authors: z.array(z.string()), publisher: text },
      ...{
        published: text,
        language: z.string(),
        licence: text,
        provenance: z.string(),
        warnings: z.array(z.string()),
      },
      ...{ madeByAi: z.enum(['yes', 'no', 'unknown']), sharedWith: z.enum(readerships), debates: z.array(z.string()) },
    }),
  ),
  /** The texts of documents that one brought in. */
  texts: z.array(
    z.strictObject({
      ...{ source: z.string(), version: z.number().int(), format: text, given: time, text: z.string() },
    }),
  ),
  ratings: z.array(
    z.strictObject({
      ...{ debate: z.string(), card: z.uuid().nullable(), link: z.uuid().nullable() },
      /** 0 to 4, or null for “can’t say” and where it was taken back. */
      ...{ value: number, revision: number, place: number, given: time, withdrawn: z.boolean() },
    }),
  ),
  /** What the person found who checked cards. */
  checks: z.array(
    z.strictObject({
      ...{ debate: z.string(), card: z.uuid(), revision: z.number().int(), result: z.enum(checkResults) },
      ...{ note: text, written: time, withdrawn: z.boolean() },
    }),
  ),
  /** What the person said of two documents that may be of one origin. */
  origins: z.array(
    z.strictObject({
      ...{ debate: z.string(), one: z.string(), other: z.string(), decision: z.enum(['confirmed', 'refused']) },
      ...{ written: time, withdrawn: z.boolean() },
    }),
  ),
  /** Votes in discussions, by the discussion's id and the phase's place in its plan. */
  ballots: z.array(
    z.strictObject({
      ...{ discussion: z.uuid(), phase: z.number().int(), choice: z.string(), because: text },
      ...{ decisive: z.uuid().nullable(), given: time },
    }),
  ),
  /** What the person is called in discussions. */
  names: z.array(z.strictObject({ discussion: z.uuid(), name: z.string(), joined: time })),
  proposals: z.array(
    z.strictObject({
      ...{ id: z.uuid(), debate: z.string(), kind: z.string(), state: z.string(), written: time },
      ...{ card: z.uuid().nullable(), link: z.uuid().nullable(), annotation: z.uuid().nullable() },
      ...{ revision: number, intoCard: z.uuid().nullable(), decided: time.nullable() },
      /** What was said of it: by the person, or to them by an editor. */
      words: z.array(z.strictObject({ written: time, byYou: z.boolean(), text })),
    }),
  ),
  /** What the person wrote, as an editor, with decisions on what others proposed. */
  decisions: z.array(z.strictObject({ proposal: z.uuid(), written: time, text })),
  debates: z.array(
    z.strictObject({
      ...{ slug: z.string(), question: z.string(), about: z.string(), language: z.string() },
      ...{ contributions: z.enum(contributionsSettings), listed: z.boolean(), written: time, withdrawn: z.boolean() },
    }),
  ),
  /** Answers and scales that the person added to debates. */
  positions: z.array(z.strictObject({ debate: z.string(), key: z.string(), name: z.string(), about: z.string() })),
  axes: z.array(
    z.strictObject({
      ...{ debate: z.string(), key: z.string(), name: z.string(), question: z.string() },
      ...{ lowName: z.string(), lowAbout: z.string(), highName: z.string(), highAbout: z.string() },
    }),
  ),
  /** Everything this browser did, in order. */
  events: z.array(z.strictObject({ debate: z.string(), seq: z.number().int(), verb: z.string(), written: time })),
});
export type OwnData = z.infer<typeof ownData>;
