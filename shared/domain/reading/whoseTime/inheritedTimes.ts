/**
 * Numbers of a sentence that names no time of its own are of the time the text before them speaks of: "Between 2020 and
 * 2024 it quintupled. In two others it doubled." The time goes from sentence to sentence of a paragraph, as long as they
 * go on in the same tense, and it is said to be inherited, never stated. Where a paragraph has told no time, that of the
 * heading above holds.
 */
import type { TextSpan } from '../foldedText.ts';
import { dayBounds } from '../periods/calendar.ts';
import type { PeriodSpan } from '../periods/types.ts';
import { tenseOf } from '../tense.ts';
import type { Period } from '../types.ts';
import { isUnderHeading } from './headingTime.ts';
import { isComparedNumber } from './otherSides.ts';
import { isOfReport, type ReportTime } from './reportTime.ts';
import { isForeignTime, isLength, type Numbered, type SentenceTimes } from './sentenceTimes.ts';

/** A sentence with what it says of times and numbers, in text order. */
export type TimedSentence = {
  readonly sentence: TextSpan;
  readonly times: SentenceTimes;
  /** Its numbers with the time each takes from its own sentence. */
  readonly numbers: readonly Numbered[];
  /** It cites a source, which speaks of its own time. */
  readonly isCited: boolean;
};

/** What the text speaks of: its time, and the one this is compared with. */
type Frame = { readonly own: Period | null; readonly base: Period | null; readonly told: string };

/** A time taken over, with the words that say from where. */
export type InheritedTime = { readonly period: Period; readonly told: string };

const FROM_BEFORE = 'its time is that of the sentence before';
const FROM_REPORT = 'its time is that of the results the article reports';
const FROM_HEADING = 'its time is that of the heading above';
const FROM_TODAY = 'a price of the day of publication';
const NO_FRAME: Frame = { own: null, base: null, told: FROM_BEFORE };
/** Kinds that measure something at a time; a count of a few things is no measure. */
const MEASURED = new Set(['money', 'percent', 'percentage_points', 'factor', 'share', 'quantity']);
/** The other side of a comparison: its time is not the paragraph's. */
const COMPARED =
  /(?<!\p{L})(?:from|against|versus|vs\.?|than|as against|compared (?:with|to)|contre|gegenüber|statt|frente a|против|с)\s+(?:(?:an?|the|its|about|around|nearly|almost|just|some|under|over|los|las|el|les|le|la|den|einem) ){0,2}$/iu;
/** Prices of a trading day: theirs is the day of publication. */
const OF_TODAY =
  /(?<!\p{L})(?:(?:the )?(?:shares|stock) (?:(?:in|of) (?:\p{L}+[ -]){1,4})?(?:were|was|fell|rose|closed|slid|jumped|gained|lost|dropped|climbed|ended|traded|slipped|tumbled|surged|sank)|die Aktie|le titre|las? acciones|акции)(?!\p{L})/iu;
const TRADING =
  /(?<!\p{L})(?:trading|closed?|closing|ended|by \d|Uhr|midafternoon|afternoon|session|bourse|Bourse|sesión|торг\p{L}+|up|down|higher|lower|index)(?!\p{L})/u;
const isMarket = (words: string): boolean => OF_TODAY.test(words) && TRADING.test(words);
const DAY = '2024-01-01'.length;
/** "In seven others", "Of these, two": the sentence goes on counting what the one before told. */
const GOES_ON = /^\W*(?:in|of|only in|among|for)\s+$/iu;
const LONGEST_COMPARED = 40;
/** ", or 96 cents": the same amount again. */
const AGAIN = /^,?\s(?:or|and|soit|oder|ou|или|o)\s$/u;

