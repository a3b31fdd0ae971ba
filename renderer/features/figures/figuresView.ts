/** What the grid shows: filter, frequency, added periods, columns. Columns and frequency are remembered between runs. */
import * as z from 'zod';
import { create } from 'zustand';
import { FREQUENCIES, type Frequency } from '#shared/domain/figures/types.ts';
import { plainWhere } from '#shared/domain/figures/where/plainWhere.ts';
import { parseWhere } from '#shared/domain/figures/where/where.ts';
import type { SourceView } from '#shared/ipc/shapes.ts';
import { type ColumnState, columnState, type RowFilter, type ViewState } from '#shared/ipc/viewShapes.ts';
import { layoutPart, saveLayoutPart } from '../../app/layoutStore.ts';
import type { CellRef, Reveal } from '../../app/selection.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { keepRowFilter } from '../gridViews/keepRowFilter.ts';
import { filterRowTests } from './filterRow.ts';

export type Chip = RowFilter['chips'][number];

/** The assertion a cell shows, as the editor begins with it. */
export type Corrected = {
  readonly assertionId: string;
  readonly source: SourceView;
  readonly currency: string | null;
  readonly text: string;
};

/** What is being typed into a cell, and where on screen the cell is. */
export type Editing = {
  readonly cells: readonly CellRef[];
  readonly label: string;
  readonly measure: string;
  readonly currency: string;
  readonly typed: string;
  readonly at: { readonly left: number; readonly top: number; readonly bottom: number } | null;
  /** With the source of this one the text corrects it; with any other it is stated beside it. */
  readonly corrects?: Corrected;
  /** A text that was refused comes back with its note and the reason. */
  readonly refused?: { readonly note: string; readonly error: Error };
};

const remembered = z.object({
  frequency: z.enum(FREQUENCIES).catch('A'),
  addedPeriods: z.record(z.string(), z.array(z.string())).catch({}),
  columns: z.record(z.string(), z.array(columnState)).catch({}),
});

type FiguresView = z.infer<typeof remembered> & {
  /** As it was typed and applied. */
  readonly typed: string;
  readonly chips: readonly Chip[];
  /** What stands in the filter row, by column. */
  readonly filters: Readonly<Record<string, string>>;
  readonly editing: Editing | null;
  /** Grows each time somebody wants to type a filter. */
  readonly filterAsked: number;
  /** A cell to scroll to that waits for its row's page, its frequency or its period. */
  readonly pending: Extract<Reveal, { readonly kind: 'cell' }> | null;
};

export const useFiguresView = create<FiguresView>()(() => ({
  ...remembered.parse({ frequency: 'A', addedPeriods: {}, columns: {} }),
  typed: '',
  chips: [],
  filters: {},
  editing: null,
  filterAsked: 0,
  pending: null,
}));

let isRestored = false;

/** Takes up what was remembered, once; the layout has been read by the time the first panel is drawn. */
export function restoreFiguresView(): void {
  if (isRestored) return;
  isRestored = true;
  keepRowFilter('figures', useFiguresView);
  const part = layoutPart('figures');
  if (part === null || typeof part !== 'object' || Array.isArray(part)) return;
  useFiguresView.setState(remembered.parse({ frequency: 'A', addedPeriods: {}, columns: {}, ...part }));
}

function remember(change: Partial<z.infer<typeof remembered>>): void {
  useFiguresView.setState(change);
  const { frequency, addedPeriods, columns } = useFiguresView.getState();
  saveLayoutPart('figures', { frequency, addedPeriods, columns });
}

export const setFrequency = (frequency: Frequency): void => remember({ frequency });

/** Columns as the grid has them now, for the frequency shown. */
export function rememberColumns(state: readonly ColumnState[]): void {
  const { frequency, columns } = useFiguresView.getState();
  remember({ columns: { ...columns, [frequency]: [...state] } });
}

/** Adds a column for a period that has no figure yet, to the frequency shown; once. */
export function addPeriod(period: string): void {
  const { frequency, addedPeriods } = useFiguresView.getState();
  const added = addedPeriods[frequency] ?? [];
  if (!added.includes(period))
    remember({ addedPeriods: { ...addedPeriods, [frequency]: [...added, period] } });
}

/** Takes a quick filter in, or out again. */
export function toggleChip(chip: Chip): void {
  useFiguresView.setState(({ chips }) => {
    const others = chips.filter(({ test }) => test !== chip.test);
    return { chips: others.length < chips.length ? others : [...chips, chip] };
  });
}

/** Shows a saved view; its columns are the grid's to put. */
export function showView({ typed, chips, filters, frequency, columns }: ViewState): void {
  useFiguresView.setState({ typed, chips, filters });
  if (frequency === null) return;
  remember({ frequency, columns: { ...useFiguresView.getState().columns, [frequency]: columns } });
}

/** Filters by one column; an empty text takes its filter off. */
export function setColumnFilter(columnId: string, text: string): void {
  useFiguresView.setState(({ filters }) => {
    if ((filters[columnId] ?? '') === text) return {};
    const { [columnId]: _gone, ...others } = filters;
    return { filters: text === '' ? others : { ...others, [columnId]: text } };
  });
}

/** Puts the focus into the filter. */
export const askForFilter = (): void =>
  useFiguresView.setState(({ filterAsked }) => ({ filterAsked: filterAsked + 1 }));

export const clearFilter = (): void => useFiguresView.setState({ typed: '', chips: [], filters: {} });

/** Words or a condition as one condition; `message` says what is wrong with them. */
export function readFilter(typed: string): { readonly where: string; readonly message: string | null } {
  const plain = plainWhere(typed);
  if (!plain.ok)
    return { where: '', message: plain.error.message ?? figuresText.whereUnknown(plain.error.unknown) };
  const parsed = parseWhere(plain.value);
  if (!parsed.ok)
    return { where: '', message: figuresText.whereWrong(parsed.error.message, parsed.error.at) };
  return { where: plain.value, message: null };
}

/** The condition of the typed filter, the chips and the filter row together. */
export function whereOf({
  typed,
  chips,
  filters,
  frequency,
}: Pick<FiguresView, 'typed' | 'chips' | 'filters' | 'frequency'>): string {
  const families = new Map<string, string[]>();
  for (const { family, test } of chips) families.set(family, [...(families.get(family) ?? []), test]);
  const parts = [
    readFilter(typed).where,
    ...[...families.values()].map((tests) => tests.join(' or ')),
    ...filterRowTests(filters, frequency),
  ];
  const stated = parts.filter((part) => part !== '');
  return stated.length < 2 ? (stated[0] ?? '') : stated.map((part) => `(${part})`).join(' and ');
}
