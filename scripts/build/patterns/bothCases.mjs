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
    const rest = source.slice(at);
    const piece = (GROUP.exec(rest) ?? PROPERTY.exec(rest) ?? ESCAPE.exec(rest))?.[0] ?? rest.charAt(0);
    if (REFERENCE.test(piece) || MODIFIER.test(rest)) return null;
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
const GROUP = /^\(\?(?:[:=!]|<[=!]|<[A-Za-z_$][\w$]*>)/;
const MODIFIER = /^\(\?[a-z-]+:/;
const PROPERTY = /^\\[pP]\{[^}]*\}/;
const CASED_PROPERTY = /^\\p\{L[ul]\}$/;
const ESCAPE = /^\\(?:u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|x[\dA-Fa-f]{2}|k<[^>]*>|[1-9]\d*|[\s\S])/;
/** What was matched before is matched again in either case. */
const REFERENCE = /^\\(?:k<|[1-9])/;

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
  /** @type {Set<number>} */
  const members = new Set();
  /** @type {number | null} where a range would begin */
  let from = null;
  let isRange = false;
  while (at < source.length && source[at] !== ']') {
    const rest = source.slice(at);
    const piece = (PROPERTY.exec(rest) ?? ESCAPE.exec(rest))?.[0] ?? rest.charAt(0);
    text += CASED_PROPERTY.test(piece) ? '\\p{Lu}\\p{Ll}' : piece;
    at += piece.length;
    const point = characterOf(piece)?.codePointAt(0) ?? null;
    if (piece === '-' && from !== null && !isRange) {
      isRange = true;
      continue;
    }
    if (point !== null)
      for (let one = isRange ? (from ?? point) : point; one <= point; one++) members.add(one);
    from = isRange ? null : point;
    isRange = false;
  }
  const others = new Set([...members].flatMap((point) => otherCases(String.fromCodePoint(point))));
  const added = rangesOf(
    [...others].map((other) => other.charCodeAt(0)).filter((code) => !members.has(code)),
  );
  // A hyphen at the end means itself, and stays there.
  const hyphen = text.endsWith('-') && added !== '' ? '-' : '';
  return { text: `${text.slice(0, text.length - hyphen.length)}${added}${hyphen}]`, end: at + 1 };
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
  if (character === null) return [];
  const code = character.charCodeAt(0);
  return [...new Set([character.toLowerCase(), character.toUpperCase()])].filter(
    (other) => other.length === 1 && other !== character && (code < 128 || other.charCodeAt(0) >= 128),
  );
}
