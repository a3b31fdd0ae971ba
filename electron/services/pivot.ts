import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import { type Around, PivotFold, type PivotNode, type Place } from '#shared/domain/figures/pivot/fold.ts';
import { type Dimension, layoutProblem, speakersOf } from '#shared/domain/figures/pivot/layout.ts';
import type { Mixture, Tally } from '#shared/domain/figures/pivot/tally.ts';
import { printedFigure } from '#shared/domain/figures/printedFigure.ts';
import { FLOWS } from '#shared/domain/figures/types.ts';
import { PARTED_GROUPS } from '#shared/domain/reading/areas/areaGroups.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import type { PivotPlace, PivotRow, PivotView } from '#shared/ipc/pivotShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { Store } from '../store/openStore.ts';
import { readPeriods, readSeries } from '../store/repositories/figureRepository.ts';
import { cachedSince } from './cachedSince.ts';
import { areaName, cellLabel, figureLookup, sourceName } from './cells.ts';
import { formatId } from './ids.ts';
import { allGroups, membersIn } from './ownGroups.ts';
import { pivotFacts } from './pivotFacts.ts';
import type { StoreContext } from './serviceContext.ts';
import { STATED_CODES } from './sheets/sheetAreas.ts';

/** More columns than this are rows. */
const MOST_COLUMNS = 240;
const MOST_NAMES = 40;

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
  const shown = [...openNodes(fold, view, names, isShownOpen)];
  return {
    total: shown.length,
    columns: columns.map((key) => ({ key, name: names(view.columns, key) })),
    rows: shown.slice(offset, offset + limit).map((node): PivotRow => {
      const dimension = view.rows[node.path.length - 1];
      const places = columns.flatMap((column) => {
        const place = fold.placeOf(node, column);
        return place === null ? [] : [[column, placeView(fold, node, column, place, names)] as const];
      });
      return {
        path: [...node.path],
        name: dimension === undefined ? '' : names(dimension, node.path.at(-1) ?? ''),
        state: node.children.size === 0 ? 'leaf' : isShownOpen(node) ? 'open' : 'closed',
        places: Object.fromEntries(places),
      };
    }),
    groups: groupsOffered(store, view.frequency).map((key) => ({ key, name: names('group', key) })),
    periods: [...readPeriods(store.db, view.frequency)],
  };
}

/** One place of the table with the cells it is made of. */
export function pivotParts(
  { store }: StoreContext,
  { path, column, ...view }: Args<'pivot.parts'>,
): ReplyOf<'pivot.parts'> {
  const fold = foldOf(store, view);
  const names = namesOf(store);
  const node = path.reduce<PivotNode | undefined>((at, key) => at?.children.get(key), fold.root);
  const words = path.map((key, depth) => names(view.rows[depth] ?? 'area', key));
  const title = [...words, names(view.columns, column), view.at ?? ''].filter((word) => word !== '');
  const place = node === undefined ? null : fold.placeOf(node, column);
  const parts = node?.places.get(column)?.parts ?? [];
  const lookup = figureLookup(store);
  return {
    title: title.join(', '),
    place: node === undefined || place === null ? null : placeView(fold, node, column, place, names),
    parts: parts.flatMap(({ seriesId, period }) => {
      const series = readSeries(store.db, seriesId);
      if (series === null) return [];
      const cell = { seriesId: formatId('series', seriesId), period };
      return [{ cell, label: cellLabel(series, period), text: printedFigure(cellValue(lookup, cell)) }];
    }),
  };
}

const pathText = (path: readonly string[]): string => path.join('\n');

const foldFor = cachedSince((store: Store, key: string): PivotFold => {
  const view = JSON.parse(key) as PivotView;
  const wrong = layoutProblem(view);
  if (wrong !== null) throw new Problem('pivot/layout', { ...wrong, where: 'Rows and columns' });
  const fold = new PivotFold(view, aroundOf(store, view));
  for (const fact of pivotFacts(store, { ...view, speakers: speakersOf(view) })) fold.add(fact);
  fold.finish();
  return fold;
}, 2);

const foldOf = (store: Store, { where, frequency, rows, columns, group, at }: PivotView): PivotFold =>
  foldFor(
    store,
    JSON.stringify({
      where: where.trim(),
      frequency,
      rows,
      columns,
      group: [...rows, columns].includes('group') ? group : null,
      at: [...rows, columns].includes('period') ? null : at,
    }),
  );

