/**
 * Digits that name instead of counting: "Article 5", "Su-34", "G7", "HS 0101". They are kept without a value, in the
 * class of what has none (`vague`, rule `name...`), so that nothing here can be taken for money, a count or a rank.
 */

import { readAge } from '../amounts/ages.ts';
import { currencyAfter, currencyBefore } from '../amounts/currency.ts';
import { nounPhrase } from '../amounts/nounPhrase.ts';
import { readTerm } from '../amounts/term.ts';
import { type Draft, reading } from '../finish.ts';
import { EN_LABELS_CAPITAL } from '../lexicon/enIdioms.ts';
import { split } from '../lexicon/lexicon.ts';
import { PhraseTable } from '../tokens/phrases.ts';
import { foldAt, isDigits, isGlued, isHyphen, isWord, type Scan } from '../tokens/scan.ts';
import { bankAccount } from './accounts.ts';
import { readAddress } from './addresses.ts';
import { readCode } from './codes.ts';
import { docket, docketEnd } from './dockets.ts';
import { nameDraft } from './nameDraft.ts';
import { readProduct } from './products.ts';

/** Labels that name the digits after them only with their capital. */
export const CAPITAL_LABELS = new PhraseTable(
  split(EN_LABELS_CAPITAL).map((label) => [label, true as const]),
  { exactCase: true },
);

/** A name with digits that starts at this token; null when none does. */
export function readName(scan: Scan, at: number): Draft | null {
  return (
    thousandsLabel(scan, at) ??
    docket(scan, at) ??
    headingNumber(scan, at) ??
    postcode(scan, at) ??
    bankAccount(scan, at) ??
    gluedName(scan, at) ??
    labelled(scan, at) ??
    readAddress(scan, at) ??
    readProduct(scan, at) ??
    readAge(scan, at) ??
    issueNumber(scan, at) ??
    readCode(scan, at, (end) => isMeasured(scan, end))
  );
}

/** A telephone, a time of day or another code behind a word that would bound a number: "unter 0711 123-4567". */
export function readBehindHedge(scan: Scan, at: number): Draft | null {
  const code = isDigits(scan, at) ? readCode(scan, at, (end) => isMeasured(scan, end)) : null;
  return code?.kind === 'vague' ? code : null;
}

/** "G7", "A380", "COVID-19", "Su-34", "5G", "Mi-8MT". */
function gluedName(scan: Scan, at: number): Draft | null {
  if (!isWord(scan, at)) return null;
  let digits = at + 1;
  if (isHyphen(scan, digits)) digits++;
  if (!isDigits(scan, digits) || !isGlued(scan, digits) || isMoneyHere(scan, at)) return null;
  const isHyphenated = digits === at + 2;
  const text = scan.tokens[at]?.text ?? '';
  // "post-2022" and "sub-5%" are words in front of a number, not names.
  if (isHyphenated && (text === text.toLowerCase() || isMeasured(scan, digits + 1))) return null;
  return nameDraft(at, nameEnd(scan, digits + 1));
}

/** "USD63bn" is money; "COP28" is a conference. */
const isMoneyHere = (scan: Scan, at: number): boolean =>
  // "R0" is an epidemic's.
  foldAt(scan, at + 1) !== '0' &&
  currencyBefore(scan, at) !== null &&
  (readTerm(scan, at)?.before ?? null) !== null;

function isMeasured(scan: Scan, at: number): boolean {
  const { lexicon, tokens } = scan;
  return (
    lexicon.percent.match(tokens, at) !== null ||
    (lexicon.magnitudes.match(tokens, at) !== null && foldAt(scan, at).length > 1) ||
    currencyAfter(scan, at) !== null
  );
}

/** The rest of a name: letters and further digits that touch. */
export function nameEnd(scan: Scan, at: number): number {
  let end = at;
  for (;;) {
    const isJoint = isHyphen(scan, end) || (foldAt(scan, end) === '/' && isGlued(scan, end));
    const next = isJoint ? end + 1 : end;
    if (!isGlued(scan, next) || !(isWord(scan, next) || isDigits(scan, next))) return end;
    end = next + 1;
  }
}

