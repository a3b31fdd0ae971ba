/** The rows of a pivot as a tree, and its facts in the order of the rows: what stands below a row lies side by side. */
import type { FactTable } from './factTable.ts';
import type { Dimension, PivotLayout } from './layout.ts';
import { seriesNumbers } from './seriesNumbers.ts';

export type PivotNode = {
  /** The keys from the outermost row to this one; empty for the total. */
  readonly path: readonly string[];
  readonly children: ReadonlyMap<string, PivotNode>;
  readonly number: number;
  /** Which entries are its own and those below it. */
  readonly from: number;
  readonly to: number;
};

type Growing = {
  readonly path: readonly string[];
  children: Map<string, Growing>;
  readonly number: number;
  from: number;
  to: number;
};

export type PivotTree = {
  readonly root: PivotNode;
  /** Keys of the columns, by their numbers. */
  readonly columns: readonly string[];
  /** How many rows there are, the total with them. */
  readonly size: number;
  /** The facts of each entry and the columns they stand in. */
  readonly facts: Uint32Array;
  readonly columnAt: Uint16Array;
};

type GroupsOf = (area: string, period: string) => readonly string[];

/** Lays facts out; one that is in several groups is in the tree several times. */
export function layOutTree(
  table: FactTable,
  chosen: Uint32Array,
  { rows, columns }: Pick<PivotLayout, 'rows' | 'columns'>,
  groupsOf: GroupsOf,
): PivotTree {
  const keys = keysOf(table, groupsOf);
  const nodes: Growing[] = [];
  const newNode = (path: readonly string[]): Growing => {
    const node = { path, children: NO_CHILDREN, number: nodes.length, from: 0, to: 0 };
    nodes.push(node);
    return node;
  };
  const root = newNode([]);
  const entries = new Entries(chosen.length);
  const columnsOf = new ColumnNumbers(keys[columns], numberOf(table, columns));
  const placeOf = rowPlaces(table, rows);

  /** The rows a fact belongs below, by their numbers; new ones are made. */
  const leavesBelow = (node: Growing, depth: number, fact: number, found: number[]): number[] => {
    const dimension = rows[depth];
    if (dimension === undefined) {
      found.push(node.number);
      return found;
    }
    for (const key of keys[dimension](fact)) {
      let child = node.children.get(key);
      if (child === undefined) {
        child = newNode([...node.path, key]);
        if (node.children === NO_CHILDREN) node.children = new Map();
        node.children.set(key, child);
      }
      leavesBelow(child, depth + 1, fact, found);
    }
    return found;
  };
  const known = new Map<number, readonly number[]>();
  let [lastPlace, leaves]: [number, readonly number[]] = [-1, []];
  for (const fact of chosen) {
    const place = placeOf(fact);
    if (place !== lastPlace) {
      const before = known.get(place);
      leaves = before ?? leavesBelow(root, 0, fact, []);
      if (before === undefined) known.set(place, leaves);
      lastPlace = place;
    }
    const stands = columnsOf.of(fact);
    // Nearly every fact stands in one place.
    if (stands.length === 1 && leaves.length === 1) entries.add(fact, leaves[0] ?? 0, stands[0] ?? 0);
    else for (const column of stands) for (const leaf of leaves) entries.add(fact, leaf, column);
  }
  const { facts, columnAt } = inOrder(root, nodes, entries);
  return { root, columns: columnsOf.keys, size: nodes.length, facts, columnAt };
}

const NO_CHILDREN: Map<string, Growing> = new Map();
/** A number that is alike for facts that stand in the same rows. */
function rowPlaces(table: FactTable, rows: readonly Dimension[]): (fact: number) => number {
  const numbers = rows.map((dimension) => numberOf(table, dimension));
  const [first, second, third] = numbers;
  if (first === undefined) return () => 0;
  if (second === undefined) return first.of;
  if (third === undefined) return (fact) => first.of(fact) * second.size + second.of(fact);
  return (fact) => (first.of(fact) * second.size + second.of(fact)) * third.size + third.of(fact);
}

/** What facts are by one dimension, as a number below `size`; by group, the area and the year decide. */
type FactNumber = { readonly of: (fact: number) => number; readonly size: number };

function numberOf(table: FactTable, dimension: Dimension): FactNumber {
  const { series, periods, tags, seriesAt, periodAt, tagAt } = table;
  switch (dimension) {
    case 'period':
      return { of: (fact) => periodAt[fact] ?? 0, size: periods.length };
    case 'reporter':
    case 'source':
      return { of: (fact) => tagAt[fact] ?? 0, size: tags.length };
    case 'group': {
      const { at, words } = seriesNumbers(series).area;
      const years = periods.map((period) => period.slice(0, 4));
      const yearAt = Uint16Array.from(years, (year) => years.indexOf(year));
      const of = (fact: number): number =>
        (at[seriesAt[fact] ?? 0] ?? 0) * periods.length + (yearAt[periodAt[fact] ?? 0] ?? 0);
      return { of, size: words.length * periods.length };
    }
    default: {
      const { at, words } = seriesNumbers(series)[dimension];
      return { of: (fact) => at[seriesAt[fact] ?? 0] ?? 0, size: words.length };
    }
  }
}

