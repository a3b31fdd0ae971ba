/** Which pair of amounts a change speaks of: in its clause, its sentence, beside it, or elsewhere in the article. */
import type { AuditContext } from '../forms/draft.ts';
import { acrossClauses, explainedBehind } from './acrossClauses.ts';
import type { ClaimSentence, Item } from './claimSentence.ts';
import { type Clause, clausesOf, wholeSentence } from './clauses.ts';
import { contentWords, stem } from './contentWords.ts';
import { type Pair, pairsIn, pointOf } from './pairs.ts';
import { narrowsNoMore, qualifiersOf } from './qualifiers.ts';
import { dimensionOf, isCommensurable, roleOf } from './roles.ts';
import { statedPairs } from './statedPairs.ts';
import { TAG } from './tags.ts';
import { agreesWith, endPeriod, samePeriod, topicOf } from './topic.ts';

/** Words by which a sentence goes on speaking of the amounts before it. */
const GOES_ON =
  /^(?:\p{L}+,?\s)?(?:(?:this|that|it|they|these|those|both|the (?:figure|total|increase|rise|growth|decline|fall|drop|change|latter|sum|amount|jump|gain|volume|value)|which|an? (?:\p{L}+ )?(?:increase|rise|growth|decline|fall|drop|jump|gain|change)|by|in|up|down|representing|meaning|thus|overall|over the|within|during)\b|[\ue000-\ueaff])/iu;

/** The best pair for a trigger of a clause; `allowed` keeps only those whose dimension can answer it. */
export function findPair(
  context: AuditContext,
  clause: Clause,
  trigger: Item,
  allowed: (dimension: string) => boolean,
): Pair | null {
  const fits = (pair: Pair): boolean =>
    allowed(dimensionOf(pair.to) ?? '') &&
    !isOfReason(clause.sentence, trigger, pair) &&
    !isOfAnotherBase(clause.sentence, trigger, pair);
  const isEarlier = speaksOfEarlier(clause, trigger);
  const own = nearest(pairsIn(clause).filter(fits), trigger);
  if (own !== null && !(isEarlier && own.from.at < trigger.at && own.to.at < trigger.at)) return own;
  if (isEarlier) return null;
  const sentence = nearest(pairsIn(wholeSentence(clause.sentence)).filter(fits), trigger);
  if (sentence !== null && hasNoRival(clause, sentence, trigger)) return sentence;
  return (
    acrossClauses(clause, trigger, allowed) ??
    acrossSentences(context, clause, allowed) ??
    beside(context, clause, trigger, fits) ??
    explainedBehind(context, clause, allowed) ??
    twoBefore(context, clause, trigger, allowed) ??
    elsewhere(context, clause, trigger, fits) ??
    summedUp(context, clause, fits)
  );
}

/** "climbed 11.8% because prices averaged $4.23, against $3.85": the pair is of what explains the change. */
function isOfReason({ tagged, items }: ClaimSentence, trigger: Item, { from, to }: Pair): boolean {
  if (!items.includes(from) || !items.includes(to)) return false;
  const [first, last] = [Math.min(from.at, to.at), Math.max(from.at, to.at)];
  const between = trigger.at < first ? tagged.slice(trigger.at, first) : tagged.slice(last, trigger.at);
  return /\b(?:because|although|though|whereas|even as)\b/iu.test(between);
}

/** "53% more than in the previous year and twice the $4.2 billion of 2023": more than a base the sentence does not state. */
function isOfAnotherBase({ tagged, items }: ClaimSentence, trigger: Item, { from, isStated }: Pair): boolean {
  if (isStated || !items.includes(from) || from.at < trigger.at) return false;
  const between = tagged.slice(trigger.at + 1, from.at);
  return /^\s+(?:more|less|higher|lower|fewer|larger|smaller)\s+than\b.*\band\b/isu.test(between);
}