/** "'000 tonnes", "(£000)" over a table: a scale, and no number. */
function thousandsLabel(scan: Scan, at: number): Draft | null {
  // "£000", "US$000": no amount is three noughts.
  const isNear = foldAt(scan, at + 1) === '000' || foldAt(scan, at + 2) === '000';
  const digits = isNear ? (currencyBefore(scan, at)?.end ?? null) : null;
  if (digits !== null && foldAt(scan, digits) === '000') return nameDraft(at, digits + 1, 'name.thousands');
  const isScale =
    APOSTROPHES.has(foldAt(scan, at)) && foldAt(scan, at + 1) === '000' && isGlued(scan, at + 1);
  return isScale ? nameDraft(at, at + 2, 'name.thousands') : null;
}

/** "1. What changed", "2.1 Two routes": a text that opens with its own number. */
function headingNumber(scan: Scan, at: number): Draft | null {
  if (at !== 0 || !scan.prose || !/^\d{1,2}(?:\.\d{1,2})*$/u.test(foldAt(scan, 0))) return null;
  const isMarked = ['.', ')'].includes(foldAt(scan, 1)) && isGlued(scan, 1);
  const next = isMarked ? 2 : 1;
  if (!isWord(scan, next) || isGlued(scan, next) || !isCapital(scan, next)) return null;
  const isWordOfText = scan.lexicon.functionWords.has(foldAt(scan, next));
  // German writes ordinals so, and "5 Ways to ..." counts.
  const isNumber = isMarked
    ? scan.lexicon.language !== 'de' || isWordOfText
    : isWordOfText || (scan.lexicon.cardinals.has(foldAt(scan, next)) && foldAt(scan, 0).includes('.'));
  return isNumber ? nameDraft(0, next, 'name.heading') : null;
}

/** "W1K 2TJ": a British postcode. */
function postcode(scan: Scan, at: number): Draft | null {
  if (!isWord(scan, at) || !isDigits(scan, at + 1)) return null;
  const text = (index: number): string => scan.tokens[index]?.text ?? '';
  if (!/^[A-Z]{1,2}$/u.test(text(at)) || !/^\d{1,2}$/u.test(text(at + 1)) || !isGlued(scan, at + 1))
    return null;
  const next = /^[A-Z]$/u.test(text(at + 2)) && isGlued(scan, at + 2) ? at + 3 : at + 2;
  const isInward = /^\d$/u.test(text(next)) && /^[A-Z]{2}$/u.test(text(next + 1)) && isGlued(scan, next + 1);
  return isInward && !isGlued(scan, next) ? nameDraft(at, next + 2, 'name.postcode', 'a postcode') : null;
}

const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', '‘']);

/** "Policy Brief 3/2026", "Bulletin 14/25": a publication's number of the year. */
function issueNumber(scan: Scan, at: number): Draft | null {
  const isIssue =
    foldAt(scan, at + 1) === '/' &&
    /^\d{1,4}$/.test(foldAt(scan, at)) &&
    /^(?:\d{2}|(?:19|20)\d{2})$/.test(foldAt(scan, at + 2));
  const isGluedOn = isGlued(scan, at + 1) && isGlued(scan, at + 2);
  if (!isIssue || !isGluedOn || !PUBLICATIONS.has(foldAt(scan, at - 1))) return null;
  return nameDraft(at, at + 3, 'name.issue');
}

const PUBLICATIONS: ReadonlySet<string> = new Set(
  'brief bulletin paper report note review release monitor newsletter issue memo circular notice bericht rapport выпуск доклад'.split(
    ' ',
  ),
);

