/**
 * "59, or four in ten", "66,200 tonnes of the crop, which is 40 percent", "18 of them (30 percent)": a share that says the
 * amount right before it again, of a whole told in its sentence or the ones before. Any whole that bears it out is enough,
 * for these claims and for those that other rules set against another whole.
 */
import { numberedShare, shareClaim } from '../calculate/shareClaim.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { conceptsOf, sharedOf } from './equivalents.ts';
import type { Told } from './told.ts';

const HEDGE =
  '(?:(?:about|some|just|only|exactly|precisely|nearly|almost|roughly|over|under|an?|the|full|good)\\s+){0,3}';
/** Between the amount and its share stands nothing but what ties them. */
const APPOSED = new RegExp(
  `^(?:\\s+(?!and\\b|to\\b|from\\b|after\\b|against\\b)[\\p{L}’'-]+){0,5}(?:,\\s+(?:or|which (?:is|was)|that is|equal to|equivalent to|i\\.e\\.)\\s+|,\\s+(?=${HEDGE}$)|\\s*\\(|\\s+or\\s+)${HEDGE}$`,
  'iu',
);
const ENDS = /^\s*(?:[,.;)]|$|of\b)/u;
const OF_NOUN = /^\s*of\s+(?:(?:the|its|their|all|these|those|total|overall)\s+)*(?<noun>\p{Ll}[\p{L}-]+)/iu;
/** "Of the respondents, 74": the whole by its noun. */
const OPENS_OF = /^(?:out\s+)?of\s+(?:the|its|their|all|these|those)\s+(?<noun>\p{Ll}[\p{L}-]+)(?=,)/iu;
/** How many sentences before the whole may stand: to bear a share out, and to belie it. */
const FAR = 8;
const NEAR = 1;
/** More wholes than these leave it open which is meant. */
const MOST = 2;
/** Times off, either way: further off it is of something else. */
const FURTHEST = 3;

export function apposedShares(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (told.hasTested(item) || !isShare(item)) return [];
    const part = apposedTo(sentence, item);
    if (part === null) return [];
    return heldBy(context, sentence, item, [part]) ?? beliedBy(context, sentence, item, part) ?? [];
  });
}

/** By the nearest whole, where no more than a few may be meant. */
function beliedBy(context: AuditContext, sentence: ClaimSentence, item: Item, part: Item): ClaimDraft | null {
  const wholes = wholesNear(context, sentence, part, NEAR).filter((one) => mayBeMeant(sentence, item, one));
  const [nearest] = wholes;
  const values = new Set(wholes.map(({ item: { reading } }) => reading.value));
  if (nearest === undefined || values.size > MOST) return null;
  const claim = shareClaim(
    numberedShare(context, item),
    { part, whole: nearest.item },
    { code: 'part_whole' },
  );
  return claim === null || isFar(claim) ? null : claim;
}

/**
 * A contradicted share that is not of the amounts it was set against: the amount right before it is its part, and any
 * whole near it that makes just what is said is enough.
 */
export function sharesBorneOut(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  return drafts.map((draft) => {
    const [id] = draft.triggers;
    if (draft.verdict !== 'contradicted' || draft.form !== 'share' || draft.operands.length !== 2)
      return draft;
    if (draft.isTied === true) return draft;
    const sentence = context.sentences.find(({ items }) => items.some(({ mention }) => mention.id === id));
    const item = sentence?.items.find(({ mention }) => mention.id === id);
    if (sentence === undefined || item === undefined || !isShare(item) || isOfAmount(sentence, item))
      return draft;
    const ids = draft.operands.map(({ mention }) => mention);
    const own = apposedTo(sentence, item);
    const parts = own === null ? sentence.items.filter((one) => isAmount(one) && one.at < item.at) : [own];
    const holding = heldBy(context, sentence, item, [...parts].reverse());
    if (holding !== null || own === null || ids.includes(own.mention.id)) return holding ?? draft;
    return beliedBy(context, sentence, item, own) ?? draft;
  });
}

