/** What has to be told apart when figures are added up, as one number for each series. */
import type { FactTable } from './factTable.ts';
import { seriesNumbers } from './seriesNumbers.ts';

/** What has to be looked at in each fact; of anything else all facts say the same, or nobody asks. */
export type Watched = { readonly kinds: boolean; readonly areas: boolean };

export type SeriesKinds = {
  /** By series: of what whole its figures are: a group among areas, the world, all goods. Lists that say the same are the same. */
  readonly wholesOf: readonly (readonly string[])[];
  /** By series: 1 where another series' product code holds its own, or is held by it. */
  readonly isNested: Uint8Array;
  /** By series: equal numbers say the same of everything watched, of wholes and of nested products. */
  readonly kindOf: Float64Array;
  /** By series: series that differ in nothing but the classification of their goods have the same number. */
  readonly lineOf: Uint32Array;
  /** Whether there are such series: what one says of a cell, the other may say again. */
  readonly hasTwins: boolean;
};

/** What all goods of single areas are of: beside any other whole, or codes, they are the sum. */
export const PLAIN: readonly string[] = ['TOTAL'];

/** The kinds of a table's series. `isWhole` says whether a code stands for many areas, which it already contains. */
export function seriesKinds(
  { series }: FactTable,
  isWhole: (area: string) => boolean,
  watched: Watched,
): SeriesKinds {
  const numbered = seriesNumbers(series);
  const { area, counterpart, flow, measure, product } = numbered;
  const areaIsWhole = area.words.map(isWhole);
  const counterpartIsWhole = counterpart.words.map(isWhole);
  const total = product.words.indexOf('TOTAL');
  const isNested = nestedProducts(product.words);
  const nested = Uint8Array.from(product.at, (at) => isNested[at] ?? 0);
  const lists = new Map<number, { readonly words: readonly string[]; readonly number: number }>();
  const numbers = new Map<number, number>();
  const kindOf = new Float64Array(series.length);
  // Neighbours mostly say the same.
  let [lastSaid, number] = [-1, 0];
  const wholesOf = series.map((_, place) => {
    const [a = 0, c = 0, p = 0] = [area.at[place], counterpart.at[place], product.at[place]];
    const [wholeArea, wholeCounterpart] = [areaIsWhole[a] ? a + 1 : 0, counterpartIsWhole[c] ? c + 1 : 0];
    const key = (wholeArea * (counterpart.words.length + 1) + wholeCounterpart) * 2 + (p === total ? 1 : 0);
    let list = lists.get(key);
    if (list === undefined) {
      const words = [
        ...(wholeArea > 0 ? [area.words[a] ?? ''] : []),
        ...(wholeCounterpart > 0 ? [counterpart.words[c] ?? ''] : []),
        ...(p === total ? ['TOTAL'] : []),
      ];
      list = { words: key === 1 ? PLAIN : words, number: lists.size };
      lists.set(key, list);
    }
    const ofAreas = watched.areas ? a * counterpart.words.length + c : 0;
    const ofFlow = watched.kinds
      ? (flow.at[place] ?? 0) * measure.words.length + (measure.at[place] ?? 0)
      : 0;
    const ofProduct = nested[place] === 1 ? p + 1 : 0;
    const said =
      (ofAreas * flow.words.length * measure.words.length + ofFlow) * (product.words.length + 1) + ofProduct;
    if (said !== lastSaid) {
      lastSaid = said;
      number = numbers.get(said) ?? numbers.size;
      numbers.set(said, number);
    }
    kindOf[place] = number * MOST_WHOLES + list.number;
    return list.words;
  });
  return { wholesOf, isNested: nested, kindOf, ...linesOf(series, numbered) };
}

type Lines = Pick<SeriesKinds, 'lineOf' | 'hasTwins'>;
const knownLines = new WeakMap<FactTable['series'], Lines>();

/** The lines of some series; told once for a list. */
function linesOf(series: FactTable['series'], numbered: ReturnType<typeof seriesNumbers>): Lines {
  const known = knownLines.get(series) ?? lines(series, numbered);
  knownLines.set(series, known);
  return known;
}

/** "0101" of two revisions of HS is one thing to add up once. */
function lines(
  series: FactTable['series'],
  { area, counterpart, flow, measure, product }: ReturnType<typeof seriesNumbers>,
): Lines {
  const dimensions = [area, counterpart, flow, measure, product];
  const room = dimensions.reduce((all, { words }) => all * words.length, 1);
  const known = new Map<string, Map<number | string, number>>();
  let count = 0;
  const lineOf = Uint32Array.from(series, ({ frequency }, place) => {
    // One number for all of them, which is told apart far sooner than a text.
    const key =
      room < Number.MAX_SAFE_INTEGER
        ? dimensions.reduce((number, { at, words }) => number * words.length + (at[place] ?? 0), 0)
        : dimensions.map(({ at }) => at[place]).join(' ');
    const own: Map<number | string, number> = known.get(frequency) ?? new Map();
    if (own.size === 0) known.set(frequency, own);
    const line = own.get(key);
    if (line !== undefined) return line;
    own.set(key, count);
    return count++;
  });
  return { lineOf, hasTwins: count < series.length };
}

/** More lists of wholes than areas and partners can make. */
const MOST_WHOLES = 2 ** 17;

/** By product: 1 where its code holds another one ("01" and "0101"), or is held. */
function nestedProducts(words: readonly string[]): Uint8Array {
  const nested = new Set<string>();
  // Whatever begins with a code stands right behind it.
  const around: string[] = [];
  for (const code of [...words].sort()) {
    if (code === 'TOTAL') continue;
    while (around.length > 0 && !code.startsWith(around.at(-1) ?? '')) around.pop();
    for (const holder of around) nested.add(holder).add(code);
    around.push(code);
  }
  return Uint8Array.from(words, (code) => (nested.has(code) ? 1 : 0));
}
