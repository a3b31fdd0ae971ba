/** Amounts that must add up: turnover from its flows, a balance from their difference, a total from what it lists. */

import { absolute, add, compare, type DecimalText, subtract } from '../../../../lib/decimal.ts';
import { differenceOf, mirrored, sumOf } from '../../../../lib/intervalArithmetic.ts';
import { matchesOf } from '../../../../lib/matches.ts';
import { expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { bulletTables } from '../../sentence/bulletTables.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { wholeSentence } from '../../sentence/clauses.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { isOfAKind } from '../../sentence/kindsOfThings.ts';
import { pairsIn, pointOf } from '../../sentence/pairs.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { agreesWith, type Topic, topicOf } from '../../sentence/topic.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';
import { sumClaim } from './partsClaim.ts';

export function sumClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const flows = sentence.items.flatMap((item) => flowClaim(context, sentence, item) ?? []);
  const listed = listedClaims(context, sentence);
  return [...flows, ...listed, ...(listed.length > 0 ? [] : listedBehind(context, sentence))];
}

/** "Three measures will together raise $690 million" before a sentence with an amount for each of the three. */
function listedBehind(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const next = context.sentences[sentence.order + 1];
  const counts = sentence.items.filter(({ mention }) => mention.kind === 'count');
  if (next === undefined || next.block.id !== sentence.block.id) return [];
  if (CONSIST.test(next.tagged)) return consisting(context, sentence, next);
  if (!ALL_OF_THEM.test(sentence.tagged)) return [];
  const [whole, more] = sentence.items.filter((item) => isSummable(item) && item.mention.kind !== 'count');
  if (whole === undefined || more !== undefined || roleOf(sentence, whole) === 'change') return [];
  const parts = next.items.filter((item) => isCommensurable(item, whole) && roleOf(next, item) !== 'base');
  const isCounted = counts.some(({ reading }) => reading.value === String(parts.length));
  return parts.length > 1 && isCounted && isRun(next, parts)
    ? [sumClaim(context, whole, parts, LISTED_WHERE.behind)]
    : [];
}

const CONSIST =
  /^(?:they|it|these|this|that|the (?:\p{L}+ )?(?:total|sum|package|amount))\s+(?:consists?|(?:is|are|was|were) made up)\s+of\b/iu;

/** "savings of 110 billion crowns. They consist of 55 billion from pensions, 40 billion from ministries and 15 billion from subsidies." */
function consisting(
  context: AuditContext,
  { items }: ClaimSentence,
  next: ClaimSentence,
): readonly ClaimDraft[] {
  const whole = items.findLast((item) => isSummable(item));
  const parts = next.items.filter(isSummable);
  const isAlike = (part: Item): boolean =>
    whole !== undefined &&
    (isCommensurable(part, whole) || (part.reading.unit === null && part.reading.magnitude !== null));
  return whole !== undefined && parts.length > 1 && parts.every(isAlike) && !PARTIAL.test(next.tagged)
    ? [sumClaim(context, whole, parts, LISTED_WHERE.behind)]
    : [];
}

const ALL_OF_THEM = /\b(?:together|combined|in all|altogether|in total|between them)\b/iu;

/** "turnover of $35 billion" beside exports and imports; "a deficit of $5 billion" beside both. */
function flowClaim(context: AuditContext, sentence: ClaimSentence, item: Item): ClaimDraft | null {
  const measure = measureBeside(sentence, item);
  if (measure !== 'turnover' && measure !== 'balance') return null;
  if (!isLevel(sentence, item) || ['change', 'base'].includes(roleOf(sentence, item))) return null;
  const exports = flowBeside(context, sentence, item, 'exports');
  const imports = flowBeside(context, sentence, item, 'imports');
  if (exports === null || imports === null) return null;
  const [out, into] = [operandInterval(exports.reading), operandInterval(imports.reading)];
  const isSum = measure === 'turnover';
  const gap = differenceOf(out, into);
  const isNegative = gap.high !== null && compare(gap.high, '0') < 0;
  const computed = isSum ? sumOf(out, into) : isNegative ? mirrored(gap) : gap;
  return testedClaim({
    form: 'level',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [exports, imports],
    operands: [mentionOperand('exports', exports), mentionOperand('imports', imports)],
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: `${exports.mention.text} ${isSum ? '+' : '−'} ${imports.mention.text}`,
    middle: middleOf(exports, imports, isSum),
    why: isSum ? 'turnover is exports plus imports' : 'the balance is exports less imports',
    code: 'part_whole',
  });
}

