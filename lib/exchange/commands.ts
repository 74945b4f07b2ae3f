import { prune, upsert } from '../db/bulk';
import { database, raw, sql, type Transaction } from '../db/client';
import { appendEvent, nextSeq } from '../spaces/commands';
import type { DebateFile } from './debate-file';
import { boardChanges, currentVersions, currentWords, keepBoard, linksOfPeople, type CurrentWords } from './queries';
import { rowsOf, type Wording } from './rows';
import { stableId } from './stable-id';

/** What a load did: rows made or changed, and cards whose wording an editor has changed since, and that kept it. */
export interface Loaded {
  readonly changed: number;
  readonly kept: readonly string[];
}

/** Somebody has opened a debate here whose address a debate from files has as well. */
export class AddressTaken extends Error {
  constructor(readonly slug: string) {
    super(`/debates/${slug} is the address of a debate that was opened here. Give the one from files another slug.`);
  }
}

/**
 * Brings a debate to what its files say, in one transaction and as one event. Loading the same files again changes
 * nothing. What has left the files is withdrawn, if it came from them; what people wrote stays.
 *
 * @throws AddressTaken
 */
export async function loadDebate(file: DebateFile): Promise<Loaded> {
  const rows = rowsOf(file);
  const nothingNew = new Error('nothing new');
  let loaded: Loaded = { changed: 0, kept: [] };
  try {
    await database().prisma.$transaction(
      async (transaction) => {
        const spaceId = stableId(file.slug, 'space', 'board');
        const other = { slug: file.slug, id: { not: stableId(file.slug) } };
        if ((await transaction.debate.count({ where: other })) > 0) throw new AddressTaken(file.slug);
        let changed = 0;
        for (const table of ['debate', 'space', 'stream'] as const) {
          changed += await upsert(transaction, table, rows[table], [table === 'stream' ? 'space_id' : 'id']);
        }
        const seq = await nextSeq(transaction, spaceId);
        await keepBoard(transaction, spaceId);
        changed += await putSurroundings(transaction, rows, spaceId, seq);
        const words = await putCards(transaction, rows, spaceId, seq);
        changed += words.changed;
        changed += await putStructure(transaction, rows, spaceId, seq);
        loaded = { changed, kept: words.kept };
        if (changed === 0) throw nothingNew;
        const counts = { cards: rows.card.length, links: rows.link.length, annotations: rows.annotation.length };
        await appendEvent(
          transaction,
          { spaceId, seq, personId: null },
          { verb: 'debate.loaded', counts },
          await boardChanges(transaction, spaceId),
        );
      },
      { timeout: 300_000, maxWait: 10_000 },
    );
  } catch (thrown) {
    if (thrown !== nothingNew) throw thrown;
  }
  // Until it looks by itself, the database would plan for tables as small as they were. None of these holds words.
  if (loaded.changed > manyRows) await database().pool.query('ANALYZE card, link, annotation');
  return loaded;
}

/** So many rows make another database of it. */
const manyRows = 1_000;

type Rows = ReturnType<typeof rowsOf>;

/** Sources, axes and actors: all that cards and links refer to. */
async function putSurroundings(transaction: Transaction, rows: Rows, spaceId: string, seq: bigint): Promise<number> {
  const versions = await currentVersions(
    transaction,
    rows.source.map(({ id }) => id),
  );
  const newTexts = rows.source_version.flatMap(({ source_id, text }) => {
    const now = versions.get(source_id);
    if (now?.text === text) return [];
    const version = (now?.version ?? 0) + 1;
    return [{ id: stableId('version', source_id, String(version)), source_id, version, text }];
  });
  const sourceIds = rows.source.map(({ id }) => id);
  let changed = 0;
  for (const table of ['origin', 'source', 'axis', 'actor'] as const) {
    changed += await upsert(transaction, table, rows[table], ['id']);
  }
  for (const [table, column] of [
    ['source_warning', 'ordinal'],
    ['outline_entry', 'paragraph'],
  ] as const) {
    changed += await prune(transaction, table, ['source_id', sourceIds], rows[table], ['source_id', column]);
    changed += await upsert(transaction, table, rows[table], ['source_id', column]);
  }
  // A document that a reader brought stays, whatever the files name.
  changed += await transaction.$executeRaw`
    DELETE FROM debate_source WHERE debate_id = ANY(${rows.debate.map(({ id }) => id)}::uuid[])
      AND NOT source_id = ANY(${sourceIds}::uuid[]) AND ${byLoad(spaceId, 'published_seq')}`;
  const published = rows.debate_source.map((use) => ({ ...use, published_seq: Number(seq) }));
  changed += await upsert(transaction, 'debate_source', published, ['debate_id', 'source_id'], ['published_seq']);
  return changed + (await upsert(transaction, 'source_version', newTexts, ['id']));
}

