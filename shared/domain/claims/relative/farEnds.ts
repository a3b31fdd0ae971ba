/** The other amount, where a number stands beside one of its two alone: the whole a part is of, the base a change is from. */

import { amountsOf } from '../facts/amounts.ts';
import { conceptsOf, hasWord, sharedOf } from '../facts/equivalents.ts';
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import type { Cue } from './cues.ts';
import { isJoined } from './joins.ts';
import { isAlike, isLarger, levelsIn, sentencesBefore, sizeOf } from './levels.ts';
import type { Pair, Place } from './relativeClaim.ts';

type Levels = {
  readonly own: readonly Item[];
  readonly before: readonly (readonly Item[])[];
  readonly cue: Cue;
};
export type Far = { readonly pair: Pair; readonly rivals: readonly Pair[] };

/** "72 per cent of the 2024 sales, $2.0 billion of the total": the share first, then its amount. */
const OF_THEN =
  /^\s+of\s+(?!(?:that|it|this|them|these|those|which|whom)\b)(?:[^,;:.\ue000-\ueaff]|[\ue700-\ue8ff]){3,60},\s+(?:(?:or|some|about|that is)\s+)?$/u;
const ENDS = /^(?:\s+of\s+(?:it|them|that|the (?:total|whole|sum|lot))\b)?\s*(?:[.,;)]|$)/u;

/** The only amount of its sentence that stands before the number and is said again by it. */
function anchorOf({ tagged }: ClaimSentence, item: Place, own: readonly Item[]): Item | null {
  const next = own.find((one) => one.at > item.at);
  if (
    next !== undefined &&
    OF_THEN.test(tagged.slice(item.at + 1, next.at)) &&
    ENDS.test(tagged.slice(next.at + 1))
  )
    return next;
  const last = own.findLast((one) => one.at < item.at);
  if (last === undefined || !isJoined(tagged.slice(last.at + 1, item.at))) return null;
  return own.some((one) => one !== last && one.at < item.at && isAlike(one, last)) ? null : last;
}

/** "of the total", "of it", "of them": no noun of its own. */
const GENERAL =
  /^\s+of\s+(?:it|them|this|that|these|those|all|everything|(?:the|its|their) (?:total|whole|sum|lot|entire))\b/iu;
const OF = /^\s+of\s+(?<what>(?:[^,;:.()\ue000-\ueaff]|[\ue700-\ue8ff])+)/iu;

/** "1,935 tonnes, or 45 per cent": of the nearest larger amount told before, where its sentence has no other. */
export function wholePair(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Place,
  { own, before, cue }: Levels,
): Far | null {
  if (!cue.readings.includes('part')) return null;
  const part = anchorOf(sentence, item, own);
  if (part === null || part.mention.kind === 'percent') return null;
  if (!cue.isSaid && cue.measuredBy !== null) return null;
  const rest = sentence.tagged.slice(item.at + 1);
  if (/[;:]/u.test(sentence.tagged.slice(part.at + 1, item.at))) return null;
  const larger = (levels: readonly Item[]): readonly Item[] =>
    levels.filter((one) => isAlike(one, part) && isLarger(one, part));
  const at = before.findIndex((levels) => larger(levels).length > 0);
  const [whole, more] = ofYear(larger(before[at] ?? []), yearOf(part));
  if (whole === undefined || more !== undefined) return null;
  const what = OF.exec(rest)?.groups?.['what'];
  if (what !== undefined && !GENERAL.test(rest)) {
    const told = sentencesBefore(context, sentence)[at];
    if (told === undefined || sharedOf(conceptsOf(what), conceptsOf(told.text)) === 0) return null;
  }
  const rivals = context.sentences.flatMap((one) => larger(levelsIn(one)).map((b) => ({ a: part, b })));
  return { pair: { a: part, b: whole }, rivals };
}

