import type { ColDef } from 'ag-grid-community';

/** What is said under the pointer; an empty text says nothing. */
export type Told<R> = {
  /** Of a cell, by its row. */
  readonly cell?: (row: R) => string;
  /** Of the heading. */
  readonly heading?: string;
};

/** What a column definition needs to say something under the pointer, which `GridTooltip` shows. */
export const tooltip = <R>(told: Told<R>) => ({ context: { told } }) satisfies ColDef<R>;

/** What a column says. */
export const toldBy = <R>(column: ColDef<R> | undefined): Told<R> =>
  (column?.context as { readonly told?: Told<R> } | undefined)?.told ?? {};
