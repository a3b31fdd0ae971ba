/**
 * "Five railways have joined—those of Kazakhstan, Azerbaijan and Georgia—", "furniture, footwear and lamps, the three goods
 * that …", "three yards share it: Villeta with 60 boats, Asunción with 52": a count, and a list that counts for it.
 */

import { matchesOf } from '../../../lib/matches.ts';
import type { Told } from '../facts/told.ts';
import { countClaim, type List } from '../forms/counts/counts.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { COUNT } from '../lexicon/countWords.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { namesIn } from '../sentence/namedValues.ts';
import type { Passage } from '../types.ts';
import { textPassage } from './passages.ts';
import { rostersOf } from './rosters.ts';
import type { Roster } from './types.ts';

export function announced(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (!isCount(item) || told.hasTested(item)) return [];
    const list =
      behindDash(sentence, item) ??
      inFront(sentence, item) ??
      inSegments(sentence, item) ??
      onesOf(sentence, item) ??
      inClauses(context, sentence, item) ??
      withAmounts(context, sentence, item) ??
      inNext(context, sentence, item);
    return list === null ? [] : [countClaim(context, item, list)];
  });
}

const isCount = ({ mention, reading }: Item): boolean =>
  mention.kind === 'count' &&
  reading.unit !== 'area' &&
  reading.bound === 'exact' &&
  /^(?:[2-9]|1\d)$/u.test(reading.value ?? '');

const SOME =
  /\b(?:including|such as|among (?:them|others)|for example|notably|mainly|especially|like|mostly|chiefly)\b/iu;
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|which|who|that|it|they|because|but|if|when|where)\b/iu;
const LONGEST_WORDS = 5;

/** The members of a finished list of short phrases; null where the stretch is none. */
function membersOf(stretch: string): readonly string[] | null {
  const text = stretch.trim();
  if (SOME.test(text) || VERB.test(text) || /[\d;:—()]/u.test(text)) return null;
  const isOxford = /,\s+(?:and|or)\s/u.test(text);
  if (!/,/u.test(text) || !/\s(?:and|or)\s/u.test(text)) return null;
  const names = text
    .split(isOxford ? /,\s+(?:and\s+|or\s+)?/u : /,\s+|\s+(?:and|or)\s+/u)
    .map((name) => name.trim());
  const isShort = names.every((name) => name !== '' && name.split(/\s+/u).length <= LONGEST_WORDS);
  return isShort && !names.some((name) => new RegExp(`^${COUNT}\\b`, 'iu').test(name)) ? names : null;
}

function listOf(sentence: ClaimSentence, at: number, stretch: string): List | null {
  const names = membersOf(stretch);
  if (names === null) return null;
  const lead = stretch.length - stretch.trimStart().length;
  return {
    passage: textPassage(sentence, at + lead, at + stretch.trimEnd().length),
    names,
    written: names,
    members: [],
  };
}

const THOSE =
  /^[^;:.—–]{0,90}?\s?(?:—|–|,)\s?(?:those|these are|they are|namely)\s*(?:of|in|from|for|at)?\s+(?:the\s+)?/iu;

/** "Five railways have joined the tariff agreed in Tbilisi—those of Kazakhstan, Azerbaijan and Georgia—but". */
function behindDash(sentence: ClaimSentence, item: Item): List | null {
  const { text } = sentence;
  const end = textAt(sentence, item.mention.end);
  const opened = THOSE.exec(text.slice(end));
  if (opened === null || hasOther(sentence, item, end + opened[0].length)) return null;
  const at = end + opened[0].length;
  const stop = /[—–;:.]|,\s+(?:but|though|while|which|who)\b/u.exec(text.slice(at));
  return listOf(sentence, at, text.slice(at, stop === null ? text.length : at + stop.index));
}

const APPOSED = /(?:—|–|,)\s?(?:all\s+|these\s+|the\s+|its\s+|their\s+)$/iu;

/** "Electronics, furniture, footwear and lamps—the three groups that …", at the head of its sentence. */
function inFront(sentence: ClaimSentence, item: Item): List | null {
  const { text } = sentence;
  const start = textAt(sentence, item.mention.start);
  const isOwnThe = /^(?:the|all|these)\s/iu.test(item.mention.text);
  const lead = isOwnThe ? `${text.slice(0, start)}the ` : text.slice(0, start);
  const mark = APPOSED.exec(lead);
  if (mark === null) return null;
  const head = lead.slice(0, mark.index);
  const opens = Math.max(head.lastIndexOf(';'), head.lastIndexOf(':'), -1) + 1;
  return listOf(sentence, opens, head.slice(opens).replace(/[—–,]\s*$/u, ''));
}