function middleOf(a: Item, b: Item, isSum: boolean): DecimalText | null {
  const [one, other] = [a.reading.value, b.reading.value];
  if (one === null || other === null) return null;
  return isSum ? add(one, other) : absolute(subtract(one, other));
}

type FlowMeasure = 'turnover' | 'balance' | 'exports' | 'imports';
const FLOW_WORD =
  /\b(?:(?<balance>(?:trade\s+)?(?:deficit|surplus|balance)|(?:net |operating )?(?:profit|loss))|(?<exports>(?<!re-)exports?|exported|shipments to|sales to|sold|shipped|revenues?|receipts|takings)|(?<imports>(?<!re-)imports?|imported|purchases from|bought|costs|expenditure|expenses|outlays)|(?<turnover>turnover|two-way trade|bilateral trade|total trade|trade))\b/giu;

/** The flow word a number belongs to: the last before it since the number before, else the first right after. */
function measureBeside(sentence: ClaimSentence, item: Item): FlowMeasure | null {
  const previous = sentence.items.findLast((one) => one.at < item.at && dimensionOf(one) !== null);
  const lead = sentence.tagged.slice((previous?.at ?? -1) + 1, item.at);
  const before = matchesOf(lead, FLOW_WORD).at(-1);
  const rest = sentence.tagged.slice(item.at + 1, item.at + 30);
  const after = /^\s+(?:(?:of|in|worth of|annual|trade)\s+){0,3}/u.exec(rest);
  const next =
    after === null ? undefined : matchesOf(rest, FLOW_WORD).find(({ index }) => index <= after[0].length);
  const groups = (next ?? before)?.groups;
  const found = (['balance', 'exports', 'imports', 'turnover'] as const).find(
    (key) => groups?.[key] !== undefined,
  );
  return found ?? null;
}

function flowBeside(
  context: AuditContext,
  sentence: ClaimSentence,
  whole: Item,
  flow: 'exports' | 'imports',
): Item | null {
  for (const near of [sentence, ...neighbours(context, sentence, 1, 1)]) {
    const found = near.items.filter(
      (item) =>
        item !== whole &&
        isLevel(near, item) &&
        roleOf(near, item) !== 'change' &&
        roleOf(near, item) !== 'base' &&
        dimensionOf(item) === dimensionOf(whole) &&
        measureBeside(near, item) === flow &&
        samePoint(item, whole) &&
        agreesWith(parties(topicOf(item.mention)), parties(topicOf(whole.mention))),
    );
    if (found.length === 1 && found[0] !== undefined) return found[0];
    if (found.length > 1) return null;
  }
  return null;
}

const parties = (topic: Topic): Topic => ({ ...topic, measure: null });

const samePoint = (a: Item, b: Item): boolean => {
  const [one, other] = [pointOf(a), pointOf(b)];
  return one === null || other === null || one === other;
};

const isLevel = (_: ClaimSentence, { mention }: Item): boolean =>
  mention.kind === 'money' || mention.kind === 'quantity';

const TOGETHER =
  /\b(?:together|combined|in all|altogether|(?:for|to|making|giving|bringing) (?:a|the) (?:\p{L}+ )?(?:total|sum)(?: of| to)?|an? (?:\p{L}+ )?total(?: \p{L}+)? of|in total|totall?ing|add(?:s|ed|ing)? up to|sum(?:s|med)? (?:of|to))\b[^,;:\ue000-\ue1ff\ue300-\ueaff]{0,50}$/iu;
