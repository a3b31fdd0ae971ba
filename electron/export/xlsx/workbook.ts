/** A workbook written part by part: typed cells, formulas with their values beside them, native charts. */
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { columnLetters } from '#shared/lib/columnLetters.ts';
import { CHART_TYPE } from '../office/chartXml.ts';
import { DRAWING, escapeXml, OFFICE, officePackage, type Part, relations, XML_HEAD } from '../office/xml.ts';

export type CellLook = 'plain' | 'title' | 'head' | 'numberHead' | 'wrapped' | 'note' | 'missing';
export type Cell =
  | { readonly text: string; readonly look?: CellLook }
  /** A decimal as it is; with a formula, what it comes to. */
  | { readonly value: string; readonly formula?: string }
  | null;
export type Sheet = {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns that go to paper, where not all do; a note then runs across them. */
  readonly printed?: number;
  /** Rows that stay in sight. */
  readonly frozen: number;
  /** A chart's XML, drawn beside the table from a row on. */
  readonly chart?: { readonly xml: string; readonly row: number; readonly alt: string } | undefined;
};

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Indexes into the cell formats of `stylesXml`. */
const LOOKS: Readonly<Record<CellLook, number>> = {
  plain: 0,
  title: 1,
  head: 2,
  wrapped: 3,
  note: 4,
  numberHead: 7,
  missing: 8,
};
/** What a chart covers of its sheet. */
const CHART_ROWS = 20;
export const CHART_COLUMNS = 8;
const WHOLE = 5;
const BROKEN = 6;
/** From here on a fraction is shown by no digit; the cell holds it all the same. */
const WHOLE_DIGITS = 5;

/** The bytes of a workbook; `header` is printed at the head of every sheet. */
export function workbookBytes(
  model: PackModel,
  contentId: string,
  sheets: readonly Sheet[],
  header: string,
): Buffer {
  const parts: Part[] = [
    { path: 'xl/workbook.xml', type: `${SHEET_TYPE}sheet.main+xml`, content: workbookXml(sheets) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      type: null,
      content: relations([
        ...sheets.map((_, i) => ({
          id: `rId${i + 1}`,
          type: `${OFFICE}/worksheet`,
          target: `worksheets/sheet${i + 1}.xml`,
        })),
        { id: `rId${sheets.length + 1}`, type: `${OFFICE}/styles`, target: 'styles.xml' },
      ]),
    },
    { path: 'xl/styles.xml', type: `${SHEET_TYPE}styles+xml`, content: STYLES },
    ...sheets.flatMap((sheet, i) => sheetParts(sheet, i + 1, header)),
  ];
  return officePackage(model, contentId, 'xl/workbook.xml', parts);
}

const workbookXml = (sheets: readonly Sheet[]): string =>
  `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets>${printAreas(sheets)}</workbook>`;

function printAreas(sheets: readonly Sheet[]): string {
  const areas = sheets.flatMap(({ name, printed, rows, chart }, i) => {
    if (printed === undefined) return [];
    const last = chart === undefined ? rows.length : chart.row + CHART_ROWS;
    const columns = Math.max(printed, CHART_COLUMNS);
    const range = `'${name}'!$A$1:$${columnLetters(columns - 1)}$${last}`;
    return [`<definedName name="_xlnm.Print_Area" localSheetId="${i}">${escapeXml(range)}</definedName>`];
  });
  return areas.length === 0 ? '' : `<definedNames>${areas.join('')}</definedNames>`;
}

function sheetParts(sheet: Sheet, index: number, header: string): Part[] {
  const own: Part = {
    path: `xl/worksheets/sheet${index}.xml`,
    type: `${SHEET_TYPE}worksheet+xml`,
    content: sheetXml(sheet, header),
  };
  const { chart } = sheet;
  if (chart === undefined) return [own];
  return [
    own,
    {
      path: `xl/worksheets/_rels/sheet${index}.xml.rels`,
      type: null,
      content: relations([
        { id: 'rId1', type: `${OFFICE}/drawing`, target: `../drawings/drawing${index}.xml` },
      ]),
    },
    {
      path: `xl/drawings/drawing${index}.xml`,
      type: 'application/vnd.openxmlformats-officedocument.drawing+xml',
      content: drawingXml(chart.row, chart.alt),
    },
    {
      path: `xl/drawings/_rels/drawing${index}.xml.rels`,
      type: null,
      content: relations([{ id: 'rId1', type: `${OFFICE}/chart`, target: `../charts/chart${index}.xml` }]),
    },
    { path: `xl/charts/chart${index}.xml`, type: CHART_TYPE, content: chart.xml },
  ];
}

