// Longer than 250 lines: all that erasing a person means stands in one place, to be read as a whole.
import { database, type Transaction } from '../db/client';
import { done, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpaces, type Turn } from '../spaces/commands';
import { fatesOf, type Standing, type StandingLink } from './fates';
import { framePartsOf, typedNamesOf } from './queries';
import type { Erasure } from './schema';
import { erasedWords } from './vocabulary';

type Turns = ReadonlyMap<string, Omit<Turn, 'admission'>>;

/** Erases the viewer. Somebody of whom nothing is kept is erased already. */
export async function eraseViewer({ personId }: Viewer, _: Erasure): Promise<Outcome<null, never>> {
  if (personId !== null) await erasePerson(personId);
  return done(null);
}

/**
 * Erases a person: their words in all revisions and in all copies of their cards, their ratings and votes, their names in
 * discussions, their cookie's fingerprint, themselves. Cards that others answered keep their place without words; what
 * others wrote stays. One transaction over all spaces touched.
 */
export async function erasePerson(personId: string): Promise<void> {
  await writeToSpaces({
    spaces: (transaction) => spacesTouchedBy(transaction, personId),
    happening: { verb: 'words.erased' },
    work: async (transaction, turns) => {
      // Whatever the person is writing at this moment refers to this row, and so is waited for.
      await transaction.$executeRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
      const touched = await spacesTouchedBy(transaction, personId);
      if (touched.length !== turns.size || !touched.every((space) => turns.has(space))) return false;
      await takeCopiesAsTheirs(transaction, personId);
      await putEarlierWordingsBack(transaction, turns, personId);
      await eraseFrames(transaction, personId);
      await takeBack(transaction, turns, personId);
      await eraseNames(transaction, turns, personId);
      await eraseWords(transaction, personId);
      await forgetRatings(transaction, personId);
      await transaction.participant.updateMany({
        where: { personId },
        data: { name: null, returnHash: null, slip: null, removedAt: new Date() },
      });
      await transaction.person.deleteMany({ where: { id: personId } });
      return true;
    },
  });
  void freeRows();
}

/** What was copied from the person's cards to another board has no author there; it goes the same way. */
async function takeCopiesAsTheirs(transaction: Transaction, personId: string): Promise<void> {
  const copies = await copiesOf(transaction, personId);
  const ids = copies.map(({ id }) => id);
  await transaction.card.updateMany({ where: { id: { in: ids } }, data: { authorId: personId } });
  await transaction.annotation.updateMany({
    where: { cardId: { in: ids }, authorId: null },
    data: { authorId: personId },
  });
}

/** Where a card of somebody else shows the person's wording, it shows the newest one before that says something. */
async function putEarlierWordingsBack(transaction: Transaction, turns: Turns, personId: string): Promise<void> {
  for (const { spaceId, id, earlier } of await currentWordings(transaction, personId)) {
    if (earlier !== null) await turns.get(spaceId)?.recorder.update('card', { id }, { revision: earlier });
  }
}

/**
 * Puts neutral words where debates cannot do without: questions, and the names of positions and axes. A debate in which
 * nobody else wrote is withdrawn. The address was made of the question, so it changes too.
 */
async function eraseFrames(transaction: Transaction, personId: string): Promise<void> {
  const neutral = { about: '', question: erasedWords.question };
  for (const { id, isAuthor, isDebate, hasOthers } of await framesOf(transaction, personId)) {
    const slug = isDebate ? { slug: `taken-back-${id.slice(-12)}` } : {};
    const data = { ...neutral, ...(isAuthor && slug), ...(isAuthor && !hasOthers && { withdrawnAt: new Date() }) };
    await transaction.debate.update({ where: { id }, data });
    await transaction.debate.updateMany({ where: { discussion: { originId: id } }, data: neutral });
  }
  const parts = await withCopies(transaction, await framePartsOf(transaction, personId));
  const idsOf = (table: 'position' | 'axis') => parts.filter((part) => part.table === table).map(({ id }) => id);
  await transaction.position.updateMany({
    where: { id: { in: idsOf('position') } },
    data: { name: erasedWords.position, about: '' },
  });
  const poles = { lowName: erasedWords.pole, lowAbout: '', highName: erasedWords.pole, highAbout: '' };
  await transaction.axis.updateMany({
    where: { id: { in: idsOf('axis') } },
    data: { name: erasedWords.axis, question: '', ...poles },
  });
}

