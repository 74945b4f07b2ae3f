import { database, read, type Transaction } from '../db/client';
import type { Relation } from '../cards/vocabulary';
import type { Viewer } from '../people/viewer';
import { ownData, type OwnData } from './schema';
import type { ContributionKind, State } from './vocabulary';

/** One thing that somebody wrote, as their own page shows it. */
export interface Contribution {
  readonly what: ContributionKind;
  readonly id: string;
  /** ISO 8601 with its time zone. */
  readonly date: string;
  readonly state: State;
  readonly debate: { readonly slug: string; readonly question: string; readonly isWithdrawn: boolean };
  /** The claim, the quote or note, the debate's question; null for a link, and where there are none. */
  readonly words: string | null;
  /** The card that it is, or that it belongs to, by number; null while that waits. */
  readonly card: number | null;
  /** Of a link: how the card stands to the other end, and that card's number. */
  readonly relation: Relation | null;
  readonly other: number | null;
  readonly proposalId: string | null;
  /** What an editor last said of it. */
  readonly editorsWord: string | null;
  /** The card that it was merged into. */
  readonly mergedInto: number | null;
}

export const contributionsPerPage = 20;

/** `$1` is the person. A home link and a passage that came with a card of their own are part of that card. */
const everything = `
  SELECT 'card' AS what, c.id, c.debate_id, c.space_id, c.created_seq AS seq, r.claim AS words, c.number AS card,
         NULL::relation AS relation, NULL::int AS other, c.published_seq IS NOT NULL AS published,
         num_nonnulls(c.withdrawn_seq, c.emptied_seq) > 0 AS gone,
         (SELECT p.id FROM proposal p WHERE p.card_id = c.id AND p.kind = 'card' ORDER BY p.created_seq DESC LIMIT 1)
           AS proposal_id
  FROM card c JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
  WHERE c.author_id = $1
  UNION ALL
  SELECT 'wording', c.id, c.debate_id, c.space_id, r.seq, r.claim, c.number, NULL, NULL,
         p.id IS NULL OR p.state = 'accepted', false, p.id
  FROM card_revision r JOIN card c ON c.id = r.card_id
  LEFT JOIN proposal p ON p.card_id = c.id AND p.kind = 'wording' AND p.revision = r.revision
  WHERE r.author_id = $1 AND (p.id IS NOT NULL OR c.author_id IS DISTINCT FROM $1)
  UNION ALL
  SELECT 'link', l.id, l.debate_id, l.space_id, l.created_seq, NULL, f.number, l.relation,
         COALESCE(t.number, uf.number), l.published_seq IS NOT NULL, l.withdrawn_seq IS NOT NULL,
         (SELECT p.id FROM proposal p WHERE p.link_id = l.id ORDER BY p.created_seq DESC LIMIT 1)
  FROM link l JOIN card f ON f.id = l.from_card_id
  LEFT JOIN card t ON t.id = l.to_card_id
  LEFT JOIN link u ON u.id = l.to_link_id LEFT JOIN card uf ON uf.id = u.from_card_id
  WHERE l.author_id = $1 AND NOT (f.author_id IS NOT DISTINCT FROM $1 AND f.created_seq = l.created_seq)
  UNION ALL
  SELECT 'passage', a.id, a.debate_id, a.space_id, a.created_seq, COALESCE(r.exact, r.note), c.number, NULL, NULL,
         a.published_seq IS NOT NULL, a.withdrawn_seq IS NOT NULL,
         (SELECT p.id FROM proposal p WHERE p.annotation_id = a.id ORDER BY p.created_seq DESC LIMIT 1)
  FROM annotation a JOIN card c ON c.id = a.card_id
  JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
  WHERE a.author_id = $1 AND NOT (c.author_id IS NOT DISTINCT FROM $1 AND c.created_seq = a.created_seq)
  UNION ALL
  SELECT 'check', k.id, k.debate_id, k.space_id, k.published_seq, k.note, c.number, NULL, NULL, true,
         k.withdrawn_seq IS NOT NULL, NULL
  FROM card_check k JOIN card c ON c.id = k.card_id WHERE k.author_id = $1
  UNION ALL
  SELECT 'source', o.id, u.debate_id, p.id, e.seq, o.title, NULL, NULL, NULL, u.published_seq IS NOT NULL, false, NULL
  FROM source o JOIN debate_source u ON u.source_id = o.id AND u.author_id = $1 JOIN space p ON p.debate_id = u.debate_id
  JOIN receipt e ON e.person_id = $1 AND e.client_id = o.id AND e.space_id = p.id WHERE o.author_id = $1
  UNION ALL
  SELECT 'debate', d.id, d.id, s.id, 1, d.question, NULL, NULL, NULL, true, d.withdrawn_at IS NOT NULL, NULL
  FROM debate d JOIN space s ON s.debate_id = d.id WHERE d.author_id = $1`;

