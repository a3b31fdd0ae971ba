/**
 * Times said by their distance from another: "last year", "a year earlier", "the past five years", "the same period of
 * 2023", "during this period". They resolve against the publication date or the last time the text named, and say so.
 */
import { DIGITS, RuleTable } from '../ruleTable.ts';
import type { Period } from '../types.ts';
import { isCountedFrom } from './countedFrom.ts';
import { countedFromOver } from './countedFromOver.ts';
import { readDayOfMonth } from './dayOfMonth.ts';
import { calendarYearOf, fiscalNeighbours, readFiscalNeighbour } from './fiscalParts.ts';
import { followingMonths, readFollowingMonth } from './followingMonth.ts';
import { feastWords, readFeast } from './holidays.ts';
import { readDataYear, readDecadeOfNow } from './latestTimes.ts';
import {
  pointingWords,
  precedingOther,
  precedingWords,
  readPointing,
  readPreceding,
  readPrecedingOther,
} from './namedBefore.ts';
import { otherSeasons, readNamedSeason, readOtherSeason, seasonsNamed } from './namedSeasons.ts';
import { otherRelativeWords, readOtherRelative, speaksOther } from './otherRelatives.ts';
import {
  isTooCoarse,
  type RelativeRead,
  shifted,
  shiftFrom,
  shiftYears,
  type TimeMemory,
  withYear,
} from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { readFromToday, readSoFar, SO_FAR_WORDS, TODAY_WORDS } from './relativeDays.ts';
import { readSameDay, sameDayWords } from './sameDay.ts';
import { partNumbers, readSamePart } from './samePart.ts';
import { hasWords, plainNumber, type Scan, tokenAt } from './scan.ts';
import { namedSchoolYears, readNamedSchoolYear } from './schoolYears.ts';
import { readSinceBeginning, sinceBeginningWords } from './sinceBeginning.ts';
import { readStretch } from './stretchesBack.ts';
import { readYearTo, yearToWords } from './stretchTo.ts';
import { SHIFTS, UNIT_NAMES } from './unitNames.ts';
import { readUnsaidYear, unsaidYears } from './unsaidYears.ts';
import { readWeekDistance, weekDistanceWords } from './weekDistances.ts';
import { readWeekday } from './weekdayDates.ts';
import { WEEKDAY_NAMES } from './weekdays.ts';
import { readWholeYear, wholeYearWords } from './wholeYears.ts';
import { FISCAL_NOTE, readYearAfter } from './years.ts';

type RelativeRule = (scan: Scan, index: number, memory: TimeMemory) => RelativeRead | null;

/** Words of English, and of languages that are read as English is. */
const english =
  (words: (words: PeriodWords) => Iterable<string>) =>
  (own: PeriodWords, language: string): Iterable<string> =>
    speaksOther(language) ? [] : words(own);

const SHIFT_WORDS = Object.keys(SHIFTS);
const counts = ({ numbers }: PeriodWords): readonly string[] => [...numbers.keys(), DIGITS];
/** A count or "the" and the unit that is counted. */
const countedUnits = (words: PeriodWords): readonly string[] =>
  ['the', ...counts(words)].flatMap((count) => Object.keys(UNIT_NAMES).map((unit) => `${count} ${unit}`));

/** Every kind of relative time, in the order they are tried. A new one says here what it may begin with. */
export const RELATIVES = new RuleTable<RelativeRule, PeriodWords>([
  { opens: namedSchoolYears, rule: readNamedSchoolYear },
  { opens: followingMonths, rule: readFollowingMonth },
  { opens: weekDistanceWords, rule: readWeekDistance },
  { opens: pointingWords, rule: readPointing },
  { opens: sameDayWords, rule: readSameDay },
  { opens: feastWords, rule: readFeast },
  { opens: partNumbers, rule: readSamePart },
  { opens: sinceBeginningWords, rule: readSinceBeginning },
  { opens: unsaidYears, rule: readUnsaidYear },
  { opens: wholeYearWords, rule: readWholeYear },
  { opens: english(precedingWords), rule: readPreceding },
  { opens: precedingOther, rule: readPrecedingOther },
  { opens: english(yearToWords), rule: readYearTo },
  { opens: english(fiscalNeighbours), rule: readFiscalNeighbour },
  {
    opens: english(() => 'same corresponding this that prior previous year'.split(' ')),
    rule: readSamePeriod,
  },
  { opens: english(countedUnits), rule: readDistance },
  { opens: english(() => SHIFT_WORDS), rule: readStretch },
  { opens: english(() => SHIFT_WORDS), rule: readNeighbour },
  { opens: english(seasonsNamed), rule: readNamedSeason },
  { opens: otherSeasons, rule: readOtherSeason },
  { opens: english(() => ['end of', 'this decade']), rule: readDecadeOfNow },
  { opens: otherRelativeWords, rule: readOtherRelative },
  { opens: () => SO_FAR_WORDS, rule: readSoFar },
  { opens: () => TODAY_WORDS, rule: readFromToday },
  { opens: () => WEEKDAY_NAMES, rule: readWeekday },
  { opens: english(() => ['st', 'nd', 'rd', 'th'].map((end) => `${DIGITS} ${end}`)), rule: readDayOfMonth },
]);

