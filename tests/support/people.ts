import { claimEditorship, createEditorLink } from '../../lib/people/commands';
import { database } from '../../lib/db/client';
import { newId } from '../../lib/id';
import { newToken, tokenHash } from '../../lib/people/tokens';
import { viewerOf, visitor, type Viewer } from '../../lib/people/viewer';

export interface Somebody {
  readonly viewer: Viewer;
  /** What their browser's cookie holds. */
  readonly token: string;
}

/** Somebody whose browser opened the editor's link and pressed the button. */
export async function newEditor(): Promise<Somebody> {
  const outcome = await claimEditorship(visitor, { key: await createEditorLink() });
  const token = outcome.ok ? outcome.value.token : null;
  if (token === null) throw new Error('the editor’s link was refused');
  return { token, viewer: await viewerOf(token) };
}

/** Somebody who has written before and is no editor. */
export async function newPerson(): Promise<Somebody> {
  const token = newToken();
  await database().prisma.person.create({ data: { id: newId(), tokens: { create: { hash: tokenHash(token) } } } });
  return { token, viewer: await viewerOf(token) };
}
