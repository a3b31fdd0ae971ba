/**
 * "Read this differently": every way the words of a number can be read, the article's own first, then as other
 * languages and countries write numbers and days.
 *
 * @example alternatives('1.234', { language: 'en', published: null }, []) // 1.234 as in English, 1234 as in German
 */
import { readNumber } from '../number/readNumber.ts';
import { findPeriods } from '../periods/findPeriods.ts';
import type { PeriodSpan } from '../periods/types.ts';
import type { MentionKind, Reading, ReadingContext } from '../types.ts';
import { readingId } from './readingId.ts';

export type Alternative = {
  /** Equal for equal readings; names the choice across a re-reading. */
  readonly id: string;
  readonly kind: MentionKind;
  readonly reading: Reading;
  /** BCP 47 of whoever writes it so; null for the article's own way. */
  readonly locale: string | null;
};

/** Ways of writing numbers that differ from each other, nearest to the trade press first. */
const LOCALES = ['en', 'en-US', 'en-GB', 'de', 'fr', 'ru', 'es', 'de-CH', 'en-IN'] as const;

/** Distinct readings of a mention's words; `own` are those the article's reading gave, in its order. */
export function alternatives(
  text: string,
  context: ReadingContext,
  own: readonly { readonly kind: MentionKind; readonly reading: Reading }[],
): Alternative[] {
  const found = new Map<string, Alternative>();
  const isTime = timeThatFills(text.trim(), context) !== null;
  const time = commonPeriod(own.map(({ reading }) => reading));
  const offer = (kind: MentionKind, read: Reading, locale: string | null): void => {
    const reading = read.period === null && time !== null ? { ...read, period: time } : read;
    const id = readingId(reading);
    const known = found.get(id);
    if (known === undefined) found.set(id, { id, kind, reading, locale });
    // One kind stands for all readings of a question ("5m"); the reading alone knows better.
    else if (known.kind === 'count' && kind !== 'count') found.set(id, { ...known, kind });
  };
  for (const { kind, reading } of own) offer(kind, reading, null);
  for (const locale of [context.language, ...LOCALES]) {
    const heard = locale === context.language ? null : locale;
    const answer = readNumber(text, { locale });
    const times = periodsOf(text, { ...context, language: locale });
    // "10 June" is no ten of anything, and what is counted is known only in the article's own language.
    const numbers = answer.readings.filter(
      ({ rule }) => !rule.endsWith('count.noun') || (heard === null && !isTime),
    );
    for (const reading of numbers) offer(kindOf(answer.kind, reading), reading, heard);
    for (const { kind, reading } of times) offer(kind, reading, heard);
  }
  return [...found.values()];
}

/** The time a number is bound to by its sentence stays, however the number itself is read. */
function commonPeriod(readings: readonly Reading[]): Reading['period'] {
  const [first] = readings;
  if (first === undefined || first.value === null) return null;
  const isShared = readings.every(
    ({ period }) => period?.from === first.period?.from && period?.to === first.period?.to,
  );
  return isShared ? first.period : null;
}

/** The readings of a time that fills the whole text, as the article's periods are read. */
export function periodsOf(
  text: string,
  context: ReadingContext,
): readonly { readonly kind: MentionKind; readonly reading: Reading }[] {
  const span = timeThatFills(text.trim(), context);
  if (span === null) return [];
  return span.readings.map(({ period, rule, note }) => ({
    kind: span.kind,
    reading: { ...NO_VALUE, period, rule, note },
  }));
}

function timeThatFills(text: string, context: ReadingContext): PeriodSpan | null {
  const [span] = findPeriods(text, context).spans;
  return span !== undefined && span.start === 0 && span.end === text.length ? span : null;
}

const NO_VALUE = {
  value: null,
  low: null,
  high: null,
  unit: null,
  currency: null,
  magnitude: null,
  bound: 'exact',
} as const;

/** A number that stands alone has no kind for the number grammar; in an article it counts something. */
export const kindOf = (kind: MentionKind | null, reading: Reading): MentionKind =>
  kind ?? (reading.currency !== null ? 'money' : reading.unit === null ? 'count' : 'quantity');
