import { z } from 'zod';

/**
 * How a refused form comes back: the endpoint answers with the state below and names the page in `pageHeader`; the
 * front (lib/server) renders that page again with the state in `formHeader`, under the refusal's status. Both headers
 * are stripped from what comes from outside and from what goes there.
 */
export const formHeader = 'x-counterpoint-form';
export const pageHeader = 'x-counterpoint-page';

const formState = z.object({
  /** One sentence that says what to do. */
  message: z.string(),
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
