import { erasePerson } from '../contributions/commands';
import { erasedWords } from '../contributions/vocabulary';
import { database, type Transaction } from '../db/client';
import { asHost, type HostRefusal } from '../discussions/commands';
import { findDiscussion } from '../discussions/queries';
import { mayHost } from '../discussions/policy';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpaces, type Turn } from '../spaces/commands';
import { expiredDiscussions } from './queries';
import type { DiscussionErasure, ParticipantErasure } from './schema';

/**
 * Erases what one participant did in a discussion, and their name there; what they did elsewhere is theirs. They are
 * removed by it. Erased already is done.
 */
export async function eraseParticipant(
  viewer: Viewer,
  { participant: id, confirm: _, ...named }: ParticipantErasure,
): Promise<Outcome<null, HostRefusal | 'no-participant'>> {
  const { prisma } = database();
  const participant = { id, discussionId: named.slug };
  const removed = await asHost<{ seq: number }, 'no-participant'>(viewer, named, async ({ board }, write) => {
    if ((await prisma.participant.count({ where: participant })) === 0) return refused('no-participant');
    return write(async ({ transaction }) => {
      const { personId } = await transaction.participant.findUniqueOrThrow({ where: { id } });
      if (personId !== null) await partFrom(transaction, personId, board);
      await transaction.participant.update({ where: { id }, data: { removedAt: new Date() } });
      return done({ verb: 'participant.removed', isPublic: false });
    });
  });
  if (!removed.ok) return removed;
  const { personId } = await prisma.participant.findUniqueOrThrow({ where: { id } });
  if (personId !== null) await erasePerson(personId);
  else await prisma.participant.update({ where: { id }, data: { name: null, returnHash: null, slip: null } });
  return done(null);
}

/**
 * Makes a person of their own of what somebody did on one board, so that it can be erased as a person is. Nobody has
 * that person's cookie.
 */
async function partFrom(
  transaction: Transaction,
  personId: string,
  { id: debateId, spaceId }: { readonly id: string; readonly spaceId: string },
): Promise<void> {
  const apart = newId();
  await transaction.person.create({ data: { id: apart } });
  const authorId = apart;
  const own = { where: { spaceId, authorId: personId }, data: { authorId } };
  await transaction.card.updateMany(own);
  await transaction.link.updateMany(own);
  await transaction.annotation.updateMany(own);
  await transaction.proposal.updateMany(own);
  await transaction.rating.updateMany(own);
  await transaction.check.updateMany(own);
  await transaction.ballot.updateMany(own);
  const within = <Part>(part: Part) => ({ where: { authorId: personId, ...part }, data: { authorId } });
  await transaction.cardRevision.updateMany(within({ card: { spaceId } }));
  await transaction.annotationRevision.updateMany(within({ annotation: { spaceId } }));
  await transaction.proposalWord.updateMany(within({ proposal: { spaceId } }));
  await transaction.debateSource.updateMany(within({ debateId }));
  await transaction.source.updateMany(within({ debates: { some: { debateId }, every: { debateId } } }));
  await transaction.sourceVersion.updateMany(
    within({ source: { debates: { some: { debateId }, every: { debateId } } } }),
  );
  await transaction.event.updateMany({ where: { spaceId, personId }, data: { personId: apart } });
  await transaction.receipt.updateMany({ where: { spaceId, personId }, data: { personId: apart } });
  await transaction.participant.updateMany({
    where: { personId, discussion: { debateId } },
    data: { personId: apart },
  });
}

/** Erases a discussion at a host's wish. */
export async function eraseDiscussion(
  viewer: Viewer,
  { slug }: DiscussionErasure,
): Promise<Outcome<null, HostRefusal>> {
  const discussion = await findDiscussion(viewer, slug);
  if (discussion === null) return refused('not-found');
  if (!mayHost(discussion)) return refused('not-allowed');
  await erase(discussion.id);
  return done(null);
}

/** Erases the discussions whose time is over. @returns how many */
export async function eraseExpired(): Promise<number> {
  const expired = await expiredDiscussions();
  for (const { id } of expired) await erase(id);
  return expired.length;
}

/**
 * Erases all names and words of a discussion, and who did what in it; numbers stay, and nobody finds them by an address.
 * What hosts have taken over into a debate is that debate's. Done twice, it is done once.
 */
