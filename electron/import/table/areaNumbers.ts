/**
 * Numbers that stand for countries: those of the United Nations, or an office's own, in which 304 is another country. Names
 * beside them decide; else the analyst is asked.
 */
import { areaNamed, areaOf } from '../cells/areaNames.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { LongColumn } from '../shapes/longRows.ts';
import type { ColumnMapping } from './columnMapping.ts';
import type { ColumnProposal, ImportQuestion } from './tableTypes.ts';

export type AreaNumbers = {
  readonly columns: readonly ColumnProposal[];
  readonly question: ImportQuestion | null;
};

const AREAS: readonly (LongColumn | null)[] = ['area', 'counterpart', 'reporter'];
/** Headers that say whose numbers they are. */
const UN = /m ?49|unsd|\bun\b|comtrade|(?:reporter|partner)[ _]?code/i;
const MOSTLY = 0.8;

/** A number that an office quotes twice ("'224'"), so that spreadsheets keep it as text. */
export const unquoted = (text: string): string => text.replace(/^'(\d+)'?$/, '$1');

export function areaNumbers(
  columns: readonly ColumnProposal[],
  rows: readonly CsvRow[],
  { area_codes, values }: Pick<ColumnMapping, 'area_codes' | 'values'>,
  where: string,
): AreaNumbers {
  if (area_codes !== undefined) return { columns, question: null };
  const textsOf = ({ column }: ColumnProposal): string[] =>
    rows.map(({ cells }) => unquoted((cells[column - 1] ?? '').trim()));
  const out = [...columns];
  let question: ImportQuestion | null = null;
  for (const [at, column] of columns.entries()) {
    if (!AREAS.includes(column.role) || UN.test(column.header)) continue;
    const texts = textsOf(column);
    const numbers = texts.filter((text) => /^\d{1,3}$/.test(text));
    if (numbers.length === 0 || numbers.length < texts.filter((text) => text !== '').length * MOSTLY)
      continue;
    const told = column.role === null ? {} : (values[column.role] ?? {});
    if (numbers.every((number) => Object.hasOwn(told, number))) continue;
    const names = namesOf(texts, columns, textsOf);
    if (names === 'agree') continue;
    const place = names === null ? -1 : columns.indexOf(names);
    if (names !== null && place >= 0 && column.confidence !== 'given') {
      out[at] = {
        ...column,
        role: null,
        confidence: 'none',
        reason: 'its numbers are not those of the United Nations for the names beside them',
      };
      out[place] = {
        ...names,
        role: column.role,
        confidence: 'likely',
        reason: `names for the numbers in "${column.header}"`,
      };
      continue;
    }
    question ??= asked(column, numbers[0] ?? '', where);
  }
  return { columns: out, question };
}

/** "agree" where names beside the numbers are those of the United Nations; the names where they are not; null without names. */
function namesOf(
  numbers: readonly string[],
  columns: readonly ColumnProposal[],
  textsOf: (column: ColumnProposal) => readonly string[],
): ColumnProposal | 'agree' | null {
  let other: ColumnProposal | null = null;
  for (const column of columns) {
    const texts = textsOf(column);
    const named = texts.flatMap((text, row) => {
      const code = areaNamed(text);
      return code === null ? [] : [code === areaOf(numbers[row] ?? '')];
    });
    if (named.length === 0 || named.length < texts.length * 0.5) continue;
    if (named.filter((isSame) => isSame).length >= named.length * 0.9) return 'agree';
    // One that differs may be the other side's; its names change where the numbers do.
    if (column.role === null && movesWith(numbers, texts)) other ??= column;
  }
  return other;
}

/** Whether each number stands beside one name alone, and each name beside one number. */
function movesWith(numbers: readonly string[], names: readonly string[]): boolean {
  const pairs = new Set(numbers.map((number, row) => `${number}\n${names[row] ?? ''}`));
  return pairs.size === new Set(numbers).size && pairs.size === new Set(names).size;
}

const asked = ({ header, column, role }: ColumnProposal, number: string, where: string): ImportQuestion => ({
  code: 'import/area_codes',
  message: `"${header === '' ? `column ${column}` : header}" holds numbers for countries, such as ${number}: those of the United Nations (M49), or ones of the office's own?`,
  where,
  readings: [
    `un: ${number} is ${areaOf(number) ?? 'no country'}`,
    `own: what ${number} means is told under "values"`,
  ],
  fix: `Write "area_codes": "un" into the mapping (--mapping M), or "area_codes": "own" and {"values": {"${role ?? 'area'}": {"${number}": "RUS"}}}, or take the names from another column.`,
});
