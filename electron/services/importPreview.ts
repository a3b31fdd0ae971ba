import { randomUUID } from 'node:crypto';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { readMapping } from '../import/csv/columnMapping.ts';
import type { ImportedAssertion } from '../import/importTypes.ts';
import { openImportFile } from '../import/openFile.ts';
import type { Done } from '../store/unitOfWork.ts';
import { type ImportCounts, importRows } from './importFigures.ts';
import { type OpenedImport, openImport } from './importFileInto.ts';
import type { ServiceContext } from './serviceContext.ts';
import { tryImport } from './tryImport.ts';

const SHOWN = 60;
const KEPT = 3;
const NOTHING: ImportCounts = { assertions: 0, sources: 0, series: 0, alreadyHere: 0, changed: [], gone: [] };

type Kept = { readonly path: string; readonly choices: ImportChoices };

/** Files that were looked at and may be imported; the last few are remembered. */
export class ImportPreviews {
  readonly #context: ServiceContext;
  readonly #kept = new Map<string, Kept>();

  constructor(context: ServiceContext) {
    this.#context = context;
  }

  /** Reads the file as the choices say and tries the import on a copy; nothing is written. */
  async preview(
    asked: { readonly file: string } | { readonly previewId: string },
    choices: ImportChoices,
  ): Promise<ImportPreview> {
    const path = 'file' in asked ? asked.file : this.#of(asked.previewId).path;
    const previewId = 'file' in asked ? randomUUID() : asked.previewId;
    const view = await this.#opened(path, choices, (opened) => previewOf(this.#context, opened, previewId));
    this.#kept.set(previewId, { path, choices });
    for (const old of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(old);
    return view;
  }

  /** Writes what was previewed last under this id, as one operation. */
  async run(previewId: string): Promise<Done<ImportCounts>> {
    const { path, choices } = this.#of(previewId);
    const done = await this.#opened(path, choices, (opened) =>
      importRows(this.#context, opened.file.name, opened.figures(false)),
    );
    this.#kept.delete(previewId);
    return done;
  }

  async #opened<T>(path: string, choices: ImportChoices, work: (opened: OpenedImport) => T): Promise<T> {
    const { ingestWorkerUrl } = this.#context;
    const file = await openImportFile(path, {
      ingestWorkerUrl,
      importWorkerUrl: new URL('./importWorker.js', ingestWorkerUrl),
    });
    try {
      return work(openImport(file, readMapping(JSON.stringify(choices), file.name)));
    } finally {
      file.close();
    }
  }

  #of(previewId: string): Kept {
    const kept = this.#kept.get(previewId);
    if (kept !== undefined) return kept;
    throw new Problem('import/previewGone', {
      message: 'This preview is no longer there.',
      fix: 'Choose the file again.',
    });
  }
}

function previewOf(context: ServiceContext, opened: OpenedImport, previewId: string): ImportPreview {
  const { file, table, questions, refused } = opened;
  const rows: ImportedAssertion[] = [];
  const counts = questions.length > 0 ? NOTHING : tried(context, opened, rows);
  const told = ({ message, where }: Pick<Problem, 'message' | 'where'>) => ({ message, where });
  return {
    previewId,
    name: file.name,
    format: file.format,
    shape: table.shape,
    sheet: table.sheet,
    sheets: file.tables.map(({ sheet }) => sheet),
    columns: (table.plan?.columns ?? []).map(({ header, role, confidence, reason }) => ({
      header,
      role,
      confidence,
      reason,
    })),
    decimal: table.plan?.decimal.mark ?? null,
    decimalReason: table.plan?.decimal.reason ?? '',
    questions: questions.map((question) => ({
      ...told(question),
      code: question.code,
      readings: [...question.readings],
      fix: question.fix,
    })),
    remarks: [...table.remarks],
    rows: rows.map((row) => ({
      place: [row.sheet ?? '', `line ${row.line}`].filter((part) => part !== '').join(', '),
      cell: `${row.area}-${row.counterpart} ${row.flow} ${row.product === 'TOTAL' ? '' : `${row.product} `}${row.period}`,
      stated: `${row.valueAsStated} ${row.unitAsStated}`.trim(),
      value: row.value,
      currency: row.currency,
    })),
    counts: { ...counts, changed: counts.changed.length, gone: counts.gone.length, refused: refused.count },
    refused: refused.first.map(told),
    changes: counts.changed.slice(0, SHOWN).map(({ cell, before, after }) => ({ cell, before, after })),
  };
}

function tried(context: ServiceContext, opened: OpenedImport, rows: ImportedAssertion[]): ImportCounts {
  const figures = opened.figures(false);
  function* noted(): Generator<ImportedAssertion> {
    for (const row of figures.assertions) {
      if (rows.length < SHOWN) rows.push(row);
      yield row;
    }
  }
  return tryImport(context, opened.file.name, { ...figures, assertions: noted() });
}
