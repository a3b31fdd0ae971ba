/**
 * Files harmed by a seeded dice: each is read, or refused with a Problem that says where; nothing else is thrown. 300 of them
 * here, as many as ATTEST_MUTATIONS says in a campaign.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Problem } from '#shared/lib/problem.ts';
import { workbookBytes } from '../export/figures/workbookBytes.ts';
import { NO_MAPPING } from './csv/columnMapping.ts';
import { sourceRegister } from './csv/sourceRegister.ts';
import { bytesSource } from './csv/tableText.ts';
import { csvTable } from './formats/csvFile.ts';
import { jsonTable, parseJson } from './formats/jsonFile.ts';
import { readOds } from './ods/readOds.ts';
import { openTable } from './openTable.ts';
import type { NeutralTable } from './table/tableTypes.ts';
import { readWorkbook, type WorkbookSheet } from './xlsx/readWorkbook.ts';
import { openZipParts } from './zipParts.ts';

const FILES = Number(process.env['ATTEST_MUTATIONS'] ?? 300);

const rows = [
  ['Trade, mn USD', '', '', ''],
  ['Country', 'Partner', '2022', '2023'],
  ['Armenia', 'Russia', '1234.5', 'n/a'],
  ['Georgia', 'Russia', '0', '12'],
];
const csv = Buffer.from(
  'Страна;Партнер;Экспорт 2022, млн долл.;Экспорт 2023, млн долл.\nАрмения;Россия;1 234,5*;–\n"Грузия";Россия;"1.000,25";0\n',
);
const sdmx = Buffer.from(
  'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\ndataflow,A:B(1),I,ARM,RUS,X,2023,1.5,USD,9\n',
);
const json = Buffer.from(
  JSON.stringify({
    data: [
      {
        reporterCode: 51,
        partnerCode: 643,
        flowCode: 'X',
        period: 2023,
        cmdCode: '0101',
        primaryValue: 12.5,
        partner2Code: 0,
      },
    ],
  }),
);

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

async function odsContent(): Promise<Buffer> {
  const parts = await openZipParts(
    readFileSync(new URL('./ods/fixtures/libreoffice.ods', import.meta.url)),
    'f',
  );
  return (await parts.read('content.xml')) ?? Buffer.alloc(0);
}

/** Mulberry32: the same harm on every machine. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

const SIGNS = ['"', ';', ',', '\n', '\0', '\u00a0', '{', ']', '=', '-', '9', '\xff', '<', '&#1;', '\ufeff'];

function harmed(bytes: Buffer, roll: (sides: number) => number): Buffer {
  let out = Buffer.from(bytes);
  for (let step = 0; step <= roll(4); step++) {
    const at = roll(Math.max(1, out.length));
    const kind = roll(5);
    if (kind === 0) out = out.subarray(0, at);
    else if (kind === 1)
      out = Buffer.concat([out.subarray(0, at), out.subarray(Math.min(out.length, at + 1 + roll(20)))]);
    else if (kind === 2)
      out = Buffer.concat([
        out.subarray(0, at),
        Buffer.from(SIGNS[roll(SIGNS.length)] ?? ''),
        out.subarray(at),
      ]);
    else if (kind === 3) out = Buffer.concat([out.subarray(0, at), out.subarray(Math.max(0, at - roll(60)))]);
    else if (out.length > 0) out[at % out.length] = roll(256);
  }
  return out;
}

/** "read", "asked" or "refused". */
async function outcome(read: Read, bytes: Buffer): Promise<string> {
  try {
    const [table] = await read(bytes);
    if (table === undefined) return 'refused';
    const opened = openTable(table, 'f', NO_MAPPING, sourceRegister([]));
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
    ['CSV', () => Promise.resolve(csv), readCsv, false],
    ['SDMX-CSV', () => Promise.resolve(sdmx), readCsv, false],
    ['Comtrade JSON', () => Promise.resolve(json), readJson, false],
    ['ODS', odsContent, readContent, false],
    ['XLSX', () => workbookBytes([{ name: 'S', rows, numeric: new Set([2, 3]) }]), readXlsx, true],
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
