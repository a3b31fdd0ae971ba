/** A chart of a pack as lines and marks, so that it is drawn by the window's rules; and the shapes of its marks. */
import { besideMark, leastCertain, type MarkSign, markSign } from '#shared/domain/charts/markSign.ts';
import type { ChartLine, ChartMark } from '#shared/domain/charts/types.ts';
import type { ChartPart, PackNumber } from '#shared/domain/packs/packModel.ts';
import { isNumberId } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import type { Printer } from './printer.ts';

/** A mark whose cell's series is the id of its number: in a pack numbers are what everything leads to. */
export function packLines(part: ChartPart, printer: Printer): ChartLine[] {
  return part.rows.map((row, index) => ({
    seriesId: String(index),
    name: row.label,
    short: row.label,
    marks: part.columns.map((period, column): ChartMark => {
      const id = row.numbers[column] ?? null;
      const number = id === null ? null : printer.number(id);
      return {
        cell: { seriesId: id ?? '', period },
        value: number?.value ?? null,
        unit: number?.unit ?? '',
        bound: number === null ? 'exact' : boundOf(number, printer),
        status: number === null ? 'M' : leastCertain(statusesOf(number, printer)),
        derivation: number === null || number.expression === 'assertion' ? null : number.expression,
        missing: number?.missing ?? [],
        sources: [],
      };
    }),
  }));
}

/** How firmly the one assertion behind a number is stated; a computed number has its interval instead. */
const boundOf = ({ expression, inputs: [input] }: PackNumber, printer: Printer): string =>
  (expression === 'assertion' && printer.model.figures.find(({ id }) => id === input)?.bound) || 'exact';

/** The statuses of the assertions a number rests on. */
function statusesOf(number: PackNumber, printer: Printer): string[] {
  return number.inputs.flatMap((input) =>
    isNumberId(input)
      ? statusesOf(printer.number(input), printer)
      : (printer.model.figures.find(({ id }) => id === input)?.status ?? []),
  );
}

const RADIUS = 4;

/** A point of a line: its shape and fill tell its status, a letter what a hollow one is. */
export function pointSvg(mark: ChartMark, x: number, y: number, caption: string): string {
  const sign = markSign(mark);
  const attributes = `class="mark${sign.hollow ? ' hollow' : ''}" data-num="${mark.cell.seriesId}"`;
  return `<${shape(sign, x, y)} ${attributes}>${title(caption)}</${TAGS[sign.shape]}>${beside(mark, x, y)}`;
}

/** A bar; hollow where its value is not final or not whole. */
export function barSvg(
  mark: ChartMark,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  caption: string,
): string {
  const sign = markSign(mark);
  const drawn = `<rect class="mark${sign.hollow ? ' hollow' : ''}" x="${px(box.x)}" y="${px(box.y)}" width="${px(box.width)}" height="${px(box.height)}" data-num="${mark.cell.seriesId}">${title(caption)}</rect>`;
  return drawn + beside(mark, box.x + box.width / 2, box.y);
}

const TAGS = { circle: 'circle', square: 'rect', diamond: 'path', triangle: 'path' } as const;

/** The start of a shape's tag, around a point. */
function shape({ shape: kind }: MarkSign, x: number, y: number): string {
  switch (kind) {
    case 'circle':
      return `circle cx="${px(x)}" cy="${px(y)}" r="${RADIUS}"`;
    case 'square':
      return `rect x="${px(x - RADIUS)}" y="${px(y - RADIUS)}" width="${2 * RADIUS}" height="${2 * RADIUS}"`;
    case 'diamond':
      return `path d="M${px(x)} ${px(y - 5)}l5 5l-5 5l-5 -5Z"`;
    case 'triangle':
      return `path d="M${px(x)} ${px(y - 5)}l5 9h-10Z"`;
  }
}

/** Letters and signs, but for what is only derived: its square says so often enough. */
function beside(mark: ChartMark, x: number, y: number): string {
  const text = besideMark(mark);
  return text === '' || text === 'ƒ'
    ? ''
    : `<text class="tick sign" x="${px(x)}" y="${px(y - 8)}" text-anchor="middle">${escapeHtml(text)}</text>`;
}

const title = (caption: string): string => `<title>${escapeHtml(caption)}</title>`;

/** Screen coordinates to a tenth, the same text on every runtime. */
export const px = (at: number): string => String(Math.round(at * 10) / 10);
