/** Figures folded into the rows and columns of a pivot: each place knows its sum, what it lacks and its cells. */
import type { FactTable } from './factTable.ts';
import { PLAIN, seriesKinds, type Watched } from './kinds.ts';
import { type Dimension, type PivotLayout, speakersOf } from './layout.ts';
import { RowTallies, type Tallies } from './rowTallies.ts';
import type { Stretches } from './stretches.ts';
import { type Summed, Tally, type TallyRules } from './tally.ts';
import { layOutTree, type PivotNode, type PivotTree } from './tree.ts';

/** What folding asks about areas. */
export type Around = {
  /** Groups of an area at a period; one empty text where it is in none that was asked for. */
  readonly groupsOf: (area: string, period: string) => readonly string[];
  /** Who has to be in a group at a period, without the counterpart. */
  readonly membersOf: (group: string, period: string) => readonly string[];
  /** Whether a code stands for many areas, which it already contains. */
  readonly isWhole: (area: string) => boolean;
};

export type Place = Summed & {
  /** Keys of what should be in the sum and is not there: members of the group, else rows that other columns have. */
  readonly missing: readonly string[];
  readonly missingOf: Dimension | null;
  /** The first fact in it. */
  readonly first: number;
};

/** The sum of a whole row, and which columns it has nothing in. */
export type RowTotal = Summed & { readonly missing: readonly string[] };

/** Facts of a place: what it adds up, and what stands beside it as a whole. */
export type PlaceFacts = { readonly added: readonly number[]; readonly leftOut: readonly number[] };

/** Rows whose places are kept: those of a few pages. */
const KEPT_ROWS = 400;
/** Sums of single columns or whole rows that are kept, for a table sorted by them. */
const KEPT_SUMS = 200_000;
/** Facts that a place names; of more, the first. */
const MOST_FACTS = 200;

type Kept = Summed &
  Pick<Place, 'first'> &
  Pick<Tally, 'counterpart'> & { readonly areas: ReadonlySet<string> };

const sumKey = ({ number }: PivotNode, column: string | null): string => `${number} ${column ?? ''}`;

/** Rows and columns over some facts of a table. A row is added up when it is asked for. */
export class PivotFold {
  readonly layout: PivotLayout;
  readonly table: FactTable;
  readonly #around: Around;
  readonly #tree: PivotTree;
  readonly #rules: TallyRules;
  readonly #columnNumbers: ReadonlyMap<string, number>;
  readonly #tallies: RowTallies;
  readonly #rows = new Map<number, readonly (Kept | undefined)[]>();
  readonly #sums = new Map<string, Summed | null>();
  #filled: Uint32Array | null = null;
  /** Whether somebody is in two of the groups: then groups have no sum. */
  #isOverlapping = false;

