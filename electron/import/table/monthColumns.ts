/** Months as columns beside a year that stands in a column of its own, or over the whole table: "Year | Jan | Feb | …". */
import { monthNamed } from '../cells/periods.ts';
import type { ColumnProposal } from './tableTypes.ts';

/** A month of whatever year the row, or the table, is of ("--01" is January), or that whole year ("--"). */
export type MonthOfYear = `--${string}`;

export const isMonthOfYear = (period: string | undefined): period is MonthOfYear =>
  period?.startsWith('--') === true;

/** Columns whose names may be others are taken for months from so many on. */
const LEAST = 3;
const WHOLE_YEAR =
  /^(?:1至12月(?:累计)?|year|total|annual|jahr|год|всего за год|yıl|toplam|ano|année|全年)$/i;

type Found = {
  readonly says: { readonly period: MonthOfYear; readonly flow?: 'exports' | 'imports' };
  /** It is nothing else: "Mar" alone may be a name. */
  readonly isSure: boolean;
};

/** What a header says that is a month: "Jan", "Value-Jan", "01. Januar", "12月", "IJAN" (imports) and "EJAN" (exports); null for another. */
function monthOfHeader(header: string): Found | null {
  const text = (header.split(' / ').at(-1) ?? '').trim();
  const coded = /^([IE])([A-Z]{3}|YR)$/.exec(text);
  if (coded !== null) {
    const flow = coded[1] === 'I' ? 'imports' : 'exports';
    const month = monthNamed(coded[2] ?? '');
    if (coded[2] === 'YR') return { says: { period: '--', flow }, isSure: true };
    if (month !== null) return { says: { period: numbered(month), flow }, isSure: true };
  }
  const bare = text
    .replace(/^(?:value|val|wert|valor|стоимость)[-_ :]+/i, '')
    .replace(/^\d{1,2}\.\s*/, '')
    .replace(/\.$/, '');
  const month = monthNamed(bare) ?? Number(/^(1[0-2]|[1-9])月$/.exec(bare)?.[1] ?? 0);
  const isSure = bare !== text || bare.endsWith('月');
  if (month > 0) return { says: { period: numbered(month) }, isSure };
  return (isSure || /^\d/.test(bare)) && WHOLE_YEAR.test(bare)
    ? { says: { period: '--' }, isSure: false }
    : null;
}

const numbered = (month: number): MonthOfYear => `--${String(month).padStart(2, '0')}`;

/** Columns of numbers under months are columns of values. `isNumeric` says which do. */
export function withMonths(
  proposals: readonly ColumnProposal[],
  isNumeric: (column: number) => boolean,
): readonly ColumnProposal[] {
  const found = new Map<number, Found>();
  for (const { column, header, role, says } of proposals) {
    if ((role !== null && role !== 'value') || says.period !== undefined || !isNumeric(column)) continue;
    const month = monthOfHeader(header);
    if (month !== null) found.set(column, month);
  }
  const months = [...found.values()].filter(({ says }) => says.period !== '--');
  const different = new Set(months.map(({ says }) => says.period)).size;
  if (different < LEAST && !months.some(({ isSure }) => isSure)) return proposals;
  return proposals.map((proposal) => {
    const month = found.get(proposal.column);
    if (month === undefined) return proposal;
    return {
      ...proposal,
      role: 'value',
      says: { ...proposal.says, ...month.says },
      confidence: 'likely',
      reason: month.says.period === '--' ? 'the whole year of the months beside it' : 'its header is a month',
    };
  });
}
