import { createHmac } from 'node:crypto';
import { serverSecret } from './secret';

/** No letter looks like another, or like a digit. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const shortest = 6;
const longest = 9;
/** One guess at random may open one of all discussions that are open with this chance at most. */
const mostLuck = 1e-7;

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
  const bytes = hmac(`code ${discussionId} ${String(turn)}`);
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
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
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  const isCode = code.length >= shortest && code.length <= longest && Array.from(code).every(isSymbol);
  return isCode ? code : null;
}

const isSymbol = (sign: string) => alphabet.includes(sign);

/** What the database keeps of a code: guessing is no use without the server's secret. */
export function codeHash(code: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hmac(`hash ${code}`));
}

function hmac(text: string): Buffer {
  return createHmac('sha256', serverSecret()).update(text).digest();
}