const EARLIER =
  /^[^,;.]{0,15}\b(?:in|over|during|throughout|for)\s+the\s+(?:\p{L}+\s+|[\ue000-\ueaff]\s+){0,4}(?:before|earlier|previous|prior|preceding|past)\b/iu;

/** "having doubled in the years before": a change that led up to the amounts, not one between them. */
const speaksOfEarlier = (clause: Clause, trigger: Item): boolean =>
  EARLIER.test(clause.sentence.tagged.slice(trigger.at + 1, trigger.at + 90));

function nearest(pairs: readonly Pair[], trigger: Item): Pair | null {
  const distance = ({ from, to }: Pair): number =>
    Math.min(Math.abs(from.at - trigger.at), Math.abs(to.at - trigger.at));
  let best: Pair | null = null;
  for (const pair of pairs) if (best === null || distance(pair) < distance(best)) best = pair;
  return best;
}

/** No other change of the sentence stands nearer to the pair, in the pair's own clause. */
function hasNoRival(clause: Clause, pair: Pair, trigger: Item): boolean {
  const home = clausesOf(clause.sentence).find(({ items }) => items.includes(pair.to));
  if (home === undefined) return true;
  const isChange = (item: Item): boolean =>
    item !== trigger && item !== pair.from && item !== pair.to && roleOf(clause.sentence, item) === 'change';
  if (home.items.some(isChange)) return false;
  return (
    narrowsNoMore(qualifiersOf(clause), qualifiersOf(home)) &&
    agreesWith(topicOf(trigger.mention), topicOf(pair.to.mention))
  );
}

/** "It reached $125 billion in 2024, having doubled" after "Turnover stood at $63 billion in 2020". */
function acrossSentences(
  context: AuditContext,
  clause: Clause,
  allowed: (dimension: string) => boolean,
): Pair | null {
  const here = levelsOf(clause).filter((item) => allowed(dimensionOf(item) ?? ''));
  const [level] = here;
  if (level === undefined || here.length !== 1) return null;
  for (const other of neighbours(context, clause.sentence, 2, 1)) {
    const levels = clausesOf(other)
      .filter((candidate) => goesOn(clause, candidate) || isYearBefore(clause, level, candidate))
      .flatMap((candidate) => levelsOf(candidate).filter((item) => !isLeft(candidate, item, clause)))
      .filter(
        (item) =>
          isCommensurable(item, level) &&
          !IS_PART.test(other.tagged.slice(item.at + 1)) &&
          (agreesWith(topicOf(item.mention), topicOf(level.mention)) ||
            (isYearBefore(clause, level, clauseWith(other, item)) &&
              agreesWith(partiesOnly(item), partiesOnly(level)))),
      );
    const [partner] = levels;
    if (levels.length !== 1 || partner === undefined) continue;
    const [mine, its] = [pointOf(level), pointOf(partner)];
    if (mine !== null && mine === its) continue;
    const isBase =
      roleOf(clause.sentence, level) === 'base' ||
      SINCE_WHEN.test(clause.sentence.tagged.slice(0, level.at)) ||
      (mine !== null && its !== null && mine < its);
    const [from, to] = isBase ? [level, partner] : [partner, level];
    const hasDates = mine !== null && its !== null;
    const isThenAndNow = NOW.test(clause.text.trim()) && USED_TO.test(other.tagged.slice(0, partner.at));
    const isNamed = hasDates || isThenAndNow || roleOf(clause.sentence, level) !== 'level';
    if (!isNamed) continue;
    return { from, to, why: 'the amount of the sentence beside it, of the same measure', isStated: false };
  }
  return null;
}

/** "The plant used to employ 2,000 workers. Today it employs 1,500". */
const NOW = /^(?:today|now|these days|nowadays)\b/iu;
const USED_TO = /\b(?:used to|once|formerly|originally)\b/iu;

/** "since 2019, when they came to 215,000": where the change set out from. */
const SINCE_WHEN = new RegExp(`${TAG.time},\\s+when\\s+(?:\\p{L}+\\s+){1,4}$`, 'u');