const TOGETHER_AFTER =
  /^\s+(?:in total|in all|altogether|combined|together|overall|(?:in|over|for)\s+(?:the|these|both)\s+(?:[\ue200-\ue2ff\ue700-\ue8ff]\s*)?(?:\p{L}+\s+)?(?:together|combined|taken together))\b/iu;
const COMPLETE =
  /^[^;\ue000-\ueaff]{0,40}\b(?:comprising|consisting of|made up of|split between|the sum of|divided between)\b/iu;
const LINK = /^[^;:.]{0,70}$/u;
/** "€11.2 billion in 2023: €4.1 billion to Germany, ... and €1.0 billion to all others" lists every part. */
const COLON = /^[^;:.]{0,40}:\s+/u;
const PARTIAL =
  /\b(?:including|such as|mainly|chiefly|mostly|largest|biggest|main|top|among|notably|example|especially|up|from(?=\s+(?:about\s+)?[\ue000-\ueaff])|compared|against)\b/iu;

/** "A ($10 billion), B ($8 billion) and C ($5 billion) together bought $23 billion." */
function listedClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  for (const whole of sentence.items) {
    // "From $14,200 to $21,900 a day: Hamilton got $14,200": where a list begins and ends is no sum of it.
    if (!isSummable(whole) || /^range\b/u.test(whole.reading.rule)) continue;
    const lead = sentence.tagged.slice(Math.max(0, whole.at - 80), whole.at);
    const rest = sentence.tagged.slice(whole.at + 1);
    const isBehind = TOGETHER.test(lead) || TOGETHER_AFTER.test(rest);
    const isListed = isColonList(sentence, whole);
    const isOfKinds =
      /\b(?:a total of|in all|altogether|in total)\s+(?:\p{L}+\s+)?$/iu.test(lead) ||
      /^(?:a total of|in all)\b/iu.test(whole.mention.text);
    const isAhead = COMPLETE.test(rest) || isListed;
    const before = isAhead ? [] : listBefore(context, sentence, whole, isBehind);
    if (!isBehind && !isAhead && before.length === 0) continue;
    const behind = sentence.items.filter((item) => item.at > whole.at && isSummable(item));
    const areCounts = isAhead && behind.every(({ mention }) => mention.kind === 'count');
    const own = sentence.items.filter(
      (item) =>
        item !== whole &&
        !isOfAKind(item) &&
        (isCommensurable(item, whole) ||
          (isListed && item.reading.unit === null && item.mention.kind === 'count') ||
          (areCounts && isSummable(item)) ||
          (isListed && isOfKinds && item.mention.kind === 'count' && whole.mention.kind === 'count')) &&
        !isOfName(sentence, item) &&
        (isAhead ? item.at > whole.at : item.at < whole.at) &&
        (roleOf(sentence, item) !== 'change' || isLostOrWon(sentence, item)) &&
        !/\bfrom\s+$/u.test(sentence.tagged.slice(0, item.at)),
    );
    const parts = own.length === 0 ? before : own;
    const last = own.at(-1);
    const isCut =
      last !== undefined &&
      ((!TOGETHER.test(lead) && /;/u.test(sentence.tagged.slice(last.at, whole.at))) ||
        // "one by a league, one by a diocese and one by lawyers": a part that is read as no number.
        /\band one\s/u.test(sentence.tagged.slice(last.at)));
    if (
      parts.length < 2 ||
      isCut ||
      isThenAndNow(sentence, own) ||
      parts.some((part) => isMore(part, whole)) ||
      (own.length > 0 && !isRun(sentence, own))
    )
      continue;
    return [sumClaim(context, whole, parts, LISTED_WHERE[own.length > 0 ? 'own' : 'before'])];
  }
  return [];
}

/** "fell by 4,700: it was 26,300 in 2021 and 21,600 in 2024": one amount at two times, no parts. */
const isThenAndNow = (sentence: ClaimSentence, [one, other, more]: readonly Item[]): boolean =>
  more === undefined &&
  pairsIn(wholeSentence(sentence)).some(
    ({ from, to }) => (from === one && to === other) || (from === other && to === one),
  );

