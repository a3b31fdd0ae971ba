/** What the words of a header, a caption or a sheet's name say of the values under them: unit, flow, period. */

import { areaNamed } from '../cells/areaNames.ts';
import { fiscalYear } from '../cells/fiscalYears.ts';
import { monthNamed, periodOf } from '../cells/periods.ts';
import { romanPeriod } from '../cells/romanPeriods.ts';
import { readUnit } from '../cells/statedUnit.ts';
import { withoutMarks } from './cellMarks.ts';

/** Stretches that may be a unit: what stands in brackets, behind a comma that sets no thousands apart, and the whole. */
function stretches(stated: string): string[] {
  const text = stated
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('，', ',')
    .replaceAll('：', ':')
    .replaceAll('；', ';');
  const inside = [...text.matchAll(/[([]([^)\]]+)[)\]]/g)].map((match) => match[1] ?? '');
  const outside = text.replace(/[([][^)\]]*[)\]]/g, ' ');
  const parts = outside.split(/,(?!\d{3}(?!\d))|[;:\n–—]/);
  const tails = parts.map((part) => /\b(?:in|en|в)\s+(.+)$/iu.exec(part)?.[1] ?? '');
  return [...inside.flatMap((part) => [part, ...part.split(/,(?!\d{3}(?!\d))|;/)]), ...parts, ...tails]
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length < 60);
}

/** The unit that a text names with a magnitude or a currency; null when it names none. */
export function unitIn(text: string): string | null {
  const code = /^(?:obs_)?value[_ ]([a-z]{3})$/i.exec(text.trim())?.[1]?.toUpperCase();
  if (code !== undefined && readUnit(code)?.currency != null) return code;
  const joined = unitInName(text.trim());
  if (joined !== null) return joined;
  for (const stretch of stretches(text)) {
    const unit = readUnit(stretch.replace(/[.]+$/, (dots) => (/\p{L}\.+$/u.test(stretch) ? '.' : dots)));
    if (unit !== null && (unit.exponent !== 0 || unit.currency !== null)) return stretch;
  }
  const inside = [...text.matchAll(/[([]([^)\]]+)[)\]]/g)].map((match) => unitAtEnd(match[1] ?? ''));
  return inside.find((found) => found !== null) ?? unitAtEnd(text);
}

/** The unit at the end of a name for machines: "exports_musd", "value_usd_mn", "trade_value_1000_eur". */
function unitInName(text: string): string | null {
  if (!/^[a-z]\w*_\w+$/i.test(text)) return null;
  const words = text.split('_').map((word) => {
    const glued = /^([ktm]|th|mn|mln|bn)?([a-z]{3})$/i.exec(word);
    const currency = glued?.[2]?.toUpperCase() ?? '';
    return currency !== '' && CURRENCIES.has(currency) ? `${glued?.[1] ?? ''} ${currency}`.trim() : word;
  });
  for (let from = 1; from < words.length; from++) {
    const end = words.slice(from).join(' ');
    const unit = readUnit(end);
    if (unit?.currency != null) return end;
  }
  return null;
}

/** Those that names for machines end in; other words of three letters are currencies too ("all", "top"). */
const CURRENCIES: ReadonlySet<string> = new Set(
  'USD EUR RUB CNY GBP JPY KZT UZS KGS AMD GEL AZN BYN UAH TRY INR'.split(' '),
);

/** The unit that the last words are, magnitude and currency both: "Exports 2023 thousand USD". */
function unitAtEnd(text: string): string | null {
  const words = text
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(-8);
  for (let from = 1; from < words.length - 1; from++) {
    const end = words.slice(from).join(' ');
    const unit = /^[\p{L}$€£₽]/u.test(end) ? readUnit(end) : null;
    if (unit !== null && unit.exponent !== 0 && unit.currency !== null) return end;
  }
  return null;
}

/** What says that a year's figure is of a part of the year. */
const PART_OF_YEAR =
  /quarter|quartal|trimest|月|季度|季|上半年|下半年|кварт|(?<!\p{L})кв\.|half|halbjahr|полугод|semest|month|monat|mois|месяц|мес\.|(?<!\p{L})(?:q[1-4]|[1-4]q|[hs][12]|[12]h|ytd|\d{1,2}\s?[mм])(?!\p{L})/iu;