/** "the same period of 2023", "the same month a year earlier", "over the same period", "during this period". */
function readSamePeriod(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const yearAgo = readYearAgoPart(scan, index, memory);
  if (yearAgo !== null) return yearAgo;
  const isSame = hasWords(scan, index, 'same') || hasWords(scan, index, 'corresponding');
  const isThis = hasWords(scan, index, 'this') || hasWords(scan, index, 'that');
  const counted = isSame && isMonthCount(scan, index + 1);
  const noun = counted ? 'period' : tokenAt(scan, index + 1).low;
  if (isThis && noun === 'period')
    return inherited(index + 2, memory.open ?? memory.stretch ?? memory.last, 'period_anaphora');
  if (!isSame || !SAME_NOUNS.has(noun)) return null;
  if (noun === 'time' || noun === 'day') return null;
  const end = counted ? index + 3 : index + 2;
  if (hasWords(scan, end, 'the', 'previous', 'year') || hasWords(scan, end + 1, 'the', 'previous', 'year')) {
    const next = hasWords(scan, end, 'the') ? end + 3 : end + 4;
    return {
      next,
      period: shiftYears(memory.last ?? lastYearOf(scan), -1),
      rule: 'same_period',
      note: 'a year before the time named before',
    };
  }
  const fiscalBefore = endOfFiscalBefore(scan, end);
  if (fiscalBefore !== null) {
    const period = shiftYears(partOfYear(memory, noun), -1);
    return { next: fiscalBefore, period, rule: 'same_period', note: 'a year before the time named before' };
  }
  const of = readYearAfter(scan, end);
  if (of !== null && of.year !== null) {
    const part = partOfYear(memory, noun);
    const moved = withYear(part, of.note === FISCAL_NOTE ? calendarYear(scan, part, of.year) : of.year);
    return {
      next: of.next,
      period: moved,
      rule: 'same_period',
      note:
        part === null
          ? 'which part of the year is meant is not told before'
          : 'the part of the year is inherited from the text before',
    };
  }
  const distance = readDistance(scan, end, memory);
  if (distance) return { ...distance, rule: 'same_period' };
  // "Below the corresponding quarter": of the year before, which goes without saying.
  if (hasWords(scan, index, 'corresponding') && !counted) {
    const period = shiftYears(partOfYear(memory, noun), -1);
    return { next: end, period, rule: 'same_period', note: 'a year before the time named before' };
  }
  return noun === 'period'
    ? inherited(index + 2, memory.open ?? memory.stretch ?? memory.last, 'same_period')
    : null;
}

/** The token after "of the previous fiscal", "in the last financial year"; null where these do not stand. */
function endOfFiscalBefore(scan: Scan, index: number): number | null {
  const at = /^(?:of|in|from)$/u.test(tokenAt(scan, index).low) ? index + 1 : index;
  if (!hasWords(scan, at, 'the') && !hasWords(scan, at, 'last')) return null;
  const which = hasWords(scan, at, 'the') ? at + 1 : at;
  if (!/^(?:previous|preceding|prior|last)$/u.test(tokenAt(scan, which).low)) return null;
  if (!/^(?:fiscal|financial)$/u.test(tokenAt(scan, which + 1).low)) return null;
  return tokenAt(scan, which + 2).low === 'year' ? which + 3 : which + 2;
}

/** "the year-ago period", "the year-earlier quarter", "the prior-year month". */
function readYearAgoPart(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const isPrior =
    hasWords(scan, index, 'prior', '-', 'year') || hasWords(scan, index, 'previous', '-', 'year');
  const isAgo = hasWords(scan, index, 'year', '-', 'ago') || hasWords(scan, index, 'year', '-', 'earlier');
  if ((!isPrior && !isAgo) || !SAME_NOUNS.has(tokenAt(scan, index + 3).low)) return null;
  const named = partOfYear(memory, tokenAt(scan, index + 3).low) ?? lastYearOf(scan);
  const period = shiftYears(named, -1);
  return { next: index + 4, period, rule: 'same_period', note: 'a year before the time named before' };
}