/** What the viewer wrote, the newest first: a page of it, and how much there is in all. */
export async function contributionsOf(
  { personId }: Viewer,
  page: number,
): Promise<{ readonly shown: readonly Contribution[]; readonly total: number }> {
  if (personId === null) return { shown: [], total: 0 };
  const [shown, [counted]] = await Promise.all([
    read<Contribution>(
      `SELECT m.what, m.id, to_json(e.created_at)#>>'{}' AS date, m.words, m.card, m.relation, m.other,
              CASE WHEN p.state = 'merged' THEN 'merged' WHEN m.gone OR p.state = 'withdrawn' THEN 'withdrawn'
                   WHEN p.state = 'returned' THEN 'returned' WHEN m.published THEN 'published' ELSE 'waiting' END AS state,
              jsonb_build_object('slug', d.slug, 'question', d.question, 'isWithdrawn', d.withdrawn_at IS NOT NULL)
                AS debate,
              p.id AS "proposalId", i.number AS "mergedInto",
              (SELECT w.text FROM proposal_word w WHERE w.proposal_id = p.id AND w.author_id IS DISTINCT FROM $1
               ORDER BY w.seq DESC LIMIT 1) AS "editorsWord"
       FROM (${everything}) m
       JOIN debate d ON d.id = m.debate_id
       JOIN event e ON e.space_id = m.space_id AND e.seq = m.seq
       LEFT JOIN proposal p ON p.id = m.proposal_id
       LEFT JOIN card i ON i.id = p.into_card_id
       ORDER BY e.created_at DESC, m.seq DESC, m.what, m.id OFFSET $2 LIMIT $3`,
      [personId, (page - 1) * contributionsPerPage, contributionsPerPage],
    ),
    read<{ total: number }>(`SELECT count(*) AS total FROM (${everything}) m`, [personId]),
  ]);
  return { shown, total: counted?.total ?? 0 };
}

/** The positions and axes that a person added, as the events tell. */
export function framePartsOf(transaction: Pick<Transaction, '$queryRaw'>, personId: string) {
  return transaction.$queryRaw<{ table: 'position' | 'axis'; id: string }[]>`
    SELECT h->>'table' AS "table", h->'key'->>'id' AS id
    FROM event e, jsonb_array_elements(CASE jsonb_typeof(e.changes) WHEN 'array' THEN e.changes ELSE '[]' END) h
    WHERE e.person_id = ${personId}::uuid AND e.verb IN ('debate.created', 'position.added', 'axis.added')
      AND h->>'table' IN ('position', 'axis') AND jsonb_typeof(h->'before') = 'null'`;
}

/** The names of speakers that a person typed, each with somebody else whose passage gives the same, if there is one. */
export function typedNamesOf(transaction: Pick<Transaction, '$queryRaw'>, personId: string) {
  return transaction.$queryRaw<{ id: string; heir: string | null }[]>`
    SELECT t.id, (SELECT min(a.author_id::text) FROM annotation a
                  WHERE a.debate_id = t.debate_id AND a.actor_id = t.id AND a.author_id <> t.author_id) AS heir
    FROM actor t WHERE t.author_id = ${personId}::uuid`;
}

/** A column of time as ISO 8601 with its time zone. */
const iso = (column: string) => `to_json(${column})#>>'{}'`;

