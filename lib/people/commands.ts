import { database } from '../db/client';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { EditorshipClaim } from './schema';
import { newToken, tokenHash } from './tokens';
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
 * @returns the token to give to the browser, or null if it has one already
 */
export async function claimEditorship(
  viewer: Viewer,
  claim: EditorshipClaim,
): Promise<Outcome<{ token: string | null }, 'unknown-key'>> {
  return database().prisma.$transaction(async (transaction) => {
    const link = await transaction.editorLink.findUnique({ where: { hash: tokenHash(claim.key), withdrawnAt: null } });
    if (link === null) return refused('unknown-key', 'key');
    const token = viewer.personId === null ? newToken() : null;
    const personId = viewer.personId ?? newId();
    if (token !== null) {
      await transaction.person.create({ data: { id: personId, tokens: { create: { hash: tokenHash(token) } } } });
    }
    const { id: editorLinkId, debateId } = link;
    const editorship = { id: newId(), personId, editorLinkId, debateId };
    await transaction.editorship.createMany({ data: editorship, skipDuplicates: true });
    return done({ token });
  });
}

/** Ends the viewer's editing of this server's debates in this browser; somebody who is no editor loses nothing. */
export async function endEditorship(viewer: Viewer): Promise<Outcome<null, never>> {
  if (viewer.personId !== null) {
    await database().prisma.editorship.deleteMany({ where: { personId: viewer.personId, debateId: null } });
  }
  return done(null);
}
