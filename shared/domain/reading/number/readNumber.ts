/**
 * Reads one whole typed, pasted or imported string. It answers with exactly one reading only when no other is
 * possible under the given locale; otherwise it asks, refuses with a reason, or says that the cell is empty or text.
 *
 * @example readNumber('$63 bn', { locale: null }).readings[0]?.value // "63000000000"
 * @example readNumber('1.234', { locale: null }).state // "ambiguous": 1234 or 1.234
 */
import { negate } from '../../../lib/decimal.ts';
import { withoutInvisible } from '../invisibleSigns.ts';
import type { MentionKind, NumberReading, Reading } from '../types.ts';
import { hedgeAfter, hedgeBefore } from './amounts/hedge.ts';
import { readMeasure } from './amounts/measure.ts';
import { monthOf, readCellPeriod } from './cellPeriod.ts';
import type { Draft } from './finish.ts';
import { LEXICON_LANGUAGES, lexiconFor } from './lexicon/lexicon.ts';
import { readName } from './names/names.ts';
import { foldAt, isDigits, isGlued, makeScan, type Scan } from './tokens/scan.ts';
import { readVague } from './words/vague.ts';
import { readWordQuantity } from './words/words.ts';

/** What is known of the string besides itself. */
export type ReadNumberOptions = {
  /** BCP 47; null gives no context at all. */
  readonly locale: string | null;
  /** The string is a code such as an HS heading: kept as text whatever it looks like. */
  readonly as?: 'code';
};

const MISSING: ReadonlySet<string> = new Set(
  '|–|—|-|--|---|−|...|…|..|.|:|n/a|na|n.a.|n.a|#n/a|н/д|н.д.|нд|н/а|нет данных|k.a.|k. a.|n.d.|nd|s/d|s.d.|n.v.|n.c.|null|none|nil return|not available|no data|missing|x'.split(
    '|',
  ),
);
const NAME_RULES: ReadonlySet<string> = new Set(['name', 'name.label']);
/** Longer strings are text, whatever they hold. */
const MAX_LENGTH = 200;

/** Reads one whole string; never throws. See the head of this file for what it refuses. */
export function readNumber(text: string, options: ReadNumberOptions): NumberReading {
  const { locale } = options;
  const trimmed = withoutInvisible(text).trim();
  const say = (
    state: NumberReading['state'],
    kind: MentionKind | null,
    readings: readonly Reading[],
    why: string | null,
  ): NumberReading => ({ text, locale, kind, state, readings, why });

  if (MISSING.has(trimmed.toLowerCase())) return say('missing', null, [], 'no value was given');
  if (options.as === 'code') return say('text', null, [], 'kept as a code');
  if (trimmed.length > MAX_LENGTH) return say('text', null, [], 'too long to be a number');
  const period = readCellPeriod(trimmed, locale);
  if (period !== null) {
    return say(period.readings.length > 1 ? 'ambiguous' : 'read', period.kind, period.readings, period.why);
  }
  const { inner, isNegative } = unwrapNegative(trimmed);
  const whole = readWhole(inner, locale);
  if (whole === null) {
    return /\d/.test(trimmed)
      ? say('refused', null, [], 'this is not written as a number is')
      : say('text', null, [], null);
  }
  if (whole.type === 'name') return say('text', null, [], 'digits that are part of a name');
  const { draft } = whole;
  const kind = draft.isBare ? null : draft.kind;
  const month = draft.isBare && draft.state === 'extracted' ? monthOf(trimmed) : null;
  if (month !== null)
    return say('ambiguous', null, [...draft.readings, month], 'a number, or a month and its year?');
  if (draft.kind === 'vague') return say('refused', 'vague', [], 'a vague quantity has no value');
  const readings = isNegative ? draft.readings.map(negative) : draft.readings;
  if (draft.state === 'extracted') return say('read', kind, readings, null);
  if (draft.state === 'ambiguous') return say('ambiguous', kind, readings, draft.why);
  return say('refused', kind, [], draft.why);
}

const negative = (r: Reading): Reading => ({
  ...r,
  value: r.value === null ? null : negate(r.value),
  low: r.high === null ? null : negate(r.high),
  high: r.low === null ? null : negate(r.low),
});

/** Accounting's "(1,234)" and "$(63) million", and the trailing minus of ledgers, "5.2-". */
function unwrapNegative(text: string): { inner: string; isNegative: boolean } {
  const open = text.indexOf('(');
  const close = text.indexOf(')');
  const isOneBracket =
    open >= 0 && close > open && text.indexOf('(', open + 1) < 0 && text.indexOf(')', close + 1) < 0;
  if (isOneBracket) {
    const before = text.slice(0, open).trim();
    const inside = text.slice(open + 1, close).trim();
    const isFirst = /^[^\s\d\p{L}]*$|^[A-Z]{3}$/u.test(before) && !/^[-−–+]/.test(before);
    if (isFirst && /^[^\s\d\p{L}-]*\s?\d/u.test(inside)) {
      return { inner: `${before}${inside}${text.slice(close + 1)}`, isNegative: true };
    }
  }
  const last = text.at(-1) ?? '';
  if (/[-−–]/.test(last) && /\d$/.test(text.slice(0, -1)) && /^[^-−–]*$/.test(text.slice(0, -1))) {
    return { inner: text.slice(0, -1), isNegative: true };
  }
  return { inner: text, isNegative: false };
}

