/** Mentions before they have ids: quantities with the period they are bound to, times, and scope counts. */
import type { Scopes } from './areas/findScopes.ts';
import { firstFrom, type TextSpan } from './foldedText.ts';
import type { QuantitySpan } from './number/types.ts';
import type { PeriodSpan } from './periods/types.ts';
import type { About, MentionKind, MentionState, Period, Reading } from './types.ts';

/** A mention of one block; `pair` is an index into the same list of drafts. Offsets are the block's UTF-16 units. */
export type MentionDraft = TextSpan & {
  readonly kind: MentionKind;
  readonly state: MentionState;
  readonly readings: readonly Reading[];
  readonly why: string | null;
  readonly about: About;
  readonly pair: number | null;
  readonly sentence: TextSpan;
};

/** Says nothing: the about of times and scopes, and of numbers whose sentence is silent. */
export const UNSURE: About = {
  measure: null,
  flow: null,
  subject: [],
  counterpart: [],
  basis: 'unsure',
  pair: null,
};

const NOTHING: Omit<Reading, 'rule' | 'note' | 'period' | 'value' | 'unit'> = {
  low: null,
  high: null,
  currency: null,
  magnitude: null,
  bound: 'exact',
};

/** Rules of times that are the other side of a comparison ("a year earlier"), not when the number was measured. */
const BASE_RULES = new Set(['event', 'latest_data', 'distance', 'same_period', 'before', 'after']);
const COMPARED =
  /(?<!\p{L})(?:than|from|compared (?:with|to)|against|versus|vs\.?|since|relative to|above|below|gegenüber|als|par rapport à|que|frente a|respecto (?:a|de)|по сравнению с|чем|против)\s+(?:in\s+|the\s+|its\s+|im\s+|en\s+|в\s+)*$/iu;
/** "to 48,000 cedis, from 33,120 in June", "twice what it did in 2017": the time is the other figure's. */
const OTHERS_TIME =
  /(?:\b(?:from|against|versus|vs\.?|than|compared (?:with|to))\s[^;.()]{0,30}\d[^;()]{0,30}|\b(?:what|as) \S+ (?:did|was|were|had)\s+(?:in\s+)?)$/iu;
/** "the highest since 1909": how long a record stood, not when the number was measured. */
const RECORD =
  /(?:\p{L}est|worst|best|most|least|first time|record|low|high|first|last)(?!\p{L})[^,;.]{0,30}$/iu;
/** Lengths of time have no time of their own. */
const TIME_UNITS = new Set([
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'season',
]);
const FOLLOWS =
  /^\s*(?:\(|,?\s*(?:in|during|for|by|at|as of|over|between|throughout|en|im|в|во|за)?\s*(?:the\s+)?)$/iu;
/** A time this near before a number, with no other number between, is that number's. */
const NEAR = 25;
/** No words that lead into a time are longer (", throughout the "). */
const LEAD_IN = 20;

/**
 * The period a number is bound to, of those its sentence measures by: the one its words lead into ("$5bn in 2020"),
 * the only one, or one just before it.
 */
export function boundPeriod(
  text: string,
  span: QuantitySpan,
  measured: readonly PeriodSpan[],
): Period | null {
  if (TIME_UNITS.has(span.readings[0]?.unit ?? '')) return null;
  const at = firstFrom(measured, span.end);
  const following = measured[at];
  if (following && FOLLOWS.test(text.slice(span.end, Math.min(following.start, span.end + LEAD_IN)))) {
    if (following.start - span.end <= LEAD_IN) return periodOf(following);
  }
  const [only] = measured;
  if (only && measured.length === 1) return isForAll(text, only) ? periodOf(only) : null;
  const before = measured[at - 1];
  const gap = before ? text.slice(before.end, Math.min(span.start, before.end + NEAR + 1)) : '';
  return before && gap.length <= NEAR && !/[\d;]/u.test(gap) ? periodOf(before) : null;
}

/** A sentence's only time is every number's, unless it is a day, which is an event's, or belongs to the other figure. */
const isForAll = (text: string, period: PeriodSpan): boolean =>
  period.kind === 'period' && !OTHERS_TIME.test(text.slice(Math.max(0, period.start - 70), period.start));

/** The times of a sentence that can say when a number was measured, not what it is compared with. */
export const measuringPeriods = (text: string, periods: readonly PeriodSpan[]): readonly PeriodSpan[] =>
  periods.filter((period) => isMeasured(text, period));

const periodOf = (span: PeriodSpan): Period | null =>
  span.readings.length === 1 ? (span.readings[0]?.period ?? null) : null;

/** A time that could not be resolved stays in the list: the number beside it has that time, and no other. */
const isMeasured = (text: string, period: PeriodSpan): boolean => {
  const rule = period.readings[0]?.rule ?? '';
  const lead = text.slice(Math.max(0, period.start - 40), period.start);
  return !BASE_RULES.has(rule) && !COMPARED.test(lead) && !(rule === 'since' && RECORD.test(lead));
};

/** A quantity with its period and what it is said of. */
export function quantityDraft(
  quantity: QuantitySpan,
  sentence: TextSpan,
  period: Period | null,
  about: About,
): MentionDraft {
  const { start, end, kind, state, why, pair } = quantity;
  const readings = quantity.readings.map((reading) => ({ ...reading, period: reading.period ?? period }));
  return { start, end, kind, state, readings, why, about, pair, sentence };
}

/** A time as a mention: two readings are ambiguous, none is an open question. */
export function periodDraft(span: PeriodSpan, sentence: TextSpan): MentionDraft {
  const readings = span.readings.map(({ period, rule, note }) => ({
    ...NOTHING,
    value: null,
    unit: null,
    period,
    rule,
    note,
  }));
  const state: MentionState =
    readings.length === 1 ? 'extracted' : readings.length > 1 ? 'ambiguous' : 'open';
  const { start, end, kind, why } = span;
  return { start, end, kind, state, readings, why, about: UNSURE, pair: null, sentence };
}

/** "Only in Moldova" counts one area, "all but four of fourteen" ten: both are checkable counts. */
export function scopeDrafts(
  scopes: Scopes,
  sentenceOf: (at: number) => TextSpan | undefined,
): MentionDraft[] {
  const draft = (span: TextSpan, count: number, rule: string, note: string): MentionDraft => {
    const value = String(count);
    const reading: Reading = {
      ...NOTHING,
      value,
      low: value,
      high: value,
      unit: 'area',
      period: null,
      rule,
      note,
    };
    return {
      start: span.start,
      end: span.end,
      kind: 'count',
      state: 'extracted',
      readings: [reading],
      why: null,
      about: UNSURE,
      pair: null,
      sentence: sentenceOf(span.start) ?? span,
    };
  };
  return [
    ...scopes.exclusives.map((only) =>
      draft(only, only.codes.length, 'exclusive_set', `only ${only.codes.join(', ')}`),
    ),
    ...scopes.complements.map((all) =>
      draft(
        all,
        all.members.length - all.except.length,
        'set_complement',
        `${all.members.length} of ${all.id} less ${all.except.join(', ')}`,
      ),
    ),
  ];
}
