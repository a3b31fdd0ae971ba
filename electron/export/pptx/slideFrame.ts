/** What every slide stands on: theme, master and layout, and the shapes slides are made of. */
import { type HouseStyle, OFFICE_FONTS, type StyleLogo } from '#shared/domain/packs/houseStyle.ts';
import { fitted } from '../office/fitted.ts';
import { DRAWING, escapeXml, OFFICE, XML_HEAD } from '../office/xml.ts';

const PRESENTATION = 'http://schemas.openxmlformats.org/presentationml/2006/main';
export const SPACES = `xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}" xmlns:p="${PRESENTATION}"`;
/** A 16:9 slide, in English metric units. */
export const WIDTH = 12192000;
export const HEIGHT = 6858000;
export const MARGIN = 560000;
export const INNER = WIDTH - 2 * MARGIN;

const INK = '1B1F24';
const hex = (colour: string): string => colour.slice(1).toUpperCase();
const headingFont = (house: HouseStyle | undefined): string => OFFICE_FONTS[house?.fonts.headings ?? 'sans'];
const textFont = (house: HouseStyle | undefined): string => OFFICE_FONTS[house?.fonts.text ?? 'sans'];
/** What a slide's title is written in. */
export const titleColour = (house: HouseStyle | undefined): string =>
  house === undefined ? INK : hex(house.colours.heading);
export const QUIET = '59636E';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type TextLook = {
  /** Hundredths of a point. */
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: 'l' | 'ctr' | 'r';
  readonly bullet?: boolean;
  /** In the font of headings. */
  readonly heading?: boolean;
};

const place = ({ x, y, width, height }: Box): string =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;

export function paragraph(
  words: string,
  { size, bold = false, colour = INK, align = 'l', bullet = false, heading = false }: TextLook,
): string {
  const lead = bullet
    ? `<a:pPr marL="285750" indent="-285750" algn="${align}"><a:spcAft><a:spcPts val="800"/></a:spcAft><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>`
    : `<a:pPr marL="0" indent="0" algn="${align}"><a:spcAft><a:spcPts val="300"/></a:spcAft><a:buNone/></a:pPr>`;
  return `<a:p>${lead}<a:r><a:rPr lang="en-GB" sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:latin typeface="${heading ? '+mj-lt' : '+mn-lt'}"/></a:rPr><a:t>${escapeXml(words)}</a:t></a:r></a:p>`;
}

/** A box of text; `title` makes it the slide's title, which readers of outlines find. */
export function textBox(id: number, name: string, box: Box, paragraphs: string, isTitle = false): string {
  const kind = isTitle ? '<p:ph type="title"/>' : '';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr${isTitle ? '' : ' txBox="1"'}/><p:nvPr>${kind}</p:nvPr></p:nvSpPr><p:spPr>${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

export function chartFrame(id: number, box: Box, relation: string, alt: string): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Chart" descr="${escapeXml(alt)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${box.x}" y="${box.y}"/><a:ext cx="${box.width}" cy="${box.height}"/></p:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** A logo at the right of a box; the slide's relation `rIdLogo` leads to it. */
export function logoFrame(id: number, logo: StyleLogo, box: Box): string {
  const size = fitted(logo, box);
  const at = { ...size, x: box.x + box.width - size.width, y: box.y };
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Logo" descr="${escapeXml(logo.alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place(at)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

/** Of a table's line of small type. */
export const ROW_HEIGHT = 270000;

/** A native table; widths are parts of the box's. */
export function tableFrame(
  id: number,
  box: Box,
  rows: readonly (readonly string[])[],
  parts: readonly number[],
  /** Of each column, whether it holds numbers, which end at the right. */
  isNumeric: readonly boolean[],
): string {
  const sum = parts.reduce((total, part) => total + part, 0);
  const widths = parts.map((part) => Math.floor((box.width * part) / sum));
  const edge = (side: string): string =>
    `<a:${side} w="6350"><a:solidFill><a:srgbClr val="D5D9DF"/></a:solidFill></a:${side}>`;
  const none = (side: string): string => `<a:${side} w="0"><a:noFill/></a:${side}>`;
  const cell = (words: string, row: number, column: number): string =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(words, { size: parts.length > 7 ? 900 : 1050, bold: row === 0, align: isNumeric[column] === true ? 'r' : 'l' })}</a:txBody><a:tcPr marL="50000" marR="50000" marT="25000" marB="25000">${none('lnL')}${none('lnR')}${edge('lnT')}${edge('lnB')}${row === 0 ? '<a:solidFill><a:srgbClr val="E9ECF0"/></a:solidFill>' : '<a:noFill/>'}</a:tcPr></a:tc>`;
  const body = rows.map(
    (cells, r) => `<a:tr h="${ROW_HEIGHT}">${cells.map((words, c) => cell(words, r, c)).join('')}</a:tr>`,
  );
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${box.x}" y="${box.y}"/><a:ext cx="${box.width}" cy="${ROW_HEIGHT * rows.length}"/></p:xfrm><a:graphic><a:graphicData uri="${DRAWING}/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${widths.map((width) => `<a:gridCol w="${width}"/>`).join('')}</a:tblGrid>${body.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

const EMPTY_TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

export const slideXml = (shapes: string): string =>
  `${XML_HEAD}<p:sld ${SPACES}><p:cSld><p:spTree>${EMPTY_TREE}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;

const titleHolder = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${place({ x: MARGIN, y: 420000, width: INNER, height: 700000 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>`;

export const LAYOUT_XML = `${XML_HEAD}<p:sldLayout ${SPACES} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${EMPTY_TREE}${titleHolder}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

/** The master of all slides, in the fonts of a house style. */
export const masterXml = (house: HouseStyle | undefined): string =>
  `${XML_HEAD}<p:sldMaster ${SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${EMPTY_TREE}${titleHolder}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:buNone/><a:defRPr sz="2400" b="1"><a:latin typeface="${headingFont(house)}"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1600"><a:latin typeface="${textFont(house)}"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1600"><a:latin typeface="${textFont(house)}"/></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`;

const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
/** Colours and fonts of a deck. */
export const themeXml = (house: HouseStyle | undefined): string =>
  `${XML_HEAD}<a:theme xmlns:a="${DRAWING}/main" name="Briefing"><a:themeElements><a:clrScheme name="Briefing">${colour('dk1', INK)}${colour('lt1', 'FFFFFF')}${colour('dk2', QUIET)}${colour('lt2', 'F6F7F9')}${colour('accent1', house === undefined ? '215DB0' : hex(house.colours.accent))}${colour('accent2', 'C2571A')}${colour('accent3', '1C6E42')}${colour('accent4', '8F398F')}${colour('accent5', '866103')}${colour('accent6', 'C22762')}${colour('hlink', '215DB0')}${colour('folHlink', '59636E')}</a:clrScheme><a:fontScheme name="Briefing"><a:majorFont><a:latin typeface="${headingFont(house)}"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="${textFont(house)}"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Briefing"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="6350">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