function sheetXml({ widths, rows, frozen, chart, printed }: Sheet, header: string): string {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const body = rows.map((cells, r) => {
    const written = cells.map((cell, c) => cellXml(cell, `${columnLetters(c)}${r + 1}`));
    const lines = linesOf(cells, widths, printed);
    const points = isTitle(cells) ? TITLE_POINTS : lines > 1 ? lines * LINE_POINTS + 2 : null;
    const height = points === null ? '' : ` ht="${points}" customHeight="1"`;
    return `<row r="${r + 1}"${height}>${written.join('')}</row>`;
  });
  const across =
    printed === undefined
      ? []
      : rows.flatMap((cells, r) =>
          isNote(cells) ? [`<mergeCell ref="A${r + 1}:${columnLetters(printed - 1)}${r + 1}"/>`] : [],
        );
  const merged =
    across.length === 0 ? '' : `<mergeCells count="${across.length}">${across.join('')}</mergeCells>`;
  const banner = escapeXml(header.replaceAll('&', '&&'));
  return `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${body.join('')}</sheetData>${merged}<pageMargins left="0.5" right="0.5" top="0.8" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="${chart === undefined ? 0 : 1}"/><headerFooter><oddHeader>&amp;C${banner}</oddHeader><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>${chart === undefined ? '' : '<drawing r:id="rId1"/>'}</worksheet>`;
}

/** Points of a line, and letters that fit into a unit of width. */
const LINE_POINTS = 13;
const TITLE_POINTS = 22;
const LETTERS = 1.1;

const isNote = ([first, ...rest]: readonly Cell[]): boolean =>
  first != null && 'text' in first && first.look === 'note' && rest.length === 0;

const isTitle = ([first]: readonly Cell[]): boolean =>
  first != null && 'text' in first && first.look === 'title';

/** Lines that the wrapped words of a row take: a file's rows keep the height they are given. */
function linesOf(cells: readonly Cell[], widths: readonly number[], printed: number | undefined): number {
  const all = widths.slice(0, printed).reduce((total, width) => total + width, 0);
  return cells.reduce((most, cell, column) => {
    if (cell === null || !('text' in cell)) return most;
    const runsAcross = printed !== undefined && isNote(cells);
    if (cell.look !== 'wrapped' && !runsAcross) return most;
    const width = runsAcross ? all : (widths[column] ?? 10);
    return Math.max(most, Math.ceil(cell.text.length / (width * LETTERS)));
  }, 1);
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return '';
  if ('text' in cell) {
    return `<c r="${at}" s="${LOOKS[cell.look ?? 'plain']}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`;
  }
  const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`;
  return `<c r="${at}" s="${hasShownFraction(cell.value) ? BROKEN : WHOLE}">${formula}<v>${cell.value}</v></c>`;
}

function hasShownFraction(value: string): boolean {
  const whole = value.replace('-', '').indexOf('.');
  return whole >= 0 && whole < WHOLE_DIGITS;
}

const drawingXml = (row: number, alt: string): string =>
  `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${CHART_COLUMNS - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + CHART_ROWS}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart" descr="${escapeXml(alt)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const font = (size: number, more: string, colour: string): string =>
  `<font>${more}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Arial"/></font>`;
const format = (numFmt: number, fontId: number, fillId: number, alignment: string): string =>
  `<xf numFmtId="${numFmt}" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
const STYLES = `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0###"/></numFmts><fonts count="4">${font(10, '', '1B1F24')}${font(14, '<b/>', '1B1F24')}${font(10, '<b/>', '1B1F24')}${font(9, '<i/>', '59636E')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9ECF0"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">${format(0, 0, 0, 'vertical="top"')}${format(0, 1, 0, 'vertical="top"')}${format(0, 2, 2, 'vertical="top" wrapText="1"')}${format(0, 0, 0, 'vertical="top" wrapText="1"')}${format(0, 3, 0, 'vertical="top" wrapText="1"')}${format(3, 0, 0, 'vertical="top"')}${format(164, 0, 0, 'vertical="top"')}${format(0, 2, 2, 'horizontal="right" vertical="top" wrapText="1"')}${format(0, 3, 0, 'horizontal="right" vertical="top"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
