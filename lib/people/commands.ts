import { database } from '../db/client';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { EditorshipClaim } from './schema';
import { linkKey, newToken, tokenHash } from './tokens';
import type { Viewer } from './viewer';

/**
 * Makes the editor's link anew and withdraws the ones before it; whoever edits already goes on editing.
 *
 * @returns the key that stands in the link; it is stored nowhere and cannot be shown again
 */
export async function createEditorLink(): Promise<string> {
  const key = newToken();
  await database().prisma.$transaction([
    database().prisma.editorLink.updateMany({
      where: { withdrawnAt: null, debateId: null },
      data: { withdrawnAt: new Date() },
    }),
    database().prisma.editorLink.create({ data: { id: newId(), hash: tokenHash(key) } }),
  ]);
  return key;
}

/** Whether this server ever had an editor's link. */
export async function hasEditorLink(): Promise<boolean> {
  return (await database().prisma.editorLink.count({ where: { debateId: null }, take: 1 })) > 0;
}

/**
 * Makes the viewer's browser an editor's. A browser that was nobody's becomes a new person's.
 *
 * @returns the token to give to the browser, or null if it has one already; the debate's slug, if it is for one
 */
export async function claimEditorship(
  viewer: Viewer,
  claim: EditorshipClaim,
): Promise<Outcome<{ token: string | null; slug: string | null }, 'unknown-key'>> {
  return database().prisma.$transaction(async (transaction) => {
    const link = await transaction.editorLink.findUnique({
      where: { hash: tokenHash(claim.key), withdrawnAt: null },
      include: { debate: { select: { slug: true, withdrawnAt: true } } },
    });
    if (link === null || (link.debate?.withdrawnAt ?? null) !== null) return refused('unknown-key', 'key');
    const token = viewer.personId === null ? newToken() : null;
    const personId = viewer.personId ?? newId();
    if (token !== null) {
      await transaction.person.create({ data: { id: personId, tokens: { create: { hash: tokenHash(token) } } } });
    }
    const { id: editorLinkId, debateId } = link;
    const editorship = { id: newId(), personId, editorLinkId, debateId };
    await transaction.editorship.createMany({ data: editorship, skipDuplicates: true });
    return done({ token, slug: link.debate?.slug ?? null });
  });
}

/** Ends the viewer's editing of this server's debates in this browser; somebody who is no editor loses nothing. */
export async function endEditorship(viewer: Viewer): Promise<Outcome<null, never>> {
  if (viewer.personId !== null) {
    await database().prisma.editorship.deleteMany({ where: { personId: viewer.personId, debateId: null } });
  }
  return done(null);
}

/**
 * Makes a debate's own editor's link anew and withdraws the one before it. The key follows from `clientId`, which is
 * kept nowhere: the same form sent again answers the same, while its link is the newest.
 *
 * @returns the key that stands in the link; it cannot be shown again
 */
export async function createDebateLink(
  debateId: string,
  clientId: string,
): Promise<Outcome<{ key: string }, 'superseded'>> {
  const key = linkKey(debateId, clientId);
  const hash = tokenHash(key);
  return database().prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT FROM debate WHERE id = ${debateId}::uuid FOR UPDATE`;
    const there = await transaction.editorLink.findUnique({ where: { hash } });
    if (there !== null) return there.withdrawnAt === null ? done({ key }) : refused('superseded');
    const where = { debateId, withdrawnAt: null };
    await transaction.editorLink.updateMany({ where, data: { withdrawnAt: new Date() } });
    await transaction.editorLink.create({ data: { id: newId(), debateId, hash } });
    return done({ key });
  });
}

/** Ends the viewer's editing of one debate in this browser. */
export async function endDebateEditorship({ personId }: Viewer, debateId: string): Promise<void> {
  if (personId !== null) await database().prisma.editorship.deleteMany({ where: { personId, debateId } });
}
