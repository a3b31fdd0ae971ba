/** What a careful reader must be told that is no calculation: levels called an increase, bases before an event, old sources. */

import type { Citation } from '../../reading/types.ts';
import type { FindingDraft } from '../forms/draft.ts';
import { distinct } from '../forms/draft.ts';
import { directionsIn } from '../lexicon/directions.ts';
import { type ClaimSentence, type Item, passageOf, stretchPassage } from '../sentence/claimSentence.ts';
import { clausesOf, wholeSentence } from '../sentence/clauses.ts';
import { levelCalledChange } from '../sentence/levelCalledChange.ts';
import { type Pair, pairsIn } from '../sentence/pairs.ts';
import { isSpan } from '../sentence/topic.ts';
import type { Passage } from '../types.ts';
import { eventToldBefore } from './eventsTold.ts';

/** "The increase was $107.8 billion to $244 billion": two levels, called a change. */
export function levelsCalledIncrease(sentence: ClaimSentence): readonly FindingDraft[] {
  return clausesOf(sentence)
    .flatMap(pairsIn)
    .flatMap((pair) => {
      const called = levelCalledChange(sentence, pair);
      return called === null ? [] : [levelFinding(sentence, pair, called.at, called.noun)];
    });
}

function levelFinding(sentence: ClaimSentence, pair: Pair, at: number, noun: string): FindingDraft {
  const article = /^[aeiou]/iu.test(noun) ? 'an' : 'a';
  return {
    code: 'level_as_increase',
    severity: 'error',
    passages: [stretchPassage(sentence, at, at + noun.length), passageOf(pair.from), passageOf(pair.to)],
    message: `“${pair.from.mention.text} to ${pair.to.mention.text}” are the levels at both ends, and are called ${article} ${noun.toLowerCase()}.`,
    evidence: 'an increase is the difference of the two, or their ratio',
  };
}

/** "since the 2022 invasion … between 2020 and 2024": the base lies before what it is measured since. */
export function basesBeforeEvent(
  sentence: ClaimSentence,
  before: readonly ClaimSentence[] = [],
  earlier: readonly ClaimSentence[] = [],
): readonly FindingDraft[] {
  const event = eventOf(sentence) ?? eventToldBefore(sentence, before, earlier);
  if (event === null) return [];
  const isChange =
    directionsIn(sentence.tagged).length > 0 ||
    pairsIn(wholeSentence(sentence)).some(({ isStated }) => isStated) ||
    sentence.items.some(({ mention }) => mention.kind === 'factor');
  const base =
    sentence.items.find(
      (item) =>
        item.mention.start !== event.passage.start &&
        item.mention.start >= event.passage.start &&
        (isBase(item, Number(event.from.slice(0, 4))) ||
          isNamedBase(sentence, item, Number(event.from.slice(0, 4)))),
    ) ?? baseOfPair(sentence, event.from);
  if (!isChange || base === undefined) return [];
  const start = base.reading.period?.from ?? '';
  return [
    {
      code: 'baseline_before_event',
      severity: 'warning',
      passages: [event.passage, passageOf(base)],
      message: `The change is said to be ${asInside(event.passage.text)}, and is measured from ${start}, before it.`,
      evidence: `base ${start}, event ${event.from}`,
    },
  ];
}

/** Words as they stand inside a sentence: "Since Russia's …" becomes "since Russia's …". */
const asInside = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

type Event = { readonly passage: Passage; readonly from: string };

/** Events told in words that no period reading covers, by what every article of the field calls them. */
const TOLD_EVENTS: readonly { readonly pattern: RegExp; readonly from: string }[] = [
  {
    pattern:
      /\b(?:since|after)\b[^,;.]{0,60}\b(?:full-scale|all-out)\s+(?:war|invasion)\b(?:\s+(?:of|on|against)\s+Ukraine)?/iu,
    from: '2022-02-24',
  },
];

/** What a change is said to have come since, with the day it began. */
export function eventOf(sentence: ClaimSentence): Event | null {
  const item = sentence.items.find((one) => isEvent(sentence, one));
  const from = item?.reading.period?.from ?? null;
  if (item !== undefined && from !== null) return { passage: passageOf(item), from };
  for (const told of TOLD_EVENTS) {
    const match = told.pattern.exec(sentence.tagged);
    if (match !== null)
      return {
        passage: stretchPassage(sentence, match.index, match.index + match[0].length),
        from: told.from,
      };
  }
  return datedEvent(sentence);
}

/** Something that happened, told in words of its own before its date; "since the low of" tells none. */
const EVENT_WORDS =
  /\b(?:since|after|following)\s+(?!then\b|the (?:low|lows|high|peak|trough|start|beginning|end)\b|a (?:low|high|peak)\b)[^,;.\ue000-\ueaff]{4,70}\s(?:of|in|from|on)\s+$|\b(?:since|after|following)\s+the\s+$/iu;

/** "since the sanctions of 2022", "since the corridor opened in 2022": an event and the year beside it. */
function datedEvent(sentence: ClaimSentence): Event | null {
  for (const item of sentence.items) {
    const from = item.reading.period?.from ?? null;
    const match = EVENT_WORDS.exec(sentence.tagged.slice(0, item.at));
    if (from === null || match === null || isSpan(item.reading.period)) continue;
    return { passage: stretchPassage(sentence, match.index, item.at + 1), from };
  }
  return null;
}

const SINCE = /^(?:since|after|following|in the wake of|as a result of)\b/iu;

function isEvent({ tagged }: ClaimSentence, { mention, reading, at }: Item): boolean {
  if (mention.kind !== 'period' || reading.period === null || reading.period.to !== null) return false;
  return (
    SINCE.test(mention.text) &&
    (reading.rule === 'event' ||
      /\p{L}{4,}/u.test(mention.text.replace(SINCE, '')) ||
      // "since the 2021 coup": the word for it stands behind.
      /^\s+\p{Ll}{3,}/u.test(tagged.slice(at + 1)))
  );
}

