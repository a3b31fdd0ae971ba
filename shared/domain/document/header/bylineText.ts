import { ofRecentTexts } from '../../../lib/ofRecentTexts.ts';
import { isHeadingWord, isLabelWord } from '../furniture/labelWords.ts';
import {
  CONNECTOR,
  DATE_LABEL,
  DATELINE_ONLY,
  EDITOR,
  NAME_TOKEN,
  OFFICE,
  PARTS,
  PERSON_LABEL,
  READING_TIME,
  RELATIVE,
  SOURCE_LABEL,
  TIME,
  WEEKDAYS,
} from './bylineParts.ts';
import type { DateOrder } from './dateOrder.ts';
import { findOutlet } from './outlets.ts';
import { arePeople, isPersonName, peopleAfter, peopleIn } from './personNames.ts';
import { findDates } from './publicationDate.ts';

/**
 * Reads lines that say who wrote something and when: "By Jane Doe | 3 March 2025 | 5 min read", "01.15.2026 Paul
 * Goble", "Опубликовано 3 марта 2025 г., 10:22". A line is a byline only if nothing is left of it once dates,
 * times, labels, names and offices are taken away; a sentence always leaves words.
 */
export type Byline = {
  readonly author: string | null;
  /** ISO, null when no date was written or none could be decided. */
  readonly published: string | null;
  readonly publication: string | null;
  readonly hasDate: boolean;
  /** It says "By", "Published", "Source:" or holds a date: a byline wherever it stands. */
  readonly sure: boolean;
};

const LONGEST = 200;
/** A date shown twice, once for readers of screens: "14 Jan 202614 Jan 2026". */
const GLUED_DATE = /((?:19|20)\d{2})(?=\d{1,2} \p{Lu}\p{Ll}{2,8}\.? (?:19|20)\d{2}|\d{1,2}:\d{2})/gu;

/** Reads a byline, or answers null for any other text. */
export function readByline(
  line: string,
  language: string | null = null,
  order: DateOrder | null = null,
): Byline | null {
  return language === null && order === null ? plainByline(line) : bylineIn(line, language, order);
}

/** Asked of each line of a header by several rules. */
const plainByline = ofRecentTexts((line) => bylineIn(line, null, null));

