/**
 * The text of bytes that claim to be text: by their byte order mark, else UTF-8, else what `label` names, else
 * Windows-1252, which older programs write. Null for what is no text: zero bytes and controls, or halves of characters.
 *
 * @param label an encoding that the document itself names
 */
export function decode(bytes: Uint8Array, label: string | null = null): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return strictly(bytes, 'utf-8');
  if (first === 0xff && second === 0xfe) return strictly(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return strictly(bytes, 'utf-16be');
  if (bytes.includes(0)) return null;
  return strictly(bytes, 'utf-8') ?? (label === null ? null : strictly(bytes, label)) ?? oldText(bytes);
}

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return isText(text) ? text : null;
  } catch {
    return null;
  }
}

/** Any bytes are Windows-1252; so what is mostly signs and no letters is taken for something else. */
function oldText(bytes: Uint8Array): string | null {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // Some versions of Node.js take the one for the other, so that the difference stands here.
  const text = latin.replace(/[\u0080-\u009F]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign);
  if (!isText(text)) return null;
  const readable = text.match(/[\p{L}\p{N}\s.,;:!?'"()‘’“”–—…€-]/gu)?.length ?? 0;
  return readable >= text.length * 0.8 ? text : null;
}

/** What Windows-1252 has in place of the controls from 0x80 to 0x9F. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Form feeds and the like stand in old files; more than a few controls stand in none. */
function isText(text: string): boolean {
  const controls = text.match(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g)?.length ?? 0;
  return !text.includes('\0') && controls <= text.length / 1_000;
}
