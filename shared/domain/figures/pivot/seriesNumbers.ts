/** What series are by area, partner and the like as numbers: a million figures are told apart without comparing texts. */
import type { FactSeries } from './factTable.ts';

const NAMED = ['area', 'counterpart', 'flow', 'measure', 'product'] as const;
type Named = (typeof NAMED)[number];

/** The different words of one dimension, and by series which of them it is. */
export type Numbered = { readonly words: readonly string[]; readonly at: Uint32Array };
export type SeriesNumbers = Readonly<Record<Named, Numbered>>;

const known = new WeakMap<readonly FactSeries[], SeriesNumbers>();

/** The numbers of some series; made once for a list. */
export function seriesNumbers(series: readonly FactSeries[]): SeriesNumbers {
  const found =
    known.get(series) ??
    (Object.fromEntries(NAMED.map((name) => [name, numbered(series, name)])) as SeriesNumbers);
  known.set(series, found);
  return found;
}

function numbered(series: readonly FactSeries[], name: Named): Numbered {
  const numbers = new Map<string, number>();
  const at = new Uint32Array(series.length);
  for (const [place, one] of series.entries()) {
    const word = one[name];
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
    }
    at[place] = number;
  }
  return { words: [...numbers.keys()], at };
}