/** Where a change of the sentence before set out from: the next one sets out from where it led. */
const isLeft = (candidate: Clause, item: Item, clause: Clause): boolean =>
  candidate.sentence.order < clause.sentence.order &&
  /\b(?:it|they|this|that)\b/iu.test(clause.text) &&
  pairsIn(candidate).some(({ from, isStated }) => isStated && from === item);

/** "Germany took €4.2bn of that": a part of what was said before, no level of its own. */
const IS_PART = /^\s+of\s+(?:that|it|this|them|these|those|which)\b/u;

const partiesOnly = ({ mention }: Item) => ({ ...topicOf(mention), measure: null });

const clauseWith = (sentence: ClaimSentence, item: Item): Clause =>
  clausesOf(sentence).find(({ items }) => items.includes(item)) ?? wholeSentence(sentence);

const THAN_YEAR_BEFORE =
  /\b(?:than|on|from|over|compared with)\s+(?:in\s+)?(?:the|a)\s+(?:previous year|preceding year|prior year|year (?:before|earlier|ago))\b/iu;

/** "Output was X in 2023, 25 percent less than in the year before" after a sentence with the level of 2022. */
function isYearBefore(clause: Clause, level: Item, candidate: Clause): boolean {
  const own = pointOf(level);
  if (own === null || !THAN_YEAR_BEFORE.test(clause.text)) return false;
  const before = String(Number(own.slice(0, 4)) - 1);
  const levels = levelsOf(candidate).filter((item) => isCommensurable(item, level));
  return levels.length === 1 && levels[0] !== undefined && pointOf(levels[0]) === before;
}

/** A whole pair in the sentence before or after that says the same thing in numbers. */
function beside(
  context: AuditContext,
  clause: Clause,
  trigger: Item,
  fits: (pair: Pair) => boolean,
): Pair | null {
  for (const other of neighbours(context, clause.sentence, 1, 1)) {
    for (const candidate of clausesOf(other)) {
      const isNamed = speaksOf(clause, candidate);
      const speaks = goesOn(clause, candidate);
      const pair = ofSubject(candidate, clause.sentence, trigger).find(
        (one) =>
          fits(one) &&
          (speaks || isNamed || namesAmount(clause, candidate, one) || echoes(clause, candidate)) &&
          (agreesWith(topicOf(trigger.mention), topicOf(one.to.mention)) || isNamed) &&
          namesNoOtherTime(clause.sentence, one),
      );
      if (pair !== undefined) return { ...pair, why: `${pair.why}, in the sentence beside it` };
    }
  }
  return null;
}

/** Of several pairs ("Rice rose from X to Y, wheat from V to W") the one whose noun stands before the change. */
function ofSubject(candidate: Clause, sentence: ClaimSentence, trigger: Item): readonly Pair[] {
  const pairs = pairsIn(candidate);
  if (pairs.length < 2) return pairs;
  const before = sentence.items.findLast(({ at, mention }) => at < trigger.at && mention.kind !== 'period');
  const own = stemsIn(sentence.tagged.slice((before?.at ?? -1) + 1, trigger.at));
  const heads = pairs.map(({ from, to }) => {
    const at = Math.min(from.at, to.at);
    const last = candidate.sentence.items.findLast(
      (item) => item.at < at && item.mention.kind !== 'period' && item.mention.kind !== 'date',
    );
    return stemsIn(candidate.sentence.tagged.slice((last?.at ?? -1) + 1, at));
  });
  const named = pairs.filter((_, i) =>
    own.some((word) => heads[i]?.includes(word) && heads.filter((head) => head.includes(word)).length === 1),
  );
  return named.length === 1 ? named : pairs;
}

const stemsIn = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map(stem);

