import { inflateRawSync } from 'node:zlib';
import { mostInside, type Unreadable } from './vocabulary';

/** The parts of a packed file by name, unpacked on demand. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  readonly text: (name: string) => string | null;
}

interface Part {
  readonly method: number;
  readonly from: number;
  readonly packed: number;
}

/**
 * Opens a packed file (ZIP) after unpacking every part of it once within the limit, whatever sizes it claims: what
 * comes after this cannot be surprised. Packed files inside are bytes like any others.
 */
export function openArchive(bytes: Uint8Array): Archive | Unreadable {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  if (directory === null) return 'corrupt';
  if (directory.size > mostInside.parts) return 'too-much-inside';
  let left: number = mostInside.unpackedBytes;
  for (const part of directory.values()) {
    const length = unpacked(view, part, left)?.length;
    if (length === undefined) return 'corrupt';
    left -= length;
    if (left <= 0) return 'too-much-inside';
  }
  return {
    names: new Set(directory.keys()),
    text: (name) => {
      const part = directory.get(name);
      return part === undefined ? null : (unpacked(view, part, mostInside.unpackedBytes)?.toString('utf8') ?? null);
    },
  };
}

/** @returns as much as the limit lets, or null where it cannot be unpacked */
function unpacked(view: Buffer, { method, from, packed }: Part, most: number): Buffer | null {
  const data = view.subarray(from, from + packed);
  if (method === 0) return data;
  if (method !== 8) return null;
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (thrown) {
    const isTooLarge = thrown instanceof RangeError;
    return isTooLarge ? Buffer.alloc(most) : null;
  }
}

/** The table of contents at the file's end (APPNOTE.TXT 4.3.12 and 4.3.16); null where there is none that holds. */
function directoryOf(view: Buffer): Map<string, Part> | null {
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > view.length) return null;
  const count = view.readUInt16LE(end + 10);
  const parts = new Map<string, Part>();
  let at = view.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = view.readUInt16LE(at + 28);
    const header = view.readUInt32LE(at + 42);
    const name = view.toString('utf8', at + 46, at + 46 + nameLength);
    if (header + 30 > view.length || view.readUInt32LE(header) !== 0x04034b50) return null;
    const from = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28);
    // The same bytes unpacked under two names are how small bombs become large; a name given twice is no document.
    if (parts.has(name)) return null;
    parts.set(name, { method: view.readUInt16LE(at + 10), from, packed: view.readUInt32LE(at + 20) });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return parts;
}
