import { readFileSync } from 'node:fs';
import type { ChartKind } from '#shared/domain/charts/types.ts';
import type { CellRef, Flow } from '#shared/domain/figures/types.ts';
import { cellText } from '#shared/domain/figures/types.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import { Problem } from '#shared/lib/problem.ts';
import { readSourcesCsv, readTradeCsv } from '../../import/csv/readTradeCsv.ts';
import { resourcePath } from '../../resourcesFolder.ts';
import { removeStore, type Store } from '../../store/openStore.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { ingestArticleInto, readDocumentRow } from '../articles/documents.ts';
import { createLink } from '../articles/links.ts';
import { saveChart } from '../charts/charts.ts';
import { ensureSeries } from '../figures/edits/figureEdits.ts';
import { findCell } from '../figures/findCell.ts';
import { formatId } from '../ids.ts';
import { importFigures } from '../imports/importFigures.ts';
import { saveNote } from '../notes/notes.ts';
import type { PackSpec, PackSpecPart } from '../packs/packSpec.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { addSheetRow } from '../sheets/sheetEdits.ts';
import { addSampleScenario, type SampleScenario } from './sampleScenario.ts';
import { addSampleSignal, type SampleSignal } from './sampleSignals.ts';
import { createWorkspace } from './workspaceFiles.ts';

/** What resources/sample/sample.json lays out; cells are where-expressions that fit one cell each. */
type SampleSpec = {
  readonly groups: readonly { readonly area: string; readonly counterpart: string; readonly flow: Flow }[];
  readonly calculated: readonly {
    readonly name: string;
    readonly expression: string;
    readonly note: string;
  }[];
  readonly links: readonly { readonly quote: string; readonly cells: readonly string[] }[];
  readonly chart: {
    readonly type: ChartKind;
    readonly title: string;
    readonly where: readonly string[];
    readonly periods: readonly string[];
  };
  /** Charts beside the first, which the pack prints. */
  readonly moreCharts: readonly (SampleSpec['chart'] & { readonly units: readonly string[] })[];
  readonly signals: readonly SampleSignal[];
  readonly note: {
    readonly title: string;
    readonly paragraphs: readonly (readonly (string | { readonly cell: string })[])[];
  };
  readonly scenarios: readonly SampleScenario[];
  readonly pack: { readonly name: string; readonly title: string };
};

export type SampleOptions = {
  readonly holder: string;
  readonly actor: string;
  readonly now: () => string;
  readonly ingestWorkerUrl: URL;
};

/**
 * Makes the sample workspace: real figures with their sources, a digest of the article, links, a chart, a note and a
 * pack. Every step is an operation of its own history. A failure leaves no file.
 */
export async function createSampleWorkspace(path: string, options: SampleOptions): Promise<Store> {
  const store = createWorkspace(path, options.holder, options.actor, options.now());
  try {
    await fill({ store, ...options });
    return store;
  } catch (error) {
    store.close();
    removeStore(path);
    throw error;
  }
}

async function fill(context: ServiceContext): Promise<void> {
  const spec = JSON.parse(readFileSync(resourcePath('sample', 'sample.json'), 'utf8')) as SampleSpec;
  const register = readSourcesCsv(readFileSync(resourcePath('sample', 'sources.csv')), 'sources.csv');
  const figures = readTradeCsv(readFileSync(resourcePath('sample', 'figures.csv')), 'figures.csv', register);
  importFigures(context, 'figures.csv', figures);
  layOutGroups(context, spec);
  for (const values of spec.calculated) addSheetRow(context, { sheet: 'calculated', values });
  const documentId = await ingestDigest(context);
  for (const link of spec.links) linkQuote(context, documentId, link);
  const chartId = makeChart(context, spec);
  const noteId = makeNote(context, spec);
  for (const scenario of spec.scenarios) addSampleScenario(context, documentId, scenario);
  makePack(context, spec, { chartId, noteId, documentId });
  for (const chart of spec.moreCharts) makeChart(context, { chart });
  for (const signal of spec.signals) addSampleSignal(context, documentId, signal);
}

