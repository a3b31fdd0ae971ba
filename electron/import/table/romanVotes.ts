/**
 * What Roman numbers beside years count: months where one is above IV; quarters where a year that another one follows has
 * I to IV and no more. Else the analyst is asked.
 */
import { type RomanPeriod, romanPeriod } from '../cells/romanPeriods.ts';
import type { FilePlaces } from './filePlaces.ts';
import type { ImportQuestion } from './tableTypes.ts';

type Seen = RomanPeriod & { readonly text: string; readonly line: number; readonly place: number };
type RomanPart = 'quarters' | 'months';

export type RomanDecision = {
  /** A text to the period it means. */
  readonly words: Readonly<Record<string, string>>;
  readonly remarks: readonly string[];
  readonly question: ImportQuestion | null;
};

const FOOTNOTE = /\s*[*†‡§¹²³]+$/;
/** Different texts that are looked at; a column of periods has far fewer. */
const MOST = 5000;

/** Collects what stands in headers and cells of periods. */
export class RomanVotes {
  readonly #seen = new Map<string, Seen>();
  readonly #told: Readonly<Record<string, string>>;

  /** `told` are texts whose meaning the mapping says. */
  constructor(told: Readonly<Record<string, string>>) {
    this.#told = told;
  }

  /** `place` counts columns from 0. */
  add(text: string, place: number, line: number): void {
    if (
      !/[IVX]/i.test(text) ||
      Object.hasOwn(this.#told, text) ||
      this.#seen.has(text) ||
      this.#seen.size >= MOST
    )
      return;
    const read = romanPeriod(text.replace(FOOTNOTE, ''));
    if (read !== null) this.#seen.set(text, { ...read, text, line, place });
  }

  /** What each text means, or the question that settles it. `given` is what the mapping says. */
  decide(given: RomanPart | undefined, file: FilePlaces): RomanDecision {
    const seen = [...this.#seen.values()];
    const [first] = seen;
    if (first === undefined) return { words: {}, remarks: [], question: null };
    const part = given ?? partOf(seen);
    if (part === null) return { words: {}, remarks: [], question: asked(first, file) };
    return {
      words: Object.fromEntries(seen.map((one) => [one.text, periodAs(part, one)])),
      remarks: given === undefined ? [told(part, seen, file)] : [],
      question: null,
    };
  }
}

function partOf(seen: readonly Seen[]): RomanPart | null {
  // One number alone may be something else altogether ("X 2023" for exports).
  if (seen.some(({ part }) => part > 4) && new Set(seen.map(({ part }) => part)).size > 1) return 'months';
  const years = new Map<string, Set<number>>();
  for (const { year, part } of seen) years.set(year, (years.get(year) ?? new Set()).add(part));
  const last = [...years.keys()].sort().at(-1);
  return [...years].some(([year, parts]) => year !== last && parts.size === 4) ? 'quarters' : null;
}

/** A number above IV is no quarter and stays as it is, so that its row is told. */
function periodAs(part: RomanPart, { year, part: number, text }: Seen): string {
  if (part === 'quarters') return number > 4 ? text : `${year}-Q${number}`;
  return `${year}-${String(number).padStart(2, '0')}`;
}

function told(part: RomanPart, seen: readonly Seen[], file: FilePlaces): string {
  const above = seen.find(({ part: number }) => number > 4);
  return part === 'months' && above !== undefined
    ? `Roman numbers beside years are taken for months: "${above.text}" (${file.line(above.line)}) is no quarter.`
    : 'Roman numbers beside years are taken for quarters: whole years have I to IV.';
}

const asked = (seen: Seen, file: FilePlaces): ImportQuestion => ({
  code: 'import/roman',
  message: `"${seen.text}" may be a quarter or a month: no number above IV stands beside it, and no whole year of four.`,
  where: file.atCell(seen.line, seen.place + 1),
  readings: [`quarters: ${periodAs('quarters', seen)}`, `months: ${periodAs('months', seen)}`],
  fix: 'Write "roman": "quarters" or "roman": "months" into the mapping (--mapping M).',
});
