import type { DecimalText } from '../../lib/decimal.ts';
import { boundSign } from './boundSign.ts';
import type { CellValue } from './deriveCell.ts';
import { formatFigure } from './formatFigure.ts';

/** A cell's number as notes and packs print it: with the sign of its bound, and "missing" where nobody states it. */
export const printedFigure = (
  { value, currency, bound }: Pick<CellValue, 'value' | 'currency' | 'bound'>,
  print: (value: DecimalText, currency: string | null) => string = formatFigure,
): string => (value === null ? 'missing' : `${boundSign(bound)}${print(value, currency)}`);
