/** What a place of a pivot says to whoever reads it: its sum, why there is none, and who is missing, by name. */
import type { PivotFold, Place } from '#shared/domain/figures/pivot/fold.ts';
import type { Dimension } from '#shared/domain/figures/pivot/layout.ts';
import type { Mixture, Summed } from '#shared/domain/figures/pivot/tally.ts';
import type { PivotNode } from '#shared/domain/figures/pivot/tree.ts';
import { FLOWS } from '#shared/domain/figures/types.ts';
import type { PivotPlace } from '#shared/ipc/pivotShapes.ts';
import type { Store } from '../../store/openStore.ts';
import { areaName, sourceName } from '../figures/cells.ts';
import { formatId } from '../ids.ts';

/** More names than this nobody reads; of those below a row, fewer. */
const MOST_NAMES = 40;
const MOST_BELOW = 8;

export type Names = (dimension: Dimension, key: string) => string;

/** Names of the keys of a pivot; each source is looked up once. */
export function namesOf(store: Store): Names {
  const sources = new Map<string, string>();
  return (dimension, key) => {
    switch (dimension) {
      case 'group':
        return key === '' ? 'In none of them' : areaName(key);
      case 'area':
      case 'counterpart':
        return areaName(key);
      case 'reporter':
        return key === '' ? 'Nobody named' : areaName(key);
      case 'flow':
      case 'measure':
        return key.replaceAll('_', dimension === 'flow' ? '-' : ' ');
      case 'source': {
        if (!sources.has(key)) sources.set(key, key === '' ? 'Derived' : (sourceName(store, key) ?? key));
        return sources.get(key) ?? key;
      }
      default:
        return key;
    }
  };
}

/** Flows as a trade balance is read, times as they come, everything else by name; what has none, last. */
export function sortedKeys(dimension: Dimension, keys: Iterable<string>, names: Names): string[] {
  const rank = (key: string): string => {
    if (dimension === 'flow') return String((FLOWS as readonly string[]).indexOf(key));
    if (dimension === 'period' || dimension === 'product') return key;
    return key === '' ? '\uffff' : names(dimension, key).toLowerCase();
  };
  return [...keys]
    .map((key) => [rank(key), key] as const)
    .sort(([a, one], [b, other]) => (a === b ? (one < other ? -1 : 1) : a < b ? -1 : 1))
    .map(([, key]) => key);
}

/** Prints the places of one fold. What a place lacks is found once. */
export class PlacePrinter {
  readonly #fold: PivotFold;
  readonly #names: Names;
  readonly #lacking = new Map<string, readonly string[]>();

  constructor(fold: PivotFold, names: Names) {
    this.#fold = fold;
    this.#names = names;
  }

  /** Null where no figure is. */
  place(node: PivotNode, column: string): PivotPlace | null {
    const place = this.#fold.placeOf(node, column);
    if (place === null) return null;
    const { table, layout } = this.#fold;
    const isLeaf = layout.rows.length === node.path.length;
    const series = table.series[table.seriesAt[place.first] ?? 0];
    const cell =
      place.count === 1 && isLeaf && series !== undefined
        ? { seriesId: formatId('series', series.id), period: periodOf(table, place.first) }
        : null;
    const missing = shortened(this.#missing(node, column, place), MOST_NAMES);
    return { ...this.#said(place), missing, cell, ...this.#stated(place) };
  }

  /** Of a place with one figure alone, the statement it is. */
  #stated({ count, first }: Place): Pick<PivotPlace, 'assertionId' | 'source'> {
    const { table } = this.#fold;
    const source = table.tags[table.tagAt[first] ?? 0]?.source ?? '';
    if (count !== 1 || source === '') return NOT_STATED;
    return {
      assertionId: formatId('assertion', table.id[first] ?? 0),
      source: this.#names('source', source),
    };
  }

  /** The sum of a whole row, with the columns it lacks, and what those lack that it has. */
  total(node: PivotNode, columns: readonly string[]): PivotPlace | null {
    const total = this.#fold.totalOf(node);
    if (total === null) return null;
    const { layout } = this.#fold;
    const missing = columns.flatMap((column) => {
      const name = this.#names(layout.columns, column);
      const place = this.#fold.placeOf(node, column);
      if (place === null) return [name];
      const words = this.#missing(node, column, place);
      return words.length === 0 ? [] : [`${name}: ${shortened(words, MOST_BELOW).join(', ')}`];
    });
    return { ...this.#said(total), missing: shortened(missing, MOST_NAMES), cell: null, ...NOT_STATED };
  }

  #said({
    value,
    low,
    high,
    bound,
    unit,
    count,
    mixed,
    leftOut,
  }: Summed): Omit<PivotPlace, 'missing' | 'cell' | 'assertionId' | 'source'> {
    const why = mixed === null ? '' : mixtureWords(mixed, this.#names);
    return {
      value,
      low,
      high,
      bound,
      unit,
      count,
      why,
      leftOut: shortened(leftOut.map(areaName), MOST_NAMES),
    };
  }

  /** What a place lacks, by name; what a row below it lacks, with the row's name ("EAEU: Belarus"). */
  #missing(node: PivotNode, column: string, { missing, missingOf }: Place): readonly string[] {
    const key = `${node.number} ${column}`;
    const known = this.#lacking.get(key);
    if (known !== undefined) return known;
    const own = missingOf === null ? [] : missing.map((one) => this.#names(missingOf, one));
    const below = this.#fold.layout.rows[node.path.length];
    const all = [...own];
    if (!(missingOf === 'area' && below === 'area'))
      for (const [child, childNode] of node.children) {
        if (all.length > MOST_NAMES || below === undefined) break;
        const words = this.#missingBelow(childNode, column);
        if (words.length > 0)
          all.push(`${this.#names(below, child)}: ${shortened(words, MOST_BELOW).join(', ')}`);
      }
    this.#lacking.set(key, all);
    return all;
  }

  /** A row of cells lacks nothing, which is known without adding it up. */
  #missingBelow(node: PivotNode, column: string): readonly string[] {
    if (node.children.size === 0 && !this.#fold.isOfMembers(node, column)) return [];
    const place = this.#fold.placeOf(node, column);
    return place === null ? [] : this.#missing(node, column, place);
  }
}

const NOT_STATED = { assertionId: null, source: null } as const;

const periodOf = ({ periods, periodAt }: PivotFold['table'], fact: number): string =>
  periods[periodAt[fact] ?? 0] ?? '';

const shortened = (names: readonly string[], most: number): string[] =>
  names.length <= most ? [...names] : [...names.slice(0, most), `${names.length - most} more`];

function mixtureWords({ kind, words }: Mixture, names: Names): string {
  const listed = (dimension: Dimension): string => words.map((word) => names(dimension, word)).join(' and ');
  switch (kind) {
    case 'units':
      return `${words.join(' and ').replaceAll('_', ' ')} are not added: convert them first`;
    case 'measures':
      return `${listed('measure')} are not added: they measure different things`;
    case 'flows':
      return `${listed('flow')} are not added: make the flow rows or columns; turnover is exports and imports together`;
    case 'statements':
      return 'Several statements of the same cell are not added: they count the same trade';
    case 'wholes':
      return `${words.map((word) => (word === 'TOTAL' ? word : areaName(word))).join(' and ')} may hold what stands beside them, and are not added`;
    case 'products':
      return `Product ${words.join(' holds product ')}: they are not added`;
    case 'groups':
      return 'Groups that share members are not added to each other';
  }
}
