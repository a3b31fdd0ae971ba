import { chartRemarks } from '#shared/domain/charts/chartRemarks.ts';
import { planDrawing } from '#shared/domain/charts/planDrawing.ts';
import { columnsOf } from '#shared/domain/charts/types.ts';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { noteParagraphs } from '#shared/domain/notes/noteBody.ts';
import type {
  PackAssertion,
  PackDocument,
  PackModel,
  PackPart,
  PackRun,
} from '#shared/domain/packs/packModel.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import type { NoteView } from '#shared/ipc/noteShapes.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import { Problem } from '#shared/lib/problem.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { readBlocks, readDocumentRow } from '../articles/documents.ts';
import { linksOfDocument } from '../articles/links.ts';
import { readMentions } from '../articles/readings.ts';
import { sentenceAround } from '../articles/sentenceAround.ts';
import { versionedTitle } from '../articles/versionLine.ts';
import { chartSpec, drawChart } from '../charts/charts.ts';
import { formatId, PREFIXES, parseId, unknownId } from '../ids.ts';
import { operationNames } from '../operationNames.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSource } from '../sheets/sources.ts';
import { listPart, sourcesPart, withSources } from './packListParts.ts';
import { PackNumberBook } from './packNumbers.ts';
import { packRuns } from './packRuns.ts';
import { scenarioPart } from './packScenario.ts';
import type { PackSpec, PackSpecPart, StoredPackSpec } from './packSpec.ts';

/** The pack as plain data, from one look at the workspace. */
export function buildPack(context: ServiceContext, stored: StoredPackSpec, app: string): PackModel {
  const book = new PackNumberBook(context);
  const documents: PackDocument[] = [];
  const parts = stored.spec.parts.map((part) => buildPart(context, part, book, documents));
  const linked = new Set(book.numbers.flatMap(({ document }) => (document === null ? [] : [document])));
  for (const id of linked) {
    if (!documents.some((document) => document.id === id))
      documents.push({ ...documentHead(context, id), quotes: [] });
  }
  const figures = [...book.figures.values()].sort(byEntry);
  const sourceIds = [
    ...figures.map(({ source }) => source),
    ...documents.map(({ id }) => `src${readDocumentRow(context, id).source_id}`),
    ...book.cited,
  ].filter((id, index, all) => all.indexOf(id) === index);
  const sources = sourceIds.map((id) => {
    const { reliability: _reliability, credibility: _credibility, ...source } = readSource(context, id);
    return source;
  });
  return {
    name: stored.name,
    version: stored.version ?? `v${nextVersion(context, stored)}`,
    asOf: stored.asOf ?? lastContentDate(context),
    app,
    stateSha256: stateSha256(context.store.db),
    title: stored.spec.title,
    untracedReason: null,
    ...(stored.spec.marks === undefined ? {} : { marks: stored.spec.marks }),
    ...(stored.spec.style === undefined ? {} : { style: stored.spec.style }),
    ...reviewOf(stored.spec),
    parts: withSources(parts, sources),
    figures,
    sources,
    documents,
    numbers: book.numbers,
    ...historyOf(stored.id === null ? [] : operationNames(context, 'pack', formatId('pack', stored.id))),
  };
}

/** Assertions in the order they were entered, then rates. */
function byEntry(a: PackAssertion, b: PackAssertion): number {
  const isRate = ({ id }: PackAssertion): boolean => id.startsWith(PREFIXES.rate);
  const number = ({ id }: PackAssertion): number => Number(id.replace(/^\D+/, ''));
  return Number(isRate(a)) - Number(isRate(b)) || number(a) - number(b);
}

const historyOf = (history: readonly string[]): { readonly history?: readonly string[] } =>
  history.length === 0 ? {} : { history };

const reviewOf = ({ review }: PackSpec): { readonly reviewedBy?: string } =>
  review === undefined || review.state === 'draft' ? {} : { reviewedBy: review.by };

