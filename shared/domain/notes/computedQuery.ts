/**
 * What somebody types after `#` for a number that follows from others: "growth armenia russia turnover 2020 2024",
 * "armenia turnover 2024 / georgia turnover 2024", "share armenia exports 2024 of georgia exports 2024".
 */
import type { ChipExpression } from './chipRef.ts';

export type ComputedQuery = {
  /** What the words may mean, likeliest first. */
  readonly expressions: readonly ChipExpression[];
  /** The words of each number, in the order the expression wants them. */
  readonly operands: readonly string[];
  /** Both are one series at two periods. */
  readonly isOneSeries: boolean;
};

const NAMES: Readonly<Record<string, ChipExpression>> = {
  growth: 'change',
  change: 'change',
  difference: 'difference',
  ratio: 'ratio',
  share: 'share',
  sum: 'sum',
};
const SIGNS: readonly { readonly sign: RegExp; readonly expressions: readonly ChipExpression[] }[] = [
  { sign: /\s\+\s/, expressions: ['sum'] },
  { sign: /\s(?:-|−|minus)\s/, expressions: ['difference'] },
  { sign: /\s\/\s/, expressions: ['ratio', 'share'] },
];
const PERIOD = /(?<!\S)(?:19|20)\d\d(?:-[A-Z]?\d{1,2})?(?!\S)/giu;

/** Null when the words ask for a single number. */
export function readComputedQuery(text: string): ComputedQuery | null {
  const [first = ''] = text.trim().toLowerCase().split(/\s+/);
  const named = Object.hasOwn(NAMES, first) ? NAMES[first] : undefined;
  const rest = named === undefined ? text.trim() : text.trim().slice(first.length).trim();
  const signs = named === 'share' ? [...SIGNS, { sign: /\sof\s/i, expressions: [] }] : SIGNS;
  for (const { sign, expressions } of signs) {
    const pieces = rest
      .split(sign)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '');
    if (pieces.length < 2) continue;
    const wanted = named === undefined ? expressions : [named];
    const operands = pieces.map((piece) => completed(piece, pieces[0] ?? ''));
    return wanted.length === 0 ? null : { expressions: wanted, operands, isOneSeries: false };
  }
  const [from, to, ...more] = rest.match(PERIOD) ?? [];
  if (named === undefined || from === undefined || to === undefined || more.length > 0) return null;
  const series = withoutPeriods(rest);
  // A change is told from the first to the second; of two years the others set the second against the first.
  const periods = named === 'change' || named === 'sum' ? [from, to] : [to, from];
  return {
    expressions: [named],
    operands: periods.map((period) => `${series} ${period}`),
    isOneSeries: true,
  };
}

/** A piece that is only a period means the first piece's series. */
const completed = (piece: string, first: string): string =>
  withoutPeriods(piece) === '' ? `${withoutPeriods(first)} ${piece}` : piece;

const withoutPeriods = (words: string): string => words.replaceAll(PERIOD, '').trim();
