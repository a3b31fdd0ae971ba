/**
 * Lists of parts set against the whole that is told before them, wherever it stands: "€1.2 billion for track. Mali gets €540
 * million of this, Niger €390 million and Chad €270 million", "a fleet of 18, eleven under the Greek flag and seven under the
 * Maltese". A list whose parts make a whole holds; it is contradicted where its words say that it is complete and they do not,
 * or that they are parts and they make more.
 */
import { add } from '../../../lib/decimal.ts';
import { type Interval, overlaps } from '../../../lib/interval.ts';
import { hull, sumOf } from '../../../lib/intervalArithmetic.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import { intervalOf, isAlike, isLarger, levelsIn, sentencesBefore, sizeOf } from './levels.ts';

type List = { readonly parts: readonly Item[]; readonly bound: 'complete' | 'parts' | null };

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'quantity', 'count']);
const SHARES: ReadonlySet<string> = new Set(['percent', 'share', 'percentage_points']);
/** Between two parts of a list stand a name and no word that sets one against the other. */
const STEP =
  /^(?!.*\b(?:from|to|against|than|after)\s+(?:(?!and\b)\p{L}+\s+){0,2}$)(?!.*\b(?:than|compared|versus|or|up|down|instead|rather|of which|per|each|in all|together|altogether|total|but|who|when|while|whereas|then|a year|ago)\b)[^.:\ue000-\ueaff]{1,75}$/iu;
const JOINT = /,|;|\band\b|\)/iu;
const LAST_JOINT = /\band\b|;|\bwith\b|,\s+\p{Ll}*\s*(?:others?|elsewhere)\b/iu;

/** The lists of a sentence, each of two parts or more; a share in brackets or behind a comma is passed over. */
function listsOf(sentence: ClaimSentence): readonly (readonly Item[])[] {
  const { tagged, items } = sentence;
  const all = items.filter((one) => isAmount(sentence, one));
  const lists: Item[][] = [];
  for (const item of all) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const between = last === undefined ? '' : withoutShares(tagged.slice(last.at + 1, item.at));
    if (
      list !== undefined &&
      last !== undefined &&
      isPartOf(last, item) &&
      STEP.test(between) &&
      JOINT.test(between)
    )
      list.push(item);
    else lists.push([item]);
  }
  return lists.filter((list) => list.length > 1);
}

/** "83,000, or 55 percent, Irkeshtam 61,000". */
const withoutShares = (between: string): string =>
  between.replace(
    /(?:,?\s+or|,|\s\()\s*(?:(?:about|some|just|nearly)\s+)?[\ue300-\ue3ff\ue600-\ue6ff]\)?/gu,
    '',
  );

const isAmount = (sentence: ClaimSentence, item: Item): boolean =>
  AMOUNTS.has(item.mention.kind) &&
  item.reading.value !== null &&
  Number(item.reading.value) > 0 &&
  item.reading.unit !== 'area' &&
  !['change', 'base'].includes(roleOf(sentence, item));

/** Of one unit, or both are counts of which one leaves its noun out. */
const isPartOf = (a: Item, b: Item): boolean =>
  isAlike(a, b) ||
  (a.mention.kind === 'count' &&
    b.mention.kind === 'count' &&
    (a.reading.unit === null || b.reading.unit === null));

const COMPLETE =
  /(?:made up of|consist(?:s|ed|ing)? of|compris(?:es|ed|ing)|(?:distributed|divided|split|shared|spread)\s+(?:among|between|over|across|as follows)|break(?:s|ing)? down(?: as follows)?|as follows|:)[^.\ue000-\ueaff]*$/iu;
const OF_IT =
  /^\s+of\s+(?:it|this|that|these|those|them|(?:the|its|their)\s+(?:\p{L}+\s+)?(?:total|sum|money|whole|amount))\b/iu;