function layOutGroups(context: ServiceContext, { groups }: SampleSpec): void {
  runOperation(context.store, operationOf(context, 'Lay out group totals'), (write) => {
    for (const group of groups) {
      ensureSeries(write, {
        ...group,
        product: 'TOTAL',
        productRevision: '',
        frequency: 'A',
        measure: 'trade_value',
      });
    }
  });
}

/** The digest is our own file: it needs no thread apart that could be stopped, and whoever starts Attest first waits less. */
async function ingestDigest(context: ServiceContext): Promise<string> {
  const fileName = 'article.md';
  const bytes = readFileSync(resourcePath('sample', fileName));
  const { ingestBytes } = await import('../../ingest/ingestBytes.ts');
  const ingested = await ingestBytes(bytes, { fileName });
  return ingestArticleInto(context, { bytes, fileName, ingested }).value.documentId;
}

function linkQuote(context: ServiceContext, documentId: string, link: SampleSpec['links'][number]): void {
  createLink(context, {
    documentId,
    ...findQuote(context, documentId, link.quote),
    cells: link.cells.map((expression) => findCell(context, expression)),
  });
}

/** Where a quote stands in a document; it must stand there exactly once. */
export function findQuote(
  context: ServiceContext,
  documentId: string,
  quote: string,
): { readonly start: number; readonly end: number } {
  const { text } = readDocumentRow(context, documentId);
  const at = text.indexOf(quote);
  if (quote === '' || at < 0 || text.indexOf(quote, at + 1) >= 0) {
    throw new Problem(at < 0 || quote === '' ? 'link/quoteMissing' : 'link/quoteTwice', {
      message:
        at < 0 || quote === '' ? 'The article does not say that.' : 'The article says that more than once.',
      where: quote,
      fix:
        at < 0 || quote === ''
          ? 'Copy the words from the article.'
          : 'Quote more words, so that it is one place.',
    });
  }
  const points = new CodePointIndex(text);
  return { start: points.toCodePoint(at), end: points.toCodePoint(at + quote.length) };
}

function makeChart(
  context: ServiceContext,
  { chart }: { readonly chart: SampleSpec['chart'] & { readonly units?: readonly string[] } },
): string {
  const cells = chart.where.map((expression) =>
    findCell(context, `(${expression}) and period = ${chart.periods.at(-1)}`),
  );
  return saveChart(context, null, {
    type: chart.type,
    title: chart.title,
    series: cells.map((cell) => cell.seriesId),
    periods: [...chart.periods],
    ...(chart.units === undefined ? {} : { units: [...chart.units] }),
  }).value.chartId;
}

function makeNote(context: ServiceContext, { note }: SampleSpec): string {
  const chip = (cell: CellRef) => ({ type: 'number', attrs: { ref: cellText(cell) } });
  const content = note.paragraphs.map((runs) => ({
    type: 'paragraph',
    content: runs.map((run) =>
      typeof run === 'string' ? { type: 'text', text: run } : chip(findCell(context, run.cell)),
    ),
  }));
  return saveNote(context, null, note.title, { type: 'doc', content }).value.noteId;
}

function makePack(
  context: ServiceContext,
  { pack }: SampleSpec,
  made: { readonly chartId: string; readonly noteId: string; readonly documentId: string },
): void {
  const parts: PackSpecPart[] = [
    { kind: 'note', note: made.noteId },
    { kind: 'chart', chart: made.chartId },
    { kind: 'quotes', title: 'What the article says', document: made.documentId },
    { kind: 'sources', title: 'Sources', form: 'short' },
  ];
  const spec: PackSpec = { title: pack.title, parts };
  runOperation(context.store, operationOf(context, `Add pack "${pack.name}"`), (write) => {
    formatId('pack', write.insert('pack_spec', { name: pack.name, spec: JSON.stringify(spec) }));
  });
}