const LISTED_WHERE = {
  own: 'the amounts the sentence lists as its parts',
  before: 'the amounts the sentence before lists, as many as are counted here',
  behind: 'the amounts the next sentence lists as all of it',
} as const;

/**
 * "These four markets took $940 million", "Together the three bought $16 billion": the amounts of the sentence before,
 * when they are as many as the words count.
 */
function listBefore(
  context: AuditContext,
  sentence: ClaimSentence,
  whole: Item,
  isBehind: boolean,
): readonly Item[] {
  const counted = sentence.items.find(
    ({ mention, at }) =>
      mention.kind === 'count' &&
      at < whole.at &&
      (/\b(?:the|these|those|all)\s+$/iu.test(sentence.tagged.slice(0, at)) ||
        /^(?:the|these|those|all)\b/iu.test(mention.text)),
  );
  const near = neighbours(context, sentence, 1, 0)[0];
  if (counted === undefined || roleOf(sentence, whole) === 'change') return [];
  const rows = bulletTables(context.sentences).find(({ last }) => last === sentence.order - 1)?.values ?? [];
  const isOfRows = isBehind || TAKES_ALL.test(sentence.tagged.slice(counted.at + 1, whole.at));
  if (isOfRows && rows.length > 1 && counted.reading.value === String(rows.length))
    return rows.map(({ item }) => item).filter((item) => isCommensurable(item, whole));
  if (near === undefined) return [];
  const isSum = isBehind || TAKES_ALL.test(sentence.tagged.slice(counted.at + 1, whole.at));
  const listed = near.items.filter((item) => isCommensurable(item, whole) && roleOf(near, item) !== 'base');
  const isWhole = isSum && counted.reading.value === String(listed.length);
  return isWhole && isRun(near, listed) ? listed : [];
}

/** "lost 12 days, Paita 9 and Pisco 4": the object of a verb that the others share. */
const isLostOrWon = ({ tagged }: ClaimSentence, { at }: Item): boolean =>
  /\b(?:lost|gained|added|saved|won|shed)\s+$/iu.test(tagged.slice(0, at));

const TAKES_ALL =
  /^\s+(?:\p{L}+\s+)?(?:(?:thus|together|therefore|so)\s+)?(?:had|have|gave|recorded|reported|counted|employ(?:ed)?|carried|handled|held|took|bought|sold|supplied|shipped|earned|brought in|account(?:ed)? for|amount(?:ed)? to|received|imported|exported|produced|paid)\s+(?:(?:about|some|a total of)\s+)?$/iu;

/** "Wilhelmshaven 1, Wilhelmshaven 2": the number is part of a name. */
const isOfName = ({ tagged }: ClaimSentence, { at, reading }: Item): boolean =>
  /^\d$/u.test(reading.value ?? '') && /\p{Lu}[\p{L}-]+\s$/u.test(tagged.slice(0, at));

/** What is left of the one without the other adds nothing up. */
const NET = /\b(?:net|balance|difference|gap|surplus|deficit|margin|profit|loss)\b/iu;

function isColonList(sentence: ClaimSentence, whole: Item): boolean {
  const colon = COLON.exec(sentence.tagged.slice(whole.at + 1));
  if (colon === null || NET.test(sentence.tagged.slice(Math.max(0, whole.at - 60), whole.at))) return false;
  const list = sentence.tagged.slice(whole.at + 1 + colon[0].length).replace(/[;.].*$/u, '');
  return /\band\b[^,]*$/u.test(list) && !PARTIAL.test(list);
}

/** A part that is surely more than the whole is none. */
const isMore = (part: Item, whole: Item): boolean => {
  const [low, high] = [operandInterval(part.reading).low, operandInterval(whole.reading).high];
  return low !== null && high !== null && compare(low, high) > 0;
};

const isSummable = (item: Item): boolean =>
  dimensionOf(item) !== null && item.mention.kind !== 'share' && !isOfAKind(item);

const isRun = (sentence: ClaimSentence, parts: readonly Item[]): boolean =>
  parts.slice(1).every((part, i) => LINK.test(sentence.tagged.slice((parts[i]?.at ?? 0) + 1, part.at)));
