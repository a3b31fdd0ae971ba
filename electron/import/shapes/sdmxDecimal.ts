/** The decimal mark of SDMX-CSV: a point by the standard, and a comma where an office's own language wrote the file. */
import { conventionsOf } from '../table/cellMarks.ts';
import type { FilePlaces } from '../table/filePlaces.ts';
import type { ImportQuestion } from '../table/tableTypes.ts';

type Seen = { readonly text: string; readonly line: number };

/** Values are added as they come. */
export class SdmxDecimal {
  #point: Seen | null = null;
  #comma: Seen | null = null;
  /** "1,234": a thousand and more, or little more than one. */
  #open: Seen | null = null;

  add(text: string, line: number): void {
    if (!/[.,]/.test(text)) return;
    const { point, comma } = conventionsOf(text.replace(/^[-+]/, ''));
    const seen = { text, line };
    if (point !== null && comma !== null && point !== comma) {
      // The standard groups no digits, so that a point alone is the decimal one.
      if (text.includes(',')) this.#open ??= seen;
    } else if (comma === null && point !== null) this.#point ??= seen;
    else if (point === null && comma !== null) this.#comma ??= seen;
  }

  /** `given` is what the mapping says. */
  decide(
    given: '.' | ',' | undefined,
    file: FilePlaces,
  ): { readonly decimal: '.' | ','; readonly question: ImportQuestion | null } {
    const [point, comma, open] = [this.#point, this.#comma, this.#open];
    if (given !== undefined) return { decimal: given, question: null };
    const decimal = comma === null ? '.' : ',';
    const [one, other] = comma !== null && point !== null ? [point, comma] : [open, null];
    if (one === null || (other === null && (comma !== null || point !== null)))
      return { decimal, question: null };
    return { decimal, question: other === null ? inTwoWays(one, file) : mixed(one, other, file) };
  }
}

const FIX = 'Write "decimal": "." or "decimal": "," into the mapping (--mapping M).';

function inTwoWays({ text, line }: Seen, file: FilePlaces): ImportQuestion {
  const { point, comma } = conventionsOf(text.replace(/^[-+]/, ''));
  return {
    code: 'import/decimal_mark',
    message: `The values can be read in two ways: "${text}" is ${point} if the point is the decimal mark, and ${comma} if the comma is.`,
    where: file.at(line),
    readings: [`decimal ".": ${point}`, `decimal ",": ${comma}`],
    fix: FIX,
  };
}

const mixed = (point: Seen, comma: Seen, file: FilePlaces): ImportQuestion => ({
  code: 'import/decimal_mark',
  message: `The values mix two decimal marks: "${point.text}" (${file.line(point.line)}) has a point, "${comma.text}" (${file.line(comma.line)}) a comma.`,
  where: file.at(Math.max(point.line, comma.line)),
  readings: [`decimal ".": ${point.text}`, `decimal ",": ${comma.text}`],
  fix: FIX,
});
