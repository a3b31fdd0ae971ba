/** What a change is said to have come since: an event dated in its own sentence, or in one told before. */
import { type ClaimSentence, type Item, passageOf, stretchPassage } from '../sentence/claimSentence.ts';
import { isSameWord, stem } from '../sentence/contentWords.ts';
import { TAG } from '../sentence/tags.ts';
import { isSpan } from '../sentence/topic.ts';
import type { Passage } from '../types.ts';

/** The words that name it, where it is dated if that is elsewhere, and the day it began (ISO 8601, as far as it is known). */
export type Event = { readonly passage: Passage; readonly dated: Item | null; readonly from: string };

/** Events told in words that no period reading covers, by what every article of the field calls them. */
const TOLD_EVENTS: readonly { readonly pattern: RegExp; readonly from: string }[] = [
  {
    pattern:
      /\b(?:since|after)\b[^,;.]{0,60}\b(?:full-scale|all-out)\s+(?:war|invasion)\b(?:\s+(?:of|on|against)\s+Ukraine)?/iu,
    from: '2022-02-24',
  },
];

/** An event that its own sentence dates. */
export function eventIn(sentence: ClaimSentence): Event | null {
  const item = sentence.items.find((one) => isEvent(sentence, one));
  const from = item?.reading.period?.from ?? null;
  if (item !== undefined && from !== null) return { passage: passageOf(item), dated: null, from };
  for (const told of TOLD_EVENTS) {
    const match = told.pattern.exec(sentence.tagged);
    if (match !== null)
      return {
        passage: stretchPassage(sentence, match.index, match.index + match[0].length),
        dated: null,
        from: told.from,
      };
  }
  return datedEvent(sentence);
}

const CUE = 'since|after|following|under|thanks to|in the wake of|as a result of';
const PLACE =
  '(?:(?:(?:at|by|towards|from) (?:the )?(?:end|start|beginning|close|turn) )?of|(?:at|by|towards) the|in|from|on)';
/** Something that happened, told in words of its own before its date; "since the low of" tells none. */
const EVENT_WORDS = new RegExp(
  `\\b(?<cue>${CUE})\\s+(?!then\\b|(?:the|a|its|their) (?:\\p{L}+ )?(?:low|lows|high|peak|trough|start|beginning|end|year|decade)\\b)(?<words>(?:[^,;.\\ue700-\\ue8ff]|,(?= (?:in|on) )){4,90}?),?\\s${PLACE}\\s+$|\\b(?:since|after|following)\\s+the\\s+$`,
  'iu',
);
/** "after 3.4 million", "after falling to 3.4 million": what was before, and nothing that happened. */
const AMOUNT_AFTER = new RegExp(`^(?:(?:the|about|some|only|just)\\s+)*(?:${TAG.any}|\\p{L}+ing\\b)`, 'u');

