/** briefing.pptx: a slide for each part, or several where one is too full; native tables and charts, marks on each. */
import { markLines } from '#shared/domain/packs/handlingMarks.ts';
import type { ChartPart, PackModel } from '#shared/domain/packs/packModel.ts';
import { chartWorkbook } from '../docx/packDocument.ts';
import { Printer } from '../html/printer.ts';
import { CHART_TYPE, chartXml } from '../office/chartXml.ts';
import { OFFICE, officePackage, type Part, relations, XML_HEAD } from '../office/xml.ts';
import type { PrintedFile } from '../xlsx/packWorkbook.ts';
import { type SlideContent, slidesOf } from './slideContents.ts';
import {
  chartFrame,
  HEIGHT,
  INNER,
  LAYOUT_XML,
  logoFrame,
  MARGIN,
  masterXml,
  paragraph,
  QUIET,
  ROW_HEIGHT,
  SPACES,
  slideXml,
  tableFrame,
  textBox,
  themeXml,
  titleColour,
  WIDTH,
} from './slideFrame.ts';

const LOGO = 'ppt/media/logo.png';
const SLIDE_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.';
/** What programs add to the height a table's rows are given. */
const PADDED = 1.2;
const BODY = { x: MARGIN, y: 1230000, width: INNER, height: HEIGHT - 1230000 - 700000 };

type Drawn = { readonly slide: string; readonly chart: string | null; readonly part: ChartPart | null };

/** Slides have no anchors for numbers: a rebuilt deck must be the same bytes, and that checks them all. */
export function packSlides(model: PackModel, contentId: string): PrintedFile {
  const printer = new Printer(model);
  const contents = slidesOf(model, printer);
  const drawn = [
    titleSlide(model, contentId),
    ...contents.map((content, i) => contentSlide(content, i + 2, model, printer, contentId)),
  ];
  const parts: Part[] = [
    {
      path: 'ppt/presentation.xml',
      type: `${SLIDE_TYPE}presentation.main+xml`,
      content: presentationXml(drawn.length),
    },
    { path: 'ppt/_rels/presentation.xml.rels', type: null, content: presentationRelations(drawn.length) },
    {
      path: 'ppt/theme/theme1.xml',
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      content: themeXml(model.style),
    },
    {
      path: 'ppt/slideMasters/slideMaster1.xml',
      type: `${SLIDE_TYPE}slideMaster+xml`,
      content: masterXml(model.style),
    },
    {
      path: 'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      type: null,
      content: relations([
        { id: 'rId1', type: `${OFFICE}/slideLayout`, target: '../slideLayouts/slideLayout1.xml' },
        { id: 'rId2', type: `${OFFICE}/theme`, target: '../theme/theme1.xml' },
      ]),
    },
    { path: 'ppt/slideLayouts/slideLayout1.xml', type: `${SLIDE_TYPE}slideLayout+xml`, content: LAYOUT_XML },
    {
      path: 'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      type: null,
      content: relations([
        { id: 'rId1', type: `${OFFICE}/slideMaster`, target: '../slideMasters/slideMaster1.xml' },
      ]),
    },
    ...(model.style?.logo == null
      ? []
      : [{ path: LOGO, type: 'image/png', content: Buffer.from(model.style.logo.png, 'base64') }]),
    ...drawn.flatMap((slide, i) => slideParts(slide, i + 1, model, printer, contentId)),
  ];
  return { bytes: officePackage(model, contentId, 'ppt/presentation.xml', parts), places: new Map() };
}