/** "Six countries signed: Benin, Togo and Ghana in March; Niger, Mali and Chad in June". */
function inSegments(sentence: ClaimSentence, item: Item): List | null {
  const { text } = sentence;
  const end = textAt(sentence, item.mention.end);
  const colon = /^[^;:,.—–]{0,90}:\s+/u.exec(text.slice(end));
  if (colon === null || hasOther(sentence, item, end + colon[0].length)) return null;
  const at = end + colon[0].length;
  const parts = text
    .slice(at)
    .replace(/[.\s]+$/u, '')
    .split(/;\s+(?:and\s+)?/u);
  const lists = parts.map((part) => PART.exec(part)?.groups?.['names'] ?? null);
  if (parts.length < 2 || lists.some((one) => one === null)) return null;
  const names = lists.flatMap((one) => (one ?? '').split(/,\s+(?:and\s+)?|\s+and\s+/u));
  return { passage: textPassage(sentence, at, text.trimEnd().length), names, written: names, members: [] };
}

const ONE = "(?:the\\s+)?\\p{Lu}[\\p{L}’'-]+(?:\\s(?:d['’])?\\p{Lu}[\\p{L}’'-]+){0,2}";
/** Names, and when or how they came to it. */
const PART = new RegExp(
  `^(?<names>${ONE}(?:,\\s+${ONE})*(?:,?\\s+and\\s+${ONE})?)\\s+(?:in|on|from|by|since|at|for|during|an?|the|later)(?:\\s+[^,;:]{3,40})?$`,
  'u',
);

const CLAUSE = new RegExp(
  `^(?<names>${ONE}(?:,\\s+${ONE})*(?:,?\\s+and\\s+${ONE})?)(?:['’]s)?\\s+(?:\\p{Ll}+\\s+)?\\p{Ll}+`,
  'u',
);

/** "Three regulators have yet to decide. Greece promises a decree; Austria and Italy are consulting; Malta has given no date". */
function inClauses(context: AuditContext, sentence: ClaimSentence, item: Item): List | null {
  const next = context.sentences[sentence.order + 1];
  if (next?.block.id !== sentence.block.id || item.mention.start - sentence.start > OPENING) return null;
  if (!/^\s?\p{Ll}*\s?(?:have|has|are|still|did|do)\b/u.test(sentence.tagged.slice(item.at + 1))) return null;
  const parts = next.text.replace(/[.\s]+$/u, '').split(/;\s+(?:and\s+|while\s+)?/u);
  const lists = parts.map((part) => CLAUSE.exec(part)?.groups?.['names'] ?? null);
  if (parts.length < 2 || lists.some((one) => one === null) || SOME.test(next.text)) return null;
  const names = lists.flatMap((one) => (one ?? '').split(/,\s+(?:and\s+)?|\s+and\s+/u));
  const known = namesIn(next).filter(({ isUnsure }) => isUnsure !== true);
  if (!names.every((name) => known.some(({ text }) => text === name))) return null;
  return { passage: textPassage(next, 0, next.text.trimEnd().length), names, written: names, members: [] };
}

/** The count is its sentence's subject. */
const OPENING = 10;

const ONE_EACH = /\bone\s+(?:in|for|by|at|near|from|to|with|on|between|against|under|outside)\s/giu;

