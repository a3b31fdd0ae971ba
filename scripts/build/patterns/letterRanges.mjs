/**
 * What `\p{L}`, `\p{Lu}` and `\p{Ll}` are built as. V8 compiles a pattern when it is first used, and a property of
 * Unicode has over six hundred ranges: a pattern with one takes fifteen times as long as one with a handful, which a
 * command that reads one article pays for hundreds of patterns.
 *
 * Letters of Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic and Georgian script are exactly those of the property.
 * Beyond them whole blocks count as letters, with their marks and digits, and nothing outside the Basic Multilingual
 * Plane does. Case is told apart below U+0530, in Armenian and in Georgian.
 */

/**
 * Blocks that are taken whole: Indic and South-East Asian scripts, Ethiopic, CJK, Hangul, full-width Latin.
 * @type {[number, number][]}
 */
const wholeBlocks = [
  [0x0904, 0x0963],
  [0x0971, 0x109f],
  [0x10d0, 0x10fa],
  [0x10fc, 0x1fff],
  [0x2c00, 0x2dff],
  [0x3005, 0x3006],
  [0x3031, 0x3035],
  [0x3041, 0xd7ff],
  [0xf900, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff66, 0xffdc],
];

/** Each property's class, to stand between square brackets: ranges of the characters themselves, none of which a class reads as a sign. */
export const letterRanges = {
  L: inClass([
    ...ranges(/\p{L}/u, 0x0000, 0x06ff, /\p{Cn}/u),
    ...ranges(/\p{L}/u, 0x10a0, 0x10cf),
    ...wholeBlocks,
  ]),
  Lu: inClass([
    ...ranges(/\p{Lu}/u, 0x0000, 0x058f),
    ...ranges(/\p{Lu}/u, 0x10a0, 0x10cf),
    ...ranges(/\p{Lu}/u, 0x1c90, 0x1cbf),
  ]),
  Ll: inClass([...ranges(/\p{Ll}/u, 0x0000, 0x058f), ...ranges(/\p{Ll}/u, 0x10d0, 0x10ff)]),
};

/**
 * @param {RegExp} property
 * @param {number} from the first code point looked at
 * @param {number} to the last
 * @param {RegExp} [bridged] characters that may lie inside a range without having the property
 * @returns {[number, number][]}
 */
function ranges(property, from, to, bridged = /[^\s\S]/u) {
  /** @type {[number, number][]} */
  const found = [];
  let bridge = true;
  for (let point = from; point <= to; point++) {
    const letter = String.fromCodePoint(point);
    if (property.test(letter)) {
      const last = found.at(-1);
      if (last && bridge) last[1] = point;
      else found.push([point, point]);
      bridge = true;
    } else bridge &&= bridged.test(letter);
  }
  return found;
}

/** @param {[number, number][]} pairs */
function inClass(pairs) {
  return pairs
    .map(([from, to]) => String.fromCodePoint(from) + (from === to ? '' : `-${String.fromCodePoint(to)}`))
    .join('');
}
