/** briefing.docx: the whole briefing with headings, contents, native tables and charts, and a footnote for each number. */
import { markLines } from '#shared/domain/packs/handlingMarks.ts';
import type { ChartPart, PackModel } from '#shared/domain/packs/packModel.ts';
import { CHART_TYPE } from '../office/chartXml.ts';
import { OFFICE, officePackage, type Part, relations, XML_HEAD } from '../office/xml.ts';
import type { PrintedFile } from '../xlsx/packWorkbook.ts';
import { type Cell, workbookBytes } from '../xlsx/workbook.ts';
import { logoXml } from './wordLogo.ts';
import { partXml } from './wordParts.ts';
import { numberingXml, SETTINGS_XML, stylesXml, WORD } from './wordStyles.ts';
import { text, WordWriter } from './wordWriter.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const SPACES = `xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`;
/** More parts than this want a table of contents. */
const FEW_PARTS = 6;

export function packDocument(model: PackModel, contentId: string): PrintedFile {
  const writer = new WordWriter(model);
  const [first, ...rest] = model.parts;
  const cover = first?.kind === 'cover' ? partXml(first, writer) : '';
  const parts = (cover === '' ? model.parts : rest).map((part) => partXml(part, writer)).join('');
  const stamp =
    model.untracedReason === null
      ? ''
      : writer.paragraph(
          'Normal',
          text(
            `This briefing holds numbers without a trace. Reason given: ${model.untracedReason}`,
            '<w:b/><w:color w:val="AC2F33"/>',
          ),
        );
  const logo = model.style?.logo ?? null;
  const head = [
    logo === null ? '' : logoXml(logo),
    writer.paragraph('Title', text(model.title)),
    cover,
    writer.paragraph(
      'Source',
      // The content id stands at the foot of each page and whole in the document's properties.
      text(`${model.name}, version ${model.version}, as of ${model.asOf}. ${model.app}.`),
    ),
    stamp,
    model.parts.length > FEW_PARTS ? contentsXml(parts) : '',
  ];
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1021" w:right="1134" w:bottom="964" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  const body = `${XML_HEAD}<w:document ${SPACES}><w:body>${head.join('')}${parts}${section}</w:body></w:document>`;
  const bytes = officePackage(model, contentId, 'word/document.xml', [
    { path: 'word/document.xml', type: `${WORD_TYPE}document.main+xml`, content: body },
    {
      path: 'word/_rels/document.xml.rels',
      type: null,
      content: documentRelations(writer.charts.length, logo !== null),
    },
    { path: 'word/styles.xml', type: `${WORD_TYPE}styles+xml`, content: stylesXml(model.style) },
    { path: 'word/settings.xml', type: `${WORD_TYPE}settings+xml`, content: SETTINGS_XML },
    {
      path: 'word/numbering.xml',
      type: `${WORD_TYPE}numbering+xml`,
      content: numberingXml(writer.orderedLists),
    },
    {
      path: 'word/footnotes.xml',
      type: `${WORD_TYPE}footnotes+xml`,
      content: footnotesXml(writer.footnotes),
    },
    { path: 'word/header1.xml', type: `${WORD_TYPE}header+xml`, content: headerXml(model) },
    { path: 'word/footer1.xml', type: `${WORD_TYPE}footer+xml`, content: footerXml(model, contentId) },
    ...(logo === null
      ? []
      : [{ path: 'word/media/logo.png', type: 'image/png', content: Buffer.from(logo.png, 'base64') }]),
    ...writer.charts.flatMap((chart, i) => chartParts(chart, i + 1, writer, contentId)),
  ]);
  return { bytes, places: writer.places };
}

