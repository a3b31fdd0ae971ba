/** Which slides a briefing becomes, and how much each may hold. */
import { noteGroups, numberColumns, stanceLead } from '#shared/domain/packs/noteGroups.ts';
import type {
  ChartPart,
  NotePart,
  PackModel,
  PackPart,
  PackRun,
  TablePart,
} from '#shared/domain/packs/packModel.ts';
import type { Printer } from '../html/printer.ts';
import { listColumns } from '../office/listColumns.ts';

export type SlideContent =
  | {
      readonly kind: 'words';
      readonly title: string;
      readonly foot: string;
      readonly lines: readonly string[];
      readonly size: number;
    }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly foot: string;
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
      /** Of each column. */
      readonly isNumeric: readonly boolean[];
    }
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly foot: string;
      readonly part: ChartPart;
      /** Its values, where they fit below it. */
      readonly table: Omit<Extract<SlideContent, { kind: 'table' }>, 'kind' | 'title' | 'foot'> | null;
    };

/** Letters a slide of words may hold, and lines a table may. */
const MOST_LETTERS = 900;
const MOST_LINES = 15;
/** Lines of smaller type that a table of words may hold. */
const MOST_WORD_LINES = 30;
/** What stands between two rows of words, and the least a row takes, in lines. */
const ROW_SPACE = 0.4;
const LEAST_ROW = 1.75;
/** Rows of values that fit below their chart. */
const MOST_BELOW = 6;
const MOST_FOOT = 240;

export const slidesOf = (model: PackModel, printer: Printer): SlideContent[] =>
  model.parts.flatMap((part) => slides(part, printer));

function slides(part: PackPart, printer: Printer): SlideContent[] {
  const plain = (runs: readonly PackRun[]): string =>
    runs.map((run) => ('number' in run ? printer.number(run.number).text : run.text)).join('');
  switch (part.kind) {
    // The first slide is the cover; the appendix of a deck is the pack itself.
    case 'cover':
    case 'provenance':
      return [];
    case 'note':
      return noteSlides(part, plain);
    case 'quotes':
      return wordSlides(
        part.title,
        part.quotes.map((item) => {
          const document = printer.model.documents.find(({ id }) => id === item.document);
          const quote = document?.quotes.find(({ id }) => id === item.quote);
          return `“${quote?.text ?? ''}” (${quote?.locator ?? ''})`;
        }),
        1400,
      );
    case 'chart':
      return chartSlides(part, printer);
    case 'table':
      return tableSlides(part, printer);
    default: {
      const rows = part.rows.map((cells) => cells.map(plain));
      if (part.columns.length === 0)
        return wordSlides(
          part.title,
          rows.map((cells) => cells.join(' ')),
          1000,
        );
      const widths = listColumns(part);
      return pages(
        rows,
        (cells) => Math.max(linesIn(cells, widths) + ROW_SPACE, LEAST_ROW),
        MOST_WORD_LINES,
      ).map((page, i) => ({
        kind: 'table',
        title: i === 0 ? part.title : `${part.title} (continued)`,
        foot: i === 0 ? part.lead : '',
        rows: [part.columns, ...page],
        widths,
        isNumeric: [],
      }));
    }
  }
}

/** Words, and each table of the note on a slide of its own, where it stands. */
function noteSlides(part: NotePart, plain: (runs: readonly PackRun[]) => string): SlideContent[] {
  const slides: SlideContent[] = [];
  let lines: string[] = [];
  const titled = (): string => (slides.length === 0 ? part.title : `${part.title} (continued)`);
  const flush = (): void => {
    slides.push(...(lines.length === 0 ? [] : wordSlides(titled(), lines, 1600)));
    lines = [];
  };
  for (const group of noteGroups(part)) {
    if (group.kind === 'paragraph') lines.push(stanceLead(group.shape) + plain(group.runs));
    else if (group.kind === 'footnotes')
      lines.push(...group.notes.map(({ number, runs }) => `${number}) ${plain(runs)}`));
    else {
      flush();
      const [head = [], ...rows] = group.rows.map((cells) =>
        cells.map(({ paragraphs }) => paragraphs.map(plain).join(' ')),
      );
      const widths = head.map(() => 1);
      const isNumeric = numberColumns(group.rows);
      for (const page of pages(rows, (cells) => linesIn(cells, widths)))
        slides.push({
          kind: 'table',
          title: titled(),
          foot: '',
          rows: [head, ...page],
          widths,
          isNumeric,
        });
    }
  }
  flush();
  return slides;
}

/** The first sources by name; the slide of sources has them all. */
function sourceFoot({ sourceLine }: TablePart | ChartPart): string {
  const names = sourceLine.split('; ');
  const shown = names.filter((_, i) => names.slice(0, i + 1).join('; ').length <= MOST_FOOT);
  const rest = names.length - Math.max(shown.length, 1);
  return `Source: ${(shown.length === 0 ? names.slice(0, 1) : shown).join('; ')}${rest === 0 ? '' : `; and ${rest} more`}`;
}

function tableSlides(part: TablePart | ChartPart, printer: Printer): SlideContent[] {
  const rows = part.rows.map((row) => [
    row.label,
    ...row.numbers.map((id) => (id === null ? 'missing' : printer.number(id).text)),
  ]);
  return pages(rows, () => 1).map((page, i) => ({
    kind: 'table',
    title: i === 0 ? part.title : `${part.title} (continued)`,
    foot: sourceFoot(part),
    rows: [['', ...part.columns], ...page],
    widths: [2.6, ...part.columns.map(() => 1)],
    isNumeric: ['', ...part.columns].map((_, column) => column > 0),
  }));
}

function chartSlides(part: ChartPart, printer: Printer): SlideContent[] {
  const tables = tableSlides(part, printer);
  const [table] = tables;
  const fits = table?.kind === 'table' && part.rows.length <= MOST_BELOW;
  const chart = { kind: 'chart', title: part.title, foot: sourceFoot(part), part } as const;
  return fits ? [{ ...chart, table }] : [{ ...chart, table: null }, ...tables];
}

/** Letters that fit across a whole slide in a table's type. */
const ACROSS = 150;
const linesIn = (cells: readonly string[], widths: readonly number[]): number => {
  const sum = widths.reduce((total, width) => total + width, 0);
  return Math.max(...cells.map((cell, i) => Math.ceil(cell.length / ((ACROSS * (widths[i] ?? 1)) / sum))), 1);
};

function pages<T>(items: readonly T[], linesOf: (item: T) => number, most = MOST_LINES): T[][] {
  const found: T[][] = [];
  let lines = most;
  for (const item of items) {
    const own = linesOf(item);
    if (lines + own > most) {
      found.push([]);
      lines = 0;
    }
    found.at(-1)?.push(item);
    lines += own;
  }
  return found;
}

/** Small type holds more letters than large. */
function wordSlides(title: string, lines: readonly string[], size: number): SlideContent[] {
  const most = (MOST_LETTERS * 1600 * 1600) / (size * size);
  return pages(lines, (line) => (line.length / most) * MOST_LINES + 0.3).map((page, i) => ({
    kind: 'words',
    title: i === 0 ? title : `${title} (continued)`,
    foot: '',
    lines: page,
    size,
  }));
}