function bylineIn(line: string, language: string | null, order: DateOrder | null): Byline | null {
  const text = line.length > LONGEST ? line : line.replace(GLUED_DATE, '$1 ');
  if (text.length > LONGEST || /[!?]["”]?$/.test(text)) return null;
  const dates = findDates(text, language, order);
  const rest = new Remains(blank(text, dates));
  rest.take(READING_TIME);
  rest.take(EDITOR);
  const relative = rest.take(RELATIVE);
  const timed = rest.take(TIME);
  if (dates.length > 0 || relative) rest.take(WEEKDAYS);
  const labelled = rest.take(DATE_LABEL);
  rest.text = rest.text.replace(/^[\s|]+/, '');
  const sourced = rest.take(SOURCE_LABEL);
  const after = rest.afterPersonLabel();
  const office = rest.take(OFFICE);
  const hasDate = dates.length > 0 || relative;
  const strict = names(rest.text, after !== null ? 'any' : hasDate || sourced ? 'few' : 'none');
  const dayWritten = dates.some((date) => date.iso === null || date.iso.length > 7) || relative;
  // "Northern Customs Observatory, 12 February 2026": words of a label, but with a day beside them.
  const people = strict ?? (dayWritten || after !== null ? capitalisedPieces(rest.text) : null);
  if (people === null && !DATELINE_ONLY.test(text)) return null;
  const publication = findOutlet(text) ?? paperIn(text, dates);
  if (people === null) return { ...NOTHING, publication, hasDate: true, sure: true };
  const sure =
    strict !== null &&
    (dayWritten ||
      (after !== null && people.length > 0) ||
      (labelled && (hasDate || timed)) ||
      (sourced && publication !== null));
  const onlyMonth = hasDate && people.length === 0;
  const plausible =
    sure ||
    onlyMonth ||
    (strict === null && people.length > 0) ||
    (office && people.length <= 3) ||
    arePeople(people);
  if (!plausible && !isPersonName(text)) return null;
  const author = after === null ? peopleIn(text, people) : peopleAfter(after);
  return {
    author: author ?? null,
    published: dates.find((date) => date.iso !== null)?.iso ?? null,
    publication,
    hasDate,
    sure: sure || onlyMonth,
  };
}

/** Words that end the name of a paper, a letter or an institute's series. */
const PAPER =
  /(?:Times|Post|News|Review|Journal|Quarterly|Monthly|Weekly|Daily|Monitor|Observer|Gazette|Herald|Tribune|Chronicle|Courier|Ledger|Bulletin|Brief|Briefing|Letter|Papers|Digest|Dispatch|Wire|Desk|Register|Standard|Report|Magazine|Institute|Institut[\p{L} ]{0,30}|Foundation|Observatory)$/u;

/** A piece of a byline that names where it was published: "By R. Vial | Metals Quarterly | August 21, 2025". */
function paperIn(
  text: string,
  dates: readonly { readonly start: number; readonly end: number }[],
): string | null {
  const pieces = blank(text, dates).split(/\s*[|•·;]\s*|,\s+/u);
  return (
    pieces
      .map((piece) => piece.trim())
      .find(
        (piece) =>
          PAPER.test(piece) &&
          piece.split(' ').length >= 2 &&
          piece.length < 60 &&
          /^\p{Lu}/u.test(piece) &&
          !/^(?:by|from|prepared|written|for)\b/iu.test(piece),
      ) ?? null
  );
}

const NOTHING = { author: null, published: null, publication: null };

/** What is left of a line while its parts are taken away. */
class Remains {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes every match away; true when there was one. */
  take(pattern: RegExp): boolean {
    const before = this.text;
    this.text = before.replace(pattern, ' | ');
    return this.text !== before;
  }

  /** Takes "By" away when nothing but a place stands before it, and answers what follows it; null without one. */
  afterPersonLabel(): string | null {
    const found = PERSON_LABEL.exec(this.text);
    if (found === null) return null;
    const before = this.text.slice(0, found.index).replace(/\p{Lu}\p{L}*[\s|]*/gu, '');
    if (!/^[\s|(.]*$/.test(before)) return null;
    const after = this.text.slice(found.index + found[0].length);
    this.take(new RegExp(PERSON_LABEL, 'giu'));
    return after;
  }
}

/** A few capitalised words, whatever they are; null for anything with other words in it. */
function capitalisedPieces(rest: string): readonly string[] | null {
  const tokens = rest
    .replace(/[|,;:()•·–—-]/g, ' ')
    .trim()
    .split(/\s+/);
  if (tokens.length > 9) return null;
  const fits = tokens.every((token) => NAME_TOKEN.test(token) || CONNECTOR.test(token));
  return fits ? [tokens.join(' ')] : null;
}

/** True for a line that says by itself that it is a byline (a date, "By", "Published"): safe inside running lines. */
export const looksLikeByline = (text: string): boolean => readByline(text)?.sure ?? false;

/** No name is written so, nor any of the small words between names: nearly every sentence has one. */
const LONG_SMALL_WORD = /(?:^|\s)[a-z]{8,}(?!\S)/;

/** What is left must be names, places and offices; null when it is anything else. */
function names(rest: string, labelWords: 'any' | 'few' | 'none'): readonly string[] | null {
  if (LONG_SMALL_WORD.test(rest)) return null;
  const pieces = rest
    .replace(/[()[\]]/g, ' | ')
    .split(PARTS)
    .map((piece) => piece.replace(/^[\s:.,–—-]+|[\s:,–—-]+$/gu, ''))
    .filter((piece) => piece !== '' && piece !== '.');
  if (pieces.length > 8) return null;
  for (const piece of pieces) {
    const tokens = piece.split(/\s+/);
    if (tokens.length > 7) return null;
    const capital = tokens.filter((token) => NAME_TOKEN.test(token));
    if (!tokens.every((token) => NAME_TOKEN.test(token) || CONNECTOR.test(token))) return null;
    if (capital.length === 0 && tokens.some((token) => token.length > 3)) return null;
    const labels = tokens.filter(
      (token) => !CONNECTOR.test(token) && (isLabelWord(token) || isHeadingWord(token)),
    ).length;
    const tooMany = labelWords === 'none' ? labels > 0 : labelWords === 'few' && labels * 2 > tokens.length;
    if (tooMany && findOutlet(piece) === null) return null;
  }
  return pieces;
}

function blank(text: string, dates: readonly { readonly start: number; readonly end: number }[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of dates) {
    out += `${text.slice(from, start)} | `;
    from = end;
  }
  return out + text.slice(from);
}
