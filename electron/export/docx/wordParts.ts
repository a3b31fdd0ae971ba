/** The parts of a briefing as the body of a word document. */
import type { NoteShape } from '#shared/domain/notes/noteBody.ts';
import { type NoteCell, noteGroups, numberColumns, stanceLead } from '#shared/domain/packs/noteGroups.ts';
import type {
  ChartPart,
  ListPart,
  NotePart,
  PackPart,
  QuotesPart,
  TablePart,
} from '#shared/domain/packs/packModel.ts';
import { APPENDIX_HEAD, appendixOf } from '../appendixRows.ts';
import { chartXml } from '../office/chartXml.ts';
import { listColumns } from '../office/listColumns.ts';
import { DRAWING, escapeXml, OFFICE } from '../office/xml.ts';
import { type OwnFootnotes, rowsXml, TEXT_WIDTH, tableXml, text, type WordWriter } from './wordWriter.ts';

/** English metric units in a twentieth of a point. */
const EMU = 635;

export function partXml(part: PackPart, writer: WordWriter): string {
  if (part.kind === 'cover') return writer.paragraph('Subtitle', text(part.lead));
  return writer.heading(part.title) + bodyXml(part, writer);
}

function bodyXml(part: Exclude<PackPart, { kind: 'cover' }>, writer: WordWriter): string {
  switch (part.kind) {
    case 'note':
      return noteXml(part, writer);
    case 'table':
      return gridXml(part, writer) + sourceXml(part, writer);
    case 'chart':
      return drawnXml(part, writer) + gridXml(part, writer) + sourceXml(part, writer);
    case 'quotes':
      return quotesXml(part, writer);
    case 'provenance':
      return provenanceXml(writer);
    default:
      return listXml(part, writer);
  }
}

function noteXml(part: NotePart, writer: WordWriter): string {
  const groups = noteGroups(part);
  const own = new Map(
    groups.flatMap((group) =>
      group.kind === 'footnotes' ? group.notes.map(({ number, runs }) => [number, runs] as const) : [],
    ),
  );
  const lists = { current: 0 };
  return groups
    .map((group) => {
      if (group.kind === 'footnotes') return '';
      if (group.kind === 'table') return noteTableXml(group.rows, own, writer);
      const words = stanceXml(group.shape) + writer.runs(group.runs, true, own);
      return paragraphXml(group.shape, words, lists, writer);
    })
    .join('');
}

function paragraphXml(
  shape: NoteShape,
  words: string,
  lists: { current: number },
  writer: WordWriter,
): string {
  switch (shape.kind) {
    case 'heading':
      return writer.paragraph(`Heading${Math.min(shape.level + 1, 4)}`, words);
    case 'quote':
      return writer.paragraph('Quote', words);
    case 'bullet':
      return writer.paragraph('Normal', words, listed(1, shape.depth));
    case 'item':
      if (shape.item === 1 && shape.depth === 1) lists.current = ++writer.orderedLists + 1;
      return writer.paragraph('Normal', words, listed(Math.max(lists.current, 1), shape.depth));
    case 'more':
      return writer.paragraph('Normal', words, `<w:ind w:left="${360 * shape.depth}"/>`);
    default:
      return writer.paragraph('Normal', words);
  }
}

const stanceXml = (shape: NoteShape): string =>
  shape.stance === undefined ? '' : text(stanceLead(shape), '<w:b/><w:color w:val="59636E"/>');

/** A paragraph after it keeps two tables of a note apart. */
function noteTableXml(rows: readonly (readonly NoteCell[])[], own: OwnFootnotes, writer: WordWriter): string {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return '';
  const lines = rows.map((cells) => ({
    isHead: cells.every(({ isHead }) => isHead),
    cells: cells.map(({ paragraphs }) =>
      paragraphs.map((runs) => writer.runs(runs, true, own)).join('<w:r><w:br/></w:r>'),
    ),
  }));
  const even = Array.from({ length: columns }, () => 1);
  return rowsXml(lines, even, numberColumns(rows)) + writer.paragraph('Source', '');
}