/** "40 percent of the $50 billion": the words themselves say of what. */
const isOfAmount = ({ tagged, items }: ClaimSentence, item: Item): boolean => {
  const next = items.find((one) => one.at > item.at && isAmount(one));
  return (
    next !== undefined &&
    /^\s+(?:of\s+(?:(?:the|its|their|all|a|some|total)\s+){0,3}|the\s+)$/iu.test(
      tagged.slice(item.at + 1, next.at),
    )
  );
};

function heldBy(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  parts: readonly Item[],
): ClaimDraft | null {
  for (const part of parts) {
    const all = wholesNear(context, sentence, part, FAR);
    const named = all.filter((one) => isNamed(sentence, item, one));
    for (const { item: whole } of named.length > 0 ? named : all) {
      const claim = shareClaim(numberedShare(context, item), { part, whole });
      if (claim?.verdict === 'holds' && !isFar(claim)) return claim;
    }
  }
  return null;
}

type Placed = { readonly item: Item; readonly sentence: ClaimSentence };

/** Larger amounts of its kind, the nearest first. */
function wholesNear(
  { sentences }: AuditContext,
  sentence: ClaimSentence,
  part: Item,
  reach: number,
): readonly Placed[] {
  const near = sentences
    .slice(Math.max(0, sentence.order - reach), sentence.order + 1)
    .filter(({ block }) => reach > NEAR || block.id === sentence.block.id)
    .reverse();
  return near.flatMap((one) =>
    [...one.items]
      .reverse()
      .filter((item) => item !== part && isAmount(item) && isOneKind(item, part) && isMore(item, part))
      .filter((item) => roleOf(one, item) !== 'change' && (one !== sentence || item.at < part.at))
      .map((item) => ({ item, sentence: one })),
  );
}

/** Not of the time before, and of the noun that the share names. */
const mayBeMeant = (sentence: ClaimSentence, item: Item, whole: Placed): boolean =>
  isNamed(sentence, item, whole) &&
  roleOf(whole.sentence, whole.item) !== 'base' &&
  dimensionOf(whole.item) !== null;

/** The sentence of the whole has the noun that the share is said to be of; true where it names none. */
function isNamed(sentence: ClaimSentence, item: Item, whole: Placed): boolean {
  const noun = (OF_NOUN.exec(sentence.tagged.slice(item.at + 1)) ?? OPENS_OF.exec(sentence.tagged))?.groups?.[
    'noun'
  ];
  return (
    noun === undefined ||
    /^(?:them|it|that|this|these|those|total|whole|all)$/iu.test(noun) ||
    sharedOf(conceptsOf(noun), conceptsOf(whole.sentence.tagged)) > 0
  );
}

function apposedTo(sentence: ClaimSentence, item: Item): Item | null {
  const part = sentence.items.findLast((one) => one.at < item.at);
  if (part === undefined || !isAmount(part) || roleOf(sentence, item) === 'change') return null;
  return APPOSED.test(sentence.tagged.slice(part.at + 1, item.at)) &&
    ENDS.test(sentence.tagged.slice(item.at + 1))
    ? part
    : null;
}

/** "+14%" is a change. */
const isShare = ({ mention, reading }: Item): boolean =>
  !/^[+\u2212-]/u.test(mention.text) &&
  (mention.kind === 'percent' || mention.kind === 'share') &&
  reading.value !== null;

const isAmount = ({ mention, reading }: Item): boolean =>
  ['money', 'quantity', 'count'].includes(mention.kind) &&
  reading.value !== null &&
  reading.unit !== 'area' &&
  !/^(?:year|month|week|day|hour)/u.test(reading.unit ?? '');

/** Heads are counted under many names; a number that leaves out its unit has the other's. */
const isOneKind = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) ||
  (a.mention.kind === 'count' && b.mention.kind === 'count') ||
  [a, b].some(
    ({ mention, reading }) => mention.kind === 'count' && reading.unit === null && reading.magnitude !== null,
  );

const isMore = (a: Item, b: Item): boolean => Number(a.reading.value) > Number(b.reading.value);

function isFar({ computed, expected }: ClaimDraft): boolean {
  const [made, told] = [Number(computed.low ?? computed.high), Number(expected.low ?? expected.high)];
  return !(made > 0 && told > 0 && made / told < FURTHEST && told / made < FURTHEST);
}
