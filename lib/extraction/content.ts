import type { Format, Unreadable } from './vocabulary';

/** What a file is by its first bytes. Its name only tells apart what is text in any case. */
export function formatOf(bytes: Uint8Array, name: string): Exclude<Format, 'pasted'> | Unreadable {
  if (bytes.length === 0) return 'nothing-inside';
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2_048)).toString('latin1');
  if (beginning.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (beginning.startsWith('PK\u0003\u0004')) return 'docx';
  if (others.some((signature) => beginning.startsWith(signature))) return 'unknown-type';
  const readable = beginning.replace(/\0/g, '');
  if (/<(!doctype html|html|head|body|article)[\s>]/i.test(readable)) return 'html';
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (['html', 'htm', 'xhtml'].includes(ending)) return 'html';
  return ['md', 'markdown'].includes(ending) ? 'md' : 'txt';
}

/** Beginnings of what is no text and no document that is read here: older Word, RTF, pictures, programs, archives. */
const others = [
  ...['\u00D0\u00CF\u0011\u00E0', '{\\rtf', '\u0089PNG', 'GIF8', '\u00FF\u00D8\u00FF', 'RIFF', 'II*\0', 'MM\0*'],
  ...['\u007FELF', 'MZ', '\u001F\u008B', '7z\u00BC\u00AF', 'Rar!', 'PK\u0005\u0006', 'BZh', 'OggS', 'ID3', '%!PS'],
];
