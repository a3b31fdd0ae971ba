/** From a file to rows ready to be written: the table is chosen, the mapping found, questions and remarks gathered. */
import { Problem } from '#shared/lib/problem.ts';
import type { ColumnMapping } from '../../import/csv/columnMapping.ts';
import { sourceRegister } from '../../import/csv/sourceRegister.ts';
import type { FigureRows, ImportedAssertion } from '../../import/importTypes.ts';
import type { ImportFile } from '../../import/openFile.ts';
import { type OpenedTable, openTable } from '../../import/openTable.ts';
import type { ImportQuestion } from '../../import/table/tableTypes.ts';
import { UnknownAreas } from './unknownAreas.ts';

/** Rows that could not be read: all are counted, the first are told. */
export type RefusedRows = { count: number; readonly first: Problem[] };

export type OpenedImport = {
  readonly file: ImportFile;
  readonly table: OpenedTable;
  readonly questions: readonly ImportQuestion[];
  readonly refused: RefusedRows;
  /** Gathered while the rows are read. */
  readonly unknownAreas: UnknownAreas;
  /** Throws the first question. `strict` throws the first row that cannot be read. */
  readonly figures: (strict: boolean) => FigureRows;
};

const TOLD_ROWS = 100;

/** Throws a Problem where no sheet holds a table, or several do and the mapping names none. */
export function openImport(file: ImportFile, mapping: ColumnMapping): OpenedImport {
  const sources = sourceRegister([]);
  const { table, question } = chooseTable(file, mapping, (one) =>
    openTable(one, file.name, mapping, sources),
  );
  const questions = question === null ? table.questions : [question];
  const refused: RefusedRows = { count: 0, first: [] };
  const unknownAreas = new UnknownAreas();
  const figures = (strict: boolean): FigureRows => {
    if (question !== null) throw asProblem(question);
    const onRefused = (problem: Problem): void => {
      if (strict) throw problem;
      refused.count++;
      if (refused.first.length < TOLD_ROWS) refused.first.push(problem);
    };
    return {
      assertions: watched(table.assertions(onRefused), refused, unknownAreas),
      sourceOf: sources.get,
      progress: table.progress,
      file: { format: file.format, sha256: file.sha256 },
    };
  };
  return { file, table, questions, refused, unknownAreas, figures };
}

/** Looks at the areas of each row. A file of which no row can be read is refused, with the first row's reason. */
function* watched(
  rows: Iterable<ImportedAssertion>,
  refused: RefusedRows,
  areas: UnknownAreas,
): Generator<ImportedAssertion> {
  let isEmpty = true;
  for (const row of rows) {
    isEmpty = false;
    areas.add(row);
    yield row;
  }
  const [first] = refused.first;
  if (isEmpty && first !== undefined) throw first;
}

type Chosen = { readonly table: OpenedTable; readonly question: ImportQuestion | null };

function chooseTable(
  file: ImportFile,
  mapping: ColumnMapping,
  open: (table: ImportFile['tables'][number]) => OpenedTable,
): Chosen {
  const { tables, name } = file;
  if (mapping.sheet !== undefined) {
    const named = tables.find(({ sheet }) => sheet === mapping.sheet);
    if (named === undefined) throw noSheet(mapping.sheet, file);
    return { table: open(named), question: null };
  }
  const [only, ...more] = tables;
  if (only !== undefined && more.length === 0) return { table: open(only), question: null };
  const opened: OpenedTable[] = [];
  let fault: unknown = null;
  for (const table of tables) {
    try {
      opened.push(open(table));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      fault ??= error;
    }
  }
  const ready = opened.filter(({ questions }) => questions.length === 0);
  const own = ready.find(({ plan }) => plan === null);
  const first = own ?? ready[0] ?? opened[0];
  if (first === undefined) throw fault;
  if (own !== undefined || ready.length < 2) return { table: first, question: null };
  const sheets = ready.map(({ sheet }) => `"${sheet}"`).join(', ');
  return {
    table: first,
    question: {
      code: 'import/sheet',
      message: `Several sheets hold figures: ${sheets}. Each is an import of its own.`,
      where: name,
      readings: ready.map(({ sheet }) => sheet),
      fix: `Name one in the mapping (--mapping M): {"sheet": "${first.sheet}"}.`,
    },
  };
}

const asProblem = ({ code, message, where, fix }: ImportQuestion): Problem =>
  new Problem(code, { message, where, fix });

const noSheet = (sheet: string, { tables, name }: ImportFile): Problem =>
  new Problem('import/sheet', {
    message: `There is no sheet "${sheet}"; the file has ${tables.map((table) => `"${table.sheet}"`).join(', ')}.`,
    where: name,
    fix: 'Name one of those under "sheet".',
  });