  constructor(layout: PivotLayout, around: Around, table: FactTable, chosen: Stretches) {
    this.layout = layout;
    this.table = table;
    this.#around = around;
    this.#tree = layOutTree(table, chosen, layout, (area, period) => {
      const groups = around.groupsOf(area, period);
      this.#isOverlapping ||= groups.length > 1;
      return groups;
    });
    this.#columnNumbers = new Map(this.#tree.columns.map((key, at) => [key, at]));
    const watched: Watched = {
      kinds: isOfSeveralKinds(table, chosen),
      areas: [...layout.rows, layout.columns].includes('group'),
    };
    const kinds = seriesKinds(table, around.isWhole, watched);
    this.#rules = {
      ...kinds,
      table,
      watched,
      isByStatement: speakersOf(layout).length > 0 || kinds.hasTwins,
    };
    this.#tallies = new RowTallies(this.#tree, this.#rules, KEPT_ROWS);
  }

  get root(): PivotNode {
    return this.#tree.root;
  }

  get columns(): readonly string[] {
    return this.#tree.columns;
  }

  /** What one place says; null where no figure is. */
  placeOf(node: PivotNode, column: string): Place | null {
    const at = this.#columnNumbers.get(column);
    const kept = at === undefined ? undefined : this.#rowOf(node)[at];
    if (kept === undefined) return null;
    const { areas, counterpart, ...summed } = kept;
    return { ...summed, ...this.#missingIn(node, column, kept) };
  }

  /** What a place says, or a whole row, without adding up the rest of its row. */
  sumOf(node: PivotNode, column: string | null): Summed | null {
    const key = sumKey(node, column);
    const known = this.#sums.get(key);
    if (known !== undefined) return known;
    const tally = this.#tallyOf(node, column);
    const summed = tally === null ? null : this.#summed(node, tally);
    this.#keepSum(key, summed);
    return summed;
  }

  /** The sum over all columns of a row. */
  totalOf(node: PivotNode): RowTotal | null {
    const summed = this.sumOf(node, null);
    if (summed === null) return null;
    const isOverGroups = this.#isOverlapping && this.layout.columns === 'group';
    return {
      ...(isOverGroups ? overlapping(summed, this.columns) : summed),
      missing: this.columns.filter((column) => !this.hasFigure(node, column)),
    };
  }

  /** Facts a place is made of, the first of many; and those it has left out, because they are wholes beside their parts. */
  factsOf(node: PivotNode, column: string | null): PlaceFacts {
    const { facts, columnAt } = this.#tree;
    const wanted = column === null ? null : this.#columnNumbers.get(column);
    const [plain, others]: [number[], number[]] = [[], []];
    for (let at = node.from; at < node.to; at++) {
      if (wanted !== null && columnAt[at] !== wanted) continue;
      const fact = facts[at] ?? 0;
      const found = this.#rules.wholesOf[this.table.seriesAt[fact] ?? 0] === PLAIN ? plain : others;
      if (found.length < MOST_FACTS) found.push(fact);
    }
    const isSplit = plain.length > 0 && this.sumOf(node, column)?.mixed === null;
    return isSplit
      ? { added: plain, leftOut: others }
      : { added: [...plain, ...others].sort((a, b) => a - b).slice(0, MOST_FACTS), leftOut: [] };
  }

  /** The sources of the figures in a place, or in a row where the column is null. */
  sourcesOf(node: PivotNode, column: string | null): ReadonlySet<string> {
    const { facts, columnAt } = this.#tree;
    const wanted = column === null ? null : this.#columnNumbers.get(column);
    const tags = new Set<number>();
    for (let at = node.from; at < node.to; at++)
      if (wanted === null || columnAt[at] === wanted) tags.add(this.table.tagAt[facts[at] ?? 0] ?? 0);
    return new Set(
      [...tags].map((tag) => this.table.tags[tag]?.source ?? '').filter((source) => source !== ''),
    );
  }

  hasFigure({ number }: PivotNode, column: string): boolean {
    const at = this.#columnNumbers.get(column);
    if (at === undefined) return false;
    this.#filled ??= filledPlaces(this.#tree);
    return ((this.#filled[number * wordsOf(this.#tree) + (at >>> 5)] ?? 0) & (1 << (at & 31))) !== 0;
  }

  #rowOf(node: PivotNode): readonly (Kept | undefined)[] {
    const known = this.#rows.get(node.number);
    if (known !== undefined) return known;
    const tallies = this.#tallies.of(node);
    const row = tallies.map((tally) => (tally === undefined ? undefined : this.#kept(node, tally)));
    if (this.#rows.size >= KEPT_ROWS) this.#rows.clear();
    this.#rows.set(node.number, row);
    this.#keepTotal(node, tallies);
    return row;
  }

  /** The total of a row follows from its places. */
  #keepTotal(node: PivotNode, row: Tallies): void {
    const key = sumKey(node, null);
    if (this.#sums.has(key)) return;
    const total = this.#tallies.totalOf(row);
    if (total !== null) this.#keepSum(key, this.#summed(node, total));
  }

  #keepSum(key: string, summed: Summed | null): void {
    if (this.#sums.size >= KEPT_SUMS) this.#sums.clear();
    this.#sums.set(key, summed);
  }

  #kept(node: PivotNode, tally: Tally): Kept {
    const { first, counterpart, areas } = tally;
    return { ...this.#summed(node, tally), first, counterpart, areas: new Set(areas.words) };
  }

  #tallyOf({ from, to }: PivotNode, column: string | null): Tally | null {
    const { facts, columnAt } = this.#tree;
    const wanted = column === null ? null : this.#columnNumbers.get(column);
    let tally: Tally | null = null;
    for (let at = from; at < to; at++) {
      if (wanted !== null && columnAt[at] !== wanted) continue;
      const fact = facts[at] ?? 0;
      tally ??= new Tally(this.#rules, fact);
      tally.add(fact);
    }
    return tally;
  }

  /** Groups that share members are not added to each other. */
  #summed({ path, children }: PivotNode, tally: Tally): Summed {
    const isOverGroups =
      this.#isOverlapping && children.size > 1 && this.layout.rows.indexOf('group') >= path.length;
    return isOverGroups ? overlapping(tally.sum(), [...children.keys()]) : tally.sum();
  }

  /** Whether a place is of a group's members, some of whom may lack there. */
  isOfMembers(node: PivotNode, column: string): boolean {
    const group = this.#keyAt(node, column, 'group');
    return group !== null && group !== '' && this.#keyAt(node, column, 'area') === null;
  }

  #missingIn(node: PivotNode, column: string, kept: Kept): Pick<Place, 'missing' | 'missingOf'> {
    const { rows } = this.layout;
    const group = this.#keyAt(node, column, 'group');
    const period = this.#keyAt(node, column, 'period') ?? this.layout.at;
    if (group !== null && period !== null && this.isOfMembers(node, column)) {
      const members = this.#around
        .membersOf(group, period)
        .filter((member) => !kept.areas.has(member) && kept.counterpart !== member);
      return { missing: members, missingOf: 'area' };
    }
    const below = rows[node.path.length];
    if (below === undefined) return { missing: [], missingOf: null };
    const missing = [...node.children].flatMap(([key, child]) =>
      this.hasFigure(child, column) ? [] : [key],
    );
    return { missing, missingOf: below };
  }

  /** What a dimension is at a place; null where the place is of many. */
  #keyAt({ path }: PivotNode, column: string, dimension: Dimension): string | null {
    const { rows, columns } = this.layout;
    return columns === dimension ? column : (path[rows.indexOf(dimension)] ?? null);
  }
}

/** Whether facts differ in anything that is never added. */
function isOfSeveralKinds({ series, tags, seriesAt, tagAt }: FactTable, { from, to }: Stretches): boolean {
  const first = from[0] ?? 0;
  const like = series[seriesAt[first] ?? 0];
  const isOther = (at: number): boolean =>
    series[at]?.flow !== like?.flow || series[at]?.measure !== like?.measure;
  if (from.some((fact) => isOther(seriesAt[fact] ?? 0))) return true;
  const said = tags[tagAt[first] ?? 0];
  const isOtherTag = tags.map(({ currency, bound }) => currency !== said?.currency || bound !== said.bound);
  if (!isOtherTag.includes(true)) return false;
  return from.some((start, stretch) => {
    for (let fact = start; fact < (to[stretch] ?? 0); fact++) if (isOtherTag[tagAt[fact] ?? 0]) return true;
    return false;
  });
}

const overlapping = (summed: Summed, groups: readonly string[]): Summed => ({
  ...summed,
  value: null,
  low: null,
  high: null,
  mixed: { kind: 'groups', words: groups },
});

const wordsOf = ({ columns }: PivotTree): number => Math.ceil(columns.length / 32);

/** One bit a row and column: whether any figure stands there. */
function filledPlaces(tree: PivotTree): Uint32Array {
  const words = wordsOf(tree);
  const filled = new Uint32Array(tree.size * words);
  const visit = (node: PivotNode): void => {
    const own = node.number * words;
    if (node.children.size === 0) {
      for (let at = node.from; at < node.to; at++) {
        const column = tree.columnAt[at] ?? 0;
        const word = own + (column >>> 5);
        filled[word] = (filled[word] ?? 0) | (1 << (column & 31));
      }
      return;
    }
    for (const child of node.children.values()) {
      visit(child);
      const below = child.number * words;
      for (let word = 0; word < words; word++)
        filled[own + word] = (filled[own + word] ?? 0) | (filled[below + word] ?? 0);
    }
  };
  visit(tree.root);
  return filled;
}