/** "Article 5", "HS codes 8542 and 8471", "Flight QR 8", "Regulation (EU) 2023/1115". */
function labelled(scan: Scan, at: number): Draft | null {
  if (!isWord(scan, at) && foldAt(scan, at) !== '№' && foldAt(scan, at) !== '§') return null;
  const label = CAPITAL_LABELS.match(scan.tokens, at) ?? scan.lexicon.labels.match(scan.tokens, at);
  if (label === null) return null;
  const digits = labelDigits(scan, label.end);
  if (digits === null || scan.tokens[digits]?.gap === 'break') return null;
  // "at the number 300,000": thousands are grouped in what counts, not in what names.
  if (/^[1-9]\d{0,2}(?:,\d{3})+$/u.test(foldAt(scan, digits))) return null;
  if (isMeasured(scan, digits + 1) || (isHyphen(scan, digits + 1) && isMeasured(scan, digits + 2)))
    return null;
  const docketed = docketEnd(scan, digits);
  if (docketed !== null) return nameDraft(at, docketed, 'name.docket');
  const last = foldAt(scan, label.end - 1);
  // The goals are seventeen; "SDG 42,000" is Sudanese money.
  if (last === 'sdg' && !isSmall(scan, digits)) return null;
  const isCounted = COUNTED_LABELS.has(last) && nounPhrase(scan, digits + 1, false) !== null;
  if (isCounted && !(label.end > at + 1 || isPlaceByNumber(scan, at))) return null;
  // "the No. 1 supplier" ranks; "Briefing No. 14/2024" names.
  const isRank =
    RANK_LABELS.has(foldAt(scan, at)) &&
    isNumberEnd(scan, digits + 1) &&
    isSmall(scan, digits) &&
    !isNumberOfNoun(scan, at, digits);

  if (isRank) {
    const ranked = reading({ value: foldAt(scan, digits), rule: 'rank.label' });
    return { from: at, to: digits + 1, kind: 'rank', state: 'extracted', readings: [ranked], why: null };
  }
  const end = CODE_LABELS.has(last)
    ? groupedCodeEnd(scan, digits)
    : clauseEnd(scan, foldAt(scan, at), modelEnd(scan, nameEnd(scan, digits + 1)));
  return nameDraft(at, end, 'name.label');
}

/** "Gate 7 stays open": a capital inside its sentence, or a word for a place. */
const isPlaceByNumber = (scan: Scan, at: number): boolean =>
  isCapital(scan, at) && /^(?:gate|platform|terminal|seat)$/u.test(foldAt(scan, at));

/** "School No. 8", "brief no. 3": the number of a thing that stands before it; "Asia's No. 2 exporter" and "ranked No. 3" rank. */
const isNumberOfNoun = (scan: Scan, at: number, digits: number): boolean =>
  isWord(scan, at - 1) &&
  !scan.lexicon.functionWords.has(foldAt(scan, at - 1)) &&
  !RANKING.test(foldAt(scan, at - 1)) &&
  !(
    isWord(scan, digits + 1) &&
    scan.tokens[digits + 1]?.gap !== 'break' &&
    !scan.lexicon.functionWords.has(foldAt(scan, digits + 1))
  );

const RANKING =
  /^(?:s|t|ranks?|ranked|ranking|remain(?:s|ed)?|became|becomes?|currently|still|now|seed(?:ed)?|world|global|be|being|overall|at|as|from|only)$/u;

/** The digits a label names: right behind it, its full stop, a bracket ("(EU)") or the letters of a flight. */
function labelDigits(scan: Scan, end: number): number | null {
  const at = foldAt(scan, end) === '.' && isGlued(scan, end) ? end + 1 : end;
  if (isDigits(scan, at)) return at;
  // "Volume: 22"; "article L. 336-1".
  if (
    foldAt(scan, at) === ':' &&
    isGlued(scan, at) &&
    PRINTED.has(foldAt(scan, end - 1)) &&
    isDigits(scan, at + 1)
  )
    return at + 1;
  const isLetter = /^[A-Z]$/u.test(scan.tokens[at]?.text ?? '') && foldAt(scan, at + 1) === '.';
  if (isLetter && LAWS.has(foldAt(scan, end - 1)) && isDigits(scan, at + 2)) return at + 2;
  const isBracket = foldAt(scan, at) === '(' && isWord(scan, at + 1) && foldAt(scan, at + 2) === ')';
  if (isBracket && isDigits(scan, at + 3)) return at + 3;
  const isFlight = foldAt(scan, end - 1) === 'flight' && /^[A-Z]{2,3}$/.test(scan.tokens[at]?.text ?? '');
  return isFlight && isDigits(scan, at + 1) ? at + 1 : null;
}

