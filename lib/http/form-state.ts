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

/** The state of a form that was just refused, or null when the page is opened afresh. */
export function readFormState(header: string | null): FormState | null {
  if (header === null) return null;
  const parsed = formState.safeParse(JSON.parse(Buffer.from(header, 'base64url').toString('utf8')));
  return parsed.success ? parsed.data : null;
}