function presentationXml(slides: number): string {
  const ids = Array.from({ length: slides }, (_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 2}"/>`);
  return `${XML_HEAD}<p:presentation ${SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${WIDTH}" cy="${HEIGHT}"/><p:notesSz cx="${HEIGHT}" cy="9144000"/></p:presentation>`;
}

const presentationRelations = (slides: number): string =>
  relations([
    { id: 'rId1', type: `${OFFICE}/slideMaster`, target: 'slideMasters/slideMaster1.xml' },
    ...Array.from({ length: slides }, (_, i) => ({
      id: `rId${i + 2}`,
      type: `${OFFICE}/slide`,
      target: `slides/slide${i + 1}.xml`,
    })),
    { id: `rId${slides + 2}`, type: `${OFFICE}/theme`, target: 'theme/theme1.xml' },
  ]);

/** Where a logo stands on every slide. */
const CORNER = { x: WIDTH - MARGIN - 1800000, y: 110000, width: 1800000, height: 330000 };

/** Marks above, what the pack is below: on every slide. */
function frame(model: PackModel, contentId: string, number: number): string {
  const foot = { x: MARGIN, y: HEIGHT - 380000, width: INNER, height: 220000 };
  return (
    textBox(
      90,
      'Handling',
      { x: MARGIN, y: 130000, width: INNER, height: 230000 },
      paragraph(markLines(model).join('   ·   '), { size: 1000, bold: true, align: 'ctr' }),
    ) +
    textBox(
      91,
      'Pack',
      foot,
      paragraph(`${model.name}, ${model.version} · content id ${contentId.slice(0, 16)}`, {
        size: 800,
        colour: QUIET,
      }),
    ) +
    textBox(92, 'Number', foot, paragraph(String(number), { size: 800, colour: QUIET, align: 'r' })) +
    (model.style?.logo == null ? '' : logoFrame(93, model.style.logo, CORNER))
  );
}

function titleSlide(model: PackModel, contentId: string): Drawn {
  const cover = model.parts.find((part) => part.kind === 'cover');
  const lines = [
    cover?.kind === 'cover' ? cover.lead : '',
    `${model.name}, version ${model.version}, as of ${model.asOf}`,
    model.untracedReason === null
      ? ''
      : `Holds numbers without a trace. Reason given: ${model.untracedReason}`,
    `${model.app}. Content id ${contentId}`,
  ].filter((line) => line !== '');
  const slide =
    textBox(
      2,
      'Title',
      { x: MARGIN, y: 2100000, width: INNER, height: 1300000 },
      paragraph(model.title, { size: 3600, bold: true, heading: true, colour: titleColour(model.style) }),
      true,
    ) +
    textBox(
      3,
      'About',
      { x: MARGIN, y: 3500000, width: INNER, height: 1600000 },
      lines.map((line) => paragraph(line, { size: 1400, colour: QUIET })).join(''),
    ) +
    frame(model, contentId, 1);
  return { slide: slideXml(slide), chart: null, part: null };
}

function contentSlide(
  content: SlideContent,
  number: number,
  model: PackModel,
  printer: Printer,
  contentId: string,
): Drawn {
  const title = textBox(
    2,
    'Title',
    { x: MARGIN, y: 430000, width: INNER, height: 640000 },
    paragraph(content.title, { size: 2400, bold: true, heading: true, colour: titleColour(model.style) }),
    true,
  );
  const source = textBox(
    4,
    'Source',
    { x: MARGIN, y: HEIGHT - 680000, width: INNER, height: 270000 },
    paragraph(content.foot, { size: 900, colour: QUIET }),
  );
  const around = title + (content.foot === '' ? '' : source) + frame(model, contentId, number);
  switch (content.kind) {
    case 'words': {
      const lines = content.lines.map((line) => paragraph(line, { size: content.size, bullet: true }));
      return { slide: slideXml(around + textBox(3, 'Text', BODY, lines.join(''))), chart: null, part: null };
    }
    case 'table':
      return {
        slide: slideXml(around + tableFrame(3, BODY, content.rows, content.widths, content.isNumeric)),
        chart: null,
        part: null,
      };
    case 'chart': {
      const chart = chartXml(content.part, printer, { sheet: 'Data', head: 1, first: 2, column: 0 }, 'rId1');
      const { table } = content;
      const below = table === null ? 0 : Math.round(table.rows.length * ROW_HEIGHT * PADDED) + 120000;
      const box = { ...BODY, height: BODY.height - below };
      const values =
        table === null
          ? ''
          : tableFrame(
              5,
              { ...BODY, y: BODY.y + box.height + 120000 },
              table.rows,
              table.widths,
              table.isNumeric,
            );
      const alt = `${content.title}; its values stand in the table ${table === null ? 'that follows' : 'below'}`;
      const shown = chart === null ? '' : chartFrame(3, box, 'rId2', alt);
      return { slide: slideXml(around + shown + values), chart, part: content.part };
    }
  }
}

function slideParts(
  { slide, chart, part }: Drawn,
  index: number,
  model: PackModel,
  printer: Printer,
  contentId: string,
): Part[] {
  const always = [
    { id: 'rId1', type: `${OFFICE}/slideLayout`, target: '../slideLayouts/slideLayout1.xml' },
    ...(model.style?.logo == null
      ? []
      : [{ id: 'rIdLogo', type: `${OFFICE}/image`, target: '../media/logo.png' }]),
  ];
  const own: Part[] = [
    { path: `ppt/slides/slide${index}.xml`, type: `${SLIDE_TYPE}slide+xml`, content: slide },
    {
      path: `ppt/slides/_rels/slide${index}.xml.rels`,
      type: null,
      content: relations(
        chart === null
          ? always
          : [...always, { id: 'rId2', type: `${OFFICE}/chart`, target: `../charts/chart${index}.xml` }],
      ),
    },
  ];
  if (chart === null || part === null) return own;
  return [
    ...own,
    { path: `ppt/charts/chart${index}.xml`, type: CHART_TYPE, content: chart },
    {
      path: `ppt/charts/_rels/chart${index}.xml.rels`,
      type: null,
      content: relations([
        { id: 'rId1', type: `${OFFICE}/package`, target: `../embeddings/chart${index}.xlsx` },
      ]),
    },
    {
      path: `ppt/embeddings/chart${index}.xlsx`,
      type: null,
      content: chartWorkbook(part, { model, printer }, contentId),
    },
  ];
}