/** "The surplus thus declined by 46 percent" after "a surplus of X, compared with Y": the noun the amounts were given to. */
function speaksOf(clause: Clause, candidate: Clause): boolean {
  const noun = /^(?:the|this|that|its|their)\s+(\p{L}{4,})\s/iu.exec(clause.text.trim())?.[1];
  return (
    noun !== undefined &&
    candidate.sentence.order < clause.sentence.order &&
    new RegExp(
      `(?<!\\p{L})${noun}\\s+(?:of|was|were|is|stood at|reached|came to)\\s+[\\ue000-\\ue5ff]`,
      'iu',
    ).test(candidate.text)
  );
}

/** "Felling thus fell" after how much was felled: each of its words is one of the sentence right before. */
function echoes(clause: Clause, candidate: Clause): boolean {
  const own = [...qualifiersOf(clause)].map(stem);
  const its = contentWords(candidate.sentence);
  return (
    own.length > 0 &&
    clause.sentence.order === candidate.sentence.order + 1 &&
    pairsIn(wholeSentence(candidate.sentence)).length === 1 &&
    own.every((word) => its.has(word))
  );
}

const QUANTITY_NOUNS =
  /^(?:their|its|this|that|the)\s+(?:output|production|numbers?|volumes?|total|harvest|catch)\s/iu;
const MONEY_NOUNS =
  /^(?:their|its)\s+(?:sales|revenues?|income|spending|turnover|purchases|debts?|earnings)\s/iu;

/** "Their output was thus cut" after what somebody produced. */
function namesAmount(clause: Clause, candidate: Clause, { to }: Pair): boolean {
  if (clause.sentence.order !== candidate.sentence.order + 1) return false;
  return (to.mention.kind === 'money' ? MONEY_NOUNS : QUANTITY_NOUNS).test(clause.text.trim());
}

/** "Sales have more than doubled" after one sentence with the level of 2021 and one with that of 2023. */
function twoBefore(
  context: AuditContext,
  clause: Clause,
  trigger: Item,
  allowed: (dimension: string) => boolean,
): Pair | null {
  const [last, first] = neighbours(context, clause.sentence, 2, 0);
  if (first === undefined || last === undefined) return null;
  const levels = [first, last].map((one) =>
    clausesOf(one)
      .flatMap(levelsOf)
      .filter((item) => allowed(dimensionOf(item) ?? '')),
  );
  const [[earlier], [later]] = [levels[0] ?? [], levels[1] ?? []];
  if (earlier === undefined || later === undefined || levels.some(({ length }) => length !== 1)) return null;
  const [from, to] = [pointOf(earlier) ?? timeOf(first), pointOf(later) ?? timeOf(last)];
  const lead = clausesOf(last)[0];
  if (from === null || to === null || from === to || !isCommensurable(earlier, later)) return null;
  if (from > to && !(YEAR_BEFORE.test(last.tagged) && POINTS_BACK.test(clause.text.trim()))) return null;
  // "A year earlier they had been 1.2 million": told after, and earlier all the same.
  const [base, level] = from < to ? [earlier, later] : [later, earlier];
  if (
    lead === undefined ||
    !/\b(?:the (?:figure|total|number|amount|volume)|it|they|this)\b/iu.test(lead.text)
  )
    return null;
  const [named, own] = [first.areas.map(({ iso3 }) => iso3), clause.sentence.areas.map(({ iso3 }) => iso3)];
  if (!own.every((area) => named.includes(area)) || !agreesWith(measureOnly(trigger), measureOnly(earlier)))
    return null;
  return { from: base, to: level, why: 'the levels of the two sentences before', isStated: false };
}

const YEAR_BEFORE = new RegExp(`^(?:${TAG.time}|(?:a|the|one) (?:year|month) (?:earlier|before))`, 'iu');
const POINTS_BACK = /^(?:that|this|it|so|thus|the (?:drop|fall|decline|rise|increase|growth))\b/iu;

/** The one time a sentence tells. */
function timeOf({ items }: ClaimSentence): string | null {
  const times = items.filter(({ mention }) => mention.kind === 'period' || mention.kind === 'date');
  const [time] = times;
  return times.length === 1 && time !== undefined ? pointOf(time) : null;
}