async function erase(id: string): Promise<void> {
  const { debateId } = await database().prisma.discussion.findUniqueOrThrow({ where: { id } });
  await writeToSpaces({
    spaces: async (transaction) => {
      const where = { debateId, debate: { discussion: { erasedAt: null } } };
      return (await transaction.space.findMany({ where, select: { id: true } })).map((space) => space.id);
    },
    happening: { verb: 'words.erased' },
    work: async (transaction, turns) => {
      const { erasedAt } = await transaction.discussion.findUniqueOrThrow({ where: { id } });
      if (erasedAt !== null) return turns.size === 0;
      for (const [spaceId, turn] of turns) await emptyBoard(turn, { debateId, spaceId });
      await forgetRoom(transaction, id);
      return true;
    },
  });
  void freeRows();
}

async function emptyBoard(
  { transaction, recorder, seq }: Omit<Turn, 'admission'>,
  { debateId, spaceId }: { readonly debateId: string; readonly spaceId: string },
): Promise<void> {
  const standing = { spaceId, withdrawnSeq: null, emptiedSeq: null };
  for (const { id } of await transaction.card.findMany({ where: standing, select: { id: true } })) {
    await recorder.update('card', { id }, { emptied_seq: Number(seq) });
  }
  const nobody = { authorId: null };
  await transaction.cardRevision.updateMany({
    where: { card: { spaceId } },
    data: { claim: null, elaboration: null, ...nobody },
  });
  await transaction.annotationRevision.updateMany({
    where: { annotation: { spaceId } },
    data: { exact: null, prefix: null, suffix: null, note: null, ...nobody },
  });
  await transaction.proposalWord.updateMany({ where: { proposal: { spaceId } }, data: { text: null, ...nobody } });
  const here = { debates: { some: { debateId }, every: { debateId } } };
  await transaction.source.updateMany({
    where: { authorId: { not: null }, ...here },
    data: {
      title: erasedWords.title,
      url: null,
      authors: [],
      publisher: null,
      licence: null,
      provenance: '',
      ...nobody,
    },
  });
  await transaction.sourceVersion.deleteMany({
    where: { authorId: { not: null }, source: here, annotations: { none: {} } },
  });
  await transaction.ballot.updateMany({ where: { spaceId }, data: { because: null, ...nobody } });
  await transaction.check.updateMany({ where: { spaceId }, data: { note: null, ...nobody } });
  const all = { where: { spaceId }, data: nobody };
  await transaction.card.updateMany(all);
  await transaction.link.updateMany(all);
  await transaction.annotation.updateMany(all);
  await transaction.proposal.updateMany(all);
  await transaction.rating.updateMany(all);
  await transaction.debateSource.updateMany({ where: { debateId }, data: nobody });
  await transaction.receipt.deleteMany({ where: { spaceId } });
  await transaction.event.updateMany({ where: { spaceId }, data: { personId: null } });
  await transaction.debate.update({
    where: { id: debateId },
    data: { question: erasedWords.question, about: '', ...nobody },
  });
  await transaction.position.updateMany({ where: { debateId }, data: { name: erasedWords.position, about: '' } });
  const poles = { lowName: erasedWords.pole, lowAbout: '', highName: erasedWords.pole, highAbout: '' };
  await transaction.axis.updateMany({ where: { debateId }, data: { name: erasedWords.axis, question: '', ...poles } });
}

/** Names, slips, links and who was there; the discussion is closed by it. */
async function forgetRoom(transaction: Transaction, discussionId: string): Promise<void> {
  const where = { discussionId };
  await transaction.participant.updateMany({
    where,
    data: { name: null, personId: null, returnHash: null, slip: null },
  });
  await transaction.slip.deleteMany({ where });
  await transaction.hostLink.deleteMany({ where });
  await transaction.attendance.deleteMany({ where });
  await transaction.discussion.update({
    where: { id: discussionId },
    data: {
      ...{ status: 'closed', deadlineAt: null, remaining: null, eyesUp: false, spotlightId: null },
      ...{ codeHash: null, codeExpiresAt: null, erasedAt: new Date() },
    },
  });
}

/** Frees the rows that held the words, so that the database writes over them; as lib/contributions does. */
async function freeRows(): Promise<void> {
  try {
    await database().pool.query(
      `VACUUM card, card_revision, card_words, findable, findable_word, annotation, annotation_revision, source, debate, position, axis,
              proposal_word, ballot, rating, card_check, event, receipt, participant, slip, host_link, attendance, discussion`,
    );
  } catch {
    // The server is stopping, or the account may not: autovacuum comes by.
  }
}
