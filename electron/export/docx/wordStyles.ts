/** The looks of a word document: styles, lists, settings. Nothing in it depends on a pack but its house style. */
import { type HouseStyle, OFFICE_FONTS } from '#shared/domain/packs/houseStyle.ts';
import { XML_HEAD } from '../office/xml.ts';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const fontsXml = (font: string): string =>
  `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}" w:eastAsia="${font}"/>`;
const INK = '1B1F24';
const QUIET = '59636E';

type Look = {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly outline?: number;
};

const style = ({ id, name, next = 'Normal', paragraph = '', run = '', outline }: Look): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraph}${outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const heading = (level: number, size: number, before: number, look: string): string =>
  style({
    id: `Heading${level}`,
    name: `heading ${level}`,
    paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="100"/>`,
    run: `${look}<w:sz w:val="${size}"/>`,
    outline: level - 1,
  });

const quiet = (size: number): string => `<w:color w:val="${QUIET}"/><w:sz w:val="${size}"/>`;

/** The styles of a document; in a house style, headings have its colour and everything its fonts. */
export function stylesXml(house: HouseStyle | undefined): string {
  const text = OFFICE_FONTS[house?.fonts.text ?? 'sans'];
  const family = OFFICE_FONTS[house?.fonts.headings ?? 'sans'];
  const colour = house?.colours.heading.slice(1).toUpperCase() ?? INK;
  // In the order Word wants the properties of a run.
  const look = `${family === text ? '' : fontsXml(family)}<w:b/><w:color w:val="${colour}"/>`;
  return `${XML_HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(text)}<w:color w:val="${INK}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${style({ id: 'Title', name: 'Title', paragraph: '<w:spacing w:before="0" w:after="80"/>', run: `${look}<w:sz w:val="40"/>` })}${style({ id: 'Subtitle', name: 'Subtitle', paragraph: '<w:spacing w:after="200"/>', run: quiet(22) })}${heading(1, 28, 280, look)}${heading(2, 24, 240, look)}${heading(3, 21, 200, look)}${heading(4, 20, 160, look)}${style({ id: 'Quote', name: 'Quote', paragraph: '<w:keepLines/><w:ind w:left="340" w:right="340"/><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="D5D9DF"/></w:pBdr>' })}${style({ id: 'Source', name: 'Source', paragraph: '<w:spacing w:before="60" w:after="160" w:line="240" w:lineRule="auto"/>', run: quiet(15) })}${style({ id: 'Remark', name: 'Remark', paragraph: '<w:keepNext/><w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/>', run: quiet(15) })}${style({ id: 'CellText', name: 'Cell text', paragraph: '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>', run: '<w:sz w:val="17"/>' })}${style({ id: 'SmallCell', name: 'Small cell text', paragraph: '<w:spacing w:before="10" w:after="10" w:line="240" w:lineRule="auto"/>', run: '<w:sz w:val="15"/>' })}${style({ id: 'TOC1', name: 'toc 1', paragraph: '<w:spacing w:after="0" w:line="252" w:lineRule="auto"/>', run: '<w:sz w:val="18"/>' })}${style({ id: 'FootnoteText', name: 'footnote text', paragraph: '<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>', run: '<w:sz w:val="15"/>' })}${style({ id: 'Header', name: 'header', paragraph: '<w:jc w:val="center"/><w:spacing w:after="0"/>', run: '<w:b/><w:sz w:val="16"/>' })}${style({ id: 'Footer', name: 'footer', paragraph: '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0"/>', run: quiet(14) })}<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`;
}

const level = (kind: 'bullet' | 'decimal', depth: number): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${kind}"/><w:lvlText w:val="${kind === 'bullet' ? '•' : `%${depth + 1}.`}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
const levels = (kind: 'bullet' | 'decimal'): string =>
  Array.from({ length: 9 }, (_, depth) => level(kind, depth)).join('');

/** List 1 has bullets; each ordered list of a pack counts by itself, from list 2 on. */
export const numberingXml = (ordered: number): string =>
  `${XML_HEAD}<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${Array.from({ length: ordered }, (_, i) => `<w:num w:numId="${i + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`).join('')}</w:numbering>`;

export const SETTINGS_XML = `${XML_HEAD}<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>`;
