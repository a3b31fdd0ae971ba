import { basename } from 'node:path';
import { Problem } from '#shared/lib/problem.ts';
import { readMapping } from '../../import/csv/columnMapping.ts';
import { openTradeCsv } from '../../import/csv/readTradeCsv.ts';
import { fileSource } from '../../import/csv/tableText.ts';
import type { FigureRows, ImportedAssertion } from '../../import/importTypes.ts';
import { type ImportCounts, type ImportWatch, importRows } from '../../services/importFigures.ts';
import { tryImport } from '../../services/tryImport.ts';
import { withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';

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
    mappingPath === undefined ? null : readMapping(readMappingFile(mappingPath), basename(mappingPath));
  const name = basename(file);
  const source = fileSource(file);
  try {
    const figures = openTradeCsv(source, name, { mapping });
    if (switches.has('dry-run')) return await dryRun(path, name, figures);
    return await withWorkspace(path, 'write', 'import', (context) => {
      const { value } = importRows(context, name, figures, progressOn(process.stderr));
      return { json: countsJson(false, value, []), text: `Imported ${told(value)}.\n` };
    });
  } finally {
    source.close();
  }
}

async function dryRun(path: string, name: string, figures: FigureRows): Promise<Outcome> {
  const rows: ImportedAssertion[] = [];
  function* noted(): Generator<ImportedAssertion> {
    for (const row of figures.assertions) {
      if (rows.length < SHOWN_ROWS) rows.push(row);
      yield row;
    }
  }
  return withWorkspace(path, 'read', 'import', (context) => {
    const counts = tryImport(context, name, { ...figures, assertions: noted() });
    return {
      json: countsJson(true, counts, rows),
      text: `${rows.slice(0, 20).map(rowLine).join('')}Would import ${told(counts)}; nothing was written.\n`,
    };
  });
}

/** One line that is written over, on a terminal only. */
function progressOn(stream: NodeJS.WriteStream): ImportWatch {
  const isStopped = (): boolean => false;
  if (!stream.isTTY) return { onProgress: () => undefined, isStopped };
  return {
    onProgress: (rows, share) => stream.write(`\r${rows} rows, ${Math.round(share * 100)} %\r`),
    isStopped,
  };
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

function readMappingFile(path: string): string {
  const source = fileSource(path);
  try {
    if (source.size <= LARGEST_MAPPING) return Buffer.from(source.read(0, source.size)).toString('utf8');
  } finally {
    source.close();
  }
  throw new Problem('import/mapping', {
    message: 'The mapping is larger than 1 MB.',
    where: path,
    fix: 'Name a JSON file that says which column is which.',
  });
}
