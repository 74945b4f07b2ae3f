/** How many may be in one discussion at a time. */
export const mostParticipants = 400;

/** How many printed slips a discussion may have: two classes. */
export const mostSlips = 60;

/** Longest name, in Unicode code points: it stands in one line of a phone. */
export const nameLimit = 24;

/** Signs of a return word, as lib/people/codes.ts makes it. */
export const returnWordLength = 8;
