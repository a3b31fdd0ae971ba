/** Scores a reading against a gold made by hand: found, missed, spurious and wrong, so that a test can demand a share. */
import { CodePointIndex } from '../../../lib/codePoints.ts';
import type { Mention } from '../types.ts';

/**
 * [words, kind, value or "from..to", unit or currency]. A null kind may be read in any sane way or not at all; the unit
 * "?" is one that nobody can tell from the text: the reader has to ask. `a|b` lets either be right, "from..to" is a
 * range (or a period), and words in ⟨ ⟩ are the mention where what stands around them only says which one is meant.
 */
export type GoldMention = readonly [
  quote: string,
  kind: string | null,
  value?: string | null,
  unit?: string | null,
];

export type Gold = {
  readonly published: string;
  readonly language: string;
  readonly mentions: readonly GoldMention[];
  /** Words a reader may also take for a number (tier B). */
  readonly may: readonly string[];
  /** Gold entries that may be left out. */
  readonly optional?: readonly string[];
  /** Number tokens that stay open because only the analyst can know. */
  readonly open?: readonly string[];
  readonly citations: readonly (readonly [outlet: string, date: string | null, basis: string])[];
  readonly areas: Readonly<Record<string, number>>;
  readonly groups: Readonly<Record<string, number>>;
};

export type Score = {
  readonly precision: number;
  readonly recall: number;
  readonly right: number;
  readonly asked: number;
  /** Right, wrong and spurious together. */
  readonly answered: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly spurious: readonly string[];
};

type Placed = { readonly start: number; readonly end: number };

/** Gold quotes in text order: each is looked for after the one before it. Throws when a gold does not fit its article. */
export function placeQuotes(text: string, quotes: readonly string[]): readonly Placed[] {
  const index = new CodePointIndex(text);
  let from = 0;
  return quotes.map((quote) => {
    const words = quote.replace(/[⟨⟩]/gu, '');
    const inner = /⟨(.+)⟩/u.exec(quote);
    const at = text.indexOf(words, from);
    if (at < 0)
      throw new Error(`The gold says "${quote}", but the article does not (after position ${from}).`);
    const start = at + (inner?.index ?? 0);
    from = start + 1;
    const end = start + (inner?.[1] ?? words).length;
    return { start: index.toCodePoint(start), end: index.toCodePoint(end) };
  });
}

const overlaps = (a: Placed, b: Placed): boolean => a.start < b.end && b.start < a.end;

/** Tier A of a reading; vague words are neither asked for nor held against it. Offsets are code points of the text. */
export function scoreMentions(text: string, gold: Gold, mentions: readonly Mention[]): Score {
  const spans = placeQuotes(
    text,
    gold.mentions.map(([quote]) => quote),
  );
  const missed: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  let asked = 0;
  for (const [i, entry] of gold.mentions.entries()) {
    const [quote, kind, value = null, unit = null] = entry;
    const at = spans[i];
    const here = mentions.filter((mention) => at && overlaps(mention, at));
    const isOptional = kind === null || gold.optional?.includes(quote) === true;
    if (isOptional && !here.some((mention) => kind !== null && fits(mention, kind, value, unit))) continue;
    asked++;
    if (here.some((mention) => fits(mention, kind ?? '', value, unit))) right++;
    else if (here.length > 0) wrong.push(`${quote}: read as ${here.map(describe).join(' / ')}`);
    else missed.push(quote);
  }
  const allowed = [...spans, ...gold.may.flatMap((words) => everyPlace(text, words))];
  const spurious = mentions.filter(
    (mention) => mention.kind !== 'vague' && !allowed.some((span) => overlaps(mention, span)),
  );
  const false_ = spurious.length + wrong.length;
  return {
    precision: right / Math.max(1, right + false_),
    recall: right / Math.max(1, asked),
    right,
    asked,
    answered: right + false_,
    missed,
    wrong,
    spurious: spurious.map(describe),
  };
}

/** Equal as decimals: the gold may write "0.50" or round a third. */
const isNumber = (read: string | null, wanted: string | undefined): boolean =>
  read === wanted ||
  (read !== null && wanted !== undefined && Math.abs(Number(read) - Number(wanted)) < 1e-12);

const describe = (mention: Mention): string =>
  `"${mention.text}" ${mention.kind} ${mention.state} ${mention.readings.map((reading) => reading.value ?? periodText(reading.period)).join('|')}`;

const periodText = (period: Mention['readings'][number]['period']): string =>
  period ? `${period.from}..${period.to}` : 'null';

function everyPlace(text: string, words: string): Placed[] {
  const places: Placed[] = [];
  const index = new CodePointIndex(text);
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    places.push({ start: index.toCodePoint(start), end: index.toCodePoint(start + words.length) });
  return places;
}

/** Counts and quantities are one class here: whether "nine days" counts or measures is a matter of taste. */
const kindClass = (kind: string): string => (kind === 'quantity' ? 'count' : kind);

function fits(mention: Mention, kinds: string, values: string | null, unit: string | null): boolean {
  return kinds
    .split('|')
    .some((kind) => (values?.split('|') ?? [null]).some((value) => fitsOne(mention, kind, value, unit)));
}

function fitsOne(mention: Mention, kind: string, value: string | null, unit: string | null): boolean {
  const [reading] = mention.readings;
  if (unit === '?')
    return (
      mention.state === 'ambiguous' &&
      mention.kind === kind &&
      mention.readings.every((one) => one.value === value)
    );
  if (mention.state !== 'extracted' || !reading || kindClass(mention.kind) !== kindClass(kind)) return false;
  if (kind === 'date') return value === null || reading.period?.from === value;
  if (kind === 'period') return value === null || periodText(reading.period) === value;
  const isUnit = unit === null || reading.unit === unit || reading.currency === unit;
  const [low, high] = value?.split('..') ?? [];
  if (high !== undefined) {
    return isUnit && reading.value === null && isNumber(reading.low, low) && isNumber(reading.high, high);
  }
  return isUnit && (value === null || isNumber(reading.value, value));
}
