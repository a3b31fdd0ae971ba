/** Years that begin in one calendar year and end in the next ("2023/24"), and those called by one year ("FY2024"). */
export type FiscalYear = {
  /** The calendar year it begins in; null where it is called by one year alone. */
  readonly begins: number | null;
  /** The calendar year it ends in, or the one it is called by. */
  readonly ends: number;
  /** Whether the text may be a month as well: "2011-12". */
  readonly isMonthToo: boolean;
};

const FISCAL = String.raw`(?:f\.?\s?y\.?|fiscal year|financial year|haushaltsjahr|wirtschaftsjahr|финансовый год)`;
const SPAN = new RegExp(
  String.raw`^(?:${FISCAL}\s*)?((?:19|20)\d{2})\s?([-/–])\s?((?:19|20)?\d{2})(?:\s?${FISCAL}|\s?г\.?г?\.?)?$`,
  'i',
);
const NAMED = new RegExp(
  String.raw`^${FISCAL}\s*[-']?((?:19|20)?\d{2})$|^((?:19|20)\d{2})\s?${FISCAL}$`,
  'i',
);

/** Null for anything else, also for a span of more than two years ("2019-2023"). */
export function fiscalYear(text: string): FiscalYear | null {
  const plain = text.trim();
  const span = SPAN.exec(plain);
  if (span !== null) {
    const begins = Number(span[1]);
    const ends = span[3]?.length === 4 ? Number(span[3]) : Math.floor(begins / 100) * 100 + Number(span[3]);
    const year = begins % 100 === 99 && span[3]?.length === 2 ? ends + 100 : ends;
    if (year !== begins + 1) return null;
    const isNamed = new RegExp(FISCAL, 'i').test(plain);
    return {
      begins,
      ends: year,
      isMonthToo: !isNamed && span[2] === '-' && /^(?:0[1-9]|1[0-2])$/.test(span[3] ?? ''),
    };
  }
  const named = NAMED.exec(plain);
  const year = named?.[1] ?? named?.[2];
  if (year === undefined) return null;
  return { begins: null, ends: Number(year.length === 4 ? year : `20${year}`), isMonthToo: false };
}
