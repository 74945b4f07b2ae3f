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
    message: `That was a lot at once. Wait ${waitOf(seconds)}, then send it again.`,
    retryAfter: seconds,
  }),
  busy: { status: 503, message: 'The server is busy at this moment. Send it again in a few seconds.', retryAfter: 2 },
} as const;

/** Why a passage is refused, wherever one can be given: each says what to do at the input that it is about. */
export const passageRefusals = {
  'no-source': { status: 422, message: 'Choose the document that the passage is from, or say “from elsewhere”.' },
  'no-paragraph': { status: 422, message: 'Give the number of the paragraph: it stands beside it in the document.' },
  'no-quote': { status: 422, message: 'Paste the words of the passage, or choose them in the text.' },
  'quote-not-there': {
    status: 422,
    message: 'These words are not in that paragraph. Copy them from the document, or give another paragraph.',
  },
  'quote-several': {
    status: 422,
    message: 'These words stand in that paragraph more than once. Add a word before or after them.',
  },
  'no-title': { status: 422, message: 'Give the title of the document that the passage is from.' },
  'no-speaker': { status: 422, message: 'Say who is speaking in the passage.' },
  'no-actor': { status: 422, message: 'Choose the speaker’s name from the list, or leave it empty.' },
} as const satisfies Record<string, Refusal>;

const waitOf = (seconds: number) =>
  seconds <= 120 ? `${String(seconds)} seconds` : `${String(Math.ceil(seconds / 60))} minutes`;

/** Why a place for a link or a card is refused: each says what to do at the input that it is about. */
export const targetRefusals = {
  'no-target': { status: 404, message: 'There is no card with that number to link to. Choose another card.' },
  'no-link': { status: 404, message: 'Choose which link it denies: give the card that is put forward there.' },
  itself: { status: 409, message: 'A card cannot be linked to itself. Choose another card.' },
  'there-already': { status: 409, message: 'The two are linked in this way already. Choose another card or relation.' },
} as const satisfies Record<string, Refusal>;
