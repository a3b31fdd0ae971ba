/**
 * What one pasted text would be in its cell, before anything is written. The text is read with no language assumed, so
 * "1,234" is asked about until somebody says which mark is the decimal one; a code stays a text, and four kinds of
 * nothing stay apart: an empty cell, a dash, "n/a" and a true zero.
 */
import { type DecimalText, multiply } from '../../../lib/decimal.ts';
import { readNumber } from '../../reading/number/readNumber.ts';
import type { NumberReading, Reading } from '../../reading/types.ts';
import { TRADE_VALUE } from '../types.ts';

export const DECIMAL_MARKS = ['ask', 'point', 'comma'] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

export const MAGNITUDES = ['1', '1000', '1000000', '1000000000'] as const;

const MAGNITUDE_WORDS: Readonly<Record<(typeof MAGNITUDES)[number], string>> = {
  '1': '',
  '1000': 'thousand',
  '1000000': 'million',
  '1000000000': 'billion',
};

/** How the bare numbers of a column are meant. */
export type PasteReading = {
  readonly decimal: DecimalMark;
  /** What a number without a written magnitude is multiplied by. */
  readonly magnitude: (typeof MAGNITUDES)[number];
  /** What money without a written currency is in. */
  readonly currency: string;
  /** Kept as a text without a value, whatever it looks like. */
  readonly asText: boolean;
};

export const PLAIN_READING: PasteReading = {
  decimal: 'ask',
  magnitude: '1',
  currency: 'USD',
  asText: false,
};

export type Pasted = {
  readonly value: DecimalText;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly currency: string | null;
  readonly bound: Reading['bound'];
  /** The unit that the column said and not the text ("thousand USD"); empty when the text said all of it. */
  readonly assumedUnit: string;
};

export type PastedCell =
  | { readonly state: 'read'; readonly value: Pasted; readonly why: string | null }
  /** Two or more readings; the index chosen is what will be written, null leaves the cell alone. */
  | { readonly state: 'ambiguous'; readonly readings: readonly Pasted[]; readonly why: string | null }
  /** Somebody says that there is no figure; how they say it is kept. */
  | { readonly state: 'missing'; readonly why: string }
  /** Kept as a text. */
  | { readonly state: 'text'; readonly why: string }
  | { readonly state: 'empty' }
  | { readonly state: 'refused'; readonly why: string };

/** Languages tried for a decimal mark: the first that reads the text in one way. */
const LOCALES: Readonly<Record<DecimalMark, readonly (string | null)[]>> = {
  ask: [null],
  point: ['en'],
  comma: ['de', 'ru'],
};
const DASHES: ReadonlySet<string> = new Set(['–', '—', '-', '--', '---', '−']);

/** Reads a pasted text for a cell that measures `measure`. */
export function readPasted(text: string, measure: string, how: PasteReading): PastedCell {
  const stated = text.trim();
  if (stated === '') return { state: 'empty' };
  if (how.asText) return { state: 'text', why: 'kept as a text, without a value' };
  const answer = answerFor(stated, how.decimal);
  if (answer.state === 'missing') {
    const why = DASHES.has(stated) ? 'a dash: nil or none' : 'not available';
    return { state: 'missing', why };
  }
  if (answer.state !== 'read' && answer.state !== 'ambiguous')
    return { state: 'refused', why: answer.why ?? 'this is a text, not a figure' };
  const wrong = answer.readings.map((reading) => unfit(reading, measure)).find((why) => why !== null);
  const fitting = answer.readings.filter((reading) => unfit(reading, measure) === null);
  const readings = fitting.map((reading) => pasted(reading, measure, how));
  const [only] = readings;
  if (only === undefined) return { state: 'refused', why: wrong ?? 'no single value' };
  if (readings.length > 1 || answer.readings.length > 1)
    return { state: 'ambiguous', readings, why: answer.why };
  return { state: 'read', value: only, why: answer.readings[0]?.note ?? null };
}

function answerFor(text: string, decimal: DecimalMark): NumberReading {
  let first: NumberReading | null = null;
  for (const locale of LOCALES[decimal]) {
    const answer = readNumber(text, { locale });
    if (answer.state === 'read' || answer.state === 'missing') return answer;
    first ??= answer;
  }
  return first ?? readNumber(text, { locale: null });
}

/** Why a reading cannot stand in the cell; null when it can. */
function unfit(reading: Reading, measure: string): string | null {
  if (reading.period !== null && reading.value === null) return 'this is a period, not a figure';
  if (reading.value === null) return `it says ${reading.low} to ${reading.high}, not one value`;
  const isMoney = measure === TRADE_VALUE;
  if (isMoney && reading.unit !== null)
    return `read in ${reading.unit.replaceAll('_', ' ')}, and this cell holds money`;
  if (!isMoney && reading.currency !== null)
    return `this is money, and the cell measures ${measure.replaceAll('_', ' ')}`;
  return null;
}

function pasted(reading: Reading, measure: string, how: PasteReading): Pasted {
  const isMoney = measure === TRADE_VALUE;
  const isBare = reading.magnitude === null;
  const grown = (value: DecimalText): DecimalText => (isBare ? multiply(value, how.magnitude) : value);
  const grownEnd = (value: DecimalText | null): DecimalText | null => (value === null ? null : grown(value));
  return {
    value: grown(reading.value ?? '0'),
    low: grownEnd(reading.low),
    high: grownEnd(reading.high),
    currency: isMoney ? (reading.currency ?? how.currency) : null,
    bound: reading.bound,
    assumedUnit: [
      isBare ? MAGNITUDE_WORDS[how.magnitude] : '',
      isMoney && reading.currency === null ? how.currency : '',
    ]
      .filter((word) => word !== '')
      .join(' '),
  };
}
