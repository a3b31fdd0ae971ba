/**
 * Years that end in another one ("2023/24"): to which calendar year their figures belong is for the analyst to say. Those
 * called by one year ("FY2024") are that year's. Each keeps its name in the note.
 */
import { type FiscalYear, fiscalYear } from '../cells/fiscalYears.ts';
import type { FilePlaces } from './filePlaces.ts';
import type { ImportQuestion } from './tableTypes.ts';

type Seen = FiscalYear & { readonly text: string; readonly line: number; readonly place: number };
export type FiscalPart = 'begins' | 'ends';

export type FiscalDecision = {
  /** A text to the calendar year it is put under. */
  readonly words: Readonly<Record<string, string>>;
  readonly remarks: readonly string[];
  readonly question: ImportQuestion | null;
};

/** Different texts that are looked at; a column of periods has far fewer. */
const MOST = 1000;
const LIKE = /^(?:(?:19|20)\d{2}\s?[-/–]|f\D{0,20}\d|[вфh]\D{0,20}\d)|\d\s?f/i;

/** Collects what stands in headers and cells of periods. */
export class FiscalVotes {
  readonly #seen = new Map<string, Seen>();
  readonly #told: Readonly<Record<string, string>>;
  #last = '';
  #hasMonths = false;

  /** `told` are texts whose meaning the mapping says. */
  constructor(told: Readonly<Record<string, string>>) {
    this.#told = told;
  }

  /** `place` counts columns from 0. */
  add(text: string, place: number, line: number): void {
    if (text === this.#last) return;
    this.#last = text;
    if (!LIKE.test(text) || Object.hasOwn(this.#told, text) || this.#seen.has(text)) return;
    if (this.#seen.size >= MOST) return;
    const read = fiscalYear(text);
    if (read !== null) this.#seen.set(text, { ...read, text, line, place });
    else if (/^\d{4}-\d{2}$/.test(text)) this.#hasMonths = true;
  }

  /** What each text means, or the question that settles it. `given` is what the mapping says. */
  decide(given: FiscalPart | undefined, file: FilePlaces): FiscalDecision {
    const all = [...this.#seen.values()];
    // "2011-12" is a month beside other months, and where it stands alone.
    const areYears = !this.#hasMonths && (all.length > 1 || all.some(({ isMonthToo }) => !isMonthToo));
    const seen = areYears ? all : [];
    const spans = seen.filter(({ begins }) => begins !== null);
    const [first] = spans;
    if (first !== undefined && given === undefined)
      return { words: {}, remarks: [], question: asked(first, file) };
    const words = Object.fromEntries(
      // Beside years that end in another, one called by a single year is called by the one it ends in.
      seen.map(({ text, begins, ends }) => [
        text,
        String(given === 'begins' && first !== undefined ? (begins ?? ends - 1) : ends),
      ]),
    );
    const named = seen.find(({ begins }) => begins === null);
    const remarks =
      named === undefined || first !== undefined
        ? []
        : [
            `"${named.text}" is taken for the year ${named.ends}, which it is called by; the note of each value says so.`,
          ];
    return { words, remarks, question: null };
  }
}

const asked = ({ text, line, place, begins, ends }: Seen, file: FilePlaces): ImportQuestion => ({
  code: 'import/fiscal_year',
  message: `"${text}" begins in one year and ends in the next: to which of them do its figures belong?`,
  where: file.atCell(line, place + 1),
  readings: [`begins: ${begins ?? ends}`, `ends: ${ends}`],
  fix: 'Write "fiscal_year": "begins" or "fiscal_year": "ends" into the mapping (--mapping M); the note of each value keeps its name.',
});
