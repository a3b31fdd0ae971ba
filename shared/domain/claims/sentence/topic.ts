/** What a number is about, reduced to what must be equal before two numbers may be set against each other. */
import type { Mention, Period } from '../../reading/types.ts';
import type { Item } from './claimSentence.ts';

export type Topic = {
  /** turnover, exports, imports, ...; null when nothing says. */
  readonly measure: string | null;
  readonly subject: readonly string[];
  readonly counterpart: readonly string[];
};

/** "trade" and "turnover" are one measure; a share is of what flows. */
const FAMILY: Readonly<Record<string, string | undefined>> = { trade: 'turnover' };

export function topicOf({ about }: Mention): Topic {
  const measure = about.measure === 'share' ? about.flow : about.measure;
  return {
    measure: measure === null ? null : (FAMILY[measure] ?? measure),
    subject: about.subject,
    counterpart: about.counterpart,
  };
}

/** What is equal for the same measure and the same parties; trade has no direction, so its parties may change places. Null where either is not told. */
export function topicKey(topic: Topic): string | null {
  const { measure, subject, counterpart } = topic;
  if (measure === null || partiesOf(topic).length === 0) return null;
  return measure === 'turnover'
    ? `turnover|${codesOf(partiesOf(topic))}`
    : `${measure}|${codesOf(subject)}|${codesOf(counterpart)}`;
}

/** Same measure and same parties, both told. */
export function isSameTopic(a: Topic, b: Topic): boolean {
  const key = topicKey(a);
  return key !== null && key === topicKey(b);
}

/** Nothing said of one speaks against the other: what is unstated may be the same. */
export function mayBeSameTopic(a: Topic, b: Topic): boolean {
  if (a.measure !== null && b.measure !== null && a.measure !== b.measure) return false;
  const [one, other] = [partiesOf(a), partiesOf(b)];
  return one.length === 0 || other.length === 0 || one.some((code) => other.includes(code));
}

/** One is said of no other parties than the other: "it doubled", "trade with Armenia doubled". */
export function agreesWith(a: Topic, b: Topic): boolean {
  if (a.measure !== null && b.measure !== null && a.measure !== b.measure) return false;
  const [one, other] = [partiesOf(a), partiesOf(b)];
  return one.every((code) => other.includes(code)) || other.every((code) => one.includes(code));
}

const partiesOf = ({ subject, counterpart }: Topic): readonly string[] => [...subject, ...counterpart];

const codesOf = (codes: readonly string[]): string => [...codes].sort().join();

export const isSpan = (period: Period | null): period is { from: string; to: string } =>
  period !== null && period.from !== null && period.to !== null && period.from !== period.to;

export const samePeriod = (a: Period | null, b: Period | null): boolean =>
  (a?.from ?? null) === (b?.from ?? null) && (a?.to ?? null) === (b?.to ?? null);

/** A month of the year, or no time told: only two times that have nothing in common are two. */
export const mayBeSameTime = (a: Period | null, b: Period | null): boolean =>
  begins(a) <= ends(b) && begins(b) <= ends(a);

const begins = (period: Period | null): string => period?.from ?? '';
/** Behind all that begins with it: a year behind its months. */
const ends = (period: Period | null): string => `${period?.to ?? ''}~`;

/** The period of one end of a change: "from $63bn to $125bn between 2020 and 2024" is 2020 and 2024. */
export function endPeriod({ reading }: Item, end: 'from' | 'to'): Period | null {
  if (!isSpan(reading.period)) return reading.period;
  const at = end === 'from' ? reading.period.from : reading.period.to;
  return { from: at, to: at };
}