/** "the corresponding quarter of FY25": the calendar year in which such a part of a fiscal year begins. */
function calendarYear(scan: Scan, part: Period | null, fiscal: number): number {
  const { fiscalStart } = scan.context;
  const month = Number(part?.from?.slice(5, 7) ?? Number.NaN);
  if (fiscalStart == null || Number.isNaN(month)) return fiscal;
  return calendarYearOf(fiscalStart, fiscal, month);
}

const SAME_NOUNS = new Set(
  'period month months quarter half time year day window stretch weeks season span interval'.split(' '),
);

/** "the same eight months". */
const isMonthCount = (scan: Scan, index: number): boolean => {
  const count = scan.words.numbers.get(tokenAt(scan, index).low) ?? plainNumber(scan, index, 2);
  return count !== null && count !== undefined && scan.words.monthNouns.has(tokenAt(scan, index + 1).low);
};

/** What "the same" part of a year is: the last time named that was no whole year. */
function partOfYear(memory: TimeMemory, noun: string): Period | null {
  if (noun === 'year') return memory.last;
  const quarter = noun === 'quarter' ? memory.quarter : null;
  return quarter ?? stretchAround(memory.part ?? memory.last, noun);
}

/** A day named before has a month, but is no quarter, half or season to speak of as "the same". */
function stretchAround(period: Period | null, noun: string): Period | null {
  const day = /^(\d{4}-\d{2})-\d{2}$/.exec(period?.from ?? '');
  if (period === null || day === null || period.from !== period.to) return period;
  const month = day[1] ?? null;
  return noun === 'month' ? { from: month, to: month } : null;
}

/** The year of publication, for "the previous year" when the text has named no time yet. */
function lastYearOf(scan: Scan): Period | null {
  const year = scan.context.published?.slice(0, 4) ?? null;
  return year === null ? null : { from: year, to: year };
}

/** "a year earlier", "two years ago", "the year before", "three months later". */
function readDistance(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const nearby = hasWords(scan, index, 'the') ? UNIT_NAMES[tokenAt(scan, index + 1).low] : undefined;
  const isEarlier = tokenAt(scan, index + 2).low === 'earlier';
  // "the year before the war" is counted from the war.
  const isBefore =
    tokenAt(scan, index + 2).low === 'before' &&
    (!COUNTED_FROM.test(tokenAt(scan, index + 3).low) || opensAmount(scan, index));
  if (nearby !== undefined && nearby !== 'decade' && (isEarlier || isBefore)) {
    const isKnown = nearby === 'year' || (memory.last !== null && !isTooCoarse(memory, nearby));
    if (isKnown && !tokenAt(scan, index + 1).low.endsWith('s'))
      return countedFromOver(
        scan,
        index,
        memory,
        shifted(scan.context.published, index + 3, memory, nearby, -1),
        -1,
      );
  }
  // "and to 24 the year after"; "the year after it opened" is counted from what follows.
  const isClosed =
    tokenAt(scan, index + 3).kind === 'mark' || /^(?:and|but|when)$/u.test(tokenAt(scan, index + 3).low);
  if (hasWords(scan, index, 'the', 'year', 'after') && isClosed && memory.isHere)
    return shifted(scan.context.published, index + 3, memory, 'year', 1);
  const count = scan.words.numbers.get(tokenAt(scan, index).low) ?? plainNumber(scan, index, 2);
  const unit = UNIT_NAMES[tokenAt(scan, index + 1).low];
  // "half a year later" is no year.
  const isHalf = tokenAt(scan, index - 1).low === 'half' && count === 1;
  if (count === null || count === undefined || unit === undefined || isHalf) return null;
  const direction = tokenAt(scan, index + 2).low;
  if (direction === 'before' && isRate(scan, index)) return null;
  // "seven years later than planned" is a length.
  if (hasWords(scan, index + 3, 'than')) return null;
  if (direction === 'ago') {
    const compared = unit === 'year' ? comparedPart(scan, index, memory) : null;
    if (compared !== null) {
      const note = 'the same part of the year as named before';
      return { next: index + 3, period: shiftYears(compared, -count), rule: 'distance', note };
    }
    const anchor = scan.context.published;
    const period = anchor === null ? null : shiftFrom({ from: anchor, to: anchor }, unit, -count, true);
    return {
      next: index + 3,
      period,
      rule: 'before_publication',
      note: anchor && `counted back from the publication date ${anchor}`,
    };
  }
  if (isTooCoarse(memory, unit)) return null;
  if (direction === 'earlier' || direction === 'previously')
    return shifted(scan.context.published, index + 3, memory, unit, -count);
  if (direction === 'before' && !isCountedFrom(scan, index + 3))
    return shifted(scan.context.published, index + 3, memory, unit, -count);
  // "Ten months later" with no time before it in its paragraph is only a length.
  return direction === 'later' && memory.isHere
    ? shifted(scan.context.published, index + 3, memory, unit, count)
    : null;
}