function buildPart(
  context: ServiceContext,
  part: PackSpecPart,
  book: PackNumberBook,
  documents: PackDocument[],
): PackPart {
  switch (part.kind) {
    case 'note':
      return notePart(context, part.note, book);
    case 'chart':
      return {
        ...tableOf(context, chartSpec(context, part.chart), book, 'chart'),
        ...historyOf(operationNames(context, 'chart', part.chart)),
      };
    case 'scenario':
      return scenarioPart(context, part.scenario, book);
    case 'table':
      return tableOf(
        context,
        { ...part, series: [...part.series], periods: [...part.periods], type: 'bar' },
        book,
        'table',
      );
    case 'quotes':
      return quotesPart(context, part, book, documents);
    case 'words':
      return wordsPart(part, book);
    case 'drawing':
      return tableOf(
        context,
        { ...part, series: [...part.series], periods: [...part.periods] },
        book,
        'chart',
      );
    case 'sources':
      return sourcesPart(part);
    case 'cover':
    case 'judgements':
    case 'audit':
    case 'timeline':
    case 'method':
    case 'provenance':
      return listPart(context, part, book);
    default:
      throw new Problem('pack/part', {
        message: `A pack has no part of kind "${String((part as { kind: unknown }).kind)}".`,
        fix: 'Use note, words, chart, scenario, drawing, table, quotes, cover, judgements, audit, timeline, sources, method or provenance.',
      });
  }
}

function notePart(context: ServiceContext, noteId: string, book: PackNumberBook): PackPart {
  const row = context.store.db
    .prepare('SELECT title, body FROM note WHERE id = ?')
    .get(parseId('note', noteId)) as { title: string; body: string } | undefined;
  if (row === undefined) throw unknownId('note', noteId);
  const found = noteParagraphs(JSON.parse(row.body) as NoteView['body']);
  const paragraphs = found.map(({ runs }) => packRuns(context, book, runs));
  const shapes = found.map(({ shape }) => shape);
  const isPlain = shapes.every(({ kind, stance }) => kind === 'paragraph' && stance === undefined);
  const history = operationNames(context, 'note', noteId);
  return {
    kind: 'note',
    title: row.title,
    paragraphs,
    ...(isPlain ? {} : { shapes }),
    ...historyOf(history),
  };
}

const wordsPart = (part: Extract<PackSpecPart, { kind: 'words' }>, book: PackNumberBook): PackPart => ({
  kind: 'note',
  title: part.title,
  paragraphs: part.paragraphs.map((runs) =>
    runs.map((run): PackRun => (typeof run === 'string' ? { text: run } : { number: book.chip(run.cell) })),
  ),
});

/** A scenario's numbers are checked in a part of its own, which a pack may lack: the chart says only what it leaves out. */
const NO_SCENARIO = 'Figures alone: the scenario that lies over them in the workspace is not drawn here.';

function tableOf(
  context: ServiceContext,
  { scenario, ...spec }: ChartSpec,
  book: PackNumberBook,
  kind: 'chart' | 'table',
): PackPart {
  const drawn = drawChart(context, null, spec);
  const drawing = planDrawing(drawn.spec, drawn.lines);
  // What one axis cannot hold is printed, not drawn.
  const isTable = kind === 'table' || drawing.refusal !== null;
  const table = {
    title: spec.title,
    columns: [...columnsOf(drawn.spec)],
    rows: drawn.lines.map((line) => ({
      label: spec.across === undefined ? line.name : line.short,
      ...(spec.type === 'map' && line.area !== undefined ? { area: line.area } : {}),
      ...(kind === 'chart' && line.short !== line.name ? { short: line.short } : {}),
      numbers: line.marks.map((mark) => {
        if (mark.value === null) return null;
        if (isCalculatedId(mark.cell.seriesId)) return book.calculated(mark.cell);
        return line.reporter === undefined ? book.cell(mark.cell) : book.reported(mark.cell, line.reporter);
      }),
      ...(kind === 'chart' && line.marks.some(({ origin }) => origin !== undefined)
        ? { origins: line.marks.map(({ origin }) => origin ?? null) }
        : {}),
      ...(line.reporter === undefined
        ? {}
        : {
            series: line.seriesId,
            reporter: line.reporter,
            mirror: line.marks.some(({ origin }) => origin === 'mirror'),
          }),
    })),
    // A chart names the sources of what it draws, a table those of all it prints.
    sourceLine: isTable ? [...new Set(drawn.sources.map(({ name }) => name))].join('; ') : drawn.sourceLine,
  };
  if (isTable) return { kind: 'table', ...table };
  return {
    kind: 'chart',
    type: spec.type,
    ...table,
    units: drawing.axes.map(({ unit }) => unit),
    ...(drawn.spec.across === undefined ? {} : { across: drawn.spec.across }),
    ...(drawn.spec.convert === undefined ? {} : { convert: drawn.spec.convert }),
    ...(spec.transform === undefined ? {} : { transform: spec.transform }),
    ...(spec.log === true ? { log: true } : {}),
    ...(spec.cutAxis === undefined ? {} : { cutAxis: spec.cutAxis }),
    ...(drawn.spec.annotations === undefined ? {} : { annotations: drawn.spec.annotations }),
    ...(drawn.events.length === 0 ? {} : { events: drawn.events }),
    remarks: [
      ...chartRemarks(drawn.spec, drawing, drawn.events),
      ...(scenario === undefined ? [] : [NO_SCENARIO]),
    ],
  };
}