const measureOnly = ({ mention }: Item) => ({ ...topicOf(mention), subject: [], counterpart: [] });

/** The sentence gives no time of its own, or the pair's. */
function namesNoOtherTime({ items }: ClaimSentence, pair: Pair): boolean {
  const times = items.filter(({ mention }) => mention.kind === 'period' || mention.kind === 'date');
  const { from, to } = periodOf(pair);
  return (
    times.length === 0 ||
    times.some(({ reading }) => reading.period?.to === to || (reading.period?.from === from && from !== null))
  );
}

/** The same measure between the same parties over the same period, stated elsewhere. */
function elsewhere(
  context: AuditContext,
  clause: Clause,
  trigger: Item,
  fits: (pair: Pair) => boolean,
): Pair | null {
  const own = qualifiersOf(clause);
  for (const stated of statedPairs(context.sentences, topicOf(trigger.mention))) {
    if (stated.clause.sentence === clause.sentence || !fits(stated.pair)) continue;
    if (!samePeriod(trigger.reading.period, periodOf(stated.pair))) continue;
    const its = qualifiersOf(stated.clause);
    if (!narrowsNoMore(its, own) && !narrowsNoMore(own, its)) continue;
    return { ...stated.pair, why: 'the same measure, parties and period, stated elsewhere in the article' };
  }
  return null;
}

/** A line of the summary whose every word a sentence of the body has, with the pair it sums up. */
function summedUp(context: AuditContext, clause: Clause, fits: (pair: Pair) => boolean): Pair | null {
  const { sentence } = clause;
  if (sentence.block.role !== 'bullet' && sentence.block.role !== 'title') return null;
  const words = [...contentWords(sentence), ...sentence.areas.map(({ iso3 }) => iso3)];
  if (words.length < 2) return null;
  const found = context.sentences.flatMap((other) => {
    const its = new Set([...contentWords(other), ...other.areas.map(({ iso3 }) => iso3)]);
    if (other.block.id === sentence.block.id || !words.every((word) => its.has(word))) return [];
    const pairs = clausesOf(other).flatMap(pairsIn).filter(fits);
    return pairs.length === 1 ? pairs.filter((pair) => namesNoOtherTime(sentence, pair)) : [];
  });
  const [pair] = found;
  return found.length === 1 && pair !== undefined
    ? { ...pair, why: 'the pair this line of the summary sums up' }
    : null;
}

const periodOf = (pair: Pair) => ({
  from: endPeriod(pair.from, 'from')?.from ?? null,
  to: endPeriod(pair.to, 'to')?.to ?? null,
});

const levelsOf = (clause: Clause): readonly Item[] =>
  clause.items.filter((item) => dimensionOf(item) !== null && roleOf(clause.sentence, item) !== 'change');

/** Sentences of the same block before and after, the nearest first. */
export function neighbours(
  context: AuditContext,
  { block, order }: ClaimSentence,
  before: number,
  after: number,
): readonly ClaimSentence[] {
  const near: ClaimSentence[] = [];
  for (let step = 1; step <= Math.max(before, after); step++) {
    for (const [at, limit] of [
      [order - step, before],
      [order + step, after],
    ] as const) {
      const one = context.sentences[at];
      if (step <= limit && one !== undefined && one.block.id === block.id) near.push(one);
    }
  }
  return near;
}

/** The clause speaks of nothing the other does not name. */
export function goesOn(clause: Clause, other: Clause): boolean {
  const own = qualifiersOf(clause);
  const its = qualifiersOf(other);
  const isLater = clause.sentence.order > other.sentence.order;
  const [later, earlier] = isLater ? [own, its] : [its, own];
  if (later.size > 0) return narrowsNoMore(later, earlier) && narrowsNoMore(earlier, later);
  return earlier.size === 0 || GOES_ON.test((isLater ? clause : other).text.trim());
}
