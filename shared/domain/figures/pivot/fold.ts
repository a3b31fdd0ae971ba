/** Figures folded into the rows and columns of a pivot: each place knows its sum, what it lacks and its cells. */
import { type Dimension, type PivotLayout, speakersOf } from './layout.ts';
import { type PivotFact, type Summed, Tally } from './tally.ts';

/** What folding asks about areas. */
export type Around = {
  /** Groups of an area at a period; one empty text where it is in none that was asked for. */
  readonly groupsOf: (area: string, period: string) => readonly string[];
  /** Who has to be in a group at a period, without the counterpart. */
  readonly membersOf: (group: string, period: string) => readonly string[];
  /** Whether a code stands for many areas, which it already contains. */
  readonly isWhole: (area: string) => boolean;
};

export type PivotNode = {
  /** The keys from the outermost row to this one; empty for the total. */
  readonly path: readonly string[];
  readonly children: Map<string, PivotNode>;
  /** By the key of the column. */
  readonly places: Map<string, Tally>;
};

export type Place = Summed & {
  /** Keys of what should be in the sum and is not there: members of the group, else rows that other columns have. */
  readonly missing: readonly string[];
  readonly missingOf: Dimension | null;
};

const newNode = (path: readonly string[]): PivotNode => ({ path, children: new Map(), places: new Map() });

/** Takes one figure after the other; `finish` once, then the places may be asked. */
export class PivotFold {
  readonly root = newNode([]);
  readonly columns = new Set<string>();
  readonly layout: PivotLayout;
  readonly #around: Around;
  readonly #isByStatement: boolean;
  /** Whether somebody is in two of the groups: then groups have no sum. */
  #isOverlapping = false;

  constructor(layout: PivotLayout, around: Around) {
    this.layout = layout;
    this.#around = around;
    this.#isByStatement = speakersOf(layout).length > 0;
  }

  add(fact: PivotFact): void {
    const { rows, columns } = this.layout;
    const paths = rows.reduce<readonly (readonly string[])[]>(
      (begun, dimension) =>
        begun.flatMap((path) => this.#keysOf(dimension, fact).map((key) => [...path, key])),
      [[]],
    );
    for (const column of this.#keysOf(columns, fact)) {
      this.columns.add(column);
      for (const path of paths) {
        const { places } = this.#nodeOf(path);
        let tally = places.get(column);
        if (tally === undefined) {
          tally = new Tally(this.#isByStatement);
          places.set(column, tally);
        }
        tally.add(fact, this.#around.isWhole);
      }
    }
  }

  /** Adds up what the leaves hold, from the innermost rows outwards. */
  finish(node: PivotNode = this.root): void {
    for (const child of node.children.values()) {
      this.finish(child);
      for (const [column, tally] of child.places) {
        let own = node.places.get(column);
        if (own === undefined) {
          own = new Tally(this.#isByStatement);
          node.places.set(column, own);
        }
        own.merge(tally);
      }
    }
  }

  /** What one place says; null where no figure is. */
  placeOf(node: PivotNode, column: string): Place | null {
    const tally = node.places.get(column);
    if (tally === undefined) return null;
    const summed = this.#isOverGroups(node) ? overlapping(tally.sum(), node) : tally.sum();
    return { ...summed, ...this.#missingIn(node, column, tally) };
  }

  /** Groups that share members are not added to each other. */
  #isOverGroups({ path, children }: PivotNode): boolean {
    return this.#isOverlapping && children.size > 1 && this.layout.rows.indexOf('group') >= path.length;
  }

  #missingIn(node: PivotNode, column: string, tally: Tally): Pick<Place, 'missing' | 'missingOf'> {
    const { rows } = this.layout;
    const group = this.#keyAt(node, column, 'group');
    const period = this.#keyAt(node, column, 'period') ?? this.layout.at;
    const isAreaFixed = this.#keyAt(node, column, 'area') !== null;
    if (group !== null && group !== '' && period !== null && !isAreaFixed) {
      const members = this.#around
        .membersOf(group, period)
        .filter((member) => !tally.areas.has(member) && tally.counterpart !== member);
      return { missing: members, missingOf: 'area' };
    }
    const below = rows[node.path.length];
    if (below === undefined) return { missing: [], missingOf: null };
    const missing = [...node.children].flatMap(([key, child]) => (child.places.has(column) ? [] : [key]));
    return { missing, missingOf: below };
  }

  /** What a dimension is at a place; null where the place is of many. */
  #keyAt({ path }: PivotNode, column: string, dimension: Dimension): string | null {
    const { rows, columns } = this.layout;
    return columns === dimension ? column : (path[rows.indexOf(dimension)] ?? null);
  }

  #nodeOf(path: readonly string[]): PivotNode {
    let node = this.root;
    for (const [depth, key] of path.entries()) {
      let child = node.children.get(key);
      if (child === undefined) {
        child = newNode(path.slice(0, depth + 1));
        node.children.set(key, child);
      }
      node = child;
    }
    return node;
  }

  #keysOf(dimension: Dimension, fact: PivotFact): readonly string[] {
    if (dimension !== 'group') return [fact[dimension]];
    const groups = this.#around.groupsOf(fact.area, fact.period);
    this.#isOverlapping ||= groups.length > 1;
    return groups;
  }
}

const overlapping = (summed: Summed, { children }: PivotNode): Summed => ({
  ...summed,
  value: null,
  low: null,
  high: null,
  mixed: { kind: 'groups', words: [...children.keys()] },
});
