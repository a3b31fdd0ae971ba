import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import exceljs from 'exceljs';
import { inTurns, median } from '../scripts/bench/measure.mjs';
import { root } from '../scripts/setup/places.mjs';

export const title = 'P19 A sheet of 100,000 rows as XLSX, against the stream of exceljs';

const ROUNDS = 3;
const HEAD = ['area', 'counterpart', 'flow', 'product', 'period', 'value', 'currency', 'note'];
const ROWS = Array.from({ length: 100_000 }, (_, row) => [
  'ARM',
  'RUS',
  'exports',
  String(row % 10_000).padStart(4, '0'),
  String(1925 + (row % 100)),
  String(row * 7919 + 0.5),
  'USD',
  `side=national ${row % 977}`,
]);
const NUMERIC = new Set([5]);

/**
 * Both write the same typed cells into a file.
 * @returns {Promise<import('../scripts/bench.mjs').Row[]>}
 */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  const url = pathToFileURL(join(root, 'electron', 'export', 'xlsx', 'plainWorkbook.ts')).href;
  const { plainWorkbook } = await import(url);
  const written = async (work) => {
    const startedMs = performance.now();
    await work();
    return (performance.now() - startedMs) / 1000;
  };
  try {
    const { ours, anchor } = await inTurns(
      ROUNDS,
      () =>
        written(async () => {
          const bytes = await plainWorkbook([{ name: 'Long', rows: [HEAD, ...ROWS], numeric: NUMERIC }]);
          await writeFile(join(folder, 'ours.xlsx'), bytes);
        }),
      () => written(() => streamed(join(folder, 'stream.xlsx'))),
    );
    return [
      {
        what: 'XLSX of 100,000 rows',
        ours: median(ours),
        anchor: median(anchor),
        unit: 's',
        goal: 1,
        note: '',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function streamed(path) {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: createWriteStream(path) });
  const sheet = workbook.addWorksheet('Long');
  sheet.addRow(HEAD).commit();
  for (const row of ROWS)
    sheet.addRow(row.map((cell, column) => (NUMERIC.has(column) ? Number(cell) : cell))).commit();
  sheet.commit();
  await workbook.commit();
}
