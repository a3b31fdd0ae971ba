/**
 * Writes the sheet's number behind each entry of the contents: only the printed PDF knows it. Chromium makes a link of
 * each entry, with a name for its goal; the name leads to the page.
 */
import {
  beginText,
  endText,
  moveText,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFOperator,
  PDFOperatorNames,
  PDFRef,
  PDFString,
  setFillingRgbColor,
  setFontAndSize,
  showText,
} from '@cantoo/pdf-lib';
import { digitFont } from './digitFont.ts';

const SIZE = 9;
const FONT = PDFName.of('Digits');

/** Does nothing where the pages link to no part. */
export function numberContents(pdf: PDFDocument, isEntry: (goal: string) => boolean): void {
  const goals = namedPages(pdf);
  const places = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const font = digitFont(pdf);
  const seen = new Set<string>();
  for (const page of pdf.getPages()) {
    for (const { goal, right, bottom, top } of links(pdf, page.node.Annots())) {
      const sheet = places.get(goals.get(goal)?.toString() ?? '');
      // An entry that runs over two lines is two links.
      if (sheet === undefined || !isEntry(goal) || seen.has(goal)) continue;
      seen.add(goal);
      const digits = String(sheet);
      page.node.setFontDictionary(FONT, font.ref);
      // An artifact: whoever hears the page follows the link itself.
      page.pushOperators(
        PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]),
        beginText(),
        setFillingRgbColor(0.35, 0.39, 0.43),
        setFontAndSize(FONT, SIZE),
        moveText(right - font.width(digits, SIZE), bottom + (top - bottom - SIZE * 0.7) / 2),
        showText(font.encode(digits)),
        endText(),
        PDFOperator.of(PDFOperatorNames.EndMarkedContent),
      );
    }
  }
}

type Link = {
  readonly goal: string;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
};

function links(pdf: PDFDocument, annotations: PDFArray | undefined): Link[] {
  return (annotations?.asArray() ?? []).flatMap((each): Link[] => {
    const link = pdf.context.lookup(each);
    if (!(link instanceof PDFDict)) return [];
    const goal = nameOf(link.lookup(PDFName.of('Dest')));
    const box = link.lookup(PDFName.of('Rect'));
    if (goal === null || !(box instanceof PDFArray)) return [];
    const { x, y, width, height } = box.asRectangle();
    return [{ goal, right: x + width, bottom: y, top: y + height }];
  });
}

/** The page each name of the document leads to. */
function namedPages(pdf: PDFDocument): Map<string, PDFRef> {
  const found = new Map<string, PDFRef>();
  const named = pdf.catalog.lookup(PDFName.of('Dests'));
  if (!(named instanceof PDFDict)) return found;
  for (const [name, goal] of named.entries()) {
    const place = pdf.context.lookup(goal);
    const page = place instanceof PDFArray ? place.get(0) : undefined;
    if (page instanceof PDFRef) found.set(name.decodeText(), page);
  }
  return found;
}

function nameOf(goal: PDFObject | undefined): string | null {
  if (goal instanceof PDFName || goal instanceof PDFString || goal instanceof PDFHexString)
    return goal.decodeText();
  return null;
}
