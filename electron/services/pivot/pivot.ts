import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import { PivotFold } from '#shared/domain/figures/pivot/fold.ts';
import { layoutProblem, speakersOf } from '#shared/domain/figures/pivot/layout.ts';
import { sortedBySum } from '#shared/domain/figures/pivot/sortedBySum.ts';
import type { PivotNode } from '#shared/domain/figures/pivot/tree.ts';
import { printedFigure } from '#shared/domain/figures/printedFigure.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import type { PivotParts, PivotRow, PivotView } from '#shared/ipc/pivotShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { Store } from '../../store/openStore.ts';
import { readSeries } from '../../store/repositories/figureRepository.ts';
import { cellLabel, figureLookup } from '../figures/cells.ts';
import { formatId } from '../ids.ts';
import { cachedSince } from '../impact/cachedSince.ts';
import type { StoreContext } from '../serviceContext.ts';
import { aroundOf, groupsOffered, periodsOffered } from './pivotAround.ts';
import { pivotFacts } from './pivotFacts.ts';
import { type Names, namesOf, PlacePrinter, sortedKeys } from './pivotPlaces.ts';

/** More columns than this are rows. */
const MOST_COLUMNS = 240;

/** A page of the rows that are open, with the names of the columns. */
export function pivotPage(
  { store }: StoreContext,
  { isOpen, turned, offset, limit, ...view }: Args<'pivot.page'>,
): ReplyOf<'pivot.page'> {
  const fold = foldOf(store, view);
  const names = namesOf(store);
  const columns = sortedKeys(view.columns, fold.columns, names);
  if (columns.length > MOST_COLUMNS)
    throw new Problem('pivot/columns', {
      message: `${columns.length} columns are more than a table can show (${MOST_COLUMNS}).`,
      where: view.columns,
      fix: 'Make it rows, or filter first.',
    });
  const turnedPaths = new Set(turned.map(pathText));
  const isShownOpen = ({ path }: PivotNode): boolean => isOpen !== turnedPaths.has(pathText(path));
  const shown = [...openNodes({ fold, view, names, isOpen: isShownOpen }, fold.root)];
  const printer = new PlacePrinter(fold, names);
  return {
    total: shown.length,
    columns: columns.map((key) => ({ key, name: names(view.columns, key) })),
    rows: shown.slice(offset, offset + limit).map((node): PivotRow => {
      const dimension = view.rows[node.path.length - 1];
      const places = columns.flatMap((column) => {
        const place = printer.place(node, column);
        return place === null ? [] : [[column, place] as const];
      });
      return {
        path: [...node.path],
        name: dimension === undefined ? '' : names(dimension, node.path.at(-1) ?? ''),
        state: node.children.size === 0 ? 'leaf' : isShownOpen(node) ? 'open' : 'closed',
        places: Object.fromEntries(places),
        total: columns.length > 1 ? printer.total(node, columns) : null,
      };
    }),
    groups: groupsOffered(store, view.frequency).map((key) => ({ key, name: names('group', key) })),
    periods: [...periodsOffered(store, view.frequency)],
  };
}

/** One place of the table with the cells it is made of, and those it leaves out. */
export function pivotParts(
  { store }: StoreContext,
  { path, column, ...view }: Args<'pivot.parts'>,
): ReplyOf<'pivot.parts'> {
  const fold = foldOf(store, view);
  const names = namesOf(store);
  const node = path.reduce<PivotNode | undefined>((at, key) => at?.children.get(key), fold.root);
  const words = path.map((key, depth) => names(view.rows[depth] ?? 'area', key));
  const columnWord = column === null ? 'all columns' : names(view.columns, column);
  const title = [...words, columnWord, view.at ?? ''].filter((word) => word !== '');
  const printer = new PlacePrinter(fold, names);
  const { table } = fold;
  const lookup = figureLookup(store);
  const facts = node === undefined ? { added: [], leftOut: [] } : fold.factsOf(node, column);
  const partOf = (fact: number): PivotParts['parts'] => {
    const id = table.series[table.seriesAt[fact] ?? 0]?.id ?? 0;
    const period = table.periods[table.periodAt[fact] ?? 0] ?? '';
    const series = readSeries(store.db, id);
    if (series === null) return [];
    const cell = { seriesId: formatId('series', id), period };
    return [{ cell, label: cellLabel(series, period), text: printedFigure(cellValue(lookup, cell)) }];
  };
  return {
    title: title.join(', '),
    place:
      node === undefined
        ? null
        : column === null
          ? printer.total(node, sortedKeys(view.columns, fold.columns, names))
          : printer.place(node, column),
    parts: facts.added.flatMap(partOf),
    leftOut: facts.leftOut.flatMap(partOf),
  };
}

/** Answers the sources of the figures in a place, or in a row where the column is null; what is derived has none of its own. */
export function placeSources(
  { store }: StoreContext,
  view: PivotView,
): (
  path: readonly string[],
  column: string | null,
) => readonly { readonly id: string; readonly name: string }[] {
  const fold = foldOf(store, view);
  const names = namesOf(store);
  return (path, column) => {
    const node = path.reduce<PivotNode | undefined>((at, key) => at?.children.get(key), fold.root);
    if (node === undefined) return [];
    return [...fold.sourcesOf(node, column)].sort().map((id) => ({ id, name: names('source', id) }));
  };
}

const pathText = (path: readonly string[]): string => path.join('\n');

type FoldView = Omit<PivotView, 'sort'>;

const foldFor = cachedSince((store: Store, key: string): PivotFold => {
  const view = JSON.parse(key) as FoldView;
  const wrong = layoutProblem(view);
  if (wrong !== null) throw new Problem('pivot/layout', { ...wrong, where: 'Rows and columns' });
  const { table, chosen } = pivotFacts(store, { ...view, speakers: speakersOf(view) });
  return new PivotFold(view, aroundOf(store, view), table, chosen);
}, 2);

function foldOf(store: Store, { where, frequency, rows, columns, group, at }: FoldView): PivotFold {
  const all = [...rows, columns];
  const view: FoldView = {
    where: where.trim(),
    frequency,
    rows,
    columns,
    group: all.includes('group') ? group : null,
    at: all.includes('period') ? null : at,
  };
  return foldFor(store, JSON.stringify(view));
}

type Shown = {
  readonly fold: PivotFold;
  readonly view: PivotView;
  readonly names: Names;
  readonly isOpen: (node: PivotNode) => boolean;
};

/** The total, then each row followed by those below it that are open. */
function* openNodes(shown: Shown, node: PivotNode): Generator<PivotNode> {
  yield node;
  const { fold, view, names, isOpen } = shown;
  const below = view.rows[node.path.length];
  if (below === undefined || (node !== fold.root && !isOpen(node))) return;
  const children = sortedKeys(below, node.children.keys(), names).flatMap(
    (key) => node.children.get(key) ?? [],
  );
  const { sort } = view;
  const sorted =
    sort === null
      ? children
      : sortedBySum(children, (child) => fold.sumOf(child, sort.column), sort.isDescending);
  for (const child of sorted) yield* openNodes(shown, child);
}
