/**
 * What somebody types after `#` to find a figure: words in any order, each the beginning of a word of the series
 * ("arm russia turn 2024"), or of a period.
 */

/** A series as it is searched. */
export type CandidateSeries = {
  readonly area: string;
  readonly areaName: string;
  readonly counterpart: string;
  readonly counterpartName: string;
  readonly flow: string;
  readonly product: string;
  readonly frequency: string;
  readonly measure: string;
};

const SMALL_WORDS: ReadonlySet<string> = new Set(['and', 'with', 'to', 'from', 'of', 'in', 'the', 'for']);
const ALSO_CALLED: Readonly<Record<string, string>> = {
  turnover: 'trade',
  exports: 'exported',
  imports: 'imported',
};

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a query in small letters, without marks and without words that say nothing. */
export const splitChipQuery = (text: string): string[] =>
  fold(text)
    .split(/[\s,;:–—()]+/)
    .filter((word) => word !== '' && word !== '-' && !SMALL_WORDS.has(word));

export type RankedSeries<S> = {
  readonly series: S;
  /** What of the query a period must begin with; empty when it names none. Upper case, as periods are ("2024-Q1"). */
  readonly periods: readonly string[];
};

/** The series in which every word is found, best first: whole words before beginnings, totals before products. */
export function rankSeries<S extends CandidateSeries>(
  all: readonly S[],
  words: readonly string[],
): RankedSeries<S>[] {
  // A workspace has few area names and many series of them.
  const splitNames = new Map<string, readonly string[]>();
  const split = (text: string): readonly string[] => {
    const known = splitNames.get(text) ?? fold(text).split(/[^\p{L}\p{N}]+/u);
    splitNames.set(text, known);
    return known;
  };
  const scored = all.flatMap((series, order) => {
    const names = namesOf(series, split);
    const periods: string[] = [];
    let score = series.product === 'TOTAL' ? 1 : 0;
    for (const [index, word] of words.entries()) {
      const hit = names.find((name) => name.words.some((own) => own.startsWith(word)));
      if (hit !== undefined) {
        score += hit.words.includes(word) ? 2 : 1;
        if (index === 0 && hit.side === 'area') score += 1;
      } else if (/^(1|19|20)?\d{0,2}$/.test(word) || /^(19|20)\d\d-/.test(word)) {
        periods.push(word.toUpperCase());
      } else return [];
    }
    return [{ series, periods, score, order }];
  });
  return scored
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ series, periods }) => ({ series, periods }));
}

function namesOf(
  series: CandidateSeries,
  split: (text: string) => readonly string[],
): { side: 'area' | 'other'; words: readonly string[] }[] {
  return [
    { side: 'area', words: [...split(series.areaName), ...split(series.area)] },
    { side: 'other', words: [...split(series.counterpartName), ...split(series.counterpart)] },
    { side: 'other', words: [...split(series.flow), ALSO_CALLED[series.flow] ?? ''] },
    { side: 'other', words: split(series.product) },
    { side: 'other', words: series.measure === 'trade_value' ? [] : split(series.measure) },
  ];
}