async function putCards(transaction: Transaction, rows: Rows, spaceId: string, seq: bigint) {
  const known = await currentWords(transaction, 'card', spaceId);
  let lastNumber = Math.max(0, ...[...known.values()].map(({ number }) => number));
  const fresh = rows.card
    .filter(({ id }) => !known.has(id))
    .map((card) => ({
      ...card,
      number: (lastNumber += 1),
      revision: 1,
      created_seq: Number(seq),
      published_seq: Number(seq),
    }));
  const changed = await upsert(transaction, 'card', fresh, ['id']);
  const words = await putWords(transaction, 'card', rows.wording, known, seq);
  return { changed: changed + words.changed, kept: words.kept };
}

/** Links, annotations, positions with their places and picks; then withdraws what is no longer in the files. */
async function putStructure(transaction: Transaction, rows: Rows, spaceId: string, seq: bigint): Promise<number> {
  const made = { created_seq: Number(seq), published_seq: Number(seq) };
  const owner = ['debate_id', rows.debate.map(({ id }) => id)] as const;
  let changed = 0;
  for (const table of ['link', 'annotation', 'card'] as const) {
    changed += await withdraw(
      transaction,
      table,
      spaceId,
      rows[table].map(({ id }) => id),
      seq,
    );
  }
  for (const some of inOrderOfNeed(await leftToFiles(transaction, rows.link, spaceId))) {
    const links = some.map((link) => ({ ...link, ...made, place: 1 }));
    changed += await upsert(transaction, 'link', links, ['id'], [...Object.keys(made), 'place']);
  }
  const versions = await currentVersions(
    transaction,
    rows.source.map(({ id }) => id),
  );
  const known = await currentWords(transaction, 'annotation', spaceId);
  const annotations = rows.annotation.map((annotation) => ({
    ...annotation,
    source_version_id: annotation.starts_at === null ? null : versions.get(annotation.source_id)?.id,
    revision: 1,
    ...made,
  }));
  changed += await upsert(transaction, 'annotation', annotations, ['id'], [...Object.keys(made), 'revision']);
  changed += (await putWords(transaction, 'annotation', rows.note, known, seq)).changed;
  for (const [table, key] of [
    ['place', 'axis_id'],
    ['pick', 'card_id'],
  ] as const) {
    changed += await prune(transaction, table, owner, rows[table], ['position_id', key]);
  }
  changed += await prune(transaction, 'axis', owner, rows.axis, ['id']);
  changed += await prune(transaction, 'position', owner, rows.position, ['id']);
  changed += await upsert(transaction, 'position', rows.position, ['id']);
  changed += await upsert(transaction, 'place', rows.place, ['position_id', 'axis_id']);
  return changed + (await upsert(transaction, 'pick', rows.pick, ['position_id', 'card_id']));
}

