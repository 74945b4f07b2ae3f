import { z } from 'zod';
import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { anchorOf } from '../sources/anchor';
import { bodyOf, type Source, type SourceBody } from '../sources/queries';
import { seenBy, sightOf, visible } from '../spaces/visible';
import { threadFor } from '../thread';
import { placesIn, type Document, type Place, type Placed, type Pointer } from './places';
import { faultOf, passageName, planOf, type Known, type Planned } from './plan';
import type { Entry } from './reading';
import { omissions, perPage } from './vocabulary';
import type { PublishedAnnotation } from './web-annotation';

/**
 * The passages of a document that everybody may read, on the boards of all debates, and how many there are: those of a
 * page, in the order of the text. One that was found in the newest version is given where it stands there, in the words
 * that stand there; any other as it was made, and so are all of a text that not everybody may read.
 *
 * @param page from 1
 */
export async function publishedAnnotations(source: Pick<Source, 'id'>, page: number) {
  const body = await bodyOf(source, null);
  const parameters = [source.id, sightOf(null), versionIn(body)];
  const [[counted], rows] = await Promise.all([
    read<{ total: number }>(`SELECT count(*) AS total ${published}`, parameters),
    read<PublishedAnnotation & { isCarried: boolean }>(
      `SELECT a.id, b.slug, c.number AS "cardNumber", w.claim, b.language, r.note, a.stance, a.attribution,
              t.name AS actor, ${place}, a.anchor = 'outline' AS "isOutlined" ${published}
       ORDER BY COALESCE(k.paragraph, a.paragraph), COALESCE(k.starts_at, a.starts_at) NULLS FIRST, a.ordinal, a.id
       OFFSET $4 LIMIT ${String(perPage)}`,
      [...parameters, (page - 1) * perPage],
    ),
  ]);
  const points = body.kind === 'text' ? Array.from(body.text) : [];
  const items = rows.map(({ isCarried, ...row }): PublishedAnnotation => {
    const { exact, paragraph, start, end } = row;
    if (!isCarried || exact === null || start === null || end === null) return row;
    return { ...row, ...anchorOf(points, paragraph, start, end) };
  });
  return { total: counted?.total ?? 0, items };
}

/** Where a passage lies, and the date of the version that says so. */
const place = `COALESCE(k.paragraph, a.paragraph) AS paragraph, r.exact, r.prefix, r.suffix,
  COALESCE(k.starts_at, a.starts_at) AS start, COALESCE(k.ends_at, a.ends_at) AS end, k.annotation_id IS NOT NULL AS "isCarried",
  to_char(v.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "versionDate"`;

/** `$1` is the document, `$2` everybody's sight, `$3` the version in which passages are given. */
const published = `FROM annotation a
  JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
  JOIN debate b ON b.id = a.debate_id AND b.withdrawn_at IS NULL
  JOIN space e ON e.id = a.space_id AND e.kind = 'debate'
  JOIN card c ON c.id = a.card_id AND c.number IS NOT NULL AND c.emptied_seq IS NULL AND ${visible('c', '$2')}
  JOIN card_revision w ON w.card_id = c.id AND w.revision = c.revision AND w.claim IS NOT NULL
  LEFT JOIN carried_anchor k ON k.annotation_id = a.id AND k.source_version_id = $3::uuid AND k.status <> 'lost'
  LEFT JOIN source_version v ON v.id = COALESCE(k.source_version_id, a.source_version_id)
  LEFT JOIN actor t ON t.id = a.actor_id
  WHERE a.source_id = $1 AND ${visible('a', '$2')}`;

/** What becomes of a file's entries in a debate, and the version of the text in which they were placed. */
export interface Plan {
  readonly planned: readonly Planned[];
  /** Cards that are there, by claim. */
  readonly cards: ReadonlyMap<string, string>;
  readonly versionId: string | null;
}