/** The time each number inherits; numbers that have their own, or none to take, are left out. */
export function inheritTimes(
  text: string,
  sentences: readonly TimedSentence[],
  language: string,
  published: string | null,
  report: ReportTime | null = null,
  heading: Period | null = null,
): ReadonlyMap<Numbered, InheritedTime> {
  const inherited = new Map<Numbered, InheritedTime>();
  let frame = NO_FRAME;
  for (const one of sentences) {
    if (one.numbers.length > 0) takeFrom(one);
    frame = frameAfter(one, frame);
  }
  return inherited;

  function takeFrom(one: TimedSentence): void {
    const words = text.slice(one.sentence.start, one.sentence.end);
    if (published?.length === DAY && one.times.stretches.length === 0 && isMarket(words)) {
      take(text, one, { own: { from: published, to: published }, base: null, told: FROM_TODAY }, inherited);
    } else if (frame.own !== null && isSilent(one) && goesOn(text, one, frame.own, language, published))
      take(text, one, frame, inherited);
    else if (frame.own === null && report !== null && isSilent(one) && isOfReport(words, language))
      take(text, one, { ...report, told: FROM_REPORT }, inherited);
    else if (heading !== null && isSilent(one) && isUnderHeading(words, heading, language, published))
      take(text, one, { own: heading, base: null, told: FROM_HEADING }, inherited);
  }
}

const isSilent = ({ times, isCited }: TimedSentence): boolean => !isCited && times.times.every(isForeignTime);

function take(
  text: string,
  { numbers, sentence }: TimedSentence,
  frame: Frame,
  inherited: Map<Numbered, InheritedTime>,
): void {
  let before: { readonly span: Numbered; readonly taken: Period | null } | null = null;
  for (const span of numbers) {
    const lead = text.slice(Math.max(sentence.start, span.start - LONGEST_COMPARED), span.start);
    const isAgain: boolean = before !== null && AGAIN.test(text.slice(before.span.end, span.start));
    const told: Period | null =
      isAgain && before !== null
        ? before.taken
        : COMPARED.test(lead) || isComparedNumber(text, span)
          ? frame.base
          : frame.own;
    const isOpening = GOES_ON.test(text.slice(sentence.start, span.start)) || isScope(span);
    const isMeasure = MEASURED.has(span.kind) || (span.kind === 'count' && (isLarge(span) || isOpening));
    const taken: Period | null = timeOf(span) === null && isMeasure && !isLength(span) ? told : null;
    if (taken !== null) inherited.set(span, { period: taken, told: frame.told });
    before = { span, taken };
  }
}

/** "Only in Moldova": who is meant, of those told before. */
const isScope = ({ readings: [reading] }: Numbered): boolean =>
  reading?.rule === 'exclusive_set' || reading?.rule === 'set_complement';

/** A count written in figures of four digits and more is a statistic. */
const isLarge = ({ readings: [reading] }: Numbered): boolean => Number(reading?.value ?? 0) >= 1000;

/** A sentence goes on with the time before when its tense fits, and nobody else speaks in it. */
function goesOn(
  text: string,
  { sentence }: TimedSentence,
  own: Period,
  language: string,
  published: string | null,
): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (/["\u201C\u201E\u00AB]/u.test(words) || isMarket(words)) return false;
  const tense = tenseOf(words, language);
  const place = placeOf(own, published);
  return tense === 'continued' || (place === 'past' ? tense === 'past' : tense === 'future');
}

function placeOf(period: Period, published: string | null): 'past' | 'future' {
  const first = period.from === null ? undefined : dayBounds(period.from)?.first;
  return published !== null && first !== undefined && first > published ? 'future' : 'past';
}

/** The time the next sentence may take: the one this one measures by; of several nobody knows which. */
function frameAfter({ times, numbers }: TimedSentence, frame: Frame): Frame {
  const base = times.times.findLast((time) => isForeignTime(time) && isClosed(time));
  if (times.times.every(isForeignTime))
    return base === undefined ? frame : { ...frame, base: periodOf(base) };
  const [only] = times.stretches;
  const isMeasuring =
    only !== undefined &&
    times.stretches.length === 1 &&
    numbers.some((one) => timeOf(one) !== null && timeOf(one) === periodOf(only));
  return isMeasuring
    ? { ...NO_FRAME, own: periodOf(only), base: base === undefined ? null : periodOf(base) }
    : NO_FRAME;
}

const timeOf = ({ readings: [reading] }: Numbered): Period | null => reading?.period ?? null;

const isClosed = (time: PeriodSpan): boolean => periodOf(time) !== null;

function periodOf(time: PeriodSpan): Period | null {
  const period = time.readings.length === 1 ? time.readings[0]?.period : null;
  return period?.from != null && period.to !== null ? period : null;
}