const OF_WHICH = /(?:\bof (?:which|whom|these|those|them|this|that)\b|^\s*of the\b)[^.;\ue000-\ueaff]*$/iu;
const TAKING =
  /,\s+(?:with\s+)?[^,;:.\ue000-\ueaff]{2,45}\b(?:taking|accounting for|buying|supplying|carrying|holding|contributing|receiving|getting|earning|providing)\s+(?:(?:about|some|just)\s+)?$/iu;
/** "A fleet of 18, eleven under the Greek flag": the amount stands alone between its stops. */
const AT_ONCE = /^\s*[,;:(]\s*$/u;
/** A part says what it is: "12.9, 11.3 and 2.7 million" are three alike. */
const NAMED = /^\s+(?!and\b)\p{L}/u;
const NUMBER_FIRST = /[,;]\s+$/u;
const REST =
  /\b(?:elsewhere|everything else|(?:all|the) others?|others|(?:all other|the other|the remaining|other) \p{L}+|the rest|neither|no opinion|undecided|abstained|dissented|had not|did not)\b/iu;
const PARTIAL =
  /\b(?:including|such as|mainly|chiefly|mostly|largest|biggest|among|notably|for example|especially|at least|up to|also|another|further|additional|largely|would|could|if|from)\b/iu;
const SUMS =
  /\b(?:together|combined|in all|altogether|in total|total of|making|add(?:s|ed)? up|net|difference|balance)\b/iu;

/** Parts off by more are of another whole. */
const FURTHEST = 1.35;
/** Two parts say less than three: both need two digits and more. */
const FEW = 2;

export function wholeLists(
  context: AuditContext,
  sentence: ClaimSentence,
  drafts: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  return listsOf(sentence).flatMap((parts) => {
    if (isTested(parts, drafts) || hasTimes(sentence, parts)) return [];
    return listClaim(context, sentence, parts) ?? [];
  });
}

const isTested = (parts: readonly Item[], drafts: readonly ClaimDraft[]): boolean =>
  drafts.some(
    ({ operands, verdict, form }) =>
      verdict !== 'untestable' &&
      form === 'level' &&
      operands.filter(({ mention }) => parts.some((part) => part.mention.id === mention)).length > 1,
  );

/** "40 in 2021, 44 in 2022": one thing at several times. */
function hasTimes({ tagged }: ClaimSentence, parts: readonly Item[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  const stretch = tagged.slice(first?.at, (last?.at ?? 0) + 20);
  return (stretch.match(/[\ue700-\ue8ff]/gu) ?? []).length > 1;
}

type Whole = { readonly item: Item; readonly isOwn: boolean };

function listClaim(context: AuditContext, sentence: ClaimSentence, all: readonly Item[]): ClaimDraft | null {
  const before = sentencesBefore(context, sentence);
  let bound: ClaimDraft | null = null;
  // The first of a list may be the whole of the others.
  for (const parts of [all, all.slice(1)]) {
    const [first, second] = parts;
    if (first === undefined || second === undefined) continue;
    const own = sentence.items.findLast((one) => one.at < first.at && mayBeWhole(one, parts));
    const told = before.map((one) => one.items.filter((item) => mayBeWhole(item, parts)));
    const wholes: readonly Whole[] = [
      ...(own === undefined ? [] : [{ item: own, isOwn: true }]),
      ...told.flat().map((item) => ({ item, isOwn: false })),
    ];
    const sum = parts.map(intervalOf).reduce(sumOf);
    const fitting = wholes.find(({ item }) => overlaps(sum, intervalOf(item)));
    if (fitting !== undefined && (fitting.isOwn || parts.length > FEW || parts.every(isTelling)))
      return claimOf(sentence, parts, fitting, sum);
    const [near, another] = told[0] ?? [];
    const whole =
      own !== undefined
        ? { item: own, isOwn: true }
        : near !== undefined && another === undefined
          ? { item: near, isOwn: false }
          : null;
    if (whole === null || bound !== null || fitting !== undefined) continue;
    const said = boundOf(sentence, parts, whole);
    const made = Number(total(parts)) / Number(sizeOf(whole.item));
    if (said === null || made > FURTHEST || made < 1 / FURTHEST || (said === 'parts' && made <= 1)) continue;
    if (!isToldElsewhere(context, first, sum, sumOf(sum, intervalOf(whole.item))))
      bound = claimOf(sentence, parts, whole, sum);
  }
  return bound;
}

/** What the parts make is told as another amount, or as one of which the supposed whole is a part as well. */
const isToldElsewhere = ({ sentences }: AuditContext, part: Item, ...sums: readonly Interval[]): boolean =>
  sentences.some((one) =>
    levelsIn(one).some(
      (item) => isAlike(item, part) && isTelling(item) && sums.some((sum) => overlaps(sum, intervalOf(item))),
    ),
  );

const isTelling = ({ reading }: Item): boolean => (reading.value ?? '').replace(/[^1-9]/gu, '').length > 1;
const total = (parts: readonly Item[]): string => parts.map(sizeOf).reduce((a, b) => add(a, b), '0');

const mayBeWhole = (item: Item, parts: readonly Item[]): boolean =>
  AMOUNTS.has(item.mention.kind) &&
  item.reading.value !== null &&
  item.reading.unit !== 'area' &&
  parts.every((part) => isPartOf(part, item) && isLarger(item, part));

/** What the words say of the list: that it is all of the whole, that it is of it, or neither. */
function boundOf(
  { tagged, items }: ClaimSentence,
  parts: readonly Item[],
  { item, isOwn }: Whole,
): List['bound'] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const lead = tagged.slice(isOwn ? item.at + 1 : 0, first.at);
  const stretch = tagged.slice(first.at, last.at + 1);
  const behind = /^[^.;]*/u.exec(tagged.slice(last.at + 1))?.[0] ?? '';
  const previous = parts.at(-2);
  const end = previous === undefined ? stretch : tagged.slice(previous.at + 1, last.at);
  if (PARTIAL.test(lead) || PARTIAL.test(stretch) || SUMS.test(lead) || !LAST_JOINT.test(end)) return null;
  if (items.some((one) => one.at > last.at && (SHARES.has(one.mention.kind) ? false : isPartOf(one, last))))
    return null;
  const isRest = REST.test(`${end} ${behind.slice(0, 40)}`);
  if (!isOwn && !isRest)
    return OF_IT.test(tagged.slice(first.at + 1)) || (lead === '' && first.reading.unit === null)
      ? 'parts'
      : null;
  if (!isOwn) return 'complete';
  const isFirstOf = AT_ONCE.test(lead) && NAMED.test(tagged.slice(first.at + 1));
  if (COMPLETE.test(lead) || TAKING.test(lead)) return 'complete';
  if (OF_WHICH.test(lead) || isFirstOf) return isRest ? 'complete' : 'parts';
  return NUMBER_FIRST.test(lead) && item.mention.kind === 'count' && first.reading.unit === null
    ? 'parts'
    : null;
}

function claimOf(
  sentence: ClaimSentence,
  parts: readonly Item[],
  { item, isOwn }: Whole,
  computed: Interval,
): ClaimDraft {
  const stated = intervalOf(item);
  const [first, last] = [parts[0]?.at ?? 0, parts.at(-1)?.at ?? 0];
  const passage = isOwn
    ? stretchPassage(sentence, item.at, item.at + 1)
    : stretchPassage(sentence, first, last + 1);
  return testedClaim({
    form: 'level',
    wording: item.mention.text,
    passage,
    items: isOwn ? parts : [item],
    operands: parts.map((part) => mentionOperand('part', part)),
    triggers: [item],
    computed,
    expected: overlaps(stated, computed) ? hull(stated, computed) : stated,
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: parts.map(({ mention }) => mention.text).join(' + '),
    middle: total(parts),
    why: 'the parts that are listed of it',
    code: 'part_whole',
  });
}
