/** Rows of a JSON file: a list of objects, or one under a usual name, as UN Comtrade's interface answers. */
import { Problem } from '#shared/lib/problem.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { NeutralTable } from '../table/tableTypes.ts';
import { plainNumber } from '../xlsx/numberFormats.ts';

const UNDER = ['data', 'rows', 'records', 'results', 'dataset', 'items', 'value'] as const;
const MOST_ROWS = 3_000_000;

/** The first row names the keys; "line" n + 1 is the nth row. Throws a Problem for JSON that holds no rows. */
export function jsonTable(value: unknown, fileName: string): NeutralTable {
  const list = listOf(value);
  if (list === null) throw noRows(fileName);
  if (list.length > MOST_ROWS) throw noRows(fileName);
  const isTable = list.every((row) => Array.isArray(row));
  const rows = isTable
    ? list.map((row, index) => rowOf(row as unknown[], index + 1))
    : objectRows(list, fileName);
  return { sheet: '', rows: () => rows, progress: () => 0, around: [], remarks: [] };
}

/** Parses the text of a JSON file. Throws a Problem that says where it breaks. */
export function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const at = /position (\d+)/.exec((cause as Error).message)?.[1];
    throw new Problem(
      'import/json',
      {
        message: 'The file is not whole JSON.',
        where: at === undefined ? fileName : `${fileName}, character ${at}`,
        fix: 'Fetch it again, or mend it.',
      },
      cause,
    );
  }
}

function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  for (const key of UNDER) {
    const found = Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
    if (Array.isArray(found)) return found;
  }
  return null;
}

function objectRows(list: readonly unknown[], fileName: string): CsvRow[] {
  const keys = new Map<string, number>();
  const records = list.map((row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) throw noRows(fileName);
    for (const key of Object.keys(row)) if (!keys.has(key)) keys.set(key, keys.size);
    return new Map(Object.entries(row));
  });
  const names = [...keys.keys()];
  return [
    { line: 1, cells: names },
    ...records.map((record, index) =>
      rowOf(
        names.map((name) => record.get(name)),
        index + 2,
      ),
    ),
  ];
}

function rowOf(values: readonly unknown[], line: number): CsvRow {
  const typed = new Set<number>();
  const cells = values.map((value, place) => {
    if (typeof value !== 'number') return textOf(value);
    typed.add(place);
    return plainNumber(value);
  });
  return { line, cells, typed };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const noRows = (fileName: string): Problem =>
  new Problem('import/json', {
    message: 'The JSON file holds no rows.',
    where: fileName,
    fix: 'Give a list of objects with the same keys, or {"data": [...]}.',
  });