/** Withdraws or empties the person's cards, and withdraws links, passages and proposals. */
async function takeBack(transaction: Transaction, turns: Turns, personId: string): Promise<void> {
  for (const [spaceId, { recorder, seq: number }] of turns) {
    const seq = Number(number);
    const { withdrawn, emptied, links } = fatesOf(await standingOf(transaction, { spaceId, personId }));
    for (const id of withdrawn) await recorder.update('card', { id }, { withdrawn_seq: seq });
    for (const id of emptied) await recorder.update('card', { id }, { emptied_seq: seq });
    for (const id of links) await recorder.update('link', { id }, { withdrawn_seq: seq });
    const annotations = await transaction.annotation.findMany({
      where: {
        spaceId,
        withdrawnSeq: null,
        OR: [{ authorId: personId }, { cardId: { in: [...withdrawn, ...emptied] } }],
      },
      select: { id: true },
    });
    for (const { id } of annotations) await recorder.update('annotation', { id }, { withdrawn_seq: seq });
    const checks = await transaction.check.findMany({ where: { spaceId, authorId: personId, withdrawnSeq: null } });
    for (const { id } of checks) await recorder.update('card_check', { id }, { withdrawn_seq: seq });
    const proposals = await transaction.proposal.findMany({
      where: { spaceId, authorId: personId, state: { in: ['waiting', 'returned'] } },
      select: { id: true },
    });
    for (const { id } of proposals) {
      await recorder.update('proposal', { id }, { state: 'withdrawn', decided_seq: seq });
    }
    await hideSources(transaction, recorder, { spaceId, personId });
  }
}

/** A document that the person brought goes from the debate's list, unless somebody else cites it. */
async function hideSources(
  transaction: Transaction,
  recorder: Turn['recorder'],
  { spaceId, personId }: { readonly spaceId: string; readonly personId: string },
): Promise<void> {
  const brought = await transaction.debateSource.findMany({
    where: {
      ...{ debate: { spaces: { some: { id: spaceId } } }, source: { authorId: personId }, publishedSeq: { not: null } },
    },
    include: { source: { select: { annotations: { where: { spaceId, withdrawnSeq: null }, take: 1 } } } },
  });
  for (const { debateId, sourceId, source } of brought) {
    if (source.annotations.length > 0) continue;
    const key = { debate_id: debateId, source_id: sourceId };
    await recorder.update('debate_source', key, { label: null, published_seq: null });
  }
}

/** Removes the names of speakers that the person typed; one that somebody else gives too stays, as theirs. */
async function eraseNames(transaction: Transaction, turns: Turns, personId: string): Promise<void> {
  for (const { id, heir } of await typedNamesOf(transaction, personId)) {
    if (heir !== null) await transaction.actor.update({ where: { id }, data: { authorId: heir } });
    else {
      const named = await transaction.annotation.findMany({ where: { actorId: id } });
      for (const { id, spaceId } of named) {
        await turns.get(spaceId)?.recorder.update('annotation', { id }, { actor_id: null });
      }
      await transaction.actor.delete({ where: { id } });
    }
  }
}

/** Nulls words in every revision of the person's cards and passages, and in every revision that they wrote. */
async function eraseWords(transaction: Transaction, personId: string): Promise<void> {
  await transaction.cardRevision.updateMany({
    where: { OR: [{ authorId: personId }, { card: { authorId: personId } }] },
    data: { claim: null, elaboration: null },
  });
  await transaction.cardRevision.updateMany({ where: { authorId: personId }, data: { authorId: null } });
  await transaction.annotationRevision.updateMany({
    where: { OR: [{ authorId: personId }, { annotation: { authorId: personId } }] },
    data: { exact: null, prefix: null, suffix: null, note: null },
  });
  await transaction.annotationRevision.updateMany({ where: { authorId: personId }, data: { authorId: null } });
  await transaction.source.updateMany({
    where: { authorId: personId },
    data: { title: erasedWords.title, url: null, authors: [], publisher: null, licence: null, provenance: '' },
  });
  await transaction.sourceWarning.deleteMany({ where: { source: { authorId: personId } } });
  // A text that others quote stays, as nobody's; the words are its authors', not theirs who brought it.
  await transaction.sourceVersion.deleteMany({ where: { authorId: personId, annotations: { none: {} } } });
  await transaction.proposalWord.updateMany({ where: { authorId: personId }, data: { text: null } });
  await transaction.check.updateMany({ where: { authorId: personId }, data: { note: null } });
}