/** "brought 2 bcm a year before it ended": so much in each. */
const isRate = (scan: Scan, index: number): boolean =>
  /^an?$/u.test(tokenAt(scan, index).low) &&
  tokenAt(scan, index - 1).kind === 'word' &&
  !/^(?:in|on|than|from|to|of|for|and|by|but|was|were|over)$/u.test(tokenAt(scan, index - 1).low) &&
  /^(?:\d+|bn|million|billion|thousand|lakh|crore|some|few)$/u.test(tokenAt(scan, index - 2).low);

/** "The year before we lost £8.1m": at the head of a sentence whose verb has its amount right behind it. */
function opensAmount(scan: Scan, index: number): boolean {
  const isHead =
    index === 0 || (/^[.!?;]$/u.test(tokenAt(scan, index - 1).text) && tokenAt(scan, index).spaced);
  if (!isHead || !/^(?:he|she|they|we|i|it)$/u.test(tokenAt(scan, index + 3).low)) return false;
  const amount = tokenAt(scan, index + 5);
  return amount.kind === 'digits' || /^(?:\p{Sc}|only|about|some|nearly|almost)$/u.test(amount.text);
}

/** What "the year before" goes on to when it counts from what follows; "the year before it was 5" does not. */
const COUNTED_FROM = /^(?:the|a|an|his|its|their|her|our|my|he|she|they|we|i|this|that)$/u;

/** A full stop that ends a sentence, not a number's point. */
const isStop = (scan: Scan, index: number): boolean =>
  tokenAt(scan, index).text === '.' && tokenAt(scan, index + 1).spaced;

/** "8.56 mt in April, against 7.6 mt a year ago": April of the year before. */
function comparedPart(scan: Scan, index: number, memory: TimeMemory): Period | null {
  const part = memory.isHere && memory.last === memory.part ? monthOf(memory.part) : null;
  for (let i = index - 1; part !== null && i > index - 13 && !isStop(scan, i); i--)
    if (['against', 'from', 'versus', 'vs', 'than'].includes(tokenAt(scan, i).low)) return part;
  return null;
}

/** A day of the news is compared with that month of the year before. */
const monthOf = (part: Period | null): Period | null =>
  part !== null && part.from === part.to && part.from?.length === 10
    ? { from: part.from.slice(0, 7), to: part.from.slice(0, 7) }
    : part;

/** "this half", "the current half": no "last half of 2025", and no half of a thing ("this half of the city", "a half-hour"). */
const isHalfYear = (scan: Scan, index: number): boolean =>
  /^(?:this|current|next|coming)$/u.test(tokenAt(scan, index).low) &&
  tokenAt(scan, index + 1).low === 'half' &&
  (tokenAt(scan, index + 2).kind !== 'word' || HALF_FRAME.test(tokenAt(scan, index + 2).low)) &&
  !/^[-'’]$/u.test(tokenAt(scan, index + 2).text);
const HALF_FRAME =
  /^(?:the|it|its|they|we|he|she|and|but|as|than|from|by|to|with|after|when|while|is|are|was|were|will|has|have|on|in|for)$/u;

/** "last year", "this month", "the previous quarter", "the following year". */
function readNeighbour(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const word = tokenAt(scan, index).low;
  const shift = SHIFTS[word];
  const unit = isHalfYear(scan, index) ? 'half' : UNIT_NAMES[tokenAt(scan, index + 1).low];
  if (
    shift === undefined ||
    unit === undefined ||
    unit === 'decade' ||
    tokenAt(scan, index + 1).low.endsWith('s')
  )
    return null;
  if (tokenAt(scan, index + 1).spaced === false) return null;
  // "the last quarter of 2023" is its fourth.
  if (word === 'last' && unit === 'quarter' && readYearAfter(scan, index + 2)?.year != null) return null;
  if (hasWords(scan, index, 'last', 'year') && tokenAt(scan, index + 2).low === 'for')
    return readDataYear(scan, index, memory);
  const isFromText = word === 'previous' || word === 'preceding' || word === 'prior' || word === 'following';
  if (isFromText) {
    const read = shifted(scan.context.published, index + 2, memory, unit, shift);
    return unit === 'year' ? countedFromOver(scan, index, memory, read, shift) : read;
  }
  const published = scan.context.published;
  if (published === null) return { next: index + 2, period: null, rule: 'relative', note: null };
  return {
    next: index + 2,
    period: shiftFrom({ from: published, to: published }, unit, shift, true),
    rule: 'relative',
    note: `counted from the publication date ${published}`,
  };
}

const inherited = (next: number, period: Period | null, rule: string): RelativeRead => ({
  next,
  period,
  rule,
  note: period && 'inherited from the time named before',
});