/** The year before an event is its natural base; an earlier one takes in what happened before. */
function isBase(item: Item, eventYear: number): boolean {
  if (item.mention.kind !== 'period' || !isSpan(item.reading.period)) return false;
  const { from, to } = item.reading.period;
  return Number(from.slice(0, 4)) < eventYear - 1 && Number(to.slice(0, 4)) >= eventYear;
}

/** "from 14,500 boxes in March 2024": where a stated pair sets out from, more than a year before the event. */
function baseOfPair(sentence: ClaimSentence, event: string): Item | undefined {
  return pairsIn(wholeSentence(sentence))
    .filter(({ isStated }) => isStated)
    .flatMap(({ from }) => {
      const time = sentence.items.find(({ at }) => at > from.at);
      const until = time?.reading.period?.to ?? null;
      const isItsOwn =
        time?.mention.kind === 'period' &&
        /^\s+(?:\p{L}+\s+){0,3}in\s+$/u.test(sentence.tagged.slice(from.at + 1, time.at));
      return isItsOwn && until !== null && isOverYearBefore(until, event) ? [time] : [];
    })[0];
}

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

const FUTURE =
  /\b(?:will|would|expected|forecast|projected|plans?|planned|by the end of|target|aims?|could|may|might|estimates? for|promis(?:es|ed))\b/iu;

/** "A World Bank paper from March 2023 had put it at $6": the sentence itself tells how old its source is. */
const isDatedInWords = ({ text, date, bracket, start }: Citation): boolean =>
  date !== null && bracket.start === start && text.includes(date.slice(0, 4));

/** A number resting on a source older than the period it stands beside, where only a bracket says how old. */
export function staleSources(
  sentence: ClaimSentence,
  blockPeriod: string | null,
  published: string | null,
): readonly FindingDraft[] {
  const numbers = sentence.items.filter(({ mention }) =>
    ['money', 'percent', 'factor', 'share', 'quantity', 'percentage_points'].includes(mention.kind),
  );
  const dates = sentence.citations.flatMap(({ date }) => (date === null ? [] : [date]));
  const newest = [...dates].sort().at(-1);
  if (sentence.citations.some((citation) => citation.date === newest && isDatedInWords(citation))) return [];
  const [number] = numbers;
  if (number === undefined || newest === undefined || FUTURE.test(sentence.tagged)) return [];
  const own = sentence.items.flatMap(({ mention, reading }) =>
    (mention.kind === 'period' || mention.kind === 'date') &&
    reading.period?.to &&
    !(published !== null && (reading.period.from ?? '') > published)
      ? [reading.period.to]
      : [],
  );
  const until = own.sort().at(-1) ?? number.reading.period?.to ?? blockPeriod;
  if (until === null || until === undefined || newest.slice(0, 4) >= until.slice(0, 4)) return [];
  // What lies ahead of the article itself is planned, and no source can be of it.
  if (published !== null && until.slice(0, 4) > published.slice(0, 4)) return [];
  const cited = sentence.citations.find(({ date }) => date === newest);
  return [
    {
      code: 'stale_source',
      severity: 'warning',
      passages: distinct([
        passageOf(number),
        ...(cited === undefined
          ? []
          : [{ block: cited.block, start: cited.start, end: cited.end, text: cited.text }]),
      ]),
      message: `“${number.mention.text}” stands beside figures up to ${until}, and its source is of ${newest}.`,
      evidence: `source ${newest}, period up to ${until}`,
    },
  ];
}

/** The last year a paragraph's figures reach, for numbers that name none themselves. */
export function periodOfBlock(sentences: readonly ClaimSentence[]): string | null {
  const spans = sentences.flatMap(({ items }) =>
    items.flatMap(({ mention, reading }) =>
      mention.kind === 'period' && isSpan(reading.period) ? [reading.period.to] : [],
    ),
  );
  return spans.sort().at(-1) ?? null;
}

/** Words that name a group nobody has defined. */
export function undefinedGroups(sentence: ClaimSentence): readonly FindingDraft[] {
  const [number] = sentence.items.filter(({ mention }) =>
    ['money', 'percent', 'factor'].includes(mention.kind),
  );
  const group = sentence.groups.find(({ members }) => members.length === 0);
  if (number === undefined || group === undefined) return [];
  return [
    {
      code: 'group_undefined',
      severity: 'info',
      passages: [
        { block: sentence.block.id, start: group.start, end: group.end, text: group.text },
        passageOf(number),
      ],
      message: `Nobody has defined who “${group.text}” are.`,
      evidence: 'without members the number cannot be checked',
    },
  ];
}

/** Levels that rest on one outlet alone. */
export function singleRoots(block: readonly ClaimSentence[]): readonly FindingDraft[] {
  const citations = block.flatMap(({ citations: own }) => own);
  const sources = new Set(citations.map(({ outlet }) => outlet));
  const pair = block
    .flatMap((sentence) => clausesOf(sentence).flatMap(pairsIn))
    .find(({ isStated }) => isStated);
  const [citation] = citations;
  if (sources.size !== 1 || pair === undefined || citation === undefined) return [];
  return [
    {
      code: 'single_root',
      severity: 'info',
      passages: [
        passageOf(pair.from),
        { block: citation.block, start: citation.start, end: citation.end, text: citation.text },
      ],
      message: `The figures of this paragraph rest on ${citation.outlet} alone.`,
      evidence: `${citations.length} reference${citations.length === 1 ? '' : 's'}, one outlet`,
    },
  ];
}