/** Numbers of the columns, in the order in which they are met. */
class ColumnNumbers {
  readonly #keysOf: (fact: number) => readonly string[];
  readonly #number: FactNumber;
  readonly #columns = new Map<string, number>();
  readonly #known: (readonly number[] | undefined)[];

  constructor(keysOf: (fact: number) => readonly string[], number: FactNumber) {
    this.#keysOf = keysOf;
    this.#number = number;
    this.#known = new Array<readonly number[] | undefined>(number.size).fill(undefined);
  }

  get keys(): readonly string[] {
    return [...this.#columns.keys()];
  }

  of(fact: number): readonly number[] {
    const at = this.#number.of(fact);
    let columns = this.#known[at];
    if (columns === undefined) {
      columns = this.#keysOf(fact).map((key) => {
        const column = this.#columns.get(key) ?? this.#columns.size;
        this.#columns.set(key, column);
        return column;
      });
      this.#known[at] = columns;
    }
    return columns;
  }
}

/** What a fact is by each dimension: one key, or by group several. */
function keysOf(
  { series, periods, tags, seriesAt, periodAt, tagAt }: FactTable,
  groupsOf: GroupsOf,
): Readonly<Record<Dimension, (fact: number) => readonly string[]>> {
  // Each list is made once, for a million facts have few different ones.
  const once = <T>(of: readonly T[], read: (one: T) => string): ((at: number) => readonly string[]) => {
    const lists = new Map<string, readonly string[]>();
    const byPlace = of.map((one) => {
      const key = read(one);
      const list = lists.get(key) ?? [key];
      lists.set(key, list);
      return list;
    });
    return (at) => byPlace[at] ?? [];
  };
  const bySeries = (read: (one: FactTable['series'][number]) => string) => {
    let list: ((at: number) => readonly string[]) | null = null;
    return (fact: number) => {
      list ??= once(series, read);
      return list(seriesAt[fact] ?? 0);
    };
  };
  const period = once(periods, (one) => one);
  const reporter = once(tags, (one) => one.reporter);
  const source = once(tags, (one) => one.source);
  return {
    area: bySeries((one) => one.area),
    counterpart: bySeries((one) => one.counterpart),
    flow: bySeries((one) => one.flow),
    product: bySeries((one) => one.product),
    measure: bySeries((one) => one.measure),
    period: (fact) => period(periodAt[fact] ?? 0),
    reporter: (fact) => reporter(tagAt[fact] ?? 0),
    source: (fact) => source(tagAt[fact] ?? 0),
    group: (fact) => groupsOf(series[seriesAt[fact] ?? 0]?.area ?? '', periods[periodAt[fact] ?? 0] ?? ''),
  };
}

class Entries {
  fact: Uint32Array;
  leaf: Uint32Array;
  column: Uint16Array;
  length = 0;

  constructor(room: number) {
    this.fact = new Uint32Array(room);
    this.leaf = new Uint32Array(room);
    this.column = new Uint16Array(room);
  }

  add(fact: number, leaf: number, column: number): void {
    if (this.length === this.fact.length) this.#grow();
    const at = this.length++;
    this.fact[at] = fact;
    this.leaf[at] = leaf;
    this.column[at] = column;
  }

  #grow(): void {
    const room = this.length * 2 + 16;
    const [fact, leaf, column] = [new Uint32Array(room), new Uint32Array(room), new Uint16Array(room)];
    fact.set(this.fact);
    leaf.set(this.leaf);
    column.set(this.column);
    Object.assign(this, { fact, leaf, column });
  }
}

/** Sorts entries by the rows as they stand below each other, and notes in each row where its own begin and end. */
function inOrder(
  root: Growing,
  nodes: readonly Growing[],
  entries: Entries,
): Pick<PivotTree, 'facts' | 'columnAt'> {
  const counts = new Uint32Array(nodes.length);
  for (let at = 0; at < entries.length; at++) {
    const leaf = entries.leaf[at] ?? 0;
    counts[leaf] = (counts[leaf] ?? 0) + 1;
  }
  const next = new Uint32Array(nodes.length);
  let place = 0;
  const visit = (node: Growing): void => {
    node.from = place;
    next[node.number] = place;
    place += counts[node.number] ?? 0;
    for (const child of node.children.values()) visit(child);
    node.to = place;
  };
  visit(root);
  const facts = new Uint32Array(entries.length);
  const columnAt = new Uint16Array(entries.length);
  for (let at = 0; at < entries.length; at++) {
    const leaf = entries.leaf[at] ?? 0;
    const to = next[leaf] ?? 0;
    next[leaf] = to + 1;
    facts[to] = entries.fact[at] ?? 0;
    columnAt[to] = entries.column[at] ?? 0;
  }
  return { facts, columnAt };
}
