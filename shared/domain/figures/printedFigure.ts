import { boundSign } from './boundSign.ts';
import type { CellValue } from './deriveCell.ts';
import { formatFigure } from './formatFigure.ts';

/** A cell's number as notes and packs print it: with the sign of its bound, and "missing" where nobody states it. */
export const printedFigure = ({ value, currency, assertion }: CellValue): string =>
  value === null ? 'missing' : `${boundSign(assertion?.bound ?? 'exact')}${formatFigure(value, currency)}`;
