/** The rows of a pivot as a tree, and its facts in the order of the rows: what stands below a row lies side by side. */
import { ColumnNumbers } from './columnNumbers.ts';
import { type FactNumber, factKeys, factNumber, type GroupsOf, placeNumber } from './factKeys.ts';
import type { FactTable } from './factTable.ts';
import type { PivotLayout } from './layout.ts';
import { type Growing, OWN_COLUMN, RowEntries } from './rowEntries.ts';
import type { Stretches } from './stretches.ts';

export type PivotNode = {
  /** The keys from the outermost row to this one; empty for the total. */
  readonly path: readonly string[];
  readonly children: ReadonlyMap<string, PivotNode>;
  readonly number: number;
  /** Which entries are its own and those below it. */
  readonly from: number;
  readonly to: number;
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

/** Lays facts out; one that is in several groups is in the tree several times. */
export function layOutTree(
  table: FactTable,
  chosen: Stretches,
  { rows, columns }: Pick<PivotLayout, 'rows' | 'columns'>,
  groupsOf: GroupsOf,
): PivotTree {
  const keys = factKeys(table, groupsOf);
  const nodes: Growing[] = [];
  const newNode = (path: readonly string[]): Growing => {
    const node = { path, children: NO_CHILDREN, number: nodes.length, from: 0, to: 0 };
    nodes.push(node);
    return node;
  };
  const root = newNode([]);

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

  const columnNumber = factNumber(table, columns);
  const columnNumbers = new ColumnNumbers(keys[columns], columnNumber);
  // A fact may be in several groups; by anything else it has one column, which may be its own.
  const ownColumns = columns === 'group' ? null : columnNumber.within;
  const rowNumbers = rows.map((dimension) => factNumber(table, dimension));
  const placeOf = placeNumber(rowNumbers);
  const entries = new RowEntries(chosen.from.length);
  const known = new Map<number, readonly number[]>();
  let [lastPlace, leaves]: [number, readonly number[]] = [-1, []];
  const add = (from: number, to: number): void => {
    const place = placeOf(from);
    if (place !== lastPlace) {
      const before = known.get(place);
      leaves = before ?? leavesBelow(root, 0, from, []);
      if (before === undefined) known.set(place, leaves);
      lastPlace = place;
    }
    const stands = ownColumns === null ? columnNumbers.of(from) : OWN;
    for (const column of stands) for (const leaf of leaves) entries.add(from, to, leaf, column);
  };
  const numbers = [...rowNumbers, ...(ownColumns === null ? [columnNumber] : [])];
  const areApart = tellApart(numbers.filter(({ within }) => within !== null));
  for (let at = 0; at < chosen.from.length; at++) {
    const [from, to] = [chosen.from[at] ?? 0, chosen.to[at] ?? 0];
    if (areApart === null) add(from, to);
    else eachPart(from, to, areApart, add);
  }
  const { facts, columnAt } = entries.inOrder(root, nodes.length, columnNumbers, ownColumns);
  return { root, columns: columnNumbers.keys, size: nodes.length, facts, columnAt };
}

const NO_CHILDREN: Map<string, Growing> = new Map();
const OWN: readonly number[] = [OWN_COLUMN];

type Apart = (one: number, other: number) => boolean;

/** Whether two facts of one series differ in a number; null where none can tell them apart. */
function tellApart(numbers: readonly FactNumber[]): Apart | null {
  const [first, ...more] = numbers;
  if (first === undefined) return null;
  if (more.length === 0) return (one, other) => first.of(one) !== first.of(other);
  return (one, other) => numbers.some(({ of }) => of(one) !== of(other));
}

/** The parts of a stretch in which no fact is told apart from its neighbour. */
function eachPart(from: number, to: number, areApart: Apart, tell: (from: number, to: number) => void): void {
  let start = from;
  for (let fact = from + 1; fact < to; fact++) {
    if (!areApart(start, fact)) continue;
    tell(start, fact);
    start = fact;
  }
  tell(start, to);
}
