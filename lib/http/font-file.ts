/** What a TrueType or OpenType file says of its characters. Of a collection, its first font. */
export interface FontFile {
  readonly unitsPerEm: number;
  /** The glyph of a character; 0 where the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** In units of the em. */
  readonly advanceOf: (glyph: number) => number;
}

/**
 * Reads the tables by which characters become glyphs and glyphs have a width (OpenType 1.9: cmap formats 4 and 12,
 * hmtx); null for what is no such file, or a damaged one.
 */
export function readFontFile(bytes: Uint8Array): FontFile | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tables = tablesOf(view);
    const [cmap, head, hhea, hmtx] = ['cmap', 'head', 'hhea', 'hmtx'].map((tag) => tables.get(tag));
    if (cmap === undefined || head === undefined || hhea === undefined || hmtx === undefined) return null;
    const glyphOf = glyphsOf(view, cmap);
    const longMetrics = view.getUint16(hhea + 34);
    return {
      unitsPerEm: view.getUint16(head + 18),
      glyphOf: (codePoint) => {
        try {
          return glyphOf(codePoint);
        } catch {
          return 0;
        }
      },
      advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1)),
    };
  } catch {
    return null;
  }
}

const collection = 0x74746366;

function tablesOf(view: DataView): Map<string, number> {
  const start = view.getUint32(0) === collection ? view.getUint32(12) : 0;
  const tables = new Map<string, number>();
  for (let at = 0; at < view.getUint16(start + 4); at += 1) {
    const record = start + 12 + 16 * at;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

function glyphsOf(view: DataView, cmap: number): (codePoint: number) => number {
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, at) => cmap + view.getUint32(cmap + 8 + 8 * at),
  );
  const wide = subtables.find((subtable) => view.getUint16(subtable) === 12);
  if (wide !== undefined) return (codePoint) => glyphInGroups(view, wide, codePoint);
  const narrow = subtables.find((subtable) => view.getUint16(subtable) === 4);
  return narrow === undefined ? () => 0 : (codePoint) => glyphInSegments(view, narrow, codePoint);
}

function glyphInGroups(view: DataView, subtable: number, codePoint: number): number {
  let [low, high] = [0, view.getUint32(subtable + 12) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = subtable + 16 + 12 * middle;
    if (codePoint < view.getUint32(group)) high = middle - 1;
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
  }
  return 0;
}

function glyphInSegments(view: DataView, subtable: number, codePoint: number): number {
  const segments = view.getUint16(subtable + 6) / 2;
  const [ends, starts] = [subtable + 14, subtable + 16 + 2 * segments];
  for (let segment = 0; segment < segments; segment += 1) {
    if (codePoint > view.getUint16(ends + 2 * segment)) continue;
    const start = view.getUint16(starts + 2 * segment);
    if (codePoint < start) return 0;
    const delta = view.getUint16(starts + 2 * (segments + segment));
    const offsetAt = starts + 2 * (2 * segments + segment);
    const offset = view.getUint16(offsetAt);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(offsetAt + offset + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
