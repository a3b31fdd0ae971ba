import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Problem } from '#shared/lib/problem.ts';
import { fileSource } from '../../import/csv/tableText.ts';
import { openImportFile } from '../../import/openFile.ts';
import { type ColumnMapping, NO_MAPPING, readMapping } from '../../import/table/columnMapping.ts';
import type { RowThread } from '../../import/thread/threadRows.ts';
import { importRowsInTurns } from '../../services/imports/importFigures.ts';
import { type OpenedImport, openImport } from '../../services/imports/importFileInto.ts';
import { ImportPace } from '../../services/imports/importPace.ts';
import { listProfiles, saveProfile } from '../../services/imports/importProfiles.ts';
import { importSheet, trySheet } from '../../services/imports/ownSheets/importSheet.ts';
import { ownSheetOf } from '../../services/imports/ownSheets/ownSheetOf.ts';
import { type TriedImport, tryNotedInTurns } from '../../services/imports/tryImport.ts';
import { type JobWatch, UNWATCHED } from '../../services/jobWatch.ts';
import type { ServiceContext } from '../../services/serviceContext.ts';
import { withWorkspace } from '../commandContext.ts';
import { type ImportReport, importJson, importText } from '../importReport.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';
import { toldSheet } from '../sheetReport.ts';
import { untilInterrupted } from '../untilInterrupted.ts';
import { IMPORT_WORKERS, ROW_THREAD } from '../workerFiles.ts';

const LARGEST_MAPPING = 1024 * 1024;
/** As many rows are shown by a dry run: enough to see that the columns are understood. */
const SHOWN_ROWS = 1000;

const NOTHING_TRIED: TriedImport = {
  counts: { assertions: 0, sources: 0, series: 0, moved: 0, alreadyHere: 0, changed: [], gone: [] },
  rows: [],
  read: 0,
  missing: 0,
  conflicts: { count: 0, first: [] },
};

/**
 * `attest import WS FILE [--mapping M] [--dry-run] [--strict-rows] [--save-profile NAME]`. Ctrl+C stops it, a dry run too.
 *
 * @param thread one that was started for the file's rows
 */
export const importInto = (args: ParsedArguments, thread: RowThread | null): Promise<Outcome> =>
  untilInterrupted((isStopped) => importFrom(args, thread, isStopped));

async function importFrom(
  { positionals: [path = '', file = ''], options, switches }: ParsedArguments,
  thread: RowThread | null,
  isStopped: () => boolean,
): Promise<Outcome> {
  const { mapping: mappingName, 'save-profile': profile } = options;
  const isDryRun = switches.has('dry-run');
  const given = mappingName !== undefined && existsSync(mappingName) ? mappingOfFile(mappingName) : null;
  const opened = await openImportFile(file, IMPORT_WORKERS);
  try {
    return await withWorkspace(path, isDryRun ? 'read' : 'write', 'import', async (context) => {
      const mapping =
        given ?? (mappingName === undefined ? NO_MAPPING : mappingOfProfile(context, mappingName));
      const own = ownSheetOf(opened, mapping);
      if (own !== null) {
        const said = { decimal: mapping.decimal === ',' ? 'comma' : 'point', leftOut: [] } as const;
        const sheet = isDryRun
          ? trySheet(context, opened, own, said)
          : importSheet(context, opened, own, said, switches.has('strict-rows')).value;
        return toldSheet({ isDryRun, file: opened, table: own.table.sheet, sheet });
      }
      const opening = openImport(opened, mapping);
      const watch = { ...progressOn(process.stderr), isStopped };
      if (isDryRun) return dryRun(context, opening, switches.has('strict-rows'), watch);
      const figures = opening.figuresAhead(switches.has('strict-rows'), thread ?? ROW_THREAD);
      const { value } = await importRowsInTurns(context, opened.name, figures, watch);
      if (profile !== undefined) saveProfile(context, profile, mapping);
      return told(context, { isDryRun: false, counts: value, rows: [], conflicts: null, opening });
    });
  } finally {
    opened.close();
  }
}

async function dryRun(
  context: ServiceContext,
  opening: OpenedImport,
  isStrict: boolean,
  watch: JobWatch,
): Promise<Outcome> {
  const isAsked = opening.questions.length > 0;
  const tried = isAsked
    ? NOTHING_TRIED
    : await tryNotedInTurns(context, opening.file.name, opening.figures(isStrict), SHOWN_ROWS, watch);
  return told(context, { isDryRun: true, ...tried, opening });
}

function told({ store }: ServiceContext, result: Omit<ImportReport, 'remarks'>): Outcome {
  const { table, unknownAreas } = result.opening;
  const unknown = unknownAreas.remark(store);
  const report = { ...result, remarks: [...table.remarks, ...(unknown === null ? [] : [unknown])] };
  return { json: importJson(report), text: importText(report) };
}

/** One line that is written over, on a terminal only. */
function progressOn(stream: NodeJS.WriteStream): JobWatch {
  if (!stream.isTTY) return UNWATCHED;
  const pace = new ImportPace(performance.now());
  return {
    ...UNWATCHED,
    onProgress(rows, share) {
      const report = pace.report(performance.now(), rows, share);
      if (report === null) return;
      const { rowsPerSecond, secondsLeft } = report;
      const rate = rowsPerSecond === null ? '' : `, ${rowsPerSecond} rows/s, ${secondsLeft} s left`;
      stream.write(`\r${rows} rows, ${Math.round(share * 100)} %${rate}\u001b[K\r`);
    },
  };
}

function mappingOfProfile(context: ServiceContext, name: string): ColumnMapping {
  const profiles = listProfiles(context);
  const found = profiles.find((profile) => profile.name === name);
  if (found !== undefined) return found.mapping;
  const known = profiles.length === 0 ? 'none' : profiles.map((profile) => `"${profile.name}"`).join(', ');
  throw new Problem('import/mapping', {
    message: `There is no file "${name}", and no profile of that name; the workspace has ${known}.`,
    where: '--mapping',
    fix: 'Name a JSON file that says which column is which, or a profile of the workspace.',
  });
}

function mappingOfFile(path: string): ColumnMapping {
  const source = fileSource(path);
  try {
    if (source.size <= LARGEST_MAPPING)
      return readMapping(Buffer.from(source.read(0, source.size)).toString('utf8'), basename(path));
  } finally {
    source.close();
  }
  throw new Problem('import/mapping', {
    message: 'The mapping is larger than 1 MB.',
    where: path,
    fix: 'Name a JSON file that says which column is which.',
  });
}
