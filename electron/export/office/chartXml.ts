/**
 * A chart of a pack as a native chart of office documents, drawn by the window's plan: same axes, hues and strokes, a
 * gap where a value is missing, hollow marks where one is not final. The values are cached in it and named by cells.
 */

import { type MarkSign, markSign } from '#shared/domain/charts/markSign.ts';
import { LIGHT_COLOURS, lineLook } from '#shared/domain/charts/palette.ts';
import {
  type Axis,
  type Drawing,
  planDrawing,
  type Stroke,
  strokeNames,
} from '#shared/domain/charts/planDrawing.ts';
import type { ChartKind, ChartLine } from '#shared/domain/charts/types.ts';
import type { ChartPart } from '#shared/domain/packs/packModel.ts';
import { columnLetters } from '#shared/lib/columnLetters.ts';
import { packLines } from '../html/packLines.ts';
import type { Printer } from '../html/printer.ts';
import { DRAWING, escapeXml, OFFICE, XML_HEAD } from './xml.ts';

export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * Where the chart's table stands in a workbook: its sheet, the row of its periods, that of its first line, and the
 * column of its labels. A missing value is an empty cell there: a spreadsheet draws words as zero.
 */
export type ChartTable = {
  readonly sheet: string;
  readonly head: number;
  readonly first: number;
  readonly column: number;
};

const SYMBOLS: Readonly<Record<MarkSign['shape'], string>> = {
  circle: 'circle',
  square: 'square',
  diamond: 'diamond',
  triangle: 'triangle',
  down: 'dash',
  pentagon: 'star',
  cross: 'plus',
};

/** Kinds an office document can draw of the cells themselves: the others, and what is worked out of them, are tables. */
const NATIVE: readonly ChartKind[] = ['line', 'bar', 'stacked', 'slope', 'multiples', 'mirror'];
const isLineKind = (kind: ChartKind): boolean => kind !== 'bar' && kind !== 'stacked';
const DASHES = { solid: 'solid', dashed: 'dash', dotted: 'sysDot' } as const;

/** Null when there is nothing to draw. `relation` names the embedded workbook, where there is one. */
export function chartXml(
  part: ChartPart,
  printer: Printer,
  table: ChartTable,
  relation: string | null,
): string | null {
  const { type, title, columns: periods, units, log, cutAxis } = part;
  if (!NATIVE.includes(type) || part.transform !== undefined) return null;
  const lines = packLines(part, printer);
  const spec = { type, title, series: [], periods, units, log, cutAxis };
  const drawing = planDrawing(spec, lines);
  if (drawing.strokes.length === 0) return null;
  const names = strokeNames(lines, drawing);
  const plots = drawing.axes.map((axis, index) => {
    const series = drawing.strokes.flatMap((stroke, order) =>
      stroke.axis === index
        ? [seriesXml(part, { stroke, order, name: names[order] ?? '', lines, table })]
        : [],
    );
    return plotXml(part.type, series.join(''), index) + axesXml(axis, index, drawing);
  });
  const [charts, axes] = [
    plots.map((plot) => plot.split(SPLIT)[0]),
    plots.map((plot) => plot.split(SPLIT)[1]),
  ];
  const text = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="${hex(LIGHT_COLOURS.quiet)}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
  const external =
    relation === null ? '' : `<c:externalData r:id="${relation}"><c:autoUpdate val="0"/></c:externalData>`;
  return `${XML_HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${charts.join('')}${axes.join('')}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${text}${external}</c:chartSpace>`;
}

/** Plots come before axes in a chart; each plot's two pieces are made together. */
const SPLIT = '\u0000';
const hex = (colour: string): string => colour.slice(1).toUpperCase();
const line = (colour: string, width: number, dash = 'solid'): string =>
  `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:prstDash val="${dash}"/></a:ln>`;

type Drawn = {
  readonly stroke: Stroke;
  readonly order: number;
  readonly name: string;
  readonly lines: readonly ChartLine[];
  readonly table: ChartTable;
};