/** "since the sanctions of 2022", "since the three ports, in May 2023, joined": an event and the time beside it. */
function datedEvent(sentence: ClaimSentence): Event | null {
  for (const item of sentence.items) {
    const from = item.reading.period?.from ?? null;
    if (from === null || !isTime(item) || isSpan(item.reading.period)) continue;
    const match = EVENT_WORDS.exec(sentence.tagged.slice(0, item.at));
    if (match === null) continue;
    const { cue, words } = match.groups ?? {};
    if (
      words !== undefined &&
      (!/\p{L}{3}/u.test(words) || (!/^since$/iu.test(cue ?? '') && AMOUNT_AFTER.test(words)))
    )
      continue;
    return { passage: stretchPassage(sentence, match.index, item.at + 1), dated: null, from };
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

/** How many sentences before its date may stand. */
const REACH = 3;
const BACK =
  /\b(?:since|after|following|from|under)\s+(?:then\b|(?:that|the|this|its|their|these|those)\s+(?:(?:first|second|new|latest|recent)\s+)?(?:(?:end|start|beginning|opening)\s+of\s+(?:the\s+)?)?(?<noun>\p{Ll}{3,}))/iu;
/** A time, and nothing that happened. */
const NO_EVENT =
  /^(?:year|month|week|quarter|time|date|start|end|beginning|first|second|same|low|high|peak|previous|last|early|late|mid)/iu;

/** "Since that ban", "since then": the nearest of the sentences before that has one date and the word for it, those of a paragraph before by its verb. */
export function eventNamedBefore(
  sentence: ClaimSentence,
  before: readonly ClaimSentence[],
  earlier: readonly ClaimSentence[],
): Event | null {
  const match = BACK.exec(sentence.tagged);
  if (match === null) return null;
  const noun = match.groups?.['noun'];
  if (noun === undefined ? !/^since\s/iu.test(match[0]) : NO_EVENT.test(noun)) return null;
  const near = noun === undefined ? before.slice(-1) : before.slice(-REACH);
  const told = near.findLast((one) => noun === undefined || hasWord(one, noun));
  const from =
    (told === undefined ? null : soleDate(told)) ?? (noun === undefined ? null : farDate(earlier, noun));
  if (from === null) return null;
  const passage = stretchPassage(sentence, match.index, match.index + match[0].length);
  return { passage, dated: null, from };
}

/** The date of the last sentence that tells by the event's own verb that it came about ("capped", "was banned"). */
function farDate(earlier: readonly ClaimSentence[], noun: string): string | null {
  const verb = new RegExp(`(?<!\\p{L})${noun.replace(/(?:s|e)$/u, '')}(?:\\p{L})?ed(?!\\p{L})`, 'iu');
  const told = earlier.findLast((one) => verb.test(one.tagged) && soleDate(one) !== null);
  return told === undefined ? null : soleDate(told);
}

const hasWord = ({ tagged }: ClaimSentence, noun: string): boolean =>
  (tagged.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => isSameWord(stem(word), stem(noun)));

/** When a sentence with one time says that something happened. */
function soleDate({ items }: ClaimSentence): string | null {
  const times = items.filter(isTime);
  const period = times.length === 1 ? times[0]?.reading.period : null;
  const [from, to] = [period?.from ?? null, period?.to ?? null];
  return from !== null && (to === null || to.slice(0, 4) === from.slice(0, 4)) ? from : null;
}

const isTime = ({ mention }: Item): boolean => mention.kind === 'period' || mention.kind === 'date';

const BEGAN =
  /\b(?:entered into force|came into (?:force|effect|operation)|took effect|(?:was|were|is|had been) (?:imposed|introduced|widened|opened|signed|privatised|privatized|floated|freed|launched|lifted|scrapped|abolished|adopted|deepened|extended|closed|shut|banned|devalued|nationalised|completed|inaugurated|commissioned|created|founded|established|liberalised|deregulated|raised|doubled|suspended|reopened)|opened|began|started|abolished|introduced|imposed|joined|seceded|invaded|floated|lifted|banned|inaugurated|launched|acceded)\b/iu;
const FOLLOWS =
  /\b(?:since (?:then|that (?:time|date|day|year|month)|its (?:opening|launch|introduction|start|entry)|their (?:introduction|launch)|the \p{Ll}+(?=,| (?:has|have|began|started|opened)))|(?:has|have) (?:\p{L}+ )?since\b|(?:has|have) [^,;.]{2,30} since(?=,)|in the (?:\p{L}+ )?(?:years?|months|time|period) since|after (?:the|this|that) \p{Ll}+|as a (?:result|consequence)(?: of (?:the|this) \p{Ll}+)?|thanks to (?:it|the \p{Ll}+)|(?:it|this|which|that|the \p{Ll}+) has (?:cost|brought|made|given|meant|left|added|created|cut|raised|lifted|lowered|helped|hurt|doubled|tripled|halved)|(?:blames?|credits?|owes?) (?:it|the \p{Ll}+) (?:for|with)?)/iu;

/** "It opened in June 2022. In the time since …": what began, with a single date, earlier in the sentence or in the one before. */
export function eventBegunBefore(sentence: ClaimSentence, before: ClaimSentence | undefined): Event | null {
  const since = FOLLOWS.exec(sentence.tagged);
  if (since === null) return null;
  const dated =
    datedIn(
      sentence.items.filter((item) => item.at < since.index),
      sentence.tagged.slice(0, since.index),
    ) ?? (before === undefined ? null : datedIn(before.items, before.tagged));
  const from = dated?.reading.period?.from ?? null;
  if (dated === null || from === null) return null;
  return { passage: stretchPassage(sentence, since.index, since.index + since[0].length), dated, from };
}

function datedIn(items: readonly Item[], words: string): Item | null {
  if (!BEGAN.test(words)) return null;
  const dates = items.filter(
    (item) => isTime(item) && item.reading.period !== null && !isSpan(item.reading.period),
  );
  const [item, more] = dates;
  const year = item?.reading.period?.from?.slice(0, 4);
  return item === undefined || more !== undefined || year === undefined || !item.mention.text.includes(year)
    ? null
    : item;
}
