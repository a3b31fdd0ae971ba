/**
 * Digits that name instead of counting: "Article 5", "Su-34", "G7", "HS 0101", "10:30". They are kept as ranks with a
 * unit that says what they are, so that nothing here can ever be taken for money or a percentage.
 */
import { currencyAfter, currencyBefore } from './currency.ts';
import { type Draft, reading } from './finish.ts';
import { EN_LABELS_CAPITAL } from './lexicon/enIdioms.ts';
import { split } from './lexicon/lexicon.ts';
import { PhraseTable } from './phrases.ts';
import { foldAt, isDigits, isGlued, isHyphen, isWord, type Scan } from './scan.ts';
import { readTerm } from './term.ts';

const CAPITAL_LABELS = new PhraseTable(
  split(EN_LABELS_CAPITAL).map((label) => [label, true as const]),
  { exactCase: true },
);

/** A name with digits that starts at this token; null when none does. */
export function readName(scan: Scan, at: number): Draft | null {
  return (
    gluedName(scan, at) ??
    labelled(scan, at) ??
    telephone(scan, at) ??
    odds(scan, at) ??
    clockOrCode(scan, at)
  );
}

/** A draft for digits that are part of a name and have no value of their own. */
export function nameDraft(from: number, to: number): Draft {
  const named = reading({ unit: 'name', rule: 'name' });
  return { from, to, kind: 'rank', state: 'extracted', readings: [named], why: null };
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
  currencyBefore(scan, at) !== null && (readTerm(scan, at)?.before ?? null) !== null;

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

/** "Article 5", "HS codes 8542 and 8471", "No. 10". */
function labelled(scan: Scan, at: number): Draft | null {
  if (!isWord(scan, at) && foldAt(scan, at) !== '№') return null;
  const label = CAPITAL_LABELS.match(scan.tokens, at) ?? scan.lexicon.labels.match(scan.tokens, at);
  if (label === null) return null;
  const dotted = foldAt(scan, label.end) === '.' && isGlued(scan, label.end) ? label.end + 1 : label.end;
  if (!isDigits(scan, dotted) || scan.tokens[dotted]?.gap === 'break') return null;
  if (isMeasured(scan, dotted + 1) || (isHyphen(scan, dotted + 1) && isMeasured(scan, dotted + 2)))
    return null;
  const unit = scan.tokens
    .slice(at, label.end)
    .filter((token) => token.kind === 'word')
    .map((token) => token.fold)
    .join('_');
  return labelDraft(scan, at, dotted, unit === '' ? 'number' : unit);
}

function labelDraft(scan: Scan, from: number, digits: number, unit: string): Draft {
  const end = nameEnd(scan, digits + 1);
  const written = scan.tokens[digits]?.text ?? '';
  const isPlain = end === digits + 1 && /^[1-9]\d{0,5}$/.test(written);
  const note = isPlain ? null : `written ${written}`;
  const named = reading({ value: isPlain ? written : null, unit, rule: 'name.label', note });
  return { from, to: end, kind: 'rank', state: 'extracted', readings: [named], why: null };
}

/** The further numbers of "chapters 84, 85 and 87" after the first; none unless the label is plural. */
export function labelledTail(scan: Scan, first: Draft): Draft[] {
  const unit = first.readings[0]?.unit ?? '';
  const tail: Draft[] = [];
  if (!unit.endsWith('s') || first.readings[0]?.rule !== 'name.label') return tail;
  for (let at = first.to; LIST_JOINTS.has(foldAt(scan, at)); ) {
    const digits = LIST_JOINTS.has(foldAt(scan, at + 1)) ? at + 2 : at + 1;
    if (!isDigits(scan, digits) || isMeasured(scan, digits + 1)) break;
    const next = labelDraft(scan, digits, digits, unit);
    tail.push(next);
    at = next.to;
  }
  return tail;
}

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

/** "10:30", "2-1", "555-35-35", "24/7": digits joined by marks that no quantity has. */
function clockOrCode(scan: Scan, at: number): Draft | null {
  if (!isDigits(scan, at)) return null;
  let end = at + 1;
  let joints = 0;
  let marks = '';
  for (;;) {
    const mark = foldAt(scan, end);
    const isJoint =
      isGlued(scan, end) &&
      (mark === ':' || mark === '/' || mark === '-' || mark === '–') &&
      isDigits(scan, end + 1) &&
      isGlued(scan, end + 1);
    if (!isJoint) break;
    joints++;
    marks += mark;
    end += 2;
  }
  if (joints === 0) return null;
  const isCode = joints > 1 || marks === ':' || marks === '/' || isScore(scan, at);
  if (!isCode || (joints === 1 && marks !== ':' && isMeasured(scan, end))) return null;
  const why = marks.includes(':')
    ? 'a time of day or a ratio'
    : 'digits joined by marks: a score, a code or a fraction';
  return { from: at, to: end, kind: 'count', state: 'open', readings: [], why };
}

/** "+44 20 7946 0958": a plus and several short runs of digits. */
function telephone(scan: Scan, at: number): Draft | null {
  if (foldAt(scan, at) !== '+' || !isDigits(scan, at + 1) || !isGlued(scan, at + 1)) return null;
  let end = at + 2;
  let runs = 1;
  for (;;) {
    const next = ['-', '(', ')', '.'].includes(foldAt(scan, end)) ? end + 1 : end;
    if (!isDigits(scan, next) || scan.tokens[next]?.gap === 'break') break;
    runs++;
    end = next + 1;
  }
  if (runs < 3) return null;
  return { from: at, to: end, kind: 'count', state: 'open', readings: [], why: 'a telephone number' };
}

/** "3-to-1" odds and pegs. */
function odds(scan: Scan, at: number): Draft | null {
  const isOdds =
    isDigits(scan, at) &&
    isHyphen(scan, at + 1) &&
    foldAt(scan, at + 2) === 'to' &&
    isHyphen(scan, at + 3) &&
    isDigits(scan, at + 4);
  if (!isOdds || isMeasured(scan, at + 5)) return null;
  return { from: at, to: at + 5, kind: 'count', state: 'open', readings: [], why: 'a ratio' };
}

/** "2-1": the second number is no larger, so it is no range. */
function isScore(scan: Scan, at: number): boolean {
  const first = scan.tokens[at]?.text ?? '';
  const second = scan.tokens[at + 2]?.text ?? '';
  if (!/^\d{1,3}$/.test(first) || !/^\d{1,3}$/.test(second)) return false;
  const isJoined =
    isGlued(scan, at + 3) && (isWord(scan, at + 3) || isMeasured(scan, at + 3) || isHyphen(scan, at + 3));
  return Number(second) <= Number(first) && !isJoined;
}
