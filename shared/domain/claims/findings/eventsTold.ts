/** "Since that devaluation", where the sentence before has the currency devalued in November 2023: an event that is dated elsewhere. */
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { isSameWord, stem } from '../sentence/contentWords.ts';
import type { Passage } from '../types.ts';

/** What a change is said to have come since, with the day it began (ISO 8601, as far as it is known). */
export type ToldEvent = { readonly passage: Passage; readonly from: string };

/** How many sentences before its date may stand. */
const REACH = 3;
const BACK =
  /\b(?:since|after|following|from|under)\s+(?:then\b|(?:that|the|this|its|their|these|those)\s+(?:(?:first|second|new|latest|recent)\s+)?(?:(?:end|start|beginning|opening)\s+of\s+(?:the\s+)?)?(?<noun>\p{Ll}{3,}))/iu;
/** A time, and nothing that happened. */
const NO_EVENT =
  /^(?:year|month|week|quarter|time|date|start|end|beginning|first|second|same|low|high|peak|previous|last|early|late|mid)/iu;

/** The nearest of the sentences before that has one date and the word for the event, those of a paragraph before by its verb; "since then" takes the last one. */
export function eventToldBefore(
  sentence: ClaimSentence,
  before: readonly ClaimSentence[],
  earlier: readonly ClaimSentence[] = [],
): ToldEvent | null {
  const match = BACK.exec(sentence.tagged);
  if (match === null) return null;
  const noun = match.groups?.['noun'];
  if (noun === undefined ? !/^since\s/iu.test(match[0]) : NO_EVENT.test(noun)) return null;
  const near = noun === undefined ? before.slice(-1) : before.slice(-REACH);
  const told = near.findLast((one) => noun === undefined || hasWord(one, noun));
  const from =
    (told === undefined ? null : soleDate(told)) ?? (noun === undefined ? null : farDate(earlier, noun));
  if (from === null) return null;
  return { passage: stretchPassage(sentence, match.index, match.index + match[0].length), from };
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
