/** What stands outside the rows, or in the names of flows, and holds for all: unit, flow, period, source. */

import { flowIn, flowOf } from '../cells/flows.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { LongColumn } from '../shapes/longRows.ts';
import type { FilePlaces } from './filePlaces.ts';
import type { FoundHeader } from './headerRows.ts';
import { isMonthOfYear } from './monthColumns.ts';
import type { ColumnProposal, ImportQuestion, NeutralTable } from './tableTypes.ts';
import { periodIn, sourceIn, unitIn } from './wordsOfHeader.ts';

/** A line that is there to say the unit: "Unit: US$1,000". */
const SAYS_UNIT =
  /^\W*(?:units?(?: of measure)?|einheit|unité|unidad|unità|jednostka|единиц\p{L}*|单位)\s*[:：]/iu;

/** Such a line goes before a title that names a currency alone. */
const unitsFirst = (texts: readonly string[]): readonly string[] => [
  ...texts.filter((text) => SAYS_UNIT.test(text)),
  ...texts.filter((text) => !SAYS_UNIT.test(text)),
];

/** What title, sheet name, headers and notes say for all rows; of what stands below, the unit and the source alone. */
export function proposedConstants(
  { around, below }: { readonly around: readonly string[]; readonly below: readonly string[] },
  columns: readonly ColumnProposal[],
  places: ReadonlyMap<LongColumn, number>,
): Partial<Record<LongColumn, string>> {
  const values = columns.filter(({ role }) => role === 'value');
  const first = (texts: readonly string[], read: (text: string) => string | null): string | null => {
    for (const text of texts) {
      const found = read(text);
      if (found !== null) return found;
    }
    return null;
  };
  const isOpen = (role: LongColumn): boolean =>
    !places.has(role) && values.some(({ says }) => says[role] === undefined || isMonthOfYear(says[role]));
  const out: Partial<Record<LongColumn, string>> = {};
  for (const [role, read, texts] of [
    ['unit', unitIn, unitsFirst([...around, ...below])],
    ['flow', flowIn, around],
    ['period', periodIn, around],
    ['source', sourceIn, [...around, ...below]],
  ] as const) {
    const found = isOpen(role) ? first(texts, read) : null;
    if (found !== null) out[role] = found;
  }
  // Months over columns need the year alone, and a title that names one of them says it.
  if (
    out.period === undefined &&
    isOpen('period') &&
    values.every(({ says }) => isMonthOfYear(says.period))
  ) {
    const years = new Set(around.flatMap((text) => text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []));
    const [year] = years;
    if (year !== undefined && years.size === 1) out.period = year;
  }
  return out;
}

/** Whether nothing but the names of the flows tells the unit, and they all do. */
export function isUnitInFlow(
  rows: readonly CsvRow[],
  places: ReadonlyMap<LongColumn, number>,
  values: readonly ColumnProposal[],
  constants: Partial<Record<LongColumn, string>>,
): boolean {
  const flowAt = places.get('flow');
  if (flowAt === undefined || places.has('unit') || constants.unit !== undefined) return false;
  if (rows.length === 0 || values.some(({ says }) => says.unit !== undefined)) return false;
  const named = rows.filter(({ cells }) => unitIn((cells[flowAt] ?? '').trim()) !== null);
  return named.length >= rows.length * 0.5;
}

/** Amounts without a unit and without a currency are taken as they stand, and that is said. */
export function withoutUnit(
  values: readonly ColumnProposal[],
  places: ReadonlyMap<LongColumn, number>,
  constants: Partial<Record<LongColumn, string>>,
): string[] {
  const isTold = (role: LongColumn): boolean =>
    places.has(role) || constants[role] !== undefined || values.every(({ says }) => says[role] !== undefined);
  const isPopulation = values.every(({ says }) => flowOf(says.flow ?? constants.flow ?? '') === 'population');
  if (values.length === 0 || isPopulation || isTold('unit') || isTold('currency')) return [];
  return ['Nothing names a unit or a currency: the values are taken as they stand, without a currency.'];
}

const CURRENCY =
  /[$€£₽₸₴₺₼₾֏]|(?<!\p{L})(?:USD|EUR|GBP|RUB|CNY|KZT|UZS|KGS|AMD|GEL|AZN|BYN|MDL|UAH|TJS|TMT|TRY|JPY|INR|BRL|KRW|PLN|CHF|HKD|TWD|SGD|VND|IDR|THB|PKR|IRR|MNT|euros?|yen|won|reais|liras?|rupees?|Rs|crores?|lakhs?|lacs?|rou?bles?|dirhams?|manats?)(?!\p{L})|[¥円]|рубл|тенге|dollar|dólar|dolar|долл|(?<!\p{L})дол\.|евро|євро|美元|欧元|人民币/iu;

/** Whether a text names a currency in whatever words. */
export const namesCurrency = (text: string): boolean => CURRENCY.test(text);

/** A text that names a currency in words that are no unit we know: taken as it stands, an amount may be wrong a million times. */
export function unreadUnit(
  texts: Iterable<string>,
  header: { readonly line: number },
  file: FilePlaces,
): ImportQuestion | null {
  for (const text of texts) {
    if (!CURRENCY.test(text) || unitIn(text) !== null) continue;
    return {
      code: 'import/unit',
      message: `"${text.slice(0, 100)}" names a currency, and in what it counts cannot be read.`,
      where: file.atHeader(header.line),
      readings: [],
      fix: 'Say the unit in the mapping (--mapping M), such as {"constants": {"unit": "million USD"}}.',
    };
  }
  return null;
}

/** Where a unit may be named: the title, the headers of values, the names of flows, and columns that are not read. */
export function* wordsBeside(
  { around }: Pick<NeutralTable, 'around'>,
  header: Pick<FoundHeader, 'above'>,
  columns: readonly ColumnProposal[],
  places: ReadonlyMap<LongColumn, number>,
  rows: readonly CsvRow[],
): Generator<string> {
  yield* around;
  yield* header.above;
  for (const { role, header: name } of columns) if (role === 'value') yield name;
  for (const { role, confidence, column } of columns)
    if ((role === null && confidence !== 'given') || column - 1 === places.get('flow'))
      for (const text of new Set(rows.map(({ cells }) => cells[column - 1] ?? ''))) yield text;
}