/** Of a row of a space, under the alias x: its debate, when it was written, what became of it. */
const placed = `d.slug AS debate, (SELECT ${iso('e.created_at')} FROM event e
    WHERE e.space_id = x.space_id AND e.seq = x.created_seq) AS written,
  x.published_seq IS NOT NULL AS published, x.withdrawn_seq IS NOT NULL AS withdrawn`;
const inDebate = `JOIN debate d ON d.id = x.debate_id WHERE x.author_id = $1 ORDER BY x.space_id, x.created_seq, x.id`;

/** What the file holds, by its parts; `$1` is the person. */
const parts = {
  cards: `SELECT x.id, x.number, x.emptied_seq IS NOT NULL AS emptied, ${placed} FROM card x ${inDebate}`,
  wordings: `SELECT r.card_id AS card, d.slug AS debate, r.revision, ${iso('r.created_at')} AS written, r.kind, r.claim,
      r.elaboration FROM card_revision r JOIN card c ON c.id = r.card_id JOIN debate d ON d.id = c.debate_id
    WHERE r.author_id = $1 ORDER BY r.created_at, r.card_id, r.revision`,
  links: `SELECT x.id, x.relation, x.from_card_id AS from, x.to_card_id AS "toCard", x.to_link_id AS "toLink", ${placed}
    FROM link x ${inDebate}`,
  annotations: `SELECT x.id, x.card_id AS card, (SELECT o.slug FROM source o WHERE o.id = x.source_id) AS source,
      x.paragraph, x.starts_at AS start, x.ends_at AS end, x.stance, x.attribution,
      (SELECT t.name FROM actor t WHERE t.id = x.actor_id) AS actor, ${placed} FROM annotation x ${inDebate}`,
  quotes: `SELECT r.annotation_id AS annotation, r.revision, ${iso('r.created_at')} AS written, r.exact, r.prefix,
      r.suffix, r.note FROM annotation_revision r WHERE r.author_id = $1 ORDER BY r.created_at, r.annotation_id`,
  sources: `SELECT o.slug, o.title, o.url, o.authors, o.publisher, o.published::text, o.language, o.licence, o.provenance,
      o.made_by_ai AS "madeByAi", o.shared_with AS "sharedWith", ARRAY(SELECT w.text FROM source_warning w
      WHERE w.source_id = o.id AND w.by = 'document' ORDER BY w.ordinal) AS warnings, ARRAY(SELECT d.slug FROM debate_source u JOIN debate d ON d.id = u.debate_id
      WHERE u.source_id = o.id ORDER BY d.slug) AS debates FROM source o WHERE o.author_id = $1 ORDER BY o.id`,
  texts: `SELECT o.slug AS source, v.version, v.format, ${iso('v.created_at')} AS given, v.text
    FROM source_version v JOIN source o ON o.id = v.source_id WHERE v.author_id = $1 ORDER BY o.id, v.version`,
  ratings: `SELECT d.slug AS debate, x.card_id AS card, x.link_id AS link, x.value, x.revision, x.place,
      ${iso('e.created_at')} AS given, x.withdrawn_seq IS NOT NULL AS withdrawn
    FROM rating x JOIN debate d ON d.id = x.debate_id JOIN event e ON e.space_id = x.space_id AND e.seq = x.seq
    WHERE x.author_id = $1 ORDER BY e.created_at, x.id`,
  ballots: `SELECT d.slug AS discussion, x.phase, x.choice, x.because, x.decisive_id AS decisive,
      ${iso('e.created_at')} AS given
    FROM ballot x JOIN debate d ON d.id = x.debate_id JOIN event e ON e.space_id = x.space_id AND e.seq = x.seq
    WHERE x.author_id = $1 ORDER BY e.created_at, x.id`,
  names: `SELECT x.discussion_id AS discussion, x.name, ${iso('x.joined_at')} AS joined FROM participant x
    WHERE x.person_id = $1 AND x.name IS NOT NULL ORDER BY x.joined_at, x.id`,
  proposals: `SELECT x.id, d.slug AS debate, x.kind, x.state, ${iso('e.created_at')} AS written, x.card_id AS card,
      x.link_id AS link, x.annotation_id AS annotation, x.revision, x.into_card_id AS "intoCard",
      ${iso('f.created_at')} AS decided,
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('written', w.created_at, 'text', w.text,
         'byYou', w.author_id IS NOT DISTINCT FROM $1) ORDER BY w.seq), '[]')
       FROM proposal_word w WHERE w.proposal_id = x.id) AS words
    FROM proposal x JOIN debate d ON d.id = x.debate_id
    JOIN event e ON e.space_id = x.space_id AND e.seq = x.created_seq
    LEFT JOIN event f ON f.space_id = x.space_id AND f.seq = x.decided_seq
    WHERE x.author_id = $1 ORDER BY e.created_at, x.id`,
  checks: `SELECT d.slug AS debate, k.card_id AS card, k.revision, k.result, k.note,
      ${iso('k.created_at')} AS written, k.withdrawn_seq IS NOT NULL AS withdrawn
    FROM card_check k JOIN debate d ON d.id = k.debate_id WHERE k.author_id = $1 ORDER BY k.created_at, k.id`,
  origins: `SELECT d.slug AS debate, x.slug AS one, y.slug AS other, o.decision, ${iso('o.created_at')} AS written,
      o.withdrawn_seq IS NOT NULL AS withdrawn
    FROM origin_decision o JOIN debate d ON d.id = o.debate_id JOIN source x ON x.id = o.source_a_id
    JOIN source y ON y.id = o.source_b_id WHERE o.author_id = $1 ORDER BY o.created_at, o.id`,
  decisions: `SELECT w.proposal_id AS proposal, ${iso('w.created_at')} AS written, w.text
    FROM proposal_word w JOIN proposal x ON x.id = w.proposal_id
    WHERE w.author_id = $1 AND x.author_id IS DISTINCT FROM $1 ORDER BY w.created_at, w.proposal_id`,
  debates: `SELECT d.slug, d.question, d.about, d.language, s.contributions, d.listed,
      ${iso('d.created_at')} AS written, d.withdrawn_at IS NOT NULL AS withdrawn
    FROM debate d JOIN space s ON s.debate_id = d.id WHERE d.author_id = $1 ORDER BY d.created_at`,
  events: `SELECT d.slug AS debate, e.seq, e.verb, ${iso('e.created_at')} AS written
    FROM event e JOIN space s ON s.id = e.space_id JOIN debate d ON d.id = s.debate_id
    WHERE e.person_id = $1 ORDER BY e.created_at, e.space_id, e.seq`,
} as const;

