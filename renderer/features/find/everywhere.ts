/** What is looked for, in every sheet: a list with a count for each, that leads to the places. */
import { create } from 'zustand';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { FindHit, FindScope } from '#shared/ipc/findShapes.ts';
import { SHEETS } from '#shared/ipc/sheetShapes.ts';
import type { ViewedSheet } from '#shared/ipc/viewShapes.ts';
import { attempt } from '../../app/commands.ts';
import { revealCell } from '../../app/selection.ts';
import { call } from '../../bridge/client.ts';
import { SERIES_COLUMNS } from '../figures/grid/nameWidths.ts';
import { revealSheetRow } from '../sheets/sheetReveal.ts';
import { openSheet } from '../sheets/shownSheet.ts';
import { openFind, useFind } from './findState.ts';
import { findThrough } from './findThrough.ts';

/** As many places of a sheet are listed, and as many are counted before the rest is left. */
export const MOST_LISTED = 200;
const MOST_COUNTED = 100_000;

export type FoundInSheet = {
  readonly sheet: ViewedSheet;
  /** Of the wide sheet. */
  readonly frequency: string;
  readonly hits: readonly FindHit[];
  readonly count: number;
  readonly seen: number;
  readonly total: number;
  readonly state: 'looking' | 'done' | 'stopped' | 'full';
};

type Everywhere = {
  readonly isOpen: boolean;
  readonly text: string;
  readonly sheets: readonly FoundInSheet[];
};

export const useEverywhere = create<Everywhere>()(() => ({ isOpen: false, text: '', sheets: [] }));

let serial = 0;

/** Opens the bar with the list, and looks through all sheets where there is something to look for. */
export function openEverywhere(): void {
  openFind(false);
  useEverywhere.setState({ isOpen: true });
  if (useFind.getState().asked.text !== '') attempt(lookEverywhere);
}

/** Closes the list, and stops what still looks. */
export function closeEverywhere(): void {
  serial += 1;
  useEverywhere.setState({ isOpen: false, sheets: [], text: '' });
}

/** Stops looking; the counts so far stay, and are said to be cut short. */
export function stopEverywhere(): void {
  serial += 1;
  useEverywhere.setState(({ sheets }) => ({
    sheets: sheets.map((found) => (found.state === 'looking' ? { ...found, state: 'stopped' } : found)),
  }));
}

async function lookEverywhere(): Promise<void> {
  const mine = ++serial;
  const { asked } = useFind.getState();
  useEverywhere.setState({ text: asked.text, sheets: [] });
  for (const { sheet, frequency, scope } of await allScopes()) {
    let found: FoundInSheet = {
      ...{ sheet, frequency, hits: [], count: 0, seen: 0, total: 0 },
      state: 'looking',
    };
    const tell = (change: Partial<FoundInSheet>): void => {
      found = { ...found, ...change };
      useEverywhere.setState(({ sheets }) => ({
        sheets: [...sheets.filter((other) => other.sheet !== sheet || other.frequency !== frequency), found],
      }));
    };
    if (mine !== serial) return;
    tell({});
    await findThrough(scope, asked, 0, ({ hits, seen, total }) => {
      if (mine !== serial) return false;
      const count = found.count + hits.length;
      const isFull = count >= MOST_COUNTED;
      const room = MOST_LISTED - found.hits.length;
      tell({
        hits: room > 0 ? [...found.hits, ...hits.slice(0, room)] : found.hits,
        ...{ count, seen, total },
        state: isFull ? 'full' : 'looking',
      });
      return !isFull;
    });
    if (mine !== serial) return;
    if (found.state === 'looking') tell({ state: 'done' });
  }
}

type Scope = { readonly sheet: ViewedSheet; readonly frequency: string; readonly scope: FindScope };

/** Every sheet without its filters: the wide one for each frequency, then the others. */
async function allScopes(): Promise<readonly Scope[]> {
  const { frequencies } = await call('figures.facets', {});
  const wide = frequencies.map(async ({ code: frequency }): Promise<Scope> => {
    const view = { where: '', sort: null, frequency };
    const page = await call('figures.page', { ...view, offset: 0, limit: 0 });
    const columns = [...SERIES_COLUMNS, ...page.periods, ...page.columns.map(({ id }) => id)];
    return { sheet: 'figures', frequency, scope: { kind: 'figures', ...view, columns } };
  });
  const others = SHEETS.map(async (sheet): Promise<Scope> => {
    const { columns } = await call('sheet.describe', { sheet });
    const view = { sheet, find: '', sort: null, filters: {} };
    return { sheet, frequency: '', scope: { kind: 'sheet', view, columns: columns.map(({ key }) => key) } };
  });
  return Promise.all([...wide, ...others]);
}

/** Goes to a place of the list. */
export function openFound(sheet: ViewedSheet, hit: FindHit): void {
  if (sheet !== 'figures') revealSheetRow(sheet, hit.rowId, hit.column);
  else if (isCalculatedId(hit.rowId)) revealSheetRow('calculated', hit.rowId, 'name');
  else if (hit.cell === null) openSheet('figures');
  else revealCell(hit.cell);
}
