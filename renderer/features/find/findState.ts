/** What is looked for in the sheet that is shown, what was found so far, and where somebody is among it. */
import { create } from 'zustand';
import type { FindAskedView, FindHit, FindScope } from '#shared/ipc/findShapes.ts';
import type { ViewedSheet } from '#shared/ipc/viewShapes.ts';
import { listen } from '../../bridge/client.ts';
import { openSheet, type ShownSheet, useShownSheet } from '../sheets/shownSheet.ts';
import { findThrough } from './findThrough.ts';

/** More places than this are not kept; nobody walks through them. */
export const MOST_HITS = 10_000;

type Place = { readonly row: number; readonly column: string };

/** The grid of a sheet, as finding sees it. */
export type FindHost = {
  /** The rows and columns it shows; null until it is there. */
  readonly scope: () => FindScope | null;
  /** The field under the focus. */
  readonly focused: () => Place | null;
  /** Brings a place into view; with the focus, to go on working there. */
  readonly show: (hit: FindHit, isFocused: boolean) => void;
  /** What is found is marked by a class, which a grid reads only when told. */
  readonly redraw: () => void;
};

export type FindProgress = {
  readonly state: 'idle' | 'looking' | 'done' | 'stopped' | 'full';
  readonly seen: number;
  readonly total: number;
};

type Find = {
  readonly isOpen: boolean;
  readonly isReplacing: boolean;
  readonly asked: FindAskedView;
  readonly by: string;
  readonly hits: readonly FindHit[];
  /** Which of them somebody is at; -1 before the first. */
  readonly at: number;
  readonly progress: FindProgress;
  readonly problem: string | null;
  /** Grows each time somebody wants to type what to find, or what to replace it with. */
  readonly focusAsked: number;
};

const IDLE: FindProgress = { state: 'idle', seen: 0, total: 0 };
const NOTHING = { hits: [], at: -1, progress: IDLE, problem: null } as const;

export const useFind = create<Find>()(() => ({
  isOpen: false,
  isReplacing: false,
  asked: { text: '', matchCase: false, isWhole: false, byValue: false },
  by: '',
  ...NOTHING,
  focusAsked: 0,
}));

const hosts = new Map<ShownSheet, FindHost>();
let marked = new Set<string>();
let serial = 0;

const keyOf = (rowId: string, column: string): string => `${rowId} ${column}`;

/** The sheet that is shown, where something can be replaced in it: a pivot is made of the others. */
export function shownForReplace(): ViewedSheet | null {
  const { shown } = useShownSheet.getState();
  return shown === 'pivot' ? null : shown;
}

const host = (): FindHost | null => hosts.get(useShownSheet.getState().shown) ?? null;

/** Lets a sheet's grid be looked through while it is there; answers the function that ends it. */
export function registerFindHost(sheet: ShownSheet, grid: FindHost): () => void {
  hosts.set(sheet, grid);
  if (useFind.getState().isOpen && useShownSheet.getState().shown === sheet) lookAgain();
  return () => {
    if (hosts.get(sheet) === grid) hosts.delete(sheet);
  };
}

/** Whether a field is found, and whether it is the one somebody is at. */
export function foundMark(rowId: string, column: string): 'here' | 'found' | null {
  if (marked.size === 0 || !marked.has(keyOf(rowId, column))) return null;
  const { hits, at } = useFind.getState();
  const hit = hits[at];
  return hit?.rowId === rowId && hit.column === column ? 'here' : 'found';
}

/** Opens the bar over the sheet that is shown, bringing the sheets to the front where they are not. */
export function openFind(isReplacing: boolean): void {
  const isShown = document.querySelector('.sheets')?.checkVisibility() === true;
  if (!isShown) openSheet(useShownSheet.getState().shown);
  useFind.setState(({ focusAsked, isReplacing: was }) => ({
    isOpen: true,
    isReplacing: isReplacing || was,
    focusAsked: focusAsked + 1,
  }));
  lookAgain();
}

/** Closes the bar; the place found keeps the focus. */
export function closeFind(): void {
  const { hits, at } = useFind.getState();
  serial += 1;
  useFind.setState({ isOpen: false, isReplacing: false, ...NOTHING });
  marked = new Set();
  const hit = hits[at];
  if (hit !== undefined) host()?.show(hit, true);
  host()?.redraw();
}

/** Looks for something else. */
export function askFor(change: Partial<FindAskedView>): void {
  useFind.setState(({ asked }) => ({ asked: { ...asked, ...change } }));
  lookAgain();
}

