/** Which number, figure or source a changed place in a pack's file speaks of, found in what the file should say there. */
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { tablesOf, tracer } from '#shared/domain/packs/packTables.ts';
import { unescapeXml } from './office/xml.ts';

/** Stretches that speak of one thing, the smallest first: a paragraph, a row, an entry of a JSON file or a list. */
const RECORDS: readonly (readonly [string, string])[] = [
  ['<w:p>', '</w:p>'],
  ['<a:p>', '</a:p>'],
  ['<w:footnote ', '</w:footnote>'],
  ['<w:tr>', '</w:tr>'],
  ['<row ', '</row>'],
  ['<a:tr ', '</a:tr>'],
  ['\n    {', '\n    }'],
  ['\n    "', '\n    }'],
  ['\n  {', '\n  }'],
  ['{"', '}'],
  ['TY  - ', 'ER  - '],
  ['\n', '\n'],
];
const LONGEST_RECORD = 20_000;
const LONGEST_NUMBER = 60;
/** Anything shorter stands in too many places to say which number it is. */
const SHORTEST_NUMBER = 4;

/** Finds names quickly for many places of one pack. Empty where a place speaks of nothing that has a name. */
export function differenceNamer(model: PackModel): (expected: string, at: number) => string[] {
  const numbers = new Map(model.numbers.map((number) => [number.id, number]));
  const figures = new Set(model.figures.map(({ id }) => id));
  const traceOf = tracer(tablesOf(model));
  const restOn = (figure: string): string[] =>
    [...numbers.keys()].filter((id) => traceOf(id).figures.has(figure));
  return (expected, at) => {
    for (const [from, to] of recordsAround(expected, at)) {
      const record = expected.slice(from, to);
      const [number] = idsIn(record, /n\d+/, at - from).filter((id) => numbers.has(id));
      if (number !== undefined) return [number];
      const [figure] = idsIn(record, /a(?:st)?\d+/, at - from).filter((id) => figures.has(id));
      if (figure !== undefined) {
        const users = restOn(figure);
        return users.length > 0 ? users : [`figure ${figure}`];
      }
      const source = model.sources.find(
        ({ id, title, url }) =>
          idsIn(record, /src\d+/, at - from).includes(id) ||
          (url !== null && record.includes(url)) ||
          record.includes(title),
      );
      if (source !== undefined) return [`source ${source.id}`];
    }
    const around = unescapeXml(expected.slice(Math.max(0, at - LONGEST_NUMBER), at + LONGEST_NUMBER));
    const printed = model.numbers.find(
      ({ text, value }) => value !== null && (covers(around, text) || covers(around, value)),
    );
    return printed === undefined ? [] : [printed.id];
  };
}

function recordsAround(text: string, at: number): (readonly [number, number])[] {
  return RECORDS.flatMap(([opening, closing]) => {
    const from = text.lastIndexOf(opening, at);
    if (from < 0 || at - from > LONGEST_RECORD) return [];
    const to = text.indexOf(closing, Math.max(at, from + 1));
    return to < 0 || to - from > LONGEST_RECORD ? [] : [[from, to] as const];
  }).sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
}

/** Ids that stand by themselves, the one nearest to a place first. */
function idsIn(record: string, id: RegExp, at: number): string[] {
  const alone = new RegExp(`(?<![A-Za-z0-9])(?:${id.source})(?![A-Za-z0-9])`, 'g');
  return [...record.matchAll(alone)]
    .sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))
    .map(([found]) => found);
}

/** Whether a number, as it is printed or in full, stands over the middle of these words. */
function covers(around: string, text: string): boolean {
  if (text.length < SHORTEST_NUMBER) return false;
  const middle = Math.floor(around.length / 2);
  const found = around.indexOf(text, middle - text.length);
  return found >= 0 && found <= middle;
}
