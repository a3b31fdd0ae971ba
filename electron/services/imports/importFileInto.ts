/** From a file to rows ready to be written: the table is chosen, the mapping found, questions and remarks gathered. */
import { existsSync } from 'node:fs';
import { Problem } from '#shared/lib/problem.ts';
import type { FigureRows, ImportedAssertion } from '../../import/importTypes.ts';
import type { ImportFile } from '../../import/openFile.ts';
import { type OpenedTable, openTable } from '../../import/openTable.ts';
import type { ColumnMapping } from '../../import/table/columnMapping.ts';
import { filePlaces } from '../../import/table/filePlaces.ts';
import { sourceRegister } from '../../import/table/sourceRegister.ts';
import type { ImportQuestion } from '../../import/table/tableTypes.ts';
import { THREAD_BYTES } from '../../import/thread/rowThreadFor.ts';
import { type RowThread, startRowThread, threadRows } from '../../import/thread/threadRows.ts';
import { UnknownAreas } from './unknownAreas.ts';
import { UnreadWords } from './unreadWords.ts';

/** Rows that could not be read: all are counted, the first are told. */
export type RefusedRows = { count: number; readonly first: Problem[] };

export type OpenedImport = {
  readonly file: ImportFile;
  readonly table: OpenedTable;
  readonly questions: readonly ImportQuestion[];
  readonly refused: RefusedRows;
  /** Gathered while the rows are read. */
  readonly unknownAreas: UnknownAreas;
  readonly unread: UnreadWords;
  /** Throws the first question. `strict` throws the first row that cannot be read. */
  readonly figures: (strict: boolean) => FigureRows;
  /**
   * The same, the rows read ahead in a thread of their own where the file is large enough for that: in `thread`, which may
   * be started already, or else be found at its address (`dist/rowThread.js`).
   */
  readonly figuresAhead: (strict: boolean, thread: URL | RowThread, leastBytes?: number) => FigureRows;
};

const TOLD_ROWS = 100;

/** Throws a Problem where no sheet holds a table, or several do and the mapping names none. */
export function openImport(file: ImportFile, mapping: ColumnMapping): OpenedImport {
  const sources = sourceRegister([]);
  const { table, question } = chooseTable(file, mapping, (one) =>
    openTable(one, filePlaces(file.format, file.name), mapping, sources),
  );
  const questions = question === null ? table.questions : [question];
  const refused: RefusedRows = { count: 0, first: [] };
  const unknownAreas = new UnknownAreas();
  const unread = new UnreadWords();
  const figuresOf = ({ assertions, sourceOf, progress }: RowReader, strict: boolean): FigureRows => {
    if (questions[0] !== undefined) throw asProblem(questions[0]);
    const onRefused = (problem: Problem): void => {
      if (strict) throw problem;
      refused.count++;
      unread.add(problem);
      if (refused.first.length < TOLD_ROWS) refused.first.push(problem);
    };
    return {
      assertions: watched(assertions(onRefused), refused, unknownAreas),
      sourceOf,
      progress,
      file: { format: file.format, sha256: file.sha256 },
    };
  };
  const figures = (strict: boolean): FigureRows => figuresOf({ ...table, sourceOf: sources.get }, strict);
  const figuresAhead: OpenedImport['figuresAhead'] = (strict, thread, leastBytes = THREAD_BYTES) => {
    const { lent, settled } = table;
    if (lent === null || lent.size < leastBytes) return figures(strict);
    if (thread instanceof URL && !existsSync(thread)) return figures(strict);
    const threadOf = (): RowThread => (thread instanceof URL ? startRowThread(thread) : thread);
    return figuresOf(threadRows(threadOf, { bytes: lent.lend(), fileName: file.name, settled }), strict);
  };
  return { file, table, questions, refused, unknownAreas, unread, figures, figuresAhead };
}

type RowReader = Pick<OpenedTable, 'assertions' | 'progress'> & Pick<FigureRows, 'sourceOf'>;

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
  const { name } = file;
  if (mapping.sheet !== undefined) {
    const named = file.tables.find(({ sheet }) => sheet === mapping.sheet);
    if (named === undefined) throw noSheet(mapping.sheet, file);
    return { table: open(named), question: null };
  }
  const shown = file.tables.filter(({ isHidden }) => isHidden !== true);
  const tables = shown.length > 0 ? shown : file.tables;
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
