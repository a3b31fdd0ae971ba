/** What meets in one place of a pivot, and whether it may be added up. */
import type { DecimalText } from '../../../lib/decimal.ts';
import type { Bound } from '../../reading/types.ts';
import { boundOfSum } from '../boundOfSum.ts';
import { type FactTable, isExactTable } from './factTable.ts';
import { PLAIN, type SeriesKinds, type Watched } from './kinds.ts';
import { RunningSum } from './runningSum.ts';
import { Seen } from './seen.ts';

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

class Class {
  readonly value = new RunningSum();
  readonly low: RunningSum;
  readonly high: RunningSum;
  readonly wholes: readonly string[];
  count = 0;

  /** @param isExact whether every value is its own low and high, which need no sums of their own then */
  constructor(wholes: readonly string[], isExact: boolean) {
    this.wholes = wholes;
    this.low = isExact ? this.value : new RunningSum();
    this.high = isExact ? this.value : new RunningSum();
  }
}

/** What is asked of all facts alike. */
export type TallyRules = SeriesKinds & {
  readonly table: FactTable;
  readonly watched: Watched;
  /** Whether the same cell may come twice. */
  readonly isByStatement: boolean;
};

/** Codes of single areas. */
const PARTS: readonly string[] = [];

export class Tally {
  readonly areas = new Seen();
  /** The first fact that came. */
  readonly first: number;
  readonly #rules: TallyRules;
  readonly #isExact: boolean;
  readonly #counterparts = new Seen();
  readonly #units = new Seen();
  readonly #flows = new Seen();
  readonly #measures = new Seen();
  readonly #bounds = new Seen();
  readonly #products = new Seen();
  readonly #cells: Set<number> | null;
  readonly #classes: Class[] = [];
  readonly #kinds = new Map<number, Class>();
  #last: Class | null = null;
  #lastKind = -1;
  #isRepeated = false;

  constructor(rules: TallyRules, first: number) {
    this.#rules = rules;
    this.#isExact = isExactTable(rules.table);
    this.first = first;
    this.#cells = rules.isByStatement ? new Set() : null;
  }

  add(fact: number): void {
    const { table, kindOf, lineOf, watched } = this.#rules;
    const seriesAt = table.seriesAt[fact] ?? 0;
    const kind =
      (kindOf[seriesAt] ?? 0) * (watched.kinds ? table.tags.length : 1) +
      (watched.kinds ? (table.tagAt[fact] ?? 0) : 0);
    const own = this.#last !== null && kind === this.#lastKind ? this.#last : this.#meet(kind, fact);
    const wide = table.wide.size === 0 ? undefined : table.wide.get(fact);
    if (wide === undefined) {
      const places = table.places[fact] ?? 0;
      own.value.add(table.value[fact] ?? 0, places);
      if (!this.#isExact) {
        own.low.add(table.low[fact] ?? 0, places);
        own.high.add(table.high[fact] ?? 0, places);
      }
    } else {
      own.value.addText(wide.value);
      if (!this.#isExact) {
        own.low.addText(wide.low);
        own.high.addText(wide.high);
      }
    }
    own.count++;
    if (this.#cells === null) return;
    const cell = (lineOf[seriesAt] ?? 0) * table.periods.length + (table.periodAt[fact] ?? 0);
    this.#isRepeated ||= this.#cells.has(cell);
    this.#cells.add(cell);
  }

  /** What is added up with facts of a kind; of the first of a kind it is noted what it says. */
  #meet(kind: number, fact: number): Class {
    let own = this.#kinds.get(kind);
    if (own === undefined) {
      own = this.#classOf(this.#rules.wholesOf[this.#rules.table.seriesAt[fact] ?? 0] ?? PARTS);
      this.#kinds.set(kind, own);
      this.#note(fact);
    }
    this.#last = own;
    this.#lastKind = kind;
    return own;
  }

  #note(fact: number): void {
    const { table, watched, isNested } = this.#rules;
    const seriesAt = table.seriesAt[fact] ?? 0;
    const series = table.series[seriesAt];
    const tag = table.tags[table.tagAt[fact] ?? 0];
    if (series === undefined || tag === undefined) return;
    if (watched.kinds || fact === this.first) {
      this.#units.add(tag.currency ?? series.measure);
      this.#flows.add(series.flow);
      this.#measures.add(series.measure);
      this.#bounds.add(tag.bound);
    }
    if (watched.areas) {
      this.areas.add(series.area);
      this.#counterparts.add(series.counterpart);
    }
    if (isNested[seriesAt] === 1) this.#products.add(series.product);
  }

  /** Adds what another place holds, as if its facts came one by one. Not where the same cell may come twice. */
  merge(other: Tally): void {
    for (const one of other.#classes) {
      const own = this.#classOf(one.wholes);
      own.value.merge(one.value);
      if (!this.#isExact) {
        own.low.merge(one.low);
        own.high.merge(one.high);
      }
      own.count += one.count;
    }
    this.areas.addAll(other.areas);
    this.#counterparts.addAll(other.#counterparts);
    this.#units.addAll(other.#units);
    this.#flows.addAll(other.#flows);
    this.#measures.addAll(other.#measures);
    this.#bounds.addAll(other.#bounds);
    this.#products.addAll(other.#products);
  }

  /** The one partner of every figure here; null where there are several. */
  get counterpart(): string | null {
    return this.#counterparts.isOne ? (this.#counterparts.words[0] ?? null) : null;
  }

  /** The sum, where everything that met may be added. */
  sum(): Summed {
    const refusal = this.#refusal();
    const plain = this.#plain;
    if (refusal !== null || plain === undefined)
      return {
        value: null,
        low: null,
        high: null,
        bound: 'exact',
        unit: '',
        count: this.#classes.reduce((total, one) => total + one.count, 0),
        leftOut: [],
        mixed: refusal,
      };
    const left = this.#classes.filter((one) => one !== plain);
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

  get #plain(): Class | undefined {
    const [only, ...others] = this.#classes;
    return others.length === 0 ? only : this.#classes.find(({ wholes }) => wholes === PLAIN);
  }

  #refusal(): Mixture | null {
    if (!this.#units.isOne) return { kind: 'units', words: this.#units.words };
    if (!this.#measures.isOne) return { kind: 'measures', words: this.#measures.words };
    if (!this.#flows.isOne) return { kind: 'flows', words: this.#flows.words };
    if (this.#isRepeated) return { kind: 'statements', words: [] };
    if (this.#plain === undefined) {
      const wholes = this.#classes.flatMap((one) => one.wholes).filter((word) => word !== 'TOTAL');
      return { kind: 'wholes', words: [...new Set(wholes)] };
    }
    const nested = this.#classes.length === 1 ? nestedCodes(this.#products.words) : [];
    return nested.length > 0 ? { kind: 'products', words: nested } : null;
  }

  #classOf(wholes: readonly string[]): Class {
    let own = this.#classes.find((one) => one.wholes === wholes);
    if (own === undefined) {
      own = new Class(wholes, this.#isExact);
      this.#classes.push(own);
    }
    return own;
  }
}

/** Two codes of which one holds the other ("01" and "0101"); none is the rule. */
function nestedCodes(codes: Iterable<string>): readonly string[] {
  const sorted = [...codes].sort();
  for (const [place, code] of sorted.entries()) {
    const next = sorted[place + 1];
    if (next?.startsWith(code)) return [code, next];
  }
  return [];
}
