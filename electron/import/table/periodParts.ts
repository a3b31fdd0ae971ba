/** A year in one column and its month or quarter in another are one period. */
import { monthNamed, periodOf } from '../cells/periods.ts';
import { remembered } from '../cells/remembered.ts';
import { romanNumber } from '../cells/romanPeriods.ts';

export type PeriodPart = {
  /** The column's place, from 0. */
  readonly place: number;
  readonly of: 'month' | 'quarter';
};

const MONTH_HEADER =
  /^(?:ref ?)?(?:month|months|monat|monate|месяц|месяцы|mois|mes|mese|mês|miesiąc|ay|oy|month name|month number|co mes|月|月份)$/;
const QUARTER_HEADER = /^(?:quarter|quarters|qtr|quartal|квартал|кварталы|trimestre|kwartał|çeyrek|chorak)$/;

/** What part of a year a column of this name holds; null where its name says none. */
export function partOfHeader(header: string): PeriodPart['of'] | null {
  const plain = header
    .toLowerCase()
    .replace(/[_\s.]+/g, ' ')
    .trim();
  if (MONTH_HEADER.test(plain)) return 'month';
  return QUARTER_HEADER.test(plain) ? 'quarter' : null;
}

/**
 * "2023" and "1", "Januar", "M01" or "I" are 2023-01 beside months, "2023" and "Q1", "1" or "I" are 2023-Q1 beside quarters; a
 * part that is a whole period stands for itself. What cannot be read ("Total") is put together as it stands, so that its
 * row is told.
 */
export function joinedParts(of: PeriodPart['of']): (year: string, part: string) => string {
  const joined = remembered((text: string): string => {
    const [year = '', part = ''] = text.split('\n');
    if (/\d{4}/.test(part) && periodOf(part) !== null) return part;
    const number = numberOf(part.toLowerCase(), of);
    if (number === null || !/^\d{4}(?:\.0)?$/.test(year)) return `${year} ${part}`;
    const whole = year.slice(0, 4);
    return of === 'month' ? `${whole}-${String(number).padStart(2, '0')}` : `${whole}-Q${number}`;
  });
  return (year, part) => joined(`${year}\n${part}`);
}

function numberOf(part: string, of: PeriodPart['of']): number | null {
  // "01. Janeiro" and "01 - Enero" name the month twice.
  const named = /^\d{1,2}\s*[.–-]\s*(\p{L}{3,})$/u.exec(part)?.[1];
  const plain = named ?? part.replace(/\.0$/, '').replace(/\.$/, '').replace(/月$/, '').trim();
  if (of === 'month') {
    const digits = /^m?(0?[1-9]|1[0-2])$/.exec(plain)?.[1];
    return digits === undefined ? (monthNamed(plain) ?? romanNumber(plain)) : Number(digits);
  }
  const read = periodOf(`${plain} 2000`)?.period ?? periodOf(`2000 ${plain}`)?.period;
  const quarter = /^2000-Q([1-4])$/.exec(read ?? '')?.[1];
  const number =
    quarter === undefined ? Number(/^[1-4]$/.exec(plain)?.[0] ?? romanNumber(plain) ?? 0) : Number(quarter);
  return number >= 1 && number <= 4 ? number : null;
}
