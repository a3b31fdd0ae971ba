/** What speaks for an amount by itself to be the first or the second of a pair: where it stands and what stands beside it. */

import { markOf } from '../../learned/markOf.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import type { Placed } from '../candidates.ts';
import type { WordQuestion } from './wordCandidates.ts';

/** Seen from the words: before or behind them in their sentence and the how-manieth, or sentences off and at which end. */
export function placeOf({ cue, levels }: WordQuestion, one: Placed): string {
  if (one.step !== 0) {
    const there = levels.filter(({ step }) => step === one.step);
    const at = there.indexOf(one);
    return markOf`s${Math.max(one.step, -2)}${there.length === 1 ? ' sole' : at === 0 ? ' first' : at === there.length - 1 ? ' last' : ''}`;
  }
  if (one.item.at >= cue.at && one.item.at < cue.end) return 'inside';
  const isBefore = one.item.at < cue.at;
  const side = levels.filter(
    ({ step, item }) =>
      step === 0 && item.at < cue.at === isBefore && !(item.at >= cue.at && item.at < cue.end),
  );
  const rank = isBefore ? side.length - 1 - side.indexOf(one) : side.indexOf(one);
  return markOf`o${isBefore ? '-' : '+'}${Math.min(rank, 2)}`;
}

const FROM =
  /\b(?:from|than|against|after|versus|vs|compared (?:with|to)|instead of|relative to|up on|down on|on|over|under|above|below|of|as)\s+(?:(?:the|a|an|its|their|about|some|just|only|mere|previous|record|last|year[’']s|of)\s+){0,3}$/iu;
const HAD =
  /\b(?:had|having|used to|once|was then|were then|previously|originally)\b[^,;:.\ue000-\ue6ff]{0,50}$/iu;
const TO =
  /\b(?:to|at|reach(?:ed|es|ing)?|hit|now|today|is|are|stands? at|came to|has|have)\s+(?:(?:the|a|an|its|their|about|some|just|only|been|now|nearly|almost|mere|around)\s+){0,3}$/iu;
const EARLIER =
  /^[^;:.\ue000-\ue6ff]{0,45}\b(?:earlier|before|ago|previous(?:ly)?|previous year|last year|the year before|then|once)\b/iu;
const NOW =
  /^[^;:.\ue000-\ue6ff]{0,35}\b(?:now|today|this (?:year|month|week|season|quarter)|at present|currently|latest)\b/iu;
const THEN_BEFORE =
  /\b(?:(?:a|one|two|three|four|five|ten|\p{L}+) (?:years?|months?|weeks?|seasons?|decades?|quarters?|summers?|winters?) (?:earlier|before|ago)|the (?:previous|year before)|in 20\d\d|earlier|previously)\b[^;:.\ue000-\ue6ff]{0,45}$/iu;
const NOW_BEFORE =
  /\b(?:now|today|this (?:year|month|week|season|quarter)|last (?:year|month|week|quarter)|latest|currently)\b[^;:.\ue000-\ue6ff]{0,45}$/iu;

const knownLeads = new WeakMap<Placed['item'], readonly string[]>();

/** What stands right before and behind an amount; read once, for all words near it. */
export function leadMarks({ item, sentence }: Placed): readonly string[] {
  const found = knownLeads.get(item) ?? readLead(item, sentence);
  knownLeads.set(item, found);
  return found;
}

function readLead(item: Placed['item'], sentence: ClaimSentence): readonly string[] {
  const lead = withTimes(sentence, Math.max(0, item.at - 80), item.at);
  const rest = withTimes(sentence, item.at + 1, item.at + 70);
  const marks: string[] = [];
  if (FROM.test(lead)) marks.push('from');
  if (HAD.test(lead)) marks.push('had');
  if (TO.test(lead)) marks.push('to');
  if (EARLIER.test(rest)) marks.push('then');
  if (NOW.test(rest)) marks.push('now');
  if (THEN_BEFORE.test(lead)) marks.push('then before');
  if (NOW_BEFORE.test(lead)) marks.push('now before');
  if (/\(\s*(?:\S+\s+){0,2}$/u.test(lead)) marks.push('bracket');
  if (/^\s*(?:\)|,)/u.test(rest)) marks.push('closed');
  return marks;
}

/** Times are words here: "a year before". */
const withTimes = ({ tagged, items }: ClaimSentence, from: number, to: number): string =>
  tagged
    .slice(from, to)
    .replace(
      /[\ue700-\ue8ff]/gu,
      (tag, at: number) => items.find((one) => one.at === from + at)?.mention.text ?? tag,
    );

/** What stands between the cue and an amount of its sentence. */
export function cueMarks(
  { sentence: { tagged }, cue }: WordQuestion,
  { step, item }: Placed,
): readonly string[] {
  if (step !== 0) return [];
  const isBehind = item.at >= cue.end;
  const between = isBehind ? tagged.slice(cue.end, item.at) : tagged.slice(item.at + 1, cue.at);
  const side = isBehind ? 'behind' : 'before';
  const words = between.split(/\s+/u).filter(Boolean).length;
  const marks = [markOf`${side} ${words < 3 ? 'next' : words < 7 ? 'near' : words < 14 ? 'middle' : 'far'}`];
  if (/[;:—–]/u.test(between)) marks.push(markOf`${side} cut`);
  if (/\(/u.test(between) && !/\)/u.test(between)) marks.push(markOf`${side} bracket`);
  if (/,/u.test(between)) marks.push(markOf`${side} comma`);
  if (/\b(?:while|whereas|but|although|though)\b/iu.test(between)) marks.push(markOf`${side} while`);
  if (/\band\b/iu.test(between)) marks.push(markOf`${side} and`);
  if (/[\ue000-\ue6ff]/u.test(between)) marks.push(markOf`${side} over another`);
  const link = isBehind
    ? /^\s*(?:,\s*)?(?<link>at|to|with|by|from|of)\s+(?:\S+\s+){0,2}$/iu.exec(between)?.groups?.['link']
    : undefined;
  if (link !== undefined) marks.push(markOf`${side} ${link.toLowerCase()}`);
  return marks;
}