/** Plans what bringing in a file would do to a debate, by what everybody reads there. */
export async function planImport(asked: Debate, source: Source, entries: readonly Entry[]): Promise<Plan> {
  const debate = seenBy(asked, null);
  const body = await bodyOf(source, asked.viewerId);
  const versionId = versionIn(body);
  const claims = entries.map(({ words }) => words);
  const [cards, passages] = await Promise.all([
    read<{ id: string; claim: string }>(
      `SELECT DISTINCT ON (w.claim) c.id, w.claim FROM card c
       JOIN card_revision w ON w.card_id = c.id AND w.revision = c.revision
       WHERE c.space_id = $1 AND c.number IS NOT NULL AND c.emptied_seq IS NULL AND ${visible('c', '$2')}
         AND w.claim = ANY($3::text[]) ORDER BY w.claim, c.number`,
      [debate.spaceId, debate.sight, claims],
    ),
    read<Place & { claim: string; stance: string }>(
      `SELECT w.claim, a.stance, COALESCE(k.paragraph, a.paragraph) AS paragraph, r.exact,
              COALESCE(k.starts_at, a.starts_at) AS start, COALESCE(k.ends_at, a.ends_at) AS end FROM annotation a
       LEFT JOIN carried_anchor k ON k.annotation_id = a.id AND k.source_version_id = $4::uuid AND k.status <> 'lost'
       JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
       JOIN card c ON c.id = a.card_id JOIN card_revision w ON w.card_id = c.id AND w.revision = c.revision
       WHERE a.space_id = $1 AND a.source_id = $3 AND ${visible('a', '$2')} AND ${visible('c', '$2')}`,
      [debate.spaceId, debate.sight, source.id, versionId],
    ),
  ]);
  const known: Known = {
    cards: new Map(cards.map(({ id, claim }) => [claim, id])),
    passages: new Set(passages.map((one) => passageName(one.claim, one, one.stance))),
  };
  // What the editors wrote explains, and backs nothing.
  const fitting = source.writtenByEditors
    ? entries.map((entry) => ({ ...entry, stance: 'context' as const }))
    : entries;
  const sound = fitting.filter((entry) => faultOf(entry) === null);
  const placed = await placesApart(documentOf(body), sound);
  return {
    planned: planOf(fitting, new Map(sound.map((entry, at) => [entry, placed[at] ?? nowhere])), known),
    cards: known.cards,
    versionId,
  };
}

/** The version that everybody who gets this body reads. */
const versionIn = (body: SourceBody) => (body.kind === 'text' ? body.versionId : null);

const nowhere = { ok: false, why: 'not-there' } as const;

const placing = z.array(
  z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      isChanged: z.boolean(),
      spot: z.union([
        z.object({
          ...{ paragraph: z.number(), exact: z.string(), prefix: z.string(), suffix: z.string() },
          ...{ start: z.number(), end: z.number() },
        }),
        z.object({ paragraph: z.number(), exact: z.string().nullable(), start: z.null(), end: z.null() }),
      ]),
    }),
    z.object({ ok: z.literal(false), why: z.enum(omissions) }),
  ]),
);

/** What is looked for is bounded (places.ts), so that only a machine with much else to do needs so long. */
const look = threadFor({
  ...{ file: 'placing-worker.js', most: 2, patience: 30_000 },
  memory: { maxOldGenerationSizeMb: 400 },
});

/**
 * As `placesIn`, in a thread where that may take its time.
 *
 * @throws Busy where others are at it, and where it takes too long
 */
async function placesApart(document: Document, pointers: readonly Pointer[]): Promise<readonly Placed[]> {
  if (document.kind !== 'text') return placesIn(document, pointers);
  const asked = pointers.map(({ quote, start, paragraph }) => ({ quote, start, paragraph }));
  return placing.parse(await look({ document, pointers: asked }));
}

function documentOf(body: SourceBody): Document {
  if (body.kind === 'text') return body;
  if (body.kind === 'withheld') return { kind: 'named' };
  const paragraphs = new Set(body.entries.map(({ paragraph }) => paragraph));
  return paragraphs.size === 0 ? { kind: 'named' } : { kind: 'outline', paragraphs };
}
