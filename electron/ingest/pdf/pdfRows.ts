/** Rows of a table whose columns stand so close that no gap shows them: several lines below each other end in as many numbers. */
import type { PdfLine } from './pdfLines.ts';

const VALUE = String.raw`(?:[(+\-−–]?[\d.,]*\d%?\)?|[–—-]|\.\.|n\/a)`;
const ENDS_IN_VALUES = new RegExp(String.raw`^(.*?)((?:(?:^|\s+)${VALUE}){2,})$`, 'i');
/** So many values a line, in so many lines, are no sentence. */
const LEAST_VALUES = 3;
const LEAST_LINES = 3;
/** Parts of the font's size that rows of one table stand apart at most. */
const PITCH = 2.4;
const LONGEST_LABEL = 60;
const LONGEST_ROW = 200;

type Ending = { readonly label: string; readonly values: readonly string[] };

/** The lines of a page, those that are rows told so, with room between their cells. */
export function withNumberRows(lines: readonly PdfLine[]): readonly PdfLine[] {
  const endings = lines.map(endingOf);
  const found = [...lines];
  let from = 0;
  while (from < lines.length) {
    let to = from + 1;
    while (to < lines.length && isBelow(lines[to - 1], lines[to]) && isAlike(endings[from], endings[to]))
      to++;
    const count = endings[from]?.values.length ?? 0;
    if (to - from >= LEAST_LINES && count >= LEAST_VALUES) {
      for (let at = from; at < to; at++) found[at] = rowOf(lines[at] as PdfLine, endings[at] as Ending);
    }
    from = to;
  }
  return found;
}

function endingOf({ text }: PdfLine): Ending | null {
  if (text.length > LONGEST_ROW) return null;
  const [, label = '', values = ''] = ENDS_IN_VALUES.exec(text) ?? [];
  return values === '' || label.length > LONGEST_LABEL
    ? null
    : { label: label.trim(), values: values.trim().split(/\s+/) };
}

const isAlike = (one: Ending | null | undefined, two: Ending | null | undefined): boolean =>
  one != null && two != null && one.values.length === two.values.length;

const isBelow = (above: PdfLine | undefined, below: PdfLine | undefined): boolean =>
  above !== undefined &&
  below !== undefined &&
  below.y < above.y &&
  above.y - below.y <= Math.max(above.size, below.size) * PITCH;

const rowOf = (line: PdfLine, { label, values }: Ending): PdfLine => ({
  ...line,
  isRow: true,
  text: [...(label === '' ? [] : [label]), ...values].join('   '),
});
