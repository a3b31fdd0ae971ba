/** What a row of the operands says: its value and rounding in its own unit, and the areas it sums by name. */
import { endWords, intervalWords, measureOf } from '#shared/domain/claims/arithmetic/words.ts';
import type { Measure } from '#shared/domain/claims/types.ts';
import { areaName } from '#shared/domain/figures/areaNames.ts';
import type { AuditView, ClaimView } from '#shared/ipc/claimShapes.ts';
import type { MentionView } from '#shared/ipc/documentShapes.ts';

export type Operand = ClaimView['operands'][number];

/** What an operand is measured in: of a number of the article its own unit, of cells their currency. */
export function operandMeasure(
  { cells }: Operand,
  mention: MentionView | undefined,
  figures: AuditView['cells'],
): Measure {
  if (mention !== undefined) return measureOf(mention.kind, mention.readings[0]?.currency ?? null);
  const currency = figures.find(({ ref, currency: own }) => own !== null && cells.includes(ref))?.currency;
  return currency == null ? 'plain' : `money ${currency}`;
}

/** "63 bn USD", "84.03 bn USD"; a dash where there is none. */
export const operandValue = ({ value }: Operand, measure: Measure): string =>
  value === null ? '–' : endWords(value, measure);

/** "62.5 to 63.5 bn USD"; null where the number is exact or nothing is known. */
export function operandRounding({ low, high, value }: Operand, measure: Measure): string | null {
  if ((low === null && high === null) || (low === value && high === value)) return null;
  const told = intervalWords({ low, high }, measure);
  return value !== null && told === endWords(value, measure) ? null : told;
}

/** "2020", "2020 to 2024". */
export const operandPeriod = ({ period }: Operand): string =>
  period === null
    ? ''
    : period.from === period.to
      ? (period.from ?? '')
      : `${period.from ?? '…'}–${period.to ?? '…'}`;

/** Areas by name, other things as they are said ("Armenia 2024"). */
export const namesOf = (codes: readonly string[]): readonly string[] =>
  codes.map((code) => code.replace(/^[A-Z][A-Z0-9]{2}(?=$| )/u, (area) => areaName(area)));
