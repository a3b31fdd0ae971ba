/** Numbers that follow from others, as note chips and packs compute and print them. */
import type { DecimalText } from '../../lib/decimal.ts';
import { toFixed } from '../../lib/decimal.ts';
import { formatFigure } from '../figures/formatFigure.ts';
import { withMinus } from '../figures/minusSign.ts';
import { type ChipFormat, printAs } from '../notes/chipFormat.ts';
import type { ChipExpression } from '../notes/chipRef.ts';
import { computeNumber, NOTHING, type Operand } from './computeNumber.ts';

export type UnitOperand = Operand & { readonly unit: string | null };

/** Units are never mixed: numbers in two units make no number. Percent and ratios keep no unit but their own. */
export function computeOf(expression: ChipExpression, operands: readonly UnitOperand[]): UnitOperand {
  const units = new Set(operands.filter(({ value }) => value !== null).map(({ unit }) => unit));
  const [unit = null] = units;
  const resultUnit =
    expression === 'share' || expression === 'change' ? '%' : expression === 'ratio' ? null : unit;
  if (units.size > 1) return { ...NOTHING, unit: resultUnit };
  return { ...computeNumber(expression, operands), unit: resultUnit };
}

/** "12.3%", "5.1 times", "9.11 bn USD"; "missing" where an input is, or the units differ. */
export function printComputed(
  expression: ChipExpression,
  { value, unit }: { readonly value: DecimalText | null; readonly unit: string | null },
  format: ChipFormat | null,
): string {
  if (value === null) return 'missing';
  if (expression === 'share' || expression === 'change')
    return withMinus(`${toFixed(value, format?.decimals ?? 1)}%`);
  if (expression === 'ratio') return withMinus(`${toFixed(value, format?.decimals ?? 1)} times`);
  return format === null ? formatFigure(value, unit) : printAs(value, unit, format);
}

/** What a computed number is, from the labels of what it is computed from. */
export function computedLabel(expression: ChipExpression, labels: readonly string[]): string {
  const [first = '', second = ''] = labels;
  switch (expression) {
    case 'sum':
      return `Sum of ${labels.join('; ')}`;
    case 'difference':
      return `${first}, less ${second}`;
    case 'ratio':
      return `${first}, as a multiple of ${second}`;
    case 'share':
      return `${first}, as a share of ${second}`;
    case 'change':
      return `Change from ${first} to ${second}`;
  }
}