/** Entries without page numbers: those are known only to whoever lays the document out, and are never wrong so. */
function contentsXml(parts: string): string {
  const headings = [
    ...parts.matchAll(
      /<w:bookmarkStart w:id="\d+" w:name="(_Toc\d+)"\/>.*?<w:t xml:space="preserve">(.*?)<\/w:t>/gs,
    ),
  ];
  const code = (inner: string): string => `<w:r>${inner}</w:r>`;
  const begin = `${code('<w:fldChar w:fldCharType="begin"/>')}${code('<w:instrText xml:space="preserve"> TOC \\o "1-1" \\n \\h \\z </w:instrText>')}${code('<w:fldChar w:fldCharType="separate"/>')}`;
  const end = code('<w:fldChar w:fldCharType="end"/>');
  const entries = headings.map(
    ([, anchor = '', title = ''], i) =>
      `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${i === 0 ? begin : ''}<w:hyperlink w:anchor="${anchor}"><w:r><w:t xml:space="preserve">${title}</w:t></w:r></w:hyperlink>${i === headings.length - 1 ? end : ''}</w:p>`,
  );
  // What the contents lead to begins on the next sheet.
  return entries.join('').replace(/<\/w:p>$/, `${code('<w:br w:type="page"/>')}</w:p>`);
}

const documentRelations = (charts: number, hasLogo: boolean): string =>
  relations([
    { id: 'rIdStyles', type: `${OFFICE}/styles`, target: 'styles.xml' },
    { id: 'rIdSettings', type: `${OFFICE}/settings`, target: 'settings.xml' },
    { id: 'rIdNumbering', type: `${OFFICE}/numbering`, target: 'numbering.xml' },
    { id: 'rIdFootnotes', type: `${OFFICE}/footnotes`, target: 'footnotes.xml' },
    { id: 'rIdHeader', type: `${OFFICE}/header`, target: 'header1.xml' },
    { id: 'rIdFooter', type: `${OFFICE}/footer`, target: 'footer1.xml' },
    ...(hasLogo ? [{ id: 'rIdLogo', type: `${OFFICE}/image`, target: 'media/logo.png' }] : []),
    ...Array.from({ length: charts }, (_, i) => ({
      id: `rIdChart${i + 1}`,
      type: `${OFFICE}/chart`,
      target: `charts/chart${i + 1}.xml`,
    })),
  ]);

function footnotesXml(notes: readonly string[]): string {
  const separator = (id: number, kind: 'separator' | 'continuationSeparator'): string =>
    `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:r><w:${kind}/></w:r></w:p></w:footnote>`;
  const all = notes.map(
    (note, i) =>
      `<w:footnote w:id="${i + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${note}</w:p></w:footnote>`,
  );
  return `${XML_HEAD}<w:footnotes ${SPACES}>${separator(-1, 'separator')}${separator(0, 'continuationSeparator')}${all.join('')}</w:footnotes>`;
}

const headerXml = (model: PackModel): string =>
  `${XML_HEAD}<w:hdr ${SPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${text(markLines(model).join('   ·   '))}</w:p></w:hdr>`;

function footerXml(model: PackModel, contentId: string): string {
  const field = (name: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  return `${XML_HEAD}<w:ftr ${SPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text(`${model.name}, ${model.version} · content id ${contentId.slice(0, 16)}`)}<w:r><w:tab/></w:r>${text('Page ')}${field('PAGE')}${text(' of ')}${field('NUMPAGES')}</w:p></w:ftr>`;
}

/** A chart with the small workbook that "Edit data" opens. */
function chartParts(chart: string, index: number, writer: WordWriter, contentId: string): Part[] {
  const part = writer.chartParts[index - 1];
  return [
    { path: `word/charts/chart${index}.xml`, type: CHART_TYPE, content: chart },
    {
      path: `word/charts/_rels/chart${index}.xml.rels`,
      type: null,
      content: relations([
        { id: 'rId1', type: `${OFFICE}/package`, target: `../embeddings/chart${index}.xlsx` },
      ]),
    },
    {
      path: `word/embeddings/chart${index}.xlsx`,
      type: null,
      content: part === undefined ? '' : chartWorkbook(part, writer, contentId),
    },
  ];
}

export function chartWorkbook(
  part: ChartPart,
  { model, printer }: Pick<WordWriter, 'model' | 'printer'>,
  contentId: string,
): Buffer {
  const rows: Cell[][] = part.rows.map((row) => [
    { text: row.label },
    ...row.numbers.map((id): Cell => {
      const value = id === null ? null : printer.number(id).value;
      return value === null ? null : { value };
    }),
  ]);
  const head: Cell[] = [null, ...part.columns.map((text): Cell => ({ text }))];
  return workbookBytes(
    model,
    contentId,
    [{ name: 'Data', widths: [], frozen: 0, rows: [head, ...rows] }],
    '',
  );
}