const listed = (list: number, depth: number): string =>
  `<w:numPr><w:ilvl w:val="${Math.min(depth - 1, 8)}"/><w:numId w:val="${list}"/></w:numPr>`;

function gridXml(part: TablePart | ChartPart, writer: WordWriter): string {
  const missing = text('missing', '<w:i/><w:color w:val="935610"/>');
  const rows = part.rows.map((row) => [
    text(row.label),
    ...row.numbers.map((id) => (id === null ? missing : writer.number(id))),
  ]);
  const label = part.columns.length > 6 ? 2 : 2.6;
  return tableXml(['', ...part.columns], rows, [label, ...part.columns.map(() => 1)], true);
}

const sourceXml = (part: TablePart | ChartPart, writer: WordWriter): string =>
  (part.kind === 'chart' ? (part.remarks ?? []) : [])
    .map((line) => writer.paragraph('Remark', text(line)))
    .join('') + writer.paragraph('Source', text(`Source: ${part.sourceLine}`), '<w:keepLines/>');

function drawnXml(part: ChartPart, writer: WordWriter): string {
  const index = writer.charts.length + 1;
  const xml = chartXml(part, writer.printer, { sheet: 'Data', head: 1, first: 2, column: 0 }, 'rId1');
  if (xml === null) return '';
  writer.charts.push(xml);
  writer.chartParts.push(part);
  const [width, height] = [TEXT_WIDTH * EMU, Math.round(TEXT_WIDTH * EMU * 0.32)];
  const alt = escapeXml(`${part.title}; the table below holds its values`);
  return writer.paragraph(
    'Normal',
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${index}" name="Chart ${index}" descr="${alt}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rIdChart${index}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    '<w:keepNext/>',
  );
}

/** Each quote with its locator; below those of one article, once, which article it is. */
function quotesXml(part: QuotesPart, writer: WordWriter): string {
  return part.quotes
    .map((item, i) => {
      const document = writer.model.documents.find(({ id }) => id === item.document);
      const quote = document?.quotes.find(({ id }) => id === item.quote);
      const numbers = item.numbers.map((id, i) => text(i === 0 ? ' [' : ', ') + writer.number(id));
      const shown = numbers.length === 0 ? '' : numbers.join('') + text(']');
      const locator = text(` (${quote?.locator ?? ''})`, '<w:color w:val="59636E"/>');
      const isLast = part.quotes[i + 1]?.document !== item.document;
      const origin = [document?.title, document?.publication, document?.published];
      return (
        writer.paragraph(
          'Quote',
          text(`“${quote?.text ?? ''}”`) + shown + locator,
          isLast ? '<w:keepNext/>' : '',
        ) + (isLast ? writer.paragraph('Source', text(origin.filter(Boolean).join(', '))) : '')
      );
    })
    .join('');
}

function listXml(part: ListPart, writer: WordWriter): string {
  const lead = part.lead === '' ? '' : writer.paragraph('Source', text(part.lead));
  if (part.columns.length === 0) {
    if (part.rows.length === 0) return lead;
    // One row is a paragraph: what counts to one is no list.
    const numbered = part.rows.length === 1 ? '' : listed(++writer.orderedLists + 1, 1);
    return (
      lead +
      part.rows
        .map((cells) =>
          writer.paragraph(
            'CellText',
            cells.map((runs) => writer.runs(runs, false)).join(text(' ')),
            numbered,
          ),
        )
        .join('')
    );
  }
  const rows = part.rows.map((cells) => cells.map((runs) => writer.runs(runs, false)));
  return lead + tableXml(part.columns, rows, listColumns(part), false);
}

/** Every number with what it is, its value, how it follows, and where it stands. */
function provenanceXml(writer: WordWriter): string {
  const { lead, widths, rows } = appendixOf(writer.printer);
  const lines = rows.map(({ number, cells }) =>
    cells.map((cell, column) => (column === PRINTED ? writer.number(number.id, false, 'trace') : text(cell))),
  );
  const said = lead === '' ? '' : writer.paragraph('Source', text(lead));
  return said + tableXml(APPENDIX_HEAD, lines, widths, false);
}

/** The column of `APPENDIX_HEAD` that says a number as the briefing does. */
const PRINTED = 1;
