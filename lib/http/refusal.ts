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
  fileTooLarge: {
    status: 413,
    message: 'A file may have 20 MB at most. Choose a smaller one, or paste the part that matters.',
  },
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
  searchedTooOften: (seconds: number): Refusal => ({
    status: 429,
    message: `That was a lot of searching at once. Wait ${waitOf(seconds)}, then search again.`,
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
} as const satisfies Record<string, Refusal>;

/** Why nothing was read from a file; the form comes back without it, since browsers do not let a page choose files. */
export const readingRefusals = {
  'nothing-inside': { status: 422, message: 'There is no text in it. Choose another file, or paste the text.' },
  'unknown-type': {
    status: 422,
    message: 'This kind of file cannot be read. Save it as PDF, .docx or plain text, and choose it again.',
  },
  'not-text': {
    status: 422,
    message: 'This is no text that can be read. Save it as plain text in UTF-8, and choose it again.',
  },
  encrypted: { status: 422, message: 'A password protects this file. Save a copy without it, and choose that.' },
  'no-text-layer': {
    status: 422,
    message: 'This PDF holds pictures of pages and no text. Run text recognition on it first, or paste the text.',
  },
  corrupt: { status: 422, message: 'This file is damaged. Open it, save it anew, and choose it again.' },
  'too-deep': {
    status: 422,
    message: 'The parts of this page lie in each other too deep to be read. Copy its text, and paste that.',
  },
  'too-much-inside': { status: 422, message: 'There is too much inside this file. Choose a smaller part of it.' },
  'too-long': { status: 422, message: 'The text has more than 2,000,000 characters. Bring it in by chapters.' },
  'too-slow': { status: 422, message: 'Reading this file took too long. Save it as plain text, and choose that.' },
} as const satisfies Record<string, Refusal>;

/** Why a document is not changed. */
export const sourceRefusals = {
  'not-found': { status: 404, message: 'This document is not here any more. What you wrote is kept here: copy it.' },
  'not-allowed': {
    status: 403,
    message: 'Only who brought this document in, and editors of all debates that use it, may change it.',
  },
  closed: { status: 403, message: 'Nothing new is taken here at the moment. What you wrote is kept here.' },
  reviewed: { status: 403, message: 'Editors have let this document in, so only they may change it. Ask one of them.' },
  'from-files': {
    status: 403,
    message: 'This comes from files of the debate. Whoever runs the server changes it there.',
  },
  'no-discussion': { status: 422, message: 'There is no discussion here. Choose everybody, or only you.' },
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

/** Why a card is not moved, whether everybody reads it or it waits. */
export const moveRefusals = {
  ...targetRefusals,
  'not-found': { status: 404, message: 'There is no such card in this debate any more.' },
  'not-allowed': { status: 403, message: 'Only who wrote this card, and editors, may move it.' },
  closed: { status: 403, message: 'This debate takes no changes at the moment. Come back later.' },
  thesis: { status: 409, message: 'This is what a position says, so it stands at the top. Move another card.' },
  stale: {
    status: 409,
    message: 'Somebody moved this card meanwhile. Compare where it stands now with your place, then move it again.',
  },
  unchanged: { status: 422, message: 'The card stands there already. Choose another place, or leave it.' },
  cycle: {
    status: 409,
    message: 'That card stands below this one. Choose a card that does not, or move that card away first.',
  },
} as const satisfies Record<string, Refusal>;

/** Why a setting of a debate is refused. */
export const settingRefusals = {
  'not-found': { status: 404, message: 'There is no such debate.' },
  'not-allowed': {
    status: 403,
    message: 'Only who edits this debate may change its settings. Open the editor’s link again.',
  },
  'from-files': {
    status: 403,
    message: 'This part of the debate comes from files. Whoever runs the server changes it there.',
  },
  stale: {
    status: 409,
    message: 'Somebody changed this meanwhile. Compare yours with what stands now, then save again.',
  },
  full: { status: 422, message: 'There is no room for another one. A debate stays readable with a few.' },
  unchanged: { status: 422, message: 'This is how it is already. Change it, or leave it as it is.' },
} as const satisfies Record<string, Refusal>;

/** Why an editor's decision about a proposal is refused. */
export const decisionRefusals = {
  'not-found': { status: 404, message: 'There is no such proposal in this debate.' },
  'not-allowed': { status: 403, message: 'Only editors of this debate decide this. Open the editor’s link first.' },
  decided: { status: 409, message: 'This is decided already, or was taken back. Reload the page to see how.' },
  stale: { status: 409, message: 'Its author has changed it meanwhile. Read it as it stands now, then decide.' },
  'target-gone': {
    status: 409,
    message: 'What this is about was taken back meanwhile, or is not published. Send it back with a word instead.',
  },
} as const satisfies Record<string, Refusal>;

/** Why what only a host does in a discussion is refused. */
export const hostRefusals = {
  'not-found': { status: 404, message: 'There is no such discussion, or you are not in it.' },
  'not-allowed': { status: 403, message: 'Only who runs this discussion does that. Open the host’s link first.' },
} as const satisfies Record<string, Refusal>;

/** Why something cannot be done to a card of a class. */
export const cardRefusals = {
  'no-card': { status: 404, message: 'There is no such card in this discussion any more.' },
  thesis: { status: 409, message: 'This is one of the answers that the class discusses. It stays.' },
  hidden: { status: 409, message: 'This card is hidden already.' },
} as const satisfies Record<string, Refusal>;

/** Why what its author does with a proposal is refused. */
export const proposalRefusals = {
  'not-found': { status: 404, message: 'There is no such proposal, or it is not yours.' },
  'not-allowed': { status: 403, message: 'Only who proposed this may do that.' },
  decided: { status: 409, message: 'An editor has decided this meanwhile. Reload the page to see how.' },
} as const satisfies Record<string, Refusal>;

const closedDoor = {
  closed: { status: 409, message: 'This discussion is over. Nobody joins it any more.' },
  locked: { status: 409, message: 'The door is locked just now. Ask whoever runs the discussion to unlock it.' },
  full: { status: 409, message: 'This discussion is full. Ask whoever runs it to make room.' },
  'name-taken': { status: 409, message: 'Somebody here has that name, or one that looks like it. Choose another.' },
  removed: {
    status: 403,
    message: 'You were taken out of this discussion. Only whoever runs it can let you in again.',
  },
  runs: {
    status: 409,
    message: 'This browser runs a discussion or edits a debate, and would lose that. Use another browser for pupils.',
  },
} as const satisfies Record<string, Refusal>;

/** Why somebody does not get into a discussion by its code. */
export const joinRefusals = {
  'no-discussion': { status: 404, message: 'No discussion has this code now. Look at the screen again: codes change.' },
  host: { status: 409, message: 'This browser runs this discussion. To try it as a pupil, use another browser.' },
  editor: {
    status: 409,
    message: 'This browser edits all debates of this server. Look into the discussion from the editor’s page instead.',
  },
  ...closedDoor,
} as const satisfies Record<string, Refusal>;

/** Why a return word or a slip brings nobody in. */
export const returnRefusals = {
  'no-such-word': { status: 404, message: 'Nobody has this return word. Look at it again: it has eight signs.' },
  erased: { status: 404, message: 'What belonged to this return word was erased.' },
  ...closedDoor,
} as const satisfies Record<string, Refusal>;

/** Why a host’s removing or letting in again of a participant is refused. */
export const removalRefusals = {
  ...hostRefusals,
  'no-participant': { status: 404, message: 'There is nobody of that name in this discussion.' },
  unchanged: { status: 409, message: 'This is how it is already.' },
} as const satisfies Record<string, Refusal>;

/** Why a discussion is not opened. */
export const openRefusals = {
  'no-debate': { status: 404, message: 'There is no such debate any more. Choose another, or ask your own question.' },
  'no-position': { status: 422, message: 'Choose what the vote is on from the list.' },
  'no-cards': { status: 422, message: 'Give numbers of cards that are in the debate, such as 3, 8, 21.' },
  'too-large': {
    status: 422,
    message: 'The whole debate is too much for one lesson. Choose its cards by their numbers.',
  },
} as const satisfies Record<string, Refusal>;
