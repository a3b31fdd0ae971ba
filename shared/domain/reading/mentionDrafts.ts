/** Mentions before they have ids: quantities with the period they are bound to, times, and scope counts. */
import type { Scopes } from './areas/findScopes.ts';
import type { TextSpan } from './foldedText.ts';
import type { QuantitySpan } from './number/types.ts';
import type { PeriodSpan } from './periods/types.ts';
import type { About, MentionKind, MentionState, Period, Reading } from './types.ts';
import type { InheritedTime } from './whoseTime/inheritedTimes.ts';

/** A mention of one block; `pair` is an index into the same list of drafts. Offsets are the block's UTF-16 units. */
export type MentionDraft = TextSpan & {
  readonly kind: MentionKind;
  readonly state: MentionState;
  readonly readings: readonly Reading[];
  readonly why: string | null;
  readonly about: About;
  readonly pair: number | null;
  readonly sentence: TextSpan;
  readonly inheritsTime: boolean;
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

/** A quantity with its period and what it is said of. */
export function quantityDraft(
  quantity: QuantitySpan,
  sentence: TextSpan,
  period: Period | null,
  about: About,
): MentionDraft {
  const { start, end, kind, state, why, pair } = quantity;
  const readings = quantity.readings.map((reading) => ({ ...reading, period: reading.period ?? period }));
  return { start, end, kind, state, readings, why, about, pair, sentence, inheritsTime: false };
}

/** A mention with the time of the text before it, which its readings tell as inherited. */
export function withInherited(draft: MentionDraft, inherited: InheritedTime | undefined): MentionDraft {
  if (inherited === undefined) return draft;
  const { period, told } = inherited;
  const readings = draft.readings.map((reading) => ({
    ...reading,
    period,
    note: reading.note === null ? told : `${reading.note}; ${told}`,
  }));
  return { ...draft, readings, inheritsTime: true };
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
  return { start, end, kind, state, readings, why, about: UNSURE, pair: null, sentence, inheritsTime: false };
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
      inheritsTime: false,
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
