/** An exported sheet put back in: its rows are added and corrected as if they were typed, in one step that a dry run shows first. */
import type { BlockPlan, PlannedField } from '#shared/ipc/sheetBlockShapes.ts';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { ImportFile } from '../../../import/openFile.ts';
import { memoryStore } from '../../../store/openStore.ts';
import { tryOperation } from '../../../store/trialOperation.ts';
import { type Done, runOperation } from '../../../store/unitOfWork.ts';
import { operationOf, type ServiceContext } from '../../serviceContext.ts';
import { ALL_SHEETS } from '../../sheets/allSheets.ts';
import { layBlock } from '../../sheets/block/sheetBlock.ts';
import { type OwnSheet, titleOf } from './ownSheetOf.ts';
import { type LaidSheet, laySheet, type SheetDecimal } from './sheetLines.ts';

export type SheetCounts = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Lines of which something was refused, or would change what is fixed. */
  readonly refused: number;
  /** Rows of the workspace that the file does not have; they stay. */
  readonly gone: number;
};

export type SheetImport = {
  readonly sheet: SheetName;
  readonly counts: SheetCounts;
  /** Fields that are not as they were: written, refused, fixed or left out by somebody. */
  readonly fields: PlannedField[];
  /** Line of the file each line of the block stands on. */
  readonly fileLines: readonly number[];
  /** The first line of the block that is a new row. */
  readonly firstNew: number;
  readonly remarks: readonly string[];
};

export type SheetSaid = { readonly decimal: SheetDecimal; readonly leftOut: readonly string[] };

/** What its import would do; nothing is written. */
export function trySheet(
  context: ServiceContext,
  file: ImportFile,
  own: OwnSheet,
  said: SheetSaid,
): SheetImport {
  // A workspace that is only read is tried in a copy.
  const store = context.store.mode === 'write' ? context.store : memoryStore(context.store);
  try {
    const within = { ...context, store };
    const laid = laySheet(within, file, own, said);
    const plan = tryOperation(store, operationOf(context, 'Try a sheet'), (write) =>
      layBlock(within, write, laid.block),
    );
    return told(own, laid, plan);
  } finally {
    if (store !== context.store) store.close();
  }
}

/** Writes what makes sense, as one operation; none where nothing would change. `isStrict` refuses the file for the first field that does not. */
export function importSheet(
  context: ServiceContext,
  file: ImportFile,
  own: OwnSheet,
  said: SheetSaid,
  isStrict: boolean,
): Done<SheetImport> {
  const laid = laySheet(context, file, own, said);
  const { noun } = ALL_SHEETS[own.sheet];
  return runOperation(context.store, operationOf(context, `Import ${file.name}`), (write) => {
    const plan = layBlock(context, write, laid.block);
    const result = told(own, laid, plan);
    const refused = plan.fields.find(({ state }) => state === 'refused' || state === 'fixed');
    if (refused !== undefined && (isStrict || plan.written === 0)) throw notRead(file, laid, refused);
    write.rename(labelOf(file.name, noun, result.counts));
    return result;
  });
}

function told(own: OwnSheet, laid: LaidSheet, { fields }: BlockPlan): SheetImport {
  const firstNew = laid.block.rows.length;
  const lines = laid.fileLines.map((): PlannedField[] => []);
  for (const field of fields) lines[field.line]?.push(field);
  const isOf = (line: readonly PlannedField[], ...states: readonly PlannedField['state'][]): boolean =>
    line.some(({ state }) => states.includes(state));
  const written = lines.map((line) => isOf(line, 'written'));
  const refused = lines.filter((line) => isOf(line, 'refused', 'fixed')).length;
  const added = written.filter((is, at) => is && at >= firstNew).length;
  const changed = written.filter((is, at) => is && at < firstNew).length;
  const unchanged = lines.filter((line) => !isOf(line, 'written', 'refused', 'fixed', 'left')).length;
  return {
    sheet: own.sheet,
    counts: { added, changed, unchanged, refused, gone: laid.gone },
    fields: fields.filter(({ state }) => state !== 'same' && state !== 'empty'),
    fileLines: laid.fileLines,
    firstNew,
    remarks: [
      ...own.table.remarks,
      ...(laid.unknown.length === 0
        ? []
        : [`The sheet ${titleOf(own.sheet)} has no column ${laid.unknown.join(', ')}: left out.`]),
    ],
  };
}

function labelOf(name: string, noun: string, { added, changed }: SheetCounts): string {
  const rows = (n: number): string => `${n} ${noun}${n === 1 || noun.endsWith('series') ? '' : 's'}`;
  if (changed === 0) return `Import ${rows(added)} from ${name}`;
  return added === 0
    ? `Change ${rows(changed)} by ${name}`
    : `Import ${rows(added)} from ${name} and change ${changed}`;
}

const notRead = (file: ImportFile, { fileLines }: LaidSheet, { line, column, why }: PlannedField): Problem =>
  new Problem('import/sheetField', {
    message: `The field ${column} of line ${fileLines[line] ?? ''} cannot be written: ${why ?? ''}`.trim(),
    where: file.name,
    fix: 'Correct it in the file. Nothing was written.',
  });
