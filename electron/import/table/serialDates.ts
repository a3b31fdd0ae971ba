/** Days as spreadsheets count them (45292 is 1 January 2024), where a table lost the look of its dates. */
const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** 1970 to 2059: amounts of five digits are many, and most are none. */
const [FIRST, LAST] = [25_569, 58_439];

/** "2024-01" for the first or the last day of a month; null for another number. */
export function serialMonth(text: string): string | null {
  if (!/^\d{5}(?:\.0)?$/.test(text)) return null;
  const serial = Number(text);
  if (serial < FIRST || serial > LAST) return null;
  const day = new Date(DAY_ZERO + serial * DAY_MS);
  const next = new Date(DAY_ZERO + (serial + 1) * DAY_MS);
  return day.getUTCDate() === 1 || next.getUTCDate() === 1 ? day.toISOString().slice(0, 7) : null;
}

/** Whether texts are all such days, and different ones: a header or a column of months. */
export function areSerialMonths(texts: readonly string[], least: number): boolean {
  return new Set(texts).size >= least && texts.every((text) => serialMonth(text) !== null);
}
