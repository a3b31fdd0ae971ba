/** "Since the 2022 invasion … between 2020 and 2024": the base lies before what a change is measured since. */
import { distinct, type FindingDraft } from '../forms/draft.ts';
import { directionsIn } from '../lexicon/directions.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { wholeSentence } from '../sentence/clauses.ts';
import { pairsIn } from '../sentence/pairs.ts';
import { isSpan } from '../sentence/topic.ts';
import { type Event, eventBegunBefore, eventIn, eventNamedBefore } from './events.ts';

export function basesBeforeEvent(
  sentence: ClaimSentence,
  before: readonly ClaimSentence[],
  earlier: readonly ClaimSentence[],
): readonly FindingDraft[] {
  const events = [
    () => eventIn(sentence),
    () => eventNamedBefore(sentence, before, earlier),
    () => eventBegunBefore(sentence, before.at(-1)),
  ];
  for (const told of events) {
    const event = told();
    const base = event === null ? undefined : baseFor(sentence, event);
    if (event !== null && base !== undefined) return [finding(event, base)];
  }
  return [];
}

function finding({ passage, dated, from }: Event, base: Item): FindingDraft {
  const start = base.reading.period?.from ?? '';
  const when = dated === null ? '' : ` (${dated.mention.text})`;
  return {
    code: 'baseline_before_event',
    severity: 'warning',
    passages: distinct([passage, ...(dated === null ? [] : [passageOf(dated)]), passageOf(base)]),
    message: `The change is said to be ${asInside(passage.text)}${when}, and is measured from ${start}, before it.`,
    evidence: `base ${start}, event ${from}`,
  };
}

/** Words as they stand inside a sentence: "Since Russia's …" becomes "since Russia's …". */
const asInside = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

/** The time that a change of the sentence sets out from, where it is over a year before the event. */
function baseFor(sentence: ClaimSentence, { passage, from }: Event): Item | undefined {
  const year = Number(from.slice(0, 4));
  const isChange =
    directionsIn(sentence.tagged).length > 0 ||
    pairsIn(wholeSentence(sentence)).some(({ isStated }) => isStated) ||
    sentence.items.some(({ mention }) => mention.kind === 'factor');
  const named = sentence.items.find(
    (item) =>
      item.mention.start !== passage.start &&
      item.mention.start >= passage.start &&
      (isBase(item, year) || isNamedBase(sentence, item, year)),
  );
  return (isChange ? named : undefined) ?? baseOfPair(sentence, passage, from);
}

/** The year before an event is its natural base; an earlier one takes in what happened before. */
function isBase(item: Item, eventYear: number): boolean {
  if (item.mention.kind !== 'period' || !isSpan(item.reading.period)) return false;
  const { from, to } = item.reading.period;
  return Number(from.slice(0, 4)) < eventYear - 1 && Number(to.slice(0, 4)) >= eventYear;
}

/** "from 14,500 boxes in March 2024": where a pair sets out from, more than a year before the event. */
const baseOfPair = (
  sentence: ClaimSentence,
  { start, end }: Event['passage'],
  event: string,
): Item | undefined =>
  pairsIn(wholeSentence(sentence)).flatMap(({ from }) => {
    const time = sentence.items.find(({ at }) => at > from.at);
    const until = time?.reading.period?.to ?? null;
    const isItsOwn =
      time?.mention.kind === 'period' &&
      !(time.mention.start >= start && time.mention.end <= end) &&
      /^\s+(?:\p{L}+\s+){0,4}in\s+$/u.test(sentence.tagged.slice(from.at + 1, time.at));
    return isItsOwn && until !== null && isOverYearBefore(until, event) ? [time] : [];
  })[0];

/** Months where both tell them, else years: the year before is the natural base. */
function isOverYearBefore(time: string, event: string): boolean {
  if (time.length < MONTH || event.length < MONTH)
    return Number(time.slice(0, 4)) < Number(event.slice(0, 4)) - 1;
  const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return monthOf(event) - monthOf(time) > 12;
}

const MONTH = 'YYYY-MM'.length;

/** "compared with 2019", "than in 2019", "from $3 billion in 2019". */
const BASE_LEAD =
  /\b(?:compared (?:with|to)|relative to|against|versus|than(?: it was| they were)?(?: in)?|from|over|above)\s+(?:[\ue000-\ue6ff]\s+)?(?:(?:in|the|level|levels|of|average)\s+){0,4}$/iu;

function isNamedBase({ tagged }: ClaimSentence, item: Item, eventYear: number): boolean {
  const { period } = item.reading;
  if (item.mention.kind !== 'period' || isSpan(period) || period?.from == null) return false;
  return (
    period.to !== null &&
    Number(period.to.slice(0, 4)) < eventYear - 1 &&
    BASE_LEAD.test(tagged.slice(0, item.at))
  );
}
