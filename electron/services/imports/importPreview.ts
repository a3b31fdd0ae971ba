import { unitInWords } from '#shared/domain/figures/unitInWords.ts';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { ImportFile } from '../../import/openFile.ts';
import { readMapping } from '../../import/table/columnMapping.ts';
import { UnreadWord } from '../../import/table/columns.ts';
import type { ColumnProposal, RowsApart, TablePlan } from '../../import/table/tableTypes.ts';
import type { Done } from '../../store/unitOfWork.ts';
import { cellLabel } from '../figures/cells.ts';
import type { JobWatch } from '../jobWatch.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { type ImportCounts, importRows } from './importFigures.ts';
import { type OpenedImport, openImport } from './importFileInto.ts';
import { rememberChoices, rememberedByColumns, rememberedByName } from './importHabits.ts';
import { rowPlace } from './importPlaces.ts';
import { OWN_SHEET, refuseSheet } from './ownSheets/ownSheetOf.ts';
import { type TriedImport, tryNoted } from './tryImport.ts';
import { withFile } from './withFile.ts';

const SHOWN = 60;
const NOTHING: ImportCounts = {
  assertions: 0,
  sources: 0,
  series: 0,
  moved: 0,
  alreadyHere: 0,
  changed: [],
  gone: [],
};

const NO_CHOICES: ImportChoices = { columns: {}, constants: {}, leave_out: [] };

/** Reads a file as the choices say, or as one of its kind was read before, and tries its import; nothing is written. */
export const previewImport = (
  context: ServiceContext,
  path: string,
  asked: ImportChoices | null,
  watch: JobWatch,
): Promise<ImportPreview> =>
  withFile(context, path, (file) => {
    const { opened, choices, remembered } =
      asked === null
        ? openAsBefore(context, file)
        : { opened: openAs(file, asked), choices: asked, remembered: null };
    const found = opened.questions.length > 0 ? NOTHING_FOUND : tried(context, opened, watch);
    const unknown = opened.unknownAreas.remark(context.store);
    const facts = factsOf(opened, unknown === null ? [] : [unknown]);
    return { ...facts, choices, remembered, ...resultOf(opened, found) };
  });

/** Writes the rows of a file as one operation. A file that is another one than `sha256` names was not previewed. */
export const runImport = (
  context: ServiceContext,
  path: string,
  {
    choices,
    sha256,
    strict = false,
  }: { readonly choices: ImportChoices; readonly sha256: string; readonly strict?: boolean | undefined },
  watch: JobWatch,
): Promise<Done<ImportCounts>> =>
  withFile(context, path, (file) => {
    const opened = openAs(file, choices);
    if (opened.file.sha256 !== sha256)
      throw new Problem('import/fileChanged', {
        message: 'The file changed since it was looked at.',
        where: opened.file.name,
        fix: 'Choose it again and look at what it says now.',
      });
    const rowThreadUrl = new URL('./rowThread.js', context.ingestWorkerUrl);
    return importRows(context, opened.file.name, opened.figuresAhead(strict, rowThreadUrl), watch, (write) =>
      rememberChoices(write, opened.file.name, choices),
    );
  });

type Opening = {
  readonly opened: OpenedImport;
  readonly choices: ImportChoices;
  readonly remembered: string | null;
};

/** With the decisions that a file of its kind was read with, where they still fit. */
function openAsBefore(context: ServiceContext, file: ImportFile): Opening {
  const named = rememberedByName(context, file.name);
  const byName = named === null ? null : openIfFitting(file, named.choices);
  if (named !== null && byName !== null)
    return { opened: byName, choices: named.choices, remembered: named.name };
  const opened = openAs(file, NO_CHOICES);
  const headers = (opened.table.plan?.columns ?? []).map(({ header }) => header);
  const like = rememberedByColumns(context, headers);
  const byColumns = like === null ? null : openIfFitting(file, like.choices);
  if (like !== null && byColumns !== null)
    return { opened: byColumns, choices: like.choices, remembered: like.name };
  return { opened, choices: NO_CHOICES, remembered: null };
}

function openAs(file: ImportFile, choices: ImportChoices): OpenedImport {
  const mapping = readMapping(JSON.stringify(choices), file.name);
  refuseSheet(file, mapping);
  return openImport(file, mapping);
}

/** Null where the file lacks what the choices speak of. */
function openIfFitting(file: ImportFile, choices: ImportChoices): OpenedImport | null {
  try {
    return openAs(file, choices);
  } catch (error) {
    if (error instanceof Problem && error.code !== OWN_SHEET) return null;
    throw error;
  }
}

const NOTHING_FOUND: TriedImport = {
  counts: NOTHING,
  rows: [],
  read: 0,
  missing: 0,
  conflicts: { count: 0, first: [] },
};

