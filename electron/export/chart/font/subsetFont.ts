/** A font with only the characters of one picture, so that it can stand inside the picture. The same characters are the same bytes. */
import { readTrueType, type TrueType } from './trueType.ts';

const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** The font with the characters of a text that it has; null when it has none of them. */
export function subsetFont(font: Buffer, text: string): Buffer | null {
  const source = readTrueType(font);
  const characters = [...new Set(Array.from(text, (sign) => sign.codePointAt(0) ?? 0))]
    .filter((codePoint) => codePoint <= 0xfffe && source.glyphOf(codePoint) !== 0)
    .sort((a, b) => a - b);
  if (characters.length === 0) return null;
  const glyphs = withComponents(source, [0, ...characters.map(source.glyphOf)]);
  const numberOf = new Map(glyphs.map((glyph, at) => [glyph, at]));
  const outlines = glyphs.map((glyph) => renumbered(source.outline(glyph), numberOf));

  const head = Buffer.from(source.table('head'));
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(source.table('hhea'));
  hhea.writeUInt16BE(glyphs.length, 34);
  const maxp = Buffer.from(source.table('maxp'));
  maxp.writeUInt16BE(glyphs.length, 4);
  const os2 = Buffer.from(source.table('OS/2'));
  os2.writeUInt16BE(characters[0] ?? 0, 64);
  os2.writeUInt16BE(characters.at(-1) ?? 0, 66);
  return fontFile([
    ['OS/2', os2],
    ['cmap', characterTable(characters.map((each) => [each, numberOf.get(source.glyphOf(each)) ?? 0]))],
    ['cvt ', source.table('cvt ')],
    ['fpgm', source.table('fpgm')],
    ['glyf', Buffer.concat(outlines)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', Buffer.concat(glyphs.map(source.metrics))],
    ['loca', offsets(outlines)],
    ['maxp', maxp],
    // The licence reserves the font's name to the whole font.
    ['name', words([0, 0, 6])],
    ['post', Buffer.concat([long(0x00030000), Buffer.alloc(28)])],
    ['prep', source.table('prep')],
  ]);
}

/** Every glyph once, with those that accented ones are made of. */
function withComponents(source: TrueType, wanted: readonly number[]): number[] {
  const all = new Set(wanted);
  for (const glyph of all) for (const { id } of componentsOf(source.outline(glyph))) all.add(id);
  return [...all];
}

type Component = { readonly at: number; readonly id: number };

/** Where an outline made of others names them; none for a plain one. */
function componentsOf(outline: Buffer): Component[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const found: Component[] = [];
  let at = 10;
  for (let flags = MORE_COMPONENTS; (flags & MORE_COMPONENTS) !== 0; ) {
    flags = outline.readUInt16BE(at);
    found.push({ at: at + 2, id: outline.readUInt16BE(at + 2) });
    at += 4 + ((flags & ARGUMENTS_ARE_WORDS) !== 0 ? 4 : 2);
    if ((flags & HAS_SCALE) !== 0) at += 2;
    else if ((flags & HAS_TWO_SCALES) !== 0) at += 4;
    else if ((flags & HAS_MATRIX) !== 0) at += 8;
  }
  return found;
}

function renumbered(outline: Buffer, numberOf: ReadonlyMap<number, number>): Buffer {
  const copy = Buffer.concat([outline, Buffer.alloc((4 - (outline.length % 4)) % 4)]);
  for (const { at, id } of componentsOf(outline)) copy.writeUInt16BE(numberOf.get(id) ?? 0, at);
  return copy;
}

function offsets(outlines: readonly Buffer[]): Buffer {
  let at = 0;
  const ends = outlines.map((outline) => {
    at += outline.length;
    return long(at);
  });
  return Buffer.concat([long(0), ...ends]);
}

/** Format 4 with a stretch for each character, and the one that must end it. */
function characterTable(characters: readonly (readonly [codePoint: number, glyph: number])[]): Buffer {
  const all = [...characters, [0xffff, 0] as const];
  const count = all.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const codes = all.map(([codePoint]) => codePoint);
  const deltas = all.map(([codePoint, glyph]) => (glyph - codePoint) & 0xffff);
  const map = words([
    4,
    16 + 8 * count,
    0,
    2 * count,
    2 * power,
    Math.log2(power),
    2 * (count - power),
    ...codes,
    0,
    ...codes,
    ...deltas,
    ...codes.map(() => 0),
  ]);
  return Buffer.concat([words([0, 1, 3, 1]), long(12), map]);
}

/** The tables behind their directory, each from a multiple of four, with the sums that the format asks for. */
function fontFile(tables: readonly (readonly [tag: string, bytes: Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const start = words([0x0001, 0, tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)]);
  let at = 12 + 16 * tables.length;
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, bytes] of tables) {
    const body = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    directory.push(Buffer.from(tag, 'latin1'), long(checksum(body)), long(at), long(bytes.length));
    bodies.push(body);
    at += body.length;
  }
  const file = Buffer.concat([start, ...directory, ...bodies]);
  const head = tables.findIndex(([tag]) => tag === 'head');
  const headAt = directory[head * 4 + 2]?.readUInt32BE(0) ?? 0;
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, headAt + 8);
  return file;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value, at * 2);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