function seriesXml(part: ChartPart, { stroke, order, name, table }: Drawn): string {
  const { hue, dash } = lineLook(stroke.line, LIGHT_COLOURS);
  const colour = hex(hue);
  const row = table.first + stroke.line;
  const label = columnLetters(table.column);
  const from = columnLetters(table.column + 1);
  const to = columnLetters(table.column + part.columns.length);
  const range = (at: number): string => `'${table.sheet.replaceAll("'", "''")}'!$${from}$${at}:$${to}$${at}`;
  const points = (texts: readonly (string | null)[]): string =>
    `<c:ptCount val="${texts.length}"/>${texts
      .map((text, i) => (text === null ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(text)}</c:v></c:pt>`))
      .join('')}`;
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const isLine = isLineKind(part.type);
  const look = isLine
    ? `<c:spPr>${line(colour, 22225, DASHES[dash])}</c:spPr>${marker('circle', colour, false)}`
    : `<c:spPr>${fill}${line(colour, 9525)}</c:spPr><c:invertIfNegative val="0"/>`;
  const special = stroke.marks.flatMap((mark, i) => {
    if (mark === null) return [];
    const { shape, hollow } = markSign(mark);
    if (!hollow && (shape === 'circle' || !isLine)) return [];
    const own = isLine
      ? `${marker(SYMBOLS[shape], colour, hollow)}<c:bubble3D val="0"/><c:spPr>${line(colour, 22225, DASHES[dash])}</c:spPr>`
      : `<c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${line(colour, 15875)}</c:spPr>`;
    return [`<c:dPt><c:idx val="${i}"/>${own}</c:dPt>`];
  });
  const values = stroke.marks.map((mark) => mark?.value ?? null);
  return `<c:ser><c:idx val="${order}"/><c:order val="${order}"/><c:tx><c:strRef><c:f>'${escapeXml(table.sheet.replaceAll("'", "''"))}'!$${label}$${row}</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>${look}${special.join('')}<c:cat><c:strRef><c:f>${escapeXml(range(table.head))}</c:f><c:strCache>${points(part.columns)}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${escapeXml(range(row))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

const marker = (symbol: string, colour: string, hollow: boolean): string =>
  `<c:marker><c:symbol val="${symbol}"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="${hollow ? 'FFFFFF' : colour}"/></a:solidFill>${line(colour, 12700)}</c:spPr></c:marker>`;

const axisIds = (index: number): readonly [category: number, value: number] => [1000 + index, 2000 + index];

function plotXml(type: ChartPart['type'], series: string, index: number): string {
  const [category, value] = axisIds(index);
  const ids = `<c:axId val="${category}"/><c:axId val="${value}"/>`;
  const stacked = type === 'stacked';
  return isLineKind(type)
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ids}</c:lineChart>${SPLIT}`
    : `<c:barChart><c:barDir val="col"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}<c:gapWidth val="40"/>${stacked ? '<c:overlap val="100"/>' : ''}${ids}</c:barChart>${SPLIT}`;
}

/** The left axis carries the periods and the grid; a right one is drawn beside a hidden row of periods. */
function axesXml({ scale, magnitude, title, isLog }: Axis, index: number, { axes }: Drawing): string {
  const [category, value] = axisIds(index);
  const isRight = index > 0;
  const grid = isRight
    ? ''
    : `<c:majorGridlines><c:spPr>${line(hex(LIGHT_COLOURS.grid), 9525)}</c:spPr></c:majorGridlines>`;
  const name = `<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="900" b="0"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const commas = ','.repeat(magnitude.exponent / 3);
  const units = scale.step / 10 ** magnitude.exponent;
  const format = Number.isInteger(units) ? `#,##0${commas}` : `#,##0.0#${commas}`;
  const thin = `<c:spPr>${line(hex(LIGHT_COLOURS.grid), 9525)}</c:spPr>`;
  return `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${isRight ? 1 : 0}"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${thin}<c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="${value}"/><c:scaling>${isLog ? '<c:logBase val="10"/>' : ''}<c:orientation val="minMax"/><c:max val="${scale.high}"/><c:min val="${scale.low}"/></c:scaling><c:delete val="0"/><c:axPos val="${isRight ? 'r' : 'l'}"/>${grid}${axes.length > 0 ? name : ''}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${thin}<c:crossAx val="${category}"/><c:crosses val="${isRight ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>${isLog ? '' : `<c:majorUnit val="${scale.step}"/>`}</c:valAx>`;
}
