/** A TrueType font as its tables, and its glyphs by character: what a subset is made from. */
export type TrueType = {
  readonly table: (tag: string) => Buffer;
  /** Number of a character's glyph; 0, the font's sign for what it lacks, where it has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** The outline of a glyph; empty for a space. */
  readonly outline: (glyph: number) => Buffer;
  /** Advance width and left bearing. */
  readonly metrics: (glyph: number) => Buffer;
};

export function readTrueType(font: Buffer): TrueType {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    const start = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)));
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`The font has no table ${tag}.`);
    return found;
  };
  const isLong = table('head').readInt16BE(50) === 1;
  const offset = (glyph: number): number =>
    isLong ? table('loca').readUInt32BE(glyph * 4) : table('loca').readUInt16BE(glyph * 2) * 2;
  const widths = table('hhea').readUInt16BE(34);
  return {
    table,
    glyphOf: characterMap(table('cmap')),
    outline: (glyph) => table('glyf').subarray(offset(glyph), offset(glyph + 1)),
    metrics(glyph) {
      const hmtx = table('hmtx');
      if (glyph < widths) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
      const bearing = widths * 4 + (glyph - widths) * 2;
      return Buffer.concat([
        hmtx.subarray(widths * 4 - 4, widths * 4 - 2),
        hmtx.subarray(bearing, bearing + 2),
      ]);
    },
  };
}

/** Format 4 of Windows' Unicode subtable: stretches of characters with their glyphs. */
function characterMap(cmap: Buffer): (codePoint: number) => number {
  const entries = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => 4 + 8 * i);
  const unicode = entries.find((at) => cmap.readUInt16BE(at) === 3 && cmap.readUInt16BE(at + 2) === 1);
  if (unicode === undefined) throw new Error('The font has no map of Unicode.');
  const map = cmap.subarray(cmap.readUInt32BE(unicode + 4));
  const length = map.readUInt16BE(6);
  return (codePoint) => {
    for (let at = 14; at < 14 + length; at += 2) {
      if (map.readUInt16BE(at) < codePoint) continue;
      const start = map.readUInt16BE(at + length + 2);
      if (start > codePoint) return 0;
      const delta = map.readInt16BE(at + 2 * length + 2);
      const rangeAt = at + 3 * length + 2;
      const range = map.readUInt16BE(rangeAt);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = map.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
