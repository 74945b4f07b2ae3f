import { loadShippedDebates } from '../../prisma/seed/load';
import { createEditorLink, hasEditorLink } from '../people/commands';

/**
 * What a database needs before anybody reads: the debates that come with the program (loading them again changes
 * nothing), and at the first start a key for the editor. DATABASE_URL must be set.
 *
 * @returns lines about the debates, and the editor's key if it was made now: it cannot be shown again
 */
export async function prepareContent(): Promise<{ lines: string[]; editorKey: string | null }> {
  const lines = await loadShippedDebates();
  const editorKey = (await hasEditorLink()) ? null : await createEditorLink();
  return { lines, editorKey };
}
