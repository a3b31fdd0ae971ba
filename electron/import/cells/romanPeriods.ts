/** Parts of a year in Roman numbers ("III 2023", "2023-III"): a quarter or a month, which one number alone does not say. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((text, at) => [
    text,
    at + 1,
  ]),
);

export type RomanPeriod = {
  readonly year: string;
  /** From 1 to 12. */
  readonly part: number;
};

/** 1 to 12 for a Roman number alone; null for anything else. */
export const romanNumber = (text: string): number | null => NUMBERS.get(text.toLowerCase()) ?? null;

/** Null where the text is not a year with a Roman number up to XII, and also where a word says which part is meant. */
export function romanPeriod(text: string): RomanPeriod | null {
  const plain = text.trim();
  const first = /^(\d{4})(?: ?г\.?)?[ ./-]{1,2}([IVX]{1,4})$/i.exec(plain);
  const last = /^([IVX]{1,4})[ ./-]{1,2}(\d{4})(?: ?г\.?)?$/i.exec(plain);
  const year = first?.[1] ?? last?.[2];
  const part = romanNumber(first?.[2] ?? last?.[1] ?? '');
  return year === undefined || part === null ? null : { year, part };
}
