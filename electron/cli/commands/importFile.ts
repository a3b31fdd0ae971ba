import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Problem } from '#shared/lib/problem.ts';
import { readMapping } from '../../import/csv/columnMapping.ts';
import { readTradeCsv } from '../../import/csv/readTradeCsv.ts';
import type { ImportedAssertion } from '../../import/importTypes.ts';
import { type ImportCounts, importFigures } from '../../services/importFigures.ts';
import { tryImport } from '../../services/tryImport.ts';
import { withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';

/** A whole table is held in memory; the reader of CSV has the same limit. */
const LARGEST_TABLE = 512 * 1024 * 1024;
const LARGEST_MAPPING = 1024 * 1024;
/** As many rows are shown by a dry run: enough to see that the columns are understood. */
const SHOWN_ROWS = 1000;

/** `attest import WS FILE [--mapping M] [--dry-run]`. */
export async function importFile({
  positionals: [path = '', file = ''],
  options,
  switches,
}: ParsedArguments): Promise<Outcome> {
  const { mapping: mappingPath } = options;
  const mapping =
    mappingPath === undefined
      ? null
      : readMapping(readFile(mappingPath, LARGEST_MAPPING).toString('utf8'), basename(mappingPath));
  const name = basename(file);
  const figures = readTradeCsv(readFile(file, LARGEST_TABLE), name, [], mapping);
  if (!switches.has('dry-run')) {
    return withWorkspace(path, 'write', 'import', (context) => {
      const { value } = importFigures(context, name, figures);
      return { json: countsJson(false, value, []), text: `Imported ${told(value)}.\n` };
    });
  }
  return withWorkspace(path, 'read', 'import', (context) => {
    const counts = tryImport(context, name, figures);
    const rows = figures.assertions.slice(0, SHOWN_ROWS);
    return {
      json: countsJson(true, counts, rows),
      text: `${rows.slice(0, 20).map(rowLine).join('')}Would import ${told(counts)}; nothing was written.\n`,
    };
  });
}

const countsJson = (
  isDryRun: boolean,
  { assertions, sources, series, alreadyHere }: ImportCounts,
  rows: readonly ImportedAssertion[],
) => ({
  dry_run: isDryRun,
  assertions,
  sources,
  series,
  already_here: alreadyHere,
  rows: rows.map((row) => ({
    line: row.line,
    area: row.area,
    counterpart: row.counterpart,
    flow: row.flow,
    product: row.product,
    period: row.period,
    measure: row.measure,
    value: row.value,
    low: row.low,
    high: row.high,
    value_as_stated: row.valueAsStated,
    unit_as_stated: row.unitAsStated,
    currency: row.currency,
    valuation: row.valuation,
    reporter: row.reporter,
    status: row.status,
    bound: row.bound,
    note: row.note,
  })),
});

const rowLine = (row: ImportedAssertion): string =>
  `  line ${String(row.line).padEnd(6)} ${row.area}-${row.counterpart} ${row.flow} ${row.product} ${row.period}: "${`${row.valueAsStated} ${row.unitAsStated}`.trim()}" is ${row.value ?? 'missing'} ${row.currency ?? ''}\n`;

function told({ assertions, series, sources, alreadyHere }: ImportCounts): string {
  const here = alreadyHere === 0 ? '' : `; ${alreadyHere} are already here`;
  return `${assertions} assertions in ${series} series, with ${sources} new sources${here}`;
}

function readFile(path: string, largest: number): Buffer {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined || !status.isFile()) {
    throw new Problem('import/file', {
      message: status === undefined ? 'There is no such file.' : 'That is not a file.',
      where: path,
      fix: 'Name a file.',
    });
  }
  if (status.size > largest) {
    throw new Problem('import/too_large', {
      message: `The file is larger than ${largest / 1024 / 1024} MB.`,
      where: path,
      fix: 'Split it by year or by reporter and import the parts.',
    });
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Problem(
      'import/file',
      { message: 'The file could not be read.', where: path, fix: 'Check that you may read it.' },
      cause,
    );
  }
}