/** "than in 2023", "than a year before", "on the previous season". */
const TIME =
  /^(?:(?:in|at|during|over|for)\s+)?(?:(?:the|a|an|its|same|same date|last|previous|preceding)\s+)*(?:[\ue700-\ue8ff]|year|month|quarter|season|spring|summer|autumn|winter|week|decade|before|earlier)/iu;

/** Words of a time and of sorts of amounts tell none from another. */
const wordsOf = (stretch: string): readonly string[] =>
  [...conceptsOf(stretch)].filter((word) => !NO_WORD.test(word));
const NO_WORD = /^(?:usual|ordin|norm|same|entir|overal|nation|nearl|almost|combin|nine|twelv|origin)/u;

/** "four times as much as ginger", "a third of the Chinese sum": of the only amount whose words are those it is measured by. */
export function namedPair(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Place,
  { own, cue }: Levels,
): Far | null {
  const by = wordsOf(cue.measuredBy ?? '');
  const anchor = anchorOf(sentence, item, own);
  if (!cue.isSaid || by.length === 0 || anchor === null || anchor.mention.kind === 'percent') return null;
  const found = amountsOf(context.sentences)
    .filter((one) => one.sentence !== sentence && one.role !== 'change' && isAlike(one.item, anchor))
    .map((one) => ({ one, shared: by.filter((word) => hasWord(one.words, word)).length }))
    .filter(({ one, shared }) => shared > 0 && sizeOf(one.item) !== sizeOf(anchor));
  const most = Math.max(0, ...found.map(({ shared }) => shared));
  const best = found.filter(({ shared }) => shared === most);
  const [first] = best;
  if (
    first === undefined ||
    most * 2 < by.length ||
    new Set(best.map(({ one }) => sizeOf(one.item))).size > 1
  )
    return null;
  return {
    pair: { a: anchor, b: first.one.item },
    rivals: found.map(({ one }) => ({ a: anchor, b: one.item })),
  };
}

/** Of several years that of the part. */
const ofYear = (levels: readonly Item[], year: string | null): readonly Item[] =>
  levels.length < 2 || year === null ? levels : levels.filter((one) => yearOf(one) === year);

/** "In 2023 it came to $2.1 billion, a rise of 98 percent", "In 2019 it had been $640 million, so income has doubled": from or to the amount told last, of another time. */
export function basePair(sentence: ClaimSentence, item: Place, { own, before, cue }: Levels): Far | null {
  const isOfTime = cue.measuredBy === null || TIME.test(cue.measuredBy);
  if (!cue.isSaid || !isOfTime || cue.readings.includes('part')) return null;
  const end = anchorOf(sentence, item, own);
  if (end === null) return null;
  const near = before.find((levels) => levels.some((one) => isAlike(one, end))) ?? [];
  if (near !== before[0]) return null;
  const year = yearOf(end);
  const alike = near.filter((one) => isAlike(one, end) && sizeOf(one) !== sizeOf(end));
  const years = alike.map(yearOf);
  const [first, more] = alike;
  const other = more === undefined ? first : nearestBefore(alike, year);
  if (other === undefined || new Set(years).size < years.length) return null;
  if (year === null ? !HAD.test(sentence.tagged.slice(0, end.at)) : yearOf(other) === year) return null;
  const rivals = before
    .flat()
    .filter((one) => isAlike(one, end))
    .map((a) => ({ a, b: end }));
  return { pair: { a: other, b: end }, rivals };
}

/** "had been", "before that": of a time before the amount told last. */
const HAD = /\b(?:had|were|was|earlier|before|previously)\b/iu;
const yearOf = ({ reading }: Item): string | null => reading.period?.to?.slice(0, 4) ?? null;

/** Of several years the last one before. */
function nearestBefore(levels: readonly Item[], year: string | null): Item | undefined {
  if (year === null || levels.some((one) => (yearOf(one) ?? '9999') >= year)) return undefined;
  return [...levels].sort((a, b) => (yearOf(b) ?? '').localeCompare(yearOf(a) ?? ''))[0];
}