function tried(context: ServiceContext, { figures, file }: OpenedImport, watch: JobWatch): TriedImport {
  try {
    return tryNoted(context, file.name, figures(false), SHOWN, watch);
  } catch (error) {
    // Of no row a name is known: what they mean can still be said.
    if (error instanceof UnreadWord) return NOTHING_FOUND;
    throw error;
  }
}

const totalsOf = (plan: TablePlan | null): ImportPreview['totals'] =>
  plan?.totals ? { ...plan.totals, words: [...plan.totals.words] } : null;

const told = ({ message, where }: Pick<Problem, 'message' | 'where'>) => ({ message, where });

const factsOf = ({ file, table, questions }: OpenedImport, remarks: readonly string[]) => ({
  name: file.name,
  sha256: file.sha256,
  format: file.format,
  shape: table.shape,
  publisher: namesItsSources(table) ? null : table.publisher,
  unit: table.plan === null || table.plan.places.has('unit') ? null : (unitOfAll(table.plan) ?? ''),
  flow: table.plan?.constants.flow ?? '',
  period: table.plan?.constants.period ?? '',
  sheet: table.sheet,
  sheets: file.tables.map(({ sheet }) => sheet),
  columns: (table.plan?.columns ?? []).map((column) => columnOf(column, table.plan)),
  headerLines:
    table.plan === null ? null : ([table.plan.headerFrom, table.plan.headerLine] as [number, number]),
  head: headOf(file, table.sheet),
  decimal: table.plan?.decimal.mark ?? null,
  decimalReason: table.plan?.decimal.reason ?? '',
  questions: questions.map((question) => ({
    ...told(question),
    code: question.code,
    readings: [...question.readings],
    fix: question.fix,
    apart: question.apart === undefined ? null : apartOf(question.apart),
  })),
  remarks: [...table.remarks, ...remarks],
  totals: totalsOf(table.plan),
});

/** A column with what its values are said to be. */
function columnOf(
  { column, header, role, confidence, reason, says }: ColumnProposal,
  plan: TablePlan | null,
) {
  const values = role === 'value' ? plan?.valueColumns.find(({ place }) => place === column - 1) : undefined;
  const of = values === undefined ? {} : says;
  return {
    header,
    role,
    confidence,
    reason,
    unit: of.unit ?? null,
    flow: of.flow ?? null,
    period: of.period ?? null,
    decimal: values?.decimal.mark ?? null,
    decimalReason: values?.decimal.reason ?? '',
  };
}

const HEAD_LINES = 12;
const HEAD_CELLS = 8;
const HEAD_LETTERS = 40;

/** The first lines of a sheet, for the eye to find its header. */
function headOf({ tables }: ImportFile, sheet: string): ImportPreview['head'] {
  const head: ImportPreview['head'] = [];
  for (const { line, cells } of tables.find((table) => table.sheet === sheet)?.rows() ?? []) {
    head.push({ line, cells: cells.slice(0, HEAD_CELLS).map((cell) => cell.trim().slice(0, HEAD_LETTERS)) });
    if (head.length === HEAD_LINES) break;
  }
  return head;
}

/** Whether a column says of each row who stands behind it. */
const namesItsSources = ({ plan, shape }: OpenedImport['table']): boolean =>
  plan === null
    ? shape.startsWith('figures of Attest') || shape === 'trade of republics'
    : (['source', 'source_title', 'source_url'] as const).some((column) => plan.places.has(column));

/** The unit of all columns of values; undefined where they differ, or none is named. */
function unitOfAll({ valueColumns, constants }: TablePlan): string | undefined {
  const units = new Set(valueColumns.map(({ says }) => says.unit ?? constants.unit));
  return units.size === 1 ? [...units][0] : undefined;
}

const apartOf = ({ column, values, labels, isLeftOut }: RowsApart) => ({
  column,
  answers: values.map((value, at) => ({ value, label: labels[at] ?? value })),
  isLeftOut,
});

const resultOf = (
  { refused, unread, file }: OpenedImport,
  { counts, rows, read, missing, conflicts }: TriedImport,
): Pick<ImportPreview, 'rows' | 'counts' | 'refused' | 'unread' | 'changes' | 'conflicts'> => ({
  rows: rows.map((row) => ({
    place: rowPlace(row, file.format),
    cell: cellLabel(row, row.period),
    // Where nothing is written, its unit alone would look like a number that got lost.
    stated: row.valueAsStated === '' ? '' : `${row.valueAsStated} ${unitInWords(row.unitAsStated)}`.trim(),
    value: row.value,
    bound: row.bound,
    currency: row.currency,
  })),
  counts: {
    ...counts,
    changed: counts.changed.length,
    gone: counts.gone.length,
    refused: refused.count,
    conflicts: conflicts.count,
    read,
    missing,
  },
  conflicts: [...conflicts.first],
  refused: refused.first.map(({ message, where }) => ({ message, where })),
  unread: [...unread.words],
  changes: counts.changed.slice(0, SHOWN).map(({ label, before, after }) => ({ cell: label, before, after })),
});
