import { formatId, parseId } from '../ids.ts';
import type { Sheet } from './sheet.ts';

/** Whether an id is of a row that comes with Attest, which no workspace holds. */
export const isFixed = (rowId: string): boolean => /^[a-z]+-\d{1,9}$/.test(rowId);

/** The number of a row, below zero for one that comes with Attest. */
export const rowNumber = ({ idKind, fixedRows }: Sheet, rowId: string): number =>
  fixedRows !== undefined && isFixed(rowId) && rowId.startsWith(`${formatId(idKind, 0).slice(0, -1)}-`)
    ? Number(rowId.slice(rowId.indexOf('-')))
    : parseId(idKind, rowId);
