/**
 * First and last days of months between slashes: "1/31/2024" and "31/01/2024". Which number is the month is told by the column,
 * because a month has one first and one last day: read the wrong way round, not all of its texts are such days.
 */

/** So many are kept: three centuries of months. */
const MOST_DAYS = 4000;
const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

type Numbers = { readonly text: string; readonly one: number; readonly other: number; readonly year: number };

/** Collects such days. */
export class DayVotes {
  readonly #seen = new Map<string, Numbers>();
  /** False once there are too many: then none is read by the column. */
  #areAll = true;

  add(text: string): void {
    const match = DAY.exec(text);
    if (match === null || !this.#areAll) return;
    const [one, other, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
    this.#seen.set(text, { text, one, other, year });
    if (this.#seen.size > MOST_DAYS) this.#areAll = false;
  }

  /** The month of each text, and what is said of them. */
  decide(): { readonly words: Readonly<Record<string, string>>; readonly remarks: readonly string[] } {
    const seen = this.#areAll ? [...this.#seen.values()] : [];
    const isDayFirst = seen.every(({ one, other, year }) => isEdge(one, other, year));
    const isMonthFirst = seen.every(({ one, other, year }) => isEdge(other, one, year));
    if (seen.length === 0 || (!isDayFirst && !isMonthFirst)) return { words: {}, remarks: [] };
    const words = seen.map(({ text, one, other, year }) => [
      text,
      `${year}-${String(isDayFirst ? other : one).padStart(2, '0')}`,
    ]);
    const [first] = seen;
    return {
      words: Object.fromEntries(words) as Record<string, string>,
      remarks: isDayFirst
        ? []
        : [`The month stands first in dates: "${first?.text}" is of ${words[0]?.[1]}.`],
    };
  }
}

/** Whether a day is the first or the last of its month. */
const isEdge = (day: number, month: number, year: number): boolean =>
  month >= 1 && month <= 12 && (day === 1 || day === new Date(Date.UTC(year, month, 0)).getUTCDate());
