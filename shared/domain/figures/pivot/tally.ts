/** What meets in one place of a pivot, and whether it may be added up. */
import type { DecimalText } from '../../../lib/decimal.ts';
import type { Bound } from '../../reading/types.ts';
import { boundOfSum } from '../boundOfSum.ts';
import { RunningSum } from './runningSum.ts';
import { Seen } from './seen.ts';

/** One value that is shown or stated somewhere in the figures. */
export type PivotFact = {
  readonly seriesId: number;
  readonly area: string;
  readonly counterpart: string;
  readonly flow: string;
  readonly product: string;
  readonly measure: string;
  readonly period: string;
  readonly reporter: string;
  readonly source: string;
  readonly value: DecimalText;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly bound: Bound;
  /** A currency, or what is measured where that is no money. */
  readonly unit: string;
};

export type Part = { readonly seriesId: number; readonly period: string };

/** The sum of a place, or why there is none. */
export type Summed = {
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly bound: Bound;
  readonly unit: string;
  /** How many figures are in it. */
  readonly count: number;
  /** Wholes beside their parts, which are not added to them: codes of areas, or "TOTAL". */
  readonly leftOut: readonly string[];
  /** What would have had to be added; null when there is a value. */
  readonly mixed: Mixture | null;
};

/** Things that are never added: of each, what met. */
export type Mixture = {
  readonly kind: 'units' | 'flows' | 'measures' | 'statements' | 'wholes' | 'products' | 'groups';
  readonly words: readonly string[];
};

type Class = {
  readonly value: RunningSum;
  readonly low: RunningSum;
  readonly high: RunningSum;
  readonly wholes: readonly string[];
  count: number;
};

/** Cells that a place names; of more, the first. */
const MOST_PARTS = 200;
const PLAIN = '\n\nTOTAL';

export class Tally {
  readonly parts: Part[] = [];
  readonly areas = new Seen();
  readonly #counterparts = new Seen();
  readonly #units = new Seen();
  readonly #flows = new Seen();
  readonly #measures = new Seen();
  readonly #bounds = new Seen();
  readonly #products = new Seen();
  readonly #cells: Set<string> | null;
  /** By what whole a figure is of: a group among areas, the world, all goods. */
  readonly #classes = new Map<string, Class>();
  #isRepeated = false;

  /** @param isByStatement whether the same cell may come twice */
  constructor(isByStatement: boolean) {
    this.#cells = isByStatement ? new Set() : null;
  }

  add(fact: PivotFact, isWhole: (area: string) => boolean): void {
    const { area, counterpart, product } = fact;
    const [whole, world] = [area, counterpart].map((code) => (isWhole(code) ? code : ''));
    const isTotal = product === 'TOTAL';
    const own = this.#classOf(`${whole}\n${world}\n${isTotal ? product : ''}`);
    own.value.add(fact.value);
    own.low.add(fact.low);
    own.high.add(fact.high);
    own.count++;
    this.areas.add(area);
    this.#counterparts.add(counterpart);
    this.#units.add(fact.unit);
    this.#flows.add(fact.flow);
    this.#measures.add(fact.measure);
    this.#bounds.add(fact.bound);
    if (!isTotal) this.#products.add(product);
    if (this.parts.length < MOST_PARTS) this.parts.push({ seriesId: fact.seriesId, period: fact.period });
    if (this.#cells === null) return;
    const cell = `${fact.seriesId}@${fact.period}`;
    this.#isRepeated ||= this.#cells.has(cell);
    this.#cells.add(cell);
  }

  merge(other: Tally): void {
    for (const [key, from] of other.#classes) {
      const own = this.#classOf(key);
      own.value.merge(from.value);
      own.low.merge(from.low);
      own.high.merge(from.high);
      own.count += from.count;
    }
    this.areas.addAll(other.areas);
    this.#counterparts.addAll(other.#counterparts);
    this.#units.addAll(other.#units);
    this.#flows.addAll(other.#flows);
    this.#measures.addAll(other.#measures);
    this.#bounds.addAll(other.#bounds);
    this.#products.addAll(other.#products);
    this.parts.push(...other.parts.slice(0, MOST_PARTS - this.parts.length));
    this.#isRepeated ||= other.#isRepeated;
    for (const cell of other.#cells ?? []) {
      this.#isRepeated ||= this.#cells?.has(cell) ?? false;
      this.#cells?.add(cell);
    }
  }

  /** The one partner of every figure here; null where there are several. */
  get counterpart(): string | null {
    return this.#counterparts.isOne ? (this.#counterparts.words[0] ?? null) : null;
  }

  /** The sum, where everything that met may be added. */
  sum(): Summed {
    const count = [...this.#classes.values()].reduce((total, one) => total + one.count, 0);
    const refused = (kind: Mixture['kind'], words: readonly string[]): Summed => ({
      value: null,
      low: null,
      high: null,
      bound: 'exact',
      unit: '',
      count,
      leftOut: [],
      mixed: { kind, words },
    });
    if (!this.#units.isOne) return refused('units', this.#units.words);
    if (!this.#measures.isOne) return refused('measures', this.#measures.words);
    if (!this.#flows.isOne) return refused('flows', this.#flows.words);
    if (this.#isRepeated) return refused('statements', []);
    const [only, ...others] = this.#classes.values();
    const plain = others.length === 0 ? only : this.#classes.get(PLAIN);
    if (plain === undefined) {
      const wholes = [...this.#classes.values()]
        .flatMap((one) => one.wholes)
        .filter((word) => word !== 'TOTAL');
      return refused('wholes', [...new Set(wholes)]);
    }
    const nested = others.length === 0 ? nestedCodes(this.#products.words) : [];
    if (nested.length > 0) return refused('products', nested);
    const left = [...this.#classes.values()].filter((one) => one !== plain);
    return {
      value: plain.value.total,
      low: plain.low.total,
      high: plain.high.total,
      bound: boundOfSum(this.#bounds.words as readonly Bound[]),
      unit: this.#units.words[0] ?? '',
      count: plain.count,
      leftOut: [...new Set(left.flatMap((one) => one.wholes.filter((word) => word !== 'TOTAL')))],
      mixed: null,
    };
  }

  #classOf(key: string): Class {
    let own = this.#classes.get(key);
    if (own === undefined) {
      const wholes = key.split('\n').filter((word) => word !== '');
      own = {
        value: new RunningSum(),
        low: new RunningSum(),
        high: new RunningSum(),
        wholes,
        count: 0,
      };
      this.#classes.set(key, own);
    }
    return own;
  }
}

/** Two codes of which one holds the other ("01" and "0101"); none is the rule. */
function nestedCodes(codes: readonly string[]): readonly string[] {
  const sorted = [...codes].sort();
  for (const [place, code] of sorted.entries()) {
    const next = sorted[place + 1];
    if (next?.startsWith(code)) return [code, next];
  }
  return [];
}