/** Stops looking; what was found so far stays. */
export function stopFinding(): void {
  serial += 1;
  useFind.setState(({ progress }) => ({ progress: { ...progress, state: 'stopped' } }));
}

/** Goes to the next place, or the one before; round the ends. */
export function stepFound(by: 1 | -1, isFocused: boolean): void {
  const { hits, at } = useFind.getState();
  if (hits.length === 0) return;
  const next = at < 0 ? (by === 1 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length;
  goTo(next, isFocused);
}

function goTo(at: number, isFocused: boolean): void {
  const hit = useFind.getState().hits[at];
  if (hit === undefined) return;
  useFind.setState({ at });
  host()?.show(hit, isFocused);
  host()?.redraw();
}

/** Typing and a row of edits ask for many looks; one soon after the last is enough. */
const SOON_MS = 150;
let soon: ReturnType<typeof setTimeout> | null = null;

/**
 * Looks again: another text, another view, or the workspace has changed. `from` is the place to go on from, else the one
 * somebody is at.
 */
export function lookAgain(from: Place | null = null): void {
  if (!useFind.getState().isOpen) return;
  serial += 1;
  if (useFind.getState().asked.text !== '')
    useFind.setState(({ progress }) => ({ progress: { ...progress, state: 'looking' } }));
  if (soon !== null) clearTimeout(soon);
  soon = setTimeout(() => {
    soon = null;
    look(from).catch((error: unknown) => {
      useFind.setState({ ...NOTHING, problem: error instanceof Error ? error.message : String(error) });
      marked = new Set();
      host()?.redraw();
    });
  }, SOON_MS);
}

/** Marks appear so often while rows are looked through: drawing all cells anew takes the window's time. */
const REDRAW_MS = 500;

async function look(from: Place | null): Promise<void> {
  const mine = ++serial;
  const { asked, hits: before, at } = useFind.getState();
  const grid = host();
  const scope = grid?.scope() ?? null;
  const start = from ?? before[at] ?? grid?.focused() ?? { row: 0, column: '' };
  marked = new Set();
  useFind.setState({
    ...NOTHING,
    progress: asked.text === '' || scope === null ? IDLE : { ...IDLE, state: 'looking' },
  });
  if (asked.text === '' || scope === null || grid === null) {
    grid?.redraw();
    return;
  }
  const columnAt = (column: string): number => scope.columns.indexOf(column);
  const isAhead = ({ row, column }: Place): boolean =>
    row > start.row || (row === start.row && columnAt(column) >= columnAt(start.column));
  let [early, late]: [FindHit[], FindHit[]] = [[], []];
  const take = (found: readonly FindHit[], isBefore: boolean): void => {
    for (const { rowId, column } of found) marked.add(keyOf(rowId, column));
    // What stands in the row of the focus left of it comes before it.
    const isLater = (hit: FindHit): boolean => !isBefore && isAhead(hit);
    early = [...early, ...found.filter((hit) => !isLater(hit))];
    late = [...late, ...found.filter(isLater)];
  };
  let drawnMs = performance.now();
  await findThrough(scope, asked, start.row, ({ hits, isBefore, seen, total }) => {
    if (mine !== serial) return false;
    take(hits, isBefore);
    const found = [
      ...early.filter(({ row }) => row < start.row),
      ...early.filter(({ row }) => row >= start.row),
      ...late,
    ];
    const isFull = found.length >= MOST_HITS;
    const was = useFind.getState();
    const here = was.hits[was.at];
    const now = here === undefined ? -1 : found.indexOf(here);
    useFind.setState({ hits: found, at: now, progress: { state: isFull ? 'full' : 'looking', seen, total } });
    const first = late[0] === undefined ? -1 : found.indexOf(late[0]);
    if (now < 0 && first >= 0) goTo(first, false);
    else if (hits.length > 0 && performance.now() - drawnMs > REDRAW_MS) {
      drawnMs = performance.now();
      grid.redraw();
    }
    return !isFull;
  });
  if (mine !== serial) return;
  const { at: place, hits, progress } = useFind.getState();
  if (progress.state === 'looking') useFind.setState({ progress: { ...progress, state: 'done' } });
  if (place < 0 && hits.length > 0) goTo(0, false);
  grid.redraw();
}

/** Follows edits and other sheets, from the first time the bar is opened on. */
export function followSheets(): () => void {
  const ends = [
    listen('workspace.changed', () => lookAgain()),
    listen('workspace.opened', () => closeFind()),
    useShownSheet.subscribe(({ shown }, { shown: before }) => {
      if (shown !== before) lookAgain({ row: 0, column: '' });
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