/** What the workspace says of areas, each question asked once. */
function aroundOf(store: Store, { group, frequency }: PivotView): Around {
  const groups = group === null ? groupsOffered(store, frequency) : [group];
  const wholes = new Set([...allGroups(store), ...STATED_CODES]);
  const members = new Map<string, readonly string[]>();
  const membersOf = (code: string, period: string): readonly string[] => {
    const key = `${code} ${period.slice(0, 4)}`;
    const known = members.get(key);
    if (known !== undefined) return known;
    const listed = membersIn(store, code, period.slice(0, 4)) ?? [];
    const found = listed.filter((member) => member !== PARTED_GROUPS.get(code));
    members.set(key, found);
    return found;
  };
  const ofArea = new Map<string, readonly string[]>();
  return {
    membersOf,
    isWhole: (code) => wholes.has(code),
    groupsOf: (area, period) => {
      const key = `${area} ${period.slice(0, 4)}`;
      const known = ofArea.get(key);
      if (known !== undefined) return known;
      const found = groups.filter((code) => membersOf(code, period).includes(area));
      const answer = found.length === 0 ? [''] : found;
      ofArea.set(key, answer);
      return answer;
    },
  };
}

/** Groups that an area of the figures is ever in. */
function groupsOffered(store: Store, frequency: string): readonly string[] {
  return JSON.parse(offeredFor(store, frequency)) as string[];
}
const offeredFor = cachedSince((store: Store, frequency: string): string => {
  const areas = new Set(
    store.db
      .prepare('SELECT DISTINCT area FROM series WHERE frequency = ?')
      .pluck()
      .all(frequency) as string[],
  );
  const years = [...new Set(readPeriods(store.db, frequency).map((period) => period.slice(0, 4)))];
  return JSON.stringify(
    allGroups(store).filter((code) =>
      years.some((year) => membersIn(store, code, year)?.some((member) => areas.has(member))),
    ),
  );
});

type Names = (dimension: Dimension, key: string) => string;

function namesOf(store: Store): Names {
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
function sortedKeys(dimension: Dimension, keys: Iterable<string>, names: Names): string[] {
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

/** The total, then each row followed by those below it that are open. */
function* openNodes(
  fold: PivotFold,
  view: PivotView,
  names: Names,
  isOpen: (node: PivotNode) => boolean,
  node: PivotNode = fold.root,
): Generator<PivotNode> {
  yield node;
  const below = view.rows[node.path.length];
  if (below === undefined || (node !== fold.root && !isOpen(node))) return;
  for (const key of sortedKeys(below, node.children.keys(), names)) {
    const child = node.children.get(key);
    if (child !== undefined) yield* openNodes(fold, view, names, isOpen, child);
  }
}

function placeView(
  fold: PivotFold,
  node: PivotNode,
  column: string,
  { mixed, missing: _missing, missingOf: _of, leftOut, ...summed }: Place,
  names: Names,
): PivotPlace {
  const [only] = node.places.get(column)?.parts ?? [];
  return {
    ...summed,
    why: mixed === null ? '' : mixtureWords(mixed, names),
    missing: shortened(missingWords(fold, node, column, names)),
    leftOut: shortened(leftOut.map(areaName)),
    cell:
      summed.count === 1 && only !== undefined && fold.layout.rows.length === node.path.length
        ? { seriesId: formatId('series', only.seriesId), period: only.period }
        : null,
  };
}

/** What a place lacks, by name; what a row below it lacks, with the row's name ("EAEU: Belarus"). */
function missingWords(fold: PivotFold, node: PivotNode, column: string, names: Names): readonly string[] {
  const tally = node.places.get(column);
  const place = fold.placeOf(node, column);
  if (tally === undefined || place === null) return [];
  const known = lacking.get(tally);
  if (known !== undefined) return known;
  const { missing, missingOf } = place;
  const own = missingOf === null ? [] : missing.map((key) => names(missingOf, key));
  const below = fold.layout.rows[node.path.length];
  const deeper = [...node.children].flatMap(([key, child]) => {
    const words = missingWords(fold, child, column, names);
    return words.length === 0 || below === undefined ? [] : [`${names(below, key)}: ${words.join(', ')}`];
  });
  const all = missingOf === 'area' && below === 'area' ? own : [...own, ...deeper];
  lacking.set(tally, all);
  return all;
}
const lacking = new WeakMap<Tally, readonly string[]>();

const shortened = (names: readonly string[]): string[] =>
  names.length <= MOST_NAMES
    ? [...names]
    : [...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`];

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