/** All that the server keeps of the viewer, and nothing of anybody else; null for a visitor. */
export async function ownDataOf({ personId }: Viewer): Promise<OwnData | null> {
  const [person] = await read<{ since: string }>(`SELECT ${iso('created_at')} AS since FROM person WHERE id = $1`, [
    personId,
  ]);
  if (person === undefined || personId === null) return null;
  const editorOf = await read<{ slug: string | null }>(
    `SELECT d.slug FROM editorship x LEFT JOIN debate d ON d.id = x.debate_id WHERE x.person_id = $1 ORDER BY x.created_at`,
    [personId],
  );
  const added = (await framePartsOf(database().prisma, personId)).map(({ id }) => id);
  const positions = await read(
    `SELECT d.slug AS debate, x.key, x.name, x.about FROM position x JOIN debate d ON d.id = x.debate_id
     WHERE x.id = ANY($1::uuid[]) ORDER BY d.slug, x.ordinal`,
    [added],
  );
  const axes = await read(
    `SELECT d.slug AS debate, x.key, x.name, x.question, x.low_name AS "lowName", x.low_about AS "lowAbout",
            x.high_name AS "highName", x.high_about AS "highAbout"
     FROM axis x JOIN debate d ON d.id = x.debate_id WHERE x.id = ANY($1::uuid[]) ORDER BY d.slug, x.ordinal`,
    [added],
  );
  const rest: Record<string, unknown> = {};
  // One after another: what is asked for once in a long while leaves the connections to readers.
  for (const [name, text] of Object.entries(parts)) rest[name] = await read(text, [personId]);
  return ownData.parse({ ...person, editorOf: editorOf.map(({ slug }) => slug), positions, axes, ...rest });
}
