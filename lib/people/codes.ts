import { createHmac } from 'node:crypto';
import { serverSecret } from './secret';

/** No letter looks like another, or like a digit. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const shortest = 6;
const longest = 9;
/** One guess at random may open one of all discussions that are open with this chance at most. */
const mostLuck = 1e-7;
/** A return word opens one of all participants there are: eight symbols keep a guess below the same chance for 80,000. */
const wordLength = 8;

/** How many symbols a code needs while so many discussions are open: 6 up to 88 of them. */
export function codeLength(open: number): number {
  let length = shortest;
  while (length < longest && open / alphabet.length ** length > mostLuck) length += 1;
  return length;
}

/**
 * A discussion's code to join by. It follows from the server's secret, so that pages can show it though the database
 * keeps nothing but its HMAC.
 *
 * @param turn raised for another code
 */
export function joinCode(discussionId: string, turn: number, length: number): string {
  return symbolsOf(`code ${discussionId} ${String(turn)}`, length);
}

/** The code of a discussion by what the database keeps of it; null where another server's secret made it. */
export function codeOf(discussionId: string, turn: number, hash: Uint8Array): string | null {
  for (let length = shortest; length <= longest; length += 1) {
    const code = joinCode(discussionId, turn, length);
    if (Buffer.from(hash).equals(codeHash(code))) return code;
  }
  return null;
}

/** What somebody typed as a code should be: capitals, no gaps. @returns null where it can be no code */
export function readCode(typed: string): string | null {
  const code = plain(typed);
  return code.length >= shortest && code.length <= longest && isOfSymbols(code) ? code : null;
}

/** What the database keeps of a code: guessing is no use without the server's secret. */
export function codeHash(code: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hmac(`hash ${code}`));
}

/** The word by which a participant comes back in any browser. It follows from the server's secret, as a code does. */
export function returnWord(participantId: string): string {
  return symbolsOf(`return ${participantId}`, wordLength);
}

/** The word on a printed slip, by which one pupil joins and comes back. */
export function slipWord(discussionId: string, number: number): string {
  return symbolsOf(`slip ${discussionId} ${String(number)}`, wordLength);
}

/** What somebody typed as a return word should be. @returns null where it can be none */
export function readWord(typed: string): string | null {
  const word = plain(typed);
  return word.length === wordLength && isOfSymbols(word) ? word : null;
}

/** What the database keeps of a return word. */
export function wordHash(word: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hmac(`word ${word}`));
}

const plain = (typed: string) => typed.replace(/[\s.·–—-]/gu, '').toUpperCase();

const isOfSymbols = (text: string) => Array.from(text).every((sign) => alphabet.includes(sign));

function symbolsOf(text: string, length: number): string {
  return Array.from(hmac(text).subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
}

function hmac(text: string): Buffer {
  return createHmac('sha256', serverSecret()).update(text).digest();
}
