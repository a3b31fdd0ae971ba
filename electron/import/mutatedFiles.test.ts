/**
 * Files harmed by a seeded dice: each is read, or refused with a Problem that says where; nothing else is thrown. 300 of them
 * here, as many as ATTEST_MUTATIONS says in a campaign.
 */
import { describe, expect, test } from 'vitest';
import { Problem } from '#shared/lib/problem.ts';
import { bytesSource } from './csv/tableText.ts';
import { csvTable } from './formats/csvFile.ts';
import { jsonTable, parseJson } from './formats/jsonFile.ts';
import { readOds } from './ods/readOds.ts';
import { openTable } from './openTable.ts';
import { NO_MAPPING } from './table/columnMapping.ts';
import { filePlaces } from './table/filePlaces.ts';
import { sourceRegister } from './table/sourceRegister.ts';
import type { NeutralTable } from './table/tableTypes.ts';
import { dice, harmed, SOUND_FILES } from './testing/harmedFiles.ts';
import { readWorkbook, type WorkbookSheet } from './xlsx/readWorkbook.ts';
import { openZipParts } from './zipParts.ts';

const FILES = Number(process.env['ATTEST_MUTATIONS'] ?? 300);

type Read = (bytes: Buffer) => Promise<readonly NeutralTable[]>;
const readCsv: Read = (bytes) => Promise.resolve([csvTable(bytesSource(bytes), 'f')]);
const readJson: Read = (bytes) => Promise.resolve([jsonTable(parseJson(bytes.toString('utf8'), 'f'), 'f')]);
const readXlsx: Read = async (bytes) => {
  const parts = await openZipParts(bytes, 'f');
  return tablesOf(await readWorkbook(async (name) => (await parts.read(name))?.toString('utf8'), 'f'));
};
/** Harms the XML itself: in an archive nearly every harm is one to the packing. */
const readContent: Read = async (bytes) =>
  tablesOf(
    await readOds(
      (name) => Promise.resolve(name === 'content.xml' ? bytes.toString('utf8') : undefined),
      'f',
    ),
  );
const tablesOf = (sheets: readonly WorkbookSheet[]): NeutralTable[] =>
  sheets.map(({ name, rows: found }) => ({
    sheet: name,
    rows: () => found,
    progress: () => 0,
    around: [],
    remarks: [],
  }));

/** "read", "asked" or "refused". */
async function outcome(read: Read, bytes: Buffer): Promise<string> {
  try {
    const [table] = await read(bytes);
    if (table === undefined) return 'refused';
    const opened = openTable(table, filePlaces('CSV', 'f'), NO_MAPPING, sourceRegister([]));
    if (opened.questions.length > 0) return 'asked';
    const refused: unknown[] = [];
    for (const row of opened.assertions((problem) => refused.push(problem)))
      expect(row.period).toMatch(/^\d{4}/);
    expect(refused.filter((problem) => !(problem instanceof Problem))).toEqual([]);
    return 'read';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.message).toMatch(/^[A-Z"0-9].*[.?]$/s);
    expect(error.where).not.toBe('');
    expect(error.fix).not.toBe('');
    return 'refused';
  }
}

describe('harmed files', () => {
  const counts: Record<string, number> = {};
  test.each<[string, () => Promise<Buffer>, Read, boolean]>([
    ['CSV', SOUND_FILES.csv, readCsv, false],
    ['SDMX-CSV', SOUND_FILES.sdmx, readCsv, false],
    ['Comtrade JSON', SOUND_FILES.json, readJson, false],
    ['ODS', SOUND_FILES.ods, readContent, false],
    ['XLSX', SOUND_FILES.xlsx, readXlsx, true],
  ])(
    '%s: each is read, asked about, or refused in words',
    async (name, make, read, isAsked) => {
      const whole = await make();
      expect(await outcome(read, whole)).toBe(isAsked ? 'asked' : 'read');
      for (let seed = 0; seed < FILES / 5; seed++) {
        const result = await outcome(read, harmed(whole, dice(seed * 7919 + 1))).catch((error: unknown) => {
          throw new Error(`${name}, seed ${seed}: ${String(error)}`, { cause: error });
        });
        counts[`${name} ${result}`] = (counts[`${name} ${result}`] ?? 0) + 1;
      }
      expect(counts[`${name} refused`]).toBeGreaterThan(0);
    },
    600_000,
  );
});