const PRINTED: ReadonlySet<string> = new Set(['volume', 'issue', 'number', 'page', 'edition']);
const LAWS: ReadonlySet<string> = new Set(['article', 'articles', 'art']);

/** "HS 8703 80", "HS 0902.40": a code goes on in further groups of two or four digits. */
function groupedCodeEnd(scan: Scan, digits: number): number {
  let end = nameEnd(scan, digits + 1);
  while (
    isDigits(scan, end) &&
    scan.tokens[end]?.gap !== 'break' &&
    /^(?:\d{2}|\d{4})$/.test(foldAt(scan, end)) &&
    !isWord(scan, end + 1)
  )
    end++;
  return end;
}

/** "Article 9(2)", "Section 4(a)(1)": a law's own brackets. */
function clauseEnd(scan: Scan, label: string, from: number): number {
  let end = from;
  while (
    CLAUSES.has(label) &&
    foldAt(scan, end) === '(' &&
    /^(?:\d{1,2}|\p{L})$/u.test(foldAt(scan, end + 1)) &&
    foldAt(scan, end + 2) === ')'
  )
    end += 3;
  return end;
}

const CLAUSES: ReadonlySet<string> = new Set(
  'article articles art section sections sec paragraph para clause rule regulation annex artikel absatz'.split(
    ' ',
  ),
);

/** "Boeing 737 MAX 8": a model's capitals and its last number. */
const modelEnd = (scan: Scan, end: number): number =>
  /^(?:MAX|Max|NG|ER|LR|XLR|Pro|Plus|Ultra)$/.test(scan.tokens[end]?.text ?? '') && isDigits(scan, end + 1)
    ? end + 2
    : end;

/** Nothing goes on with the digits: a word, a stop or a comma follows. */
const isNumberEnd = (scan: Scan, at: number): boolean =>
  !isGlued(scan, at) || [',', '.', ';', ')', '?', '!'].includes(foldAt(scan, at));

const isSmall = (scan: Scan, at: number): boolean => /^[1-9]\d?$/.test(foldAt(scan, at));
/** Labels that are also the last word before a count: "on an average day 26 ships". */
const COUNTED_LABELS: ReadonlySet<string> = new Set(
  'day number unit level stage point note week row seat gate platform terminal'.split(' '),
);
const RANK_LABELS: ReadonlySet<string> = new Set(['no', 'number']);
const CODE_LABELS: ReadonlySet<string> = new Set(
  'hs code codes heading headings subheading subheadings chapter'.split(' '),
);

/** The further numbers of "chapters 84, 85 and 87" after the first; none unless the label is plural. */
export function labelledTail(scan: Scan, first: Draft): Draft[] {
  const tail: Draft[] = [];
  if (first.readings[0]?.rule !== 'name.label' || !isPluralLabel(scan, first)) return tail;
  for (let at = first.to; LIST_JOINTS.has(foldAt(scan, at)); ) {
    const digits = LIST_JOINTS.has(foldAt(scan, at + 1)) ? at + 2 : at + 1;
    if (!isDigits(scan, digits) || isMeasured(scan, digits + 1)) break;
    const next = nameDraft(digits, nameEnd(scan, digits + 1), 'name.label');
    tail.push(next);
    at = next.to;
  }
  return tail;
}

const isPluralLabel = (scan: Scan, { from, to }: Draft): boolean =>
  scan.tokens
    .slice(from, to)
    .some((token) => token.kind === 'word' && token.fold.length > 2 && token.fold.endsWith('s'));

const isCapital = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  return token?.kind === 'word' ? token.text[0] !== token.fold[0] : token?.text === '.';
};

const LIST_JOINTS: ReadonlySet<string> = new Set([
  ',',
  'and',
  'or',
  'to',
  '&',
  '-',
  '–',
  'through',
  'и',
  'und',
  'et',
  'y',
]);
