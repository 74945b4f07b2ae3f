import type { z } from 'zod';

/** How a refusal is told: an HTTP status and one sentence that says what to do. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** Refusals that any endpoint may give before its command is asked. */
export const rejections = {
  foreignOrigin: { status: 403, message: 'This was sent from another site. Open the page here and send it again.' },
  notText: { status: 400, message: 'What was sent cannot be read. Reload the page and send it again.' },
  wrongType: { status: 415, message: 'Send this as a form or as JSON.' },
  tooLarge: { status: 413, message: 'This is too long to be sent at once. Shorten it and send it again.' },
  /** Never shows the value: what was sent may be hostile, and may end up in a log. The field goes beside it. */
  malformed: (error: z.ZodError): Refusal => {
    const issue = error.issues[0];
    return {
      status: issue?.code === 'too_big' ? 422 : 400,
      message: issue?.message ?? 'What was sent cannot be read.',
    };
  },
  tooOften: (seconds: number): Refusal => ({
    status: 429,
    message: `That was a lot at once. Wait ${String(seconds)} seconds, then send it again.`,
    retryAfter: seconds,
  }),
} as const;