/** The files' links but for what people did since: a card that they moved stays, and what they linked is not linked twice. */
async function leftToFiles(transaction: Transaction, links: Rows['link'], spaceId: string): Promise<Rows['link']> {
  const theirs = await linksOfPeople(transaction, spaceId);
  const moved = new Set(theirs.map(({ id }) => id));
  const named = (link: Pick<Rows['link'][number], 'from_card_id' | 'relation' | 'to_card_id' | 'to_link_id'>) =>
    [link.from_card_id, link.relation, link.to_card_id, link.to_link_id].join(' ');
  const there = new Set(theirs.map(named));
  const housed = new Set(theirs.filter(({ home }) => home).map((link) => link.from_card_id));
  return links
    .filter((link) => !moved.has(link.id) && !there.has(named(link)))
    .map((link) => ({ ...link, home: link.home && !housed.has(String(link.from_card_id)) }));
}

/** A card has one home at any moment, so an old home becomes a cross-link first; an undercut needs the link it attacks. */
function inOrderOfNeed<Link extends Rows['link'][number]>(links: readonly Link[]): Link[][] {
  const crossing = links.filter(({ home, to_link_id: attacked }) => !home && attacked === null);
  const undercuts = links.filter(({ to_link_id: attacked }) => attacked !== null);
  return [crossing, links.filter(({ home }) => home), undercuts];
}

/**
 * Writes a revision wherever the files say something new. Words that a person has changed since they were loaded
 * stay; if the files have changed as well, that is reported.
 */
async function putWords(
  transaction: Transaction,
  table: 'card' | 'annotation',
  wordings: readonly Wording[],
  known: ReadonlyMap<string, CurrentWords>,
  seq: bigint,
) {
  const differs = wordings.filter(({ id, words }) => JSON.stringify(known.get(id)?.fromFile) !== JSON.stringify(words));
  const isKept = ({ id }: Wording) => known.get(id)?.changedByPerson === true;
  const revisions = differs
    .filter((wording) => !isKept(wording))
    .map(({ id, words }) => ({
      [`${table}_id`]: id,
      revision: (known.get(id)?.revision ?? 0) + 1,
      seq: Number(seq),
      created_at: new Date().toISOString(),
      ...words,
    }));
  await upsert(transaction, `${table}_revision`, revisions, [`${table}_id`, 'revision']);
  await transaction.$executeRaw`
    UPDATE card SET revision = r.revision FROM card_revision r
    WHERE ${table} = 'card' AND r.card_id = card.id AND r.seq = ${seq} AND card.revision < r.revision`;
  await transaction.$executeRaw`
    UPDATE annotation SET revision = r.revision FROM annotation_revision r
    WHERE ${table} = 'annotation' AND r.annotation_id = annotation.id AND r.seq = ${seq}
      AND annotation.revision < r.revision`;
  return { changed: revisions.length, kept: differs.filter(isKept).map(({ words }) => String(words['claim'])) };
}

/**
 * Takes back what an earlier load made and the files no longer name, and restores what an earlier load took back and
 * they name again. What a person made or withdrew is not touched.
 */
async function withdraw(
  transaction: Transaction,
  table: 'card' | 'link' | 'annotation',
  spaceId: string,
  ids: readonly string[],
  seq: bigint,
): Promise<number> {
  const name = raw(table);
  const withdrawn = await transaction.$executeRaw`
    UPDATE ${name} SET withdrawn_seq = ${seq}
    WHERE space_id = ${spaceId}::uuid AND withdrawn_seq IS NULL AND NOT id = ANY(${ids}::uuid[])
      AND ${byLoad(spaceId, 'created_seq')}`;
  const restored = await transaction.$executeRaw`
    UPDATE ${name} SET withdrawn_seq = NULL
    WHERE space_id = ${spaceId}::uuid AND id = ANY(${ids}::uuid[]) AND ${byLoad(spaceId, 'withdrawn_seq')}`;
  return withdrawn + restored;
}

/** Whether a load did what the column's number names, and not a person. */
function byLoad(spaceId: string, column: 'created_seq' | 'published_seq' | 'withdrawn_seq') {
  return sql`EXISTS (
    SELECT FROM event e WHERE e.space_id = ${spaceId}::uuid AND e.seq = ${raw(column)} AND e.verb = 'debate.loaded')`;
}