/** The sentences of an article that are linked to figures, with the numbers they state. */
function quotesPart(
  context: ServiceContext,
  part: { readonly title: string; readonly document: string },
  book: PackNumberBook,
  documents: PackDocument[],
): PackPart {
  const id = parseId('document', part.document);
  const { text } = readDocumentRow(context, part.document);
  const points = new CodePointIndex(text);
  const blocks = readBlocks(context, id);
  const mentions = readMentions(context, id);
  const quotes: PackDocument['quotes'][number][] = [];
  const numbers: string[][] = [];
  for (const link of linksOfDocument(context, id)) {
    const block = blocks.find((candidate) => candidate.id === link.blockId);
    if (block === undefined) continue;
    const sentence = sentenceAround(points, block, link);
    if (quotes.some((quote) => quote.start === sentence.start)) continue;
    quotes.push({ id: `q${quotes.length + 1}`, locator: link.locator, ...sentence });
    const inside = mentions.filter(
      (mention) =>
        mention.start >= sentence.start && mention.end <= sentence.end && mention.state === 'extracted',
    );
    numbers.push(
      inside.flatMap((mention) => {
        const number = book.mention(part.document, link.locator, sentence.text, mention);
        return number === null ? [] : [number];
      }),
    );
  }
  documents.push({ ...documentHead(context, part.document), quotes });
  return {
    kind: 'quotes',
    title: part.title,
    quotes: quotes.map((quote, index) => ({
      document: part.document,
      quote: quote.id,
      numbers: numbers[index] ?? [],
    })),
  };
}

function documentHead(context: ServiceContext, documentId: string): Omit<PackDocument, 'quotes'> {
  const { id, publication, published } = readDocumentRow(context, documentId);
  return { id: documentId, title: versionedTitle(context, id), publication, published };
}

/** One more than the issues of a pack of that name; a pack that was never issued is at 1. */
function nextVersion({ store }: ServiceContext, { id, name }: StoredPackSpec): number {
  const issued = store.db
    .prepare(
      'SELECT count(*) AS n FROM pack_issue JOIN pack_spec ON pack_spec.id = pack_spec_id WHERE pack_spec.id = ? OR (? IS NULL AND name = ?)',
    )
    .get(id, id, name) as { n: number };
  return issued.n + 1;
}

/**
 * The day of the last operation that stands: a pack's date never comes from the clock of its export, nor from an undo.
 * A workspace where nothing stands has the day it was made.
 */
function lastContentDate({ store }: ServiceContext): string {
  const newest = store.db
    .prepare(
      "SELECT at FROM operation WHERE kind = 'do' AND state = 'done' AND label NOT LIKE 'Issued %' AND label NOT LIKE 'Mark note % as read' ORDER BY id DESC LIMIT 1",
    )
    .get() as { at: string } | undefined;
  const first = store.db.prepare('SELECT at FROM operation ORDER BY id LIMIT 1').get() as
    | { at: string }
    | undefined;
  return (newest ?? first)?.at.slice(0, 10) ?? '';
}
