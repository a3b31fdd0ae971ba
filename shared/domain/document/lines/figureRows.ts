import type { Segment } from '../segment.ts';
import { wordsOf } from '../sentenceShape.ts';

/**
 * Rows of a table that lost its cells: three lines or more one after the other, right under a text or a head that ends on a colon,
 * each a name, the same sign and a figure. "Dublin: 2,140", "Cerro Alto, 212 and 231", "Kielce, pending".
 */

const FEWEST = 3;
const LONGEST_ROW_WORDS = 10;
const ROW = /^(?<name>\p{Lu}[^\n:,–—|\t]{0,40}?)(?<sign>:|,|\s[–—-]|\s\||\t)\s+(?<rest>\S.{0,60})$/u;
/** What a page says of itself or its owner in such rows. */
const OF_THE_PAGE =
  /^(?:tel|telephone|phone|fax|e-?mail|mobile|published|updated|posted|views?|shares?|comments?|likes?|reads?|isbn|issn|doi|vol|price|date|time|page|related|more|read|see|by|source|sources|contact|address|tags?|topics?|copyright)\b/iu;

/** By index, whether the segment is such a row. */
export function figureRows(segments: readonly Segment[], isText: readonly boolean[]): readonly boolean[] {
  const signs = segments.map((segment) => (segment.kind === 'line' ? signOf(segment.text) : null));
  const rows: boolean[] = new Array(segments.length).fill(false);
  let from = 0;
  while (from < segments.length) {
    let to = from;
    while (signs[from] !== null && signs[to] === signs[from] && isText[to] !== true) to++;
    const own = segments.slice(from, to);
    const above = segments[from - 1];
    const isUnderText = isText[from - 1] === true || /[:：]$/u.test(above?.text ?? '');
    const withFigure = own.filter(({ text }) => /\d/u.test(text)).length;
    if (own.length >= FEWEST && isUnderText && withFigure * 2 > own.length) rows.fill(true, from, to);
    from = Math.max(to, from + 1);
  }
  return rows;
}

function signOf(text: string): string | null {
  const { name = '', sign = '', rest = '' } = ROW.exec(text)?.groups ?? {};
  if (name === '' || OF_THE_PAGE.test(name) || /[.!?:]$/u.test(rest)) return null;
  const words = wordsOf(text).length;
  const isShort = words <= LONGEST_ROW_WORDS && (/^\P{L}*\d/u.test(rest) || wordsOf(rest).length <= 4);
  return isShort ? sign.trim() || '\t' : null;
}