type Whole = { readonly type: 'name' } | { readonly type: 'quantity'; readonly draft: Draft };

/** The first language, the locale's own before English before the others, in which all of the string is a quantity. */
function readWhole(text: string, locale: string | null): Whole | null {
  const own = lexiconFor(locale).language;
  // Words alone are read in another language only if its script gives it away: "once" is not Spanish for eleven here.
  const hasDigits = /\d/.test(text);
  const others = LEXICON_LANGUAGES.filter(
    (language) => hasDigits || (language === 'ru' && /\p{Script=Cyrillic}/u.test(text)),
  );
  const languages = [...new Set([own, 'en', ...others])];
  let refused: Whole | null = null;
  let counted: Whole | null = null;
  for (const language of languages) {
    const scan = makeScan(text, locale, { prose: false, lexicon: lexiconFor(language) });
    const whole = wholeIn(scan);
    if (whole === null) continue;
    if (whole.type === 'name') return whole;
    if (whole.draft.state === 'refused') refused ??= whole;
    // "63 mil millones" is no count of "millones": a noun is believed only when no language knows the words.
    else if (whole.draft.readings.some((r) => r.rule.endsWith('count.noun'))) {
      if (language === own || language === 'ru') counted ??= whole;
    } else return whole;
  }
  return counted ?? refused;
}

function wholeIn(scan: Scan): Whole | null {
  const count = scan.tokens.length;
  const start = scan.lexicon.from.match(scan.tokens, 0)?.end ?? 0;
  const hedge = hedgeBefore(scan, start);
  // "от 1,5 до 2": the range's own word is no bound.
  const isBetween = scan.lexicon.between.match(scan.tokens, start) !== null;
  const starts = hedge.end === start ? [start] : isBetween ? [start, hedge.end] : [hedge.end, start];
  for (const at of starts) {
    const bound = at === start ? 'exact' : hedge.bound;
    const word = readWordQuantity(scan, start, at, bound);
    if (word?.to === count && start === 0) return { type: 'quantity', draft: word };
    const measured = readMeasure(scan, start, at, bound);
    if (measured === null || !isRest(scan, measured.end)) continue;
    const [first, second] = measured.drafts;
    if (first === undefined) continue;
    if (second === undefined) {
      if (start === 0) return { type: 'quantity', draft: first };
      continue;
    }
    return { type: 'quantity', draft: twoFigures(first, second) };
  }
  if (start !== 0) return null;
  const name = readName(scan, 0);
  if (name !== null && name.to === count) {
    // A letter or a label makes a name; digits and marks alone are a number written wrongly.
    const isNamed = name.kind !== 'vague' || NAME_RULES.has(name.readings[0]?.rule ?? '');
    const why = name.why ?? name.readings[0]?.note ?? null;
    return isNamed && name.state !== 'open'
      ? { type: 'name' }
      : { type: 'quantity', draft: { ...name, kind: 'count', state: 'refused', readings: [], why } };
  }
  const vague = readVague(scan, 0);
  return vague !== null && vague.to === count ? { type: 'quantity', draft: vague } : suffixedBare(scan);
}

/** The end, or the "as much" of "five times as much", which is no part of the span in running text. */
function isRest(scan: Scan, at: number): boolean {
  if (at === scan.tokens.length) return true;
  const isComparison = foldAt(scan, at) === 'as' && scan.lexicon.times.match(scan.tokens, at - 1) !== null;
  return isComparison && at + 2 === scan.tokens.length;
}

/** "5+" and "500 or more" without a noun. */
function suffixedBare(scan: Scan): Whole | null {
  if (!isDigits(scan, 0)) return null;
  const after = hedgeAfter(scan, 1);
  const isNothing =
    after === null || after.end !== scan.tokens.length || (foldAt(scan, 1) === '+' && !isGlued(scan, 1));
  const measured = isNothing ? null : readMeasure(scan, 0, 0, 'exact');
  const draft = measured?.drafts[0];
  return draft === undefined ? null : { type: 'quantity', draft };
}

/** "from A to B": two figures stand in one cell, and a cell holds one. */
function twoFigures(first: Draft, second: Draft): Draft {
  const readings = [
    ...first.readings.map((r) => ({ ...r, note: note(r, 'the first of two figures') })),
    ...second.readings.map((r) => ({ ...r, note: note(r, 'the second of two figures') })),
  ];
  const why = 'two figures, a change from the first to the second: which one?';
  return { ...second, state: readings.length > 1 ? 'ambiguous' : 'refused', readings, why };
}

const note = (r: Reading, text: string): string => (r.note === null ? text : `${r.note}; ${text}`);
