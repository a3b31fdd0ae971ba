/** What headers and cells of periods mean that do not say it by themselves: Roman numbers, years that end in another, days. */
import type { ColumnMapping } from './columnMapping.ts';
import { DayVotes } from './dayVotes.ts';
import type { FilePlaces } from './filePlaces.ts';
import { FiscalVotes } from './fiscalVotes.ts';
import { RomanVotes } from './romanVotes.ts';
import { serialMonth } from './serialDates.ts';
import type { ImportQuestion } from './tableTypes.ts';

export type PeriodDecision = {
  /** A text to the period it means. */
  readonly words: Readonly<Record<string, string>>;
  /** A text to what the note of its values keeps of it. */
  readonly notes: Readonly<Record<string, string>>;
  readonly remarks: readonly string[];
  readonly questions: readonly ImportQuestion[];
};

const MOST_SERIALS = 1000;

/** Collects what stands in headers and cells of periods. */
export class PeriodVotes {
  readonly #mapping: Pick<ColumnMapping, 'roman' | 'fiscal_year'>;
  readonly #roman: RomanVotes;
  readonly #fiscal: FiscalVotes;
  readonly #days = new DayVotes();
  readonly #serials = new Map<string, string>();
  #last = '';

  constructor(mapping: Pick<ColumnMapping, 'roman' | 'fiscal_year' | 'values'>) {
    const told = mapping.values.period ?? {};
    this.#mapping = mapping;
    this.#roman = new RomanVotes(told);
    this.#fiscal = new FiscalVotes(told);
  }

  /** `place` counts columns from 0. */
  add(text: string, place: number, line: number): void {
    if (text === this.#last) return;
    this.#last = text;
    this.#roman.add(text, place, line);
    this.#fiscal.add(text, place, line);
    this.#days.add(text);
    const month = serialMonth(text);
    if (month !== null && this.#serials.size < MOST_SERIALS) this.#serials.set(text, month);
  }

  /** What each text means, and what the analyst is asked. */
  decide(file: FilePlaces): PeriodDecision {
    const roman = this.#roman.decide(this.#mapping.roman, file);
    const fiscal = this.#fiscal.decide(this.#mapping.fiscal_year, file);
    const days = this.#days.decide();
    const [serial] = this.#serials;
    return {
      words: { ...roman.words, ...fiscal.words, ...days.words, ...Object.fromEntries(this.#serials) },
      notes: Object.fromEntries(Object.keys(fiscal.words).map((text) => [text, `year ${text}`])),
      remarks: [
        ...roman.remarks,
        ...fiscal.remarks,
        ...days.remarks,
        ...(serial === undefined
          ? []
          : [`Periods are days as a spreadsheet counts them: ${serial[0]} is of ${serial[1]}.`]),
      ],
      questions: [roman.question, fiscal.question].filter((question) => question !== null),
    };
  }
}