const ROMAN = /(?<![\p{L}\d])(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?![\p{L}\d])/u;

/** "2023/24", "2019-2023" and "FY2024" inside a text; no day. */
const SPAN_IN_TEXT =
  /(?<![\d./-])(?:19|20)\d{2}[/–-](?:20)?\d{2}(?![\d./-])|(?<!\p{L})FY\s?'?(?:20)?\d{2}(?!\d)/giu;

/** A part of a year as one word or two: "2023Q1", "1Q2023", "Q1-2023", "H1 2023", "2023M07". */
const PART_IN_TEXT =
  /(?<![\p{L}\d])(?:(?:19|20)\d{2}[ -]?[qhs][1-4]|(?:19|20)\d{2}-?m(?:0[1-9]|1[0-2])|[qhs][1-4][ /'’-]{0,2}(?:(?:19|20)\d{2}|\d{2})|[1-4][qh][ /'’-]{0,2}(?:(?:19|20)\d{2}|\d{2}))(?![\p{L}\d])/giu;

/** The one part of a year that a text names beside other words ("2023Q1, USD mn", "Jan 2024 (mn USD)"); null where it names several. */
function partIn(text: string): string | null {
  const found = new Set(
    [...stretches(text), ...(text.match(PART_IN_TEXT) ?? [])].flatMap((stretch) => {
      const read = /\p{L}/u.test(stretch) ? periodOf(stretch) : null;
      return read === null || read.frequency === 'A' ? [] : [read.period];
    }),
  );
  const [only] = found;
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []);
  return only !== undefined && found.size === 1 && years.size <= 1 && text.length < 60 ? only : null;
}

/** Whether words beside a year name a part of it ("Jan-Mar 2023", "9 months 2023"); all twelve months are the year. */
function namesPart(text: string): boolean {
  const months = (text.match(/\p{L}+/gu) ?? []).flatMap((word) => monthNamed(word) ?? []);
  if (months.length === 2 && months[0] === 1 && months[1] === 12) return false;
  return months.length > 0 || PART_OF_YEAR.test(text) || ROMAN.test(text);
}

/**
 * The period that a header is, or holds as its only one: "2020", "2020*", "Exports 2020, mn USD". A part of a year in Roman
 * numbers and a year that ends in another ("2023/24") are answered as they stand.
 */
export function periodIn(text: string): string | null {
  const bare = withoutMarks(text).text;
  const whole = periodOf(bare);
  if (whole !== null) return whole.period;
  if (romanPeriod(bare) !== null || fiscalYear(bare) !== null) return bare;
  const part = partIn(bare);
  if (part !== null) return part;
  if (namesPart(bare)) return null;
  const spans = (bare.match(SPAN_IN_TEXT) ?? []).filter((span) => periodOf(span) === null);
  const [span] = spans;
  if (span !== undefined)
    return spans.length === 1 && bare.length < 60 && fiscalYear(span) !== null ? span : null;
  const years =
    bare.match(/(?<!\d|\d[.,])(?:19|20)\d{2}(?:-(?:Q[1-4]|S[12]|0[1-9]|1[0-2]))?(?!\d|[.,]\d)/g) ?? [];
  const [only] = years;
  return years.length === 1 && only !== undefined && bare.length < 60 ? only : null;
}

/** The areas that a text names as a whole or word by word. */
export function areasIn(text: string): readonly string[] {
  const whole = areaNamed(text.trim());
  if (whole !== null) return [whole];
  const words = text.match(/\p{Lu}[\p{L}'-]+/gu) ?? [];
  return [...new Set(words.flatMap((word) => areaNamed(word) ?? []))];
}

/** Who publishes, where a line above or below the table says so: "Source: Armstat". */
export function sourceIn(text: string): string | null {
  const match =
    /^(?:data )?(?:sources?|quellen?|fuentes?|источники?|kaynak|джерел[оа]|sursa|źródło|fonte|allikas|avots|šaltinis|աղբյուր|წყარო|mənbə|дереккөз|булагы|манбаъ|manba|来源)\s*[:：]\s*(\S.*)$/iu.exec(
      text.trim(),
    );
  return match?.[1]?.replace(/\.$/, '') ?? null;
}
