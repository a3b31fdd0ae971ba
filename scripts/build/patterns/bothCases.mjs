/**
 * Writes a pattern that takes either case (flag `i`) as one that names both cases of each letter: V8 asks ICU for the
 * other cases of each letter whenever it compiles such a pattern, which takes a third of what compiling takes, and a
 * command that reads one article compiles hundreds of patterns.
 * @param {string} source between the slashes
 * @returns {string | null} to be used without the flag; null where it cannot be done without it
 */
export function withBothCases(source) {
  let written = '';
  let at = 0;
  while (at < source.length) {
    const piece = pieceAt(source, at, GROUP) ?? pieceOfClassAt(source, at);
    if (REFERENCE.test(piece) || pieceAt(source, at, MODIFIER) !== null) return null;
    if (piece === '[') {
      const set = classAt(source, at);
      written += set.text;
      at = set.end;
      continue;
    }
    if (CASED_PROPERTY.test(piece)) written += '[\\p{Lu}\\p{Ll}]';
    else {
      const others = otherCases(characterOf(piece));
      written += others.length === 0 ? piece : `[${piece}${others.join('')}]`;
    }
    at += piece.length;
  }
  return written;
}

/** What opens a group, with its name. */
const GROUP = /\(\?(?:[:=!]|<[=!]|<[A-Za-z_$][\w$]*>)/y;
const MODIFIER = /\(\?[a-z-]+:/y;
const PROPERTY = /\\[pP]\{[^}]*\}/y;
const CASED_PROPERTY = /^\\p\{L[ul]\}$/;
const ESCAPE = /\\(?:u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|x[\dA-Fa-f]{2}|k<[^>]*>|[1-9]\d*|[\s\S])/y;
/** What was matched before is matched again in either case. */
const REFERENCE = /^\\(?:k<|[1-9])/;

/**
 * @param {string} source
 * @param {number} at
 * @param {RegExp} pattern with the flag `y`
 */
function pieceAt(source, at, pattern) {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

/**
 * @param {string} source
 * @param {number} at
 */
const pieceOfClassAt = (source, at) =>
  (source[at] === '\\' && (pieceAt(source, at, PROPERTY) ?? pieceAt(source, at, ESCAPE))) ||
  source.charAt(at);

/**
 * The character a piece of a pattern stands for; null for a sign, a class or an assertion.
 * @param {string} piece
 * @returns {string | null}
 */
function characterOf(piece) {
  if (piece.length === 1) return piece;
  if (/^\\[^A-Za-z\d]$/.test(piece)) return piece.charAt(1);
  const point = /^\\(?:u([\dA-Fa-f]{4})|u\{([\dA-Fa-f]+)\}|x([\dA-Fa-f]{2}))$/.exec(piece);
  const digits = point?.[1] ?? point?.[2] ?? point?.[3];
  return digits === undefined ? null : String.fromCodePoint(Number.parseInt(digits, 16));
}

/**
 * A class from its `[` on.
 * @param {string} source
 * @param {number} start
 */
function classAt(source, start) {
  let at = start + 1;
  let text = '[';
  /** @type {[number, number][]} */
  const members = [];
  /** @type {number | null} where a range would begin */
  let from = null;
  let isRange = false;
  while (at < source.length && source[at] !== ']') {
    const piece = pieceOfClassAt(source, at);
    text += CASED_PROPERTY.test(piece) ? '\\p{Lu}\\p{Ll}' : piece;
    at += piece.length;
    const point = characterOf(piece)?.codePointAt(0) ?? null;
    if (piece === '-' && from !== null && !isRange) {
      isRange = true;
      continue;
    }
    if (point !== null) members.push([isRange ? (from ?? point) : point, point]);
    from = isRange ? null : point;
    isRange = false;
  }
  const added = casesAdded(members);
  // A hyphen at the end means itself, and stays there.
  const hyphen = text.endsWith('-') && added !== '' ? '-' : '';
  return { text: `${text.slice(0, text.length - hyphen.length)}${added}${hyphen}]`, end: at + 1 };
}

/**
 * What a class must name beside its members. Classes of letters come again and again, and have tens of thousands.
 * @param {readonly [number, number][]} members
 */
function casesAdded(members) {
  const key = members.join(' ');
  let added = known.get(key);
  if (added === undefined) {
    for (const [first, last] of members) isMember.fill(1, first, last + 1);
    const others = new Set();
    for (const [code, codes] of casedLetters()) {
      if (isMember[code]) for (const other of codes) if (!isMember[other]) others.add(other);
    }
    added = rangesOf([...others]);
    known.set(key, added);
    isMember.fill(0);
  }
  return added;
}

const known = new Map();
const isMember = new Uint8Array(0x10000);

/** @type {[number, number[]][]} characters that have another case, with its code */
const cased = [];

function casedLetters() {
  if (cased.length === 0) {
    for (let code = 0; code <= 0xffff; code++) {
      const others = otherCases(String.fromCharCode(code));
      if (others.length > 0) cased.push([code, others.map((other) => other.charCodeAt(0))]);
    }
  }
  return cased;
}

/** @param {readonly number[]} codes */
function rangesOf(codes) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([from, to]) => String.fromCharCode(from) + (from === to ? '' : `-${String.fromCharCode(to)}`))
    .join('');
}

/** @param {string | null} character */
function otherCases(character) {
  if (character === null || character.toLowerCase() === character.toUpperCase()) return [];
  const code = character.charCodeAt(0);
  return [...new Set([character.toLowerCase(), character.toUpperCase()])].filter(
    (other) => other.length === 1 && other !== character && (code < 128 || other.charCodeAt(0) >= 128),
  );
}