/** "Three suits are pending, one in Delaware and one in Texas": one each, up to the last. */
function onesOf(sentence: ClaimSentence, item: Item): List | null {
  const { text } = sentence;
  const end = textAt(sentence, item.mention.end);
  const rest = text.slice(end);
  const opened = /^[^;:,.—–]{0,70}(?:,|:|—|–)\s+(?=one\s)/u.exec(rest);
  if (
    opened === null ||
    SOME.test(rest) ||
    /[;:(]|\b(?:two|three|four|five|the others?)\b/iu.test(rest.slice(opened[0].length))
  )
    return null;
  const from = end + opened[0].length;
  const list = text.slice(from);
  const starts = matchesOf(list, ONE_EACH).map(({ index }) => index);
  const isLinked = starts.every((at, i) => i === 0 || /(?:,|,?\s+and)\s+$/u.test(list.slice(0, at)));
  const isLast = /\band\s+$/u.test(list.slice(0, starts.at(-1) ?? 0));
  if (starts.length < 2 || !isLinked || !isLast) return null;
  const names = starts.map((at, i) =>
    list.slice(at, starts[i + 1] ?? list.length).replace(/,?\s*(?:and\s*)?[.]?\s*$/u, ''),
  );
  return { passage: textPassage(sentence, from, text.trimEnd().length), names, written: names, members: [] };
}

/** "three yards share the work: Villeta with 60 boats, Asunción with 52 and San Antonio with 35". */
function withAmounts(context: AuditContext, sentence: ClaimSentence, item: Item): List | null {
  const colon = sentence.tagged.indexOf(':', item.at);
  if (colon < 0 || /[;,.—]|^.\s+of\s/u.test(sentence.tagged.slice(item.at, colon))) return null;
  if (sentence.items.some(({ at, mention }) => at !== item.at && at < colon && mention.kind === 'count'))
    return null;
  const start = sentence.origins[colon]?.end ?? sentence.end;
  const rosters = rostersOf(context.sentences).filter(
    ({ kind, first, start: from }) => kind === 'list' && first === sentence.order && from > start,
  );
  const [roster, more] = rosters;
  if (roster === undefined || more !== undefined || SOME.test(sentence.tagged.slice(colon))) return null;
  // What stands before its first amount is its first member's name; anything else is another list.
  const before = sentence.items.some(({ at, mention }) => at > colon && mention.start < roster.start);
  const last = sentence.items.some(({ mention }) => mention.start > roster.end && mention.kind !== 'period');
  if (before || last) return null;
  const names = roster.members.map(({ label }) => label.trim());
  return {
    passage: passageOfRoster(sentence, roster),
    names,
    written: names,
    members: [],
  };
}

/** "Four ports handle the trade. Mersin unloads 3.4 million tonnes, Iskenderun 2.5 million, Samsun 1.6 million and Bandirma 1.2 million". */
function inNext(context: AuditContext, sentence: ClaimSentence, item: Item): List | null {
  const next = context.sentences[sentence.order + 1];
  if (next?.block.id !== sentence.block.id || !isTheOnlyCount(sentence, item) || PICKED.test(next.text))
    return null;
  const rosters = rostersOf(context.sentences).filter(
    ({ kind, first }) => kind === 'list' && first === next.order,
  );
  const [roster, more] = rosters;
  if (roster === undefined || more !== undefined) return null;
  if (next.items.some(({ mention }) => mention.start < roster.start)) return null;
  const isLast = !next.items.some(({ mention }) => mention.start > roster.end && mention.kind !== 'period');
  const names = roster.members.map(({ label }) => label.trim());
  if (!isLast || !names.every((name) => /^(?:the\s+)?\p{Lu}/u.test(name))) return null;
  const [last] = matchesOf(next.text, /,?\s+and\s+(?:the\s+)?\p{Lu}/gu).slice(-1);
  if (last === undefined) return null;
  return {
    passage: passageOfRoster(next, roster),
    names,
    written: names,
    members: [],
  };
}

/** Only some are told, or others besides. */
const PICKED =
  /\b(?:includ\w+|such as|among|example|mainly|especially|alone|largest|biggest|worst|best|most|others?|rest|another|further|elsewhere|leading|chief)\b/iu;
const NO_THINGS =
  /\b(?:years?|months?|weeks?|days?|times|quarters?|points?|percent|ways?|reasons?|sources?|dollars?|euros?|phases?|stages?)\b/iu;

/** It counts what its sentence is about: at its head, or as the last word of it. */
function isTheOnlyCount({ items, tagged, start }: ClaimSentence, item: Item): boolean {
  const counts = items.filter(({ mention }) => mention.kind === 'count' || mention.kind === 'quantity');
  const isHead = item.mention.start - start <= OPENING;
  const isEnd = /^\s*(?:\p{Ll}+\s*){0,2}[.:]?\s*$/u.test(tagged.slice(item.at + 1));
  return (
    counts.length === 1 && (isHead || isEnd) && !NO_THINGS.test(item.mention.text) && !/[;:]/u.test(tagged)
  );
}

/** The list as it is written. */
const passageOfRoster = (sentence: ClaimSentence, { start, end }: Roster): Passage =>
  textPassage(sentence, textAt(sentence, start), textAt(sentence, end));

const hasOther = ({ items, start }: ClaimSentence, item: Item, until: number): boolean =>
  items.some(
    ({ mention }) =>
      mention.start > item.mention.start && mention.start - start < until && mention.kind === 'count',
  );

/** A code point of the document as an offset of the sentence's text. */
const textAt = ({ text, start }: ClaimSentence, place: number): number =>
  [...text].slice(0, Math.max(0, place - start)).join('').length;
