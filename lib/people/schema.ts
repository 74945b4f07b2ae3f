import { z } from 'zod';

/** What the button behind the editor's link sends. */
export const editorshipClaim = z.strictObject({ key: z.string().regex(/^[\w-]{32}$/, 'not an editor’s key') });
export type EditorshipClaim = z.infer<typeof editorshipClaim>;

export const nothing = z.strictObject({});