/** Ratings and votes go with the person; here, what the events say of them. */
async function forgetRatings(transaction: Transaction, personId: string): Promise<void> {
  await transaction.$executeRaw`
    UPDATE event SET changes = NULL WHERE person_id = ${personId}::uuid AND verb IN ('card.rated', 'link.rated', 'ballot.cast')`;
}

/**
 * Frees the rows that held the words, so that the database writes over them. Nobody waits for it: what fails here is
 * done by the database itself, later.
 */
async function freeRows(): Promise<void> {
  try {
    await database().pool.query(
      `VACUUM card, card_revision, card_words, findable, findable_word, link, annotation, annotation_revision, source, source_version, debate_source,
              actor, debate, position, axis, proposal, proposal_word, rating, card_check, origin_decision, ballot, event, receipt, participant, person, person_token,
              editorship`,
    );
  } catch {
    // The server is stopping, or the account may not: autovacuum comes by.
  }
}

/** The spaces in which a person left anything. */
async function spacesTouchedBy(transaction: Transaction, personId: string): Promise<string[]> {
  const found = await transaction.$queryRaw<{ id: string }[]>`
    WITH me AS (SELECT ${personId}::uuid AS id)
    SELECT space_id AS id FROM card, me WHERE author_id = me.id
    UNION SELECT space_id FROM link, me WHERE author_id = me.id
    UNION SELECT space_id FROM annotation, me WHERE author_id = me.id
    UNION SELECT space_id FROM proposal, me WHERE author_id = me.id
    UNION SELECT space_id FROM rating, me WHERE author_id = me.id
    UNION SELECT space_id FROM card_check, me WHERE author_id = me.id
    UNION SELECT space_id FROM origin_decision, me WHERE author_id = me.id
    UNION SELECT space_id FROM event, me WHERE person_id = me.id
    UNION SELECT space_id FROM ballot, me WHERE author_id = me.id
    UNION SELECT s.id FROM participant p JOIN discussion x ON x.id = p.discussion_id
      JOIN space s ON s.debate_id = x.debate_id, me WHERE p.person_id = me.id
    UNION SELECT c.space_id FROM card_revision r JOIN card c ON c.id = r.card_id, me WHERE r.author_id = me.id
    UNION SELECT a.space_id FROM annotation_revision r JOIN annotation a ON a.id = r.annotation_id, me
      WHERE r.author_id = me.id
    UNION SELECT p.space_id FROM proposal_word w JOIN proposal p ON p.id = w.proposal_id, me WHERE w.author_id = me.id
    UNION SELECT a.space_id FROM annotation a JOIN actor t ON t.id = a.actor_id, me WHERE t.author_id = me.id
    UNION SELECT s.id FROM debate d JOIN space s ON s.debate_id = d.id, me WHERE d.author_id = me.id
    UNION SELECT s.id FROM source o JOIN debate_source u ON u.source_id = o.id JOIN space s ON s.debate_id = u.debate_id,
      me WHERE o.author_id = me.id OR u.author_id = me.id`;
  const copies = await copiesOf(transaction, personId);
  return [...new Set([...found.map(({ id }) => id), ...copies.map(({ spaceId }) => spaceId)])];
}

/** The cards that were copied from the person's, and from those, on other boards. */
function copiesOf(transaction: Transaction, personId: string) {
  return transaction.$queryRaw<{ id: string; spaceId: string }[]>`
    WITH RECURSIVE copy AS (
      SELECT c.id, c.space_id FROM card o JOIN card c ON c.copied_from_id = o.id WHERE o.author_id = ${personId}::uuid
      UNION SELECT c.id, c.space_id FROM copy JOIN card c ON c.copied_from_id = copy.id)
    SELECT id, space_id AS "spaceId" FROM copy`;
}

/** Positions and axes with those that discussions have copied from them, which are known by their debate and key. */
async function withCopies(
  transaction: Transaction,
  parts: Awaited<ReturnType<typeof framePartsOf>>,
): Promise<Awaited<ReturnType<typeof framePartsOf>>> {
  const ids = parts.map(({ id }) => id);
  const copies = await transaction.$queryRaw<typeof parts>`
    SELECT 'position' AS "table", p.id FROM position o JOIN discussion x ON x.origin_id = o.debate_id
      JOIN position p ON p.debate_id = x.debate_id AND p.key = o.key WHERE o.id = ANY(${ids}::uuid[])
    UNION ALL SELECT 'axis', a.id FROM axis o JOIN discussion x ON x.origin_id = o.debate_id
      JOIN axis a ON a.debate_id = x.debate_id AND a.key = o.key WHERE o.id = ANY(${ids}::uuid[])`;
  return [...parts, ...copies];
}

