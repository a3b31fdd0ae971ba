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

/** "1 to 12", "Jan-Dec", "January to November": the year so far, beside which a number alone is a month. */
const SO_FAR = /^(?:1|jan(?:uary)?\.?)\s*(?:to|[-–~])\s*(\d{1,2}|\p{L}{3,9})\.?$/iu;

/** The last month of such a span; null for another header. */
export function endOfYearSoFar(text: string): number | null {
  const end = SO_FAR.exec(text.trim())?.[1];
  if (end === undefined) return null;
  const month = monthNamed(end) ?? Number(end);
  return month >= 2 && month <= 12 ? month : null;
}

const lastPart = (header: string): string => (header.split(' / ').at(-1) ?? '').trim();

/** What a header says that is a month: "Jan", "Value-Jan", "01. Januar", "12月", "IJAN" (imports) and "EJAN" (exports); null for another. */
function monthOfHeader(header: string, areNumbered: boolean): Found | null {
  const text = lastPart(header);
  if (endOfYearSoFar(text) === 12) return { says: { period: '--' }, isSure: true };
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
  const numbers = areNumbered ? /^(1[0-2]|0?[1-9])月?$/ : /^(1[0-2]|[1-9])月$/;
  const month = monthNamed(bare) ?? Number(numbers.exec(bare)?.[1] ?? 0);
  const isSure = bare !== text || bare.endsWith('月') || areNumbered;
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
  const areNumbered = proposals.some(({ header }) => endOfYearSoFar(lastPart(header)) !== null);
  // Where some of them name their flow, a column beside them that names none is the sum of both.
  const isOfFlow = (column: ColumnProposal): boolean =>
    areNumbered && proposals.some(({ says }) => says.flow !== undefined)
      ? column.says.flow !== undefined
      : true;
  for (const proposal of proposals) {
    const { column, header, role, says } = proposal;
    if (!isOfFlow(proposal)) continue;
    if ((role !== null && role !== 'value') || says.period !== undefined || !isNumeric(column)) continue;
    const month = monthOfHeader(header, areNumbered);
    if (month !== null) found.set(column, month);
  }
  const months = [...found.values()].filter(({ says }) => says.period !== '--');
  const different = new Set(months.map(({ says }) => says.period)).size;
  if (different < LEAST && !months.some(({ isSure }) => isSure)) return proposals;
  return proposals.map((proposal) => {
    const month = found.get(proposal.column);
    const end = endOfYearSoFar(lastPart(proposal.header));
    if (end !== null && end < 12)
      return {
        ...proposal,
        role: null,
        says: {},
        confidence: 'none',
        reason: 'the year so far is no period',
      };
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
