import { nameLimit } from './vocabulary';

/**
 * A typed name as it is kept: normal form, one gap between words, nothing that cannot be seen (zero-width signs, soft
 * hyphens, controls, direction marks).
 */
export function cleanName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0\u034F]/gu, '')
    .replace(/ +/g, ' ')
    .trim();
}

export type NameFault = 'empty' | 'too-long' | 'unreadable';

/** What is wrong with a cleaned name; null where nothing is. Marks piled on one letter would run over other lines. */
export function faultOf(name: string): NameFault | null {
  if (!/[\p{L}\p{N}]/u.test(name)) return 'empty';
  if (Array.from(name).length > nameLimit) return 'too-long';
  return /\p{M}{4,}/u.test(name) ? 'unreadable' : null;
}

/** The same for names that one takes for each other at a glance: case, accents, gaps, and look-alike letters aside. */
export function lookOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/./gu, (sign) => alike.get(sign) ?? sign);
}

/** Cyrillic and Greek letters that look like Latin ones, and digits that look like letters. */
const alike = new Map(
  [
    'aаα',
    'bв',
    'cс',
    'eеε',
    'hн',
    'iіι1l',
    'jј',
    'kкκ',
    'mм',
    'nη',
    'oоο0',
    'pрρ',
    'sѕ',
    'tтτ',
    'uυ',
    'vν',
    'xхχ',
    'yуγ',
  ].flatMap(([latin = '', ...others]) => others.map((other) => [other, latin] as const)),
);
