import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { z } from 'zod';

/**
 * How a refused form comes back: the endpoint answers with this state and names the form's page; the front renders that
 * page again with the state in a header (inner-headers.ts), under the refusal's status.
 */
const formState = z.object({
  /** One sentence that says what to do; null where nothing is wrong and the form goes on with its next step. */
  message: z.string().nullable(),
  /** The input that the message is about. */
  field: z.string().optional(),
  /** Everything that was typed, by input name. */
  values: z.record(z.string(), z.string()),
});

export type FormState = z.infer<typeof formState>;

/** Room for the longest text that may be pasted into a form, in any script. */
export const mostStateBytes = 16 * 1024 * 1024;
/** What the renderer takes as a header, with room for the others (lib/server/renderer.ts). */
const mostHeaderCharacters = 4_000_000;

const deflate = promisify(deflateRaw);

/** An endpoint's answer as a header; null where it stays too long. */
export async function writeFormState(answer: Uint8Array): Promise<string | null> {
  const header = (await deflate(answer, { level: 1 })).toString('base64url');
  return header.length > mostHeaderCharacters ? null : header;
}

/** The state of a form that was just refused, or null when the page is opened afresh. */
export function readFormState(header: string | null): FormState | null {
  if (header === null) return null;
  const state = inflateRawSync(Buffer.from(header, 'base64url'), { maxOutputLength: mostStateBytes });
  const parsed = formState.safeParse(JSON.parse(state.toString('utf8')));
  return parsed.success ? parsed.data : null;
}