/** The cards of others that show a wording of the person now, with the newest earlier one of others that has words. */
function currentWordings(transaction: Transaction, personId: string) {
  return transaction.$queryRaw<{ spaceId: string; id: string; earlier: number | null }[]>`
    SELECT c.space_id AS "spaceId", c.id,
           (SELECT max(o.revision) FROM card_revision o
            WHERE o.card_id = c.id AND o.revision < c.revision AND o.claim IS NOT NULL
              AND o.author_id IS DISTINCT FROM ${personId}::uuid) AS earlier
    FROM card c JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
    WHERE r.author_id = ${personId}::uuid AND c.author_id IS DISTINCT FROM ${personId}::uuid`;
}

/** What stands of a person in one space, with the links around it. */
async function standingOf(
  transaction: Transaction,
  { spaceId, personId }: { readonly spaceId: string; readonly personId: string },
): Promise<Standing> {
  const cards = await transaction.$queryRaw<{ id: string; isThesis: boolean }[]>`
    SELECT c.id, EXISTS (SELECT FROM position p WHERE p.thesis_id = c.id) AS "isThesis" FROM card c
    WHERE c.space_id = ${spaceId}::uuid AND c.author_id = ${personId}::uuid
      AND c.withdrawn_seq IS NULL AND c.emptied_seq IS NULL`;
  const ids = cards.map(({ id }) => id);
  const links = await transaction.$queryRaw<StandingLink[]>`
    WITH standing AS (
      SELECT l.* FROM link l WHERE l.space_id = ${spaceId}::uuid AND l.withdrawn_seq IS NULL
        AND (l.published_seq IS NOT NULL OR l.author_id = ${personId}::uuid)),
    near AS (
      SELECT l.* FROM standing l
      WHERE l.author_id = ${personId}::uuid OR l.from_card_id = ANY(${ids}::uuid[]) OR l.to_card_id = ANY(${ids}::uuid[]))
    SELECT l.id, l.relation, l.from_card_id AS "from", l.to_card_id AS "to", l.to_link_id AS "toLink", l.home,
           l.author_id IS NOT DISTINCT FROM ${personId}::uuid AS "isOwn"
    FROM (SELECT * FROM near UNION SELECT u.* FROM standing u JOIN near ON near.id = u.to_link_id) l`;
  const needed = new Set(cards.filter(({ isThesis }) => isThesis).map(({ id }) => id));
  return { cards: ids, needed, links };
}

/** Debates that a person opened, or whose question they last put into words, and who else wrote there. */
function framesOf(transaction: Transaction, personId: string) {
  return transaction.$queryRaw<{ id: string; isAuthor: boolean; isDebate: boolean; hasOthers: boolean }[]>`
    SELECT d.id, NOT EXISTS (SELECT FROM discussion x WHERE x.debate_id = d.id) AS "isDebate",
      d.author_id IS NOT DISTINCT FROM ${personId}::uuid AS "isAuthor",
      EXISTS (SELECT FROM card x WHERE x.debate_id = d.id AND x.author_id IS DISTINCT FROM ${personId}::uuid
              AND x.withdrawn_seq IS NULL AND x.emptied_seq IS NULL)
      OR EXISTS (SELECT FROM link x WHERE x.debate_id = d.id AND x.author_id IS DISTINCT FROM ${personId}::uuid
                 AND x.withdrawn_seq IS NULL)
      OR EXISTS (SELECT FROM annotation x WHERE x.debate_id = d.id AND x.author_id IS DISTINCT FROM ${personId}::uuid
                 AND x.withdrawn_seq IS NULL)
      OR EXISTS (SELECT FROM card_revision r JOIN card x ON x.id = r.card_id WHERE x.debate_id = d.id
                 AND r.author_id IS DISTINCT FROM ${personId}::uuid AND r.claim IS NOT NULL)
      OR EXISTS (SELECT FROM event e JOIN space s ON s.id = e.space_id WHERE s.debate_id = d.id
                 AND e.person_id IS DISTINCT FROM ${personId}::uuid AND e.verb IN ('position.added', 'axis.added'))
      AS "hasOthers"
    FROM debate d
    WHERE d.author_id = ${personId}::uuid OR ${personId}::uuid = (
      SELECT e.person_id FROM event e JOIN space s ON s.id = e.space_id
      WHERE s.debate_id = d.id AND e.verb = 'debate.changed' AND e.counts ? 'words' ORDER BY e.seq DESC LIMIT 1)`;
}
