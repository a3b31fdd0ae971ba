/** Shares of a whole ("accounted for 40 percent of the $50 billion total") and parts that must add up. */
import { compare, divide, multiply } from '../../../../lib/decimal.ts';
import { quotient, times } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { allowedBy } from '../../calculate/allowed.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { partBehind, partOfBefore } from '../../sentence/partOfBefore.ts';
import { type PartOfWhole, partsOfWholes } from '../../sentence/partsOfWholes.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { gap, TAG } from '../../sentence/tags.ts';
import { agreesWith, topicOf } from '../../sentence/topic.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim, untestable } from '../draft.ts';

const OF_WHOLE = new RegExp(`^${gap(12)}\\bof\\b`, 'iu');
/** "off 4 percent, ahead of France": no whole follows. */
const OTHER_OF =
  /^[^.;]{0,14}\b(?:ahead|short|instead|because|out|in excess|in spite|north|south|east|west) of\b/iu;
const WHOLE_AFTER = new RegExp(`^${gap(12)}\\bof\\b${gap(60)}(${TAG.amount})`, 'iu');
const SHARE_LEAD =
  /\b(?:account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|ma(?:de|kes?|king) up|compris(?:e|es|ed|ing)|constitut(?:e|es|ed|ing)|took|formed|share (?:of|was|stood at|is)|equal to|equivalent to|or|that is|i\.e\.)\s+(?:(?:about|some|around|roughly|just|only|nearly|almost|over|under|a|an|the)\s+){0,3}$|\($/iu;
const TOTAL_WORD = /\b(?:totals?|totall?ed|totall?ing|overall|altogether|in all|combined|sum|entire|all)\b/iu;

/** Every share a sentence states, with its part and its whole where the article gives them, and parts beyond their whole. */
export function shareClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const shares = sentence.items.filter(
    (item) => isShare(sentence, item) || toldBefore(context, sentence, item) !== null,
  );
  return [
    ...shares.map((item) => shareClaim(context, sentence, item)),
    ...partsOfWholes(sentence).flatMap(excessClaim),
  ];
}

const toldBefore = (context: AuditContext, sentence: ClaimSentence, item: Item): PartOfWhole | null =>
  partOfBefore(context, sentence, item) ?? partBehind(context, sentence, item);

/** A part larger than its whole. */
function excessClaim({ part, whole }: PartOfWhole): readonly ClaimDraft[] {
  // "More than 60 ships waited, 64 of them on the quietest day": the whole may be any larger number.
  if (whole.reading.bound === 'more_than' || whole.reading.bound === 'at_least') return [];
  const ratio = quotient(operandInterval(part.reading), operandInterval(whole.reading));
  const computed = ratio === null ? null : times(ratio, '100');
  if (computed === null || computed.low === null || compare(computed.low, '100') <= 0) return [];
  return [
    testedClaim({
      form: 'share',
      wording: part.mention.text,
      passage: passageOf(part),
      items: [whole],
      operands: [mentionOperand('part', part), mentionOperand('whole', whole)],
      triggers: [],
      computed,
      expected: { low: '0', high: '100' },
      measure: 'percent',
      calculation: `${part.mention.text} of ${whole.mention.text}`,
      middle: percentOf(part, whole),
      why: 'the sentence calls the one a part of the other',
      isTied: true,
      code: 'part_whole',
    }),
  ];
}

const BESIDE_AMOUNT = new RegExp(
  `${TAG.amount},\\s+(?:(?:or|that is|exactly|about|some|just|only|nearly|roughly|almost)\\s+){0,3}$`,
  'u',
);

function isShare(sentence: ClaimSentence, item: Item): boolean {
  const { kind } = item.mention;
  if (kind !== 'percent' && kind !== 'share') return false;
  if (roleOf(sentence, item) === 'change' || isOfAChange(sentence, item)) return false;
  const lead = sentence.tagged.slice(Math.max(0, item.at - 60), item.at);
  const rest = sentence.tagged.slice(item.at + 1, item.at + 60);
  if (PAST.test(lead)) return false;
  if (/\b(?:from|to)\s+$/iu.test(lead)) return false;
  if ((OF_WHOLE.test(rest) && !OTHER_OF.test(rest)) || statedParts(sentence, item) !== null) return true;
  return (SHARE_LEAD.test(lead) || BESIDE_AMOUNT.test(lead)) && neighbourAmount(sentence, item) !== null;
}

/** "+2.9 percent", "up $2.8 billion (2.9 percent)": how much more than before, no part of what there is now. */
function isOfAChange(sentence: ClaimSentence, item: Item): boolean {
  if (/^[+\u2212-]/u.test(item.mention.text)) return true;
  const before = sentence.items.findLast(({ at }) => at < item.at);
  return (
    before !== undefined &&
    sentence.tagged.slice(before.at + 1, item.at) === ' (' &&
    roleOf(sentence, before) === 'change'
  );
}

/** "once a third of the revenue": of another time than the amounts beside it. */
const PAST = /\b(?:once|formerly|previously|originally|used to be)\s+(?:\p{L}+\s+){0,2}$/iu;

/** How far from its part and whole a share stands ("$2.4 billion of the $9.6 billion, a third"). */
const SHARE_REACH = 70;

/** "opened 212 cases and closed 106, half of them": the two counts before it, the larger first. */
function ofThem(sentence: ClaimSentence, item: Item): PartOfWhole | null {
  if (!/^\s+of\s+(?:them|these|those)\b/u.test(sentence.tagged.slice(item.at + 1))) return null;
  const told = toldBehind(sentence, item);
  if (told !== null) return told;
  const [whole, part] = sentence.items
    .filter((one) => one.at < item.at && isAmount(one) && one.reading.unit !== 'area')
    .slice(-2);
  if (whole === undefined || part === undefined || !isLarger(whole, part)) return null;
  return whole.mention.kind === part.mention.kind ? { part, whole } : null;
}

/** "1.8 million voted, 30 percent of them, or 552,600, by post": the part behind, of the amount before. */
function toldBehind(sentence: ClaimSentence, item: Item): PartOfWhole | null {
  const match = /^\s+of\s+(?:them|these|those)(?:,\s+or\s+|\s+\()/u.exec(sentence.tagged.slice(item.at + 1));
  const part = match && sentence.items.find(({ at }) => at === item.at + 1 + match[0].length);
  const whole = sentence.items.findLast((one) => one.at < item.at && isAmount(one));
  if (!part || whole === undefined || !isAmount(part)) return null;
  return whole.mention.kind === part.mention.kind ? { part, whole } : null;
}

const OF_AMOUNT = new RegExp(
  `^\\s+of\\s+(?:(?:the|its|their|an?|all|about|some|roughly)\\s+){0,2}(${TAG.amount})`,
  'iu',
);

/** "lost 1.4 cubic kilometres in a year, or 3 percent of the 46.5 it held": the amount before, of the one behind. */
function orShareOf(sentence: ClaimSentence, item: Item): PartOfWhole | null {
  if (!/,\s+or\s+(?:\p{Ll}+\s+)?$/u.test(sentence.tagged.slice(0, item.at))) return null;
  const match = OF_AMOUNT.exec(sentence.tagged.slice(item.at + 1));
  const whole = match && sentence.items.find(({ at }) => at === item.at + match[0].length);
  const part =
    whole &&
    sentence.items.findLast((one) => one.at < item.at && isAmount(one) && isCommensurable(one, whole));
  return whole && part ? { part, whole } : null;
}

const HALF_THE = new RegExp(`^\\s+(?:of\\s+)?the\\s+(${TAG.amount})`, 'u');

/** "covers 40 square kilometres, half the 80 square kilometres it covered in 1990". */
function halfThe(sentence: ClaimSentence, item: Item): PartOfWhole | null {
  const match = item.mention.kind === 'share' ? HALF_THE.exec(sentence.tagged.slice(item.at + 1)) : null;
  const whole = match && sentence.items.find(({ at }) => at === item.at + match[0].length);
  const part = sentence.items.findLast(({ at }) => at < item.at);
  if (!whole || part === undefined || !isCommensurable(part, whole) || !isAmount(part)) return null;
  return /^[^;:.\ue000-\ueaff]{0,20},\s+(?:about\s+|only\s+|just\s+)?$/u.test(
    sentence.tagged.slice(part.at + 1, item.at),
  )
    ? { part, whole }
    : null;
}

/** The part and whole the sentence's own words give for a share, the nearest. */
function statedParts(sentence: ClaimSentence, item: Item): PartOfWhole | null {
  let best: PartOfWhole | null =
    ofThem(sentence, item) ?? halfThe(sentence, item) ?? orShareOf(sentence, item);
  let least = best === null ? SHARE_REACH : 0;
  for (const found of partsOfWholes(sentence)) {
    const places = [found.part.at, found.whole.at];
    const away = Math.min(...places.map((at) => Math.abs(at - item.at)));
    const [from, to] = [Math.min(item.at, ...places), Math.max(item.at, ...places)];
    const hasRival = sentence.items.some(
      (one) =>
        one !== item &&
        one.at > from &&
        one.at < to &&
        (one.mention.kind === 'percent' || one.mention.kind === 'share'),
    );
    if (
      away >= least ||
      hasRival ||
      /;(?!\s+(?:that is|in other words|i\.e\.))/u.test(
        sentence.tagged.slice(found.part.at > found.whole.at ? Math.min(found.part.at, item.at) : from, to),
      )
    )
      continue;
    best = found;
    least = away;
  }
  return best;
}

const OWN_WHOLE =
  /\bof (?:these|those)\s+$|(?:^|[.;:]\s)(?:among|of) (?:the )?(?:rest|others?|remainder|remaining|these|those|them)(?: \p{Ll}+)?,\s+$/iu;

/** "Of those 5,000 lorries, half went to builders", "Among the rest, 5,000 lorries, half": what the share is of is no part. */
const isOwnWhole = ({ tagged }: ClaimSentence, part: Item, item: Item): boolean =>
  part.at < item.at &&
  OWN_WHOLE.test(tagged.slice(0, part.at)) &&
  /^[^,;:.]{0,40},\s+(?:\p{L}+\s+){0,2}$/u.test(tagged.slice(part.at + 1, item.at));

function shareClaim(context: AuditContext, sentence: ClaimSentence, item: Item): ClaimDraft {
  const said = statedParts(sentence, item) ?? toldBefore(context, sentence, item);
  const stated = said !== null && isOwnWhole(sentence, said.part, item) ? null : said;
  const whole = stated?.whole ?? wholeOf(context, sentence, item);
  const found = stated?.part ?? (whole === null ? null : partOf(context, sentence, item, whole));
  const part = found !== null && isOwnWhole(sentence, found, item) ? null : found;
  if (item.reading.bound === 'at_most' && (whole === null || part === null)) return boundClaim(item);
  const wording = item.mention.text;
  if (whole === null || part === null) {
    return untestable({
      form: 'share',
      wording,
      passages: [passageOf(item)],
      operands: whole === null ? [] : [mentionOperand('whole', whole)],
      triggers: [item],
      missing: [whole === null ? 'the whole it is a share of' : 'the part'],
      why: 'the article gives no amount for it',
    });
  }
  const ratio = quotient(operandInterval(part.reading), operandInterval(whole.reading));
  if (ratio === null) {
    return untestable({
      form: 'share',
      wording,
      passages: [passageOf(item)],
      triggers: [item],
      missing: ['a whole above zero'],
      why: 'a share of nothing',
    });
  }
  const computed = times(ratio, '100');
  const expected = allowedBy(item, context.thresholds, computed);
  return testedClaim({
    form: 'share',
    wording,
    passage: passageOf(item),
    items: [part, whole],
    operands: [mentionOperand('part', part), mentionOperand('whole', whole)],
    triggers: [item],
    computed,
    expected,
    measure: 'percent',
    calculation: `${part.mention.text} of ${whole.mention.text}`,
    middle: percentOf(part, whole),
    why: 'the part beside the share, the whole it is said to be of',
    code: item.mention.kind === 'share' ? 'wording_out_of_range' : 'part_whole',
  });
}

/** "as much as 80 percent of the goods": a ceiling that no level can be read from. */
function boundClaim(item: Item): ClaimDraft {
  const passage = passageOf(item);
  return untestable({
    form: 'bound',
    wording: item.mention.text,
    passages: [passage],
    expected: { low: null, high: item.reading.value },
    operands: [mentionOperand('bound', item)],
    triggers: [item],
    missing: ['the part and the whole it bounds'],
    why: 'an upper bound, not a level',
  });
}

/** The amount right before or after the share: "$20 billion, or 40 percent", "40 percent (or $20 billion)". */
function neighbourAmount(sentence: ClaimSentence, item: Item): Item | null {
  const amounts = sentence.items.filter((one) => isPart(sentence, one));
  const before = amounts.findLast((one) => one.at < item.at);
  const after = amounts.find((one) => one.at > item.at);
  const near = (one: Item | undefined, reach: number): boolean =>
    one !== undefined &&
    Math.abs(one.at - item.at) <= reach &&
    !/[;:]/u.test(sentence.tagged.slice(Math.min(one.at, item.at), Math.max(one.at, item.at)));
  if (near(before, 25) && before) return before;
  return near(after, 12) && after ? after : null;
}

/** "415, or half, hold a licence": a bare number that its share explains. */
const OR_SHARE = new RegExp(`^,\\s+or\\s+${TAG.rate}`, 'u');
/** A sentence of parts: its amounts are no whole of what comes after. */
const OF_THESE = /^of (?:these|those|them|this)\b/iu;
const OF_WHICH = new RegExp(`(${TAG.amount})[^;.]{0,60}?,\\s+of which\\b`, 'u');

/** "$4.5bn, of which construction made up $1.8bn, or 40%, retail $1.35bn, or 30%": one whole for the list. */
function wholeOfList(sentence: ClaimSentence, item: Item): Item | null {
  const match = OF_WHICH.exec(sentence.tagged);
  if (match === null || match.index + match[0].length > item.at) return null;
  return sentence.items.find(({ at }) => at === match.index) ?? null;
}

const isPart = (sentence: ClaimSentence, item: Item): boolean => {
  const { kind } = item.mention;
  if (kind !== 'money' && kind !== 'quantity' && kind !== 'count') return false;
  if (kind === 'count' && item.reading.unit === null && item.reading.magnitude === null)
    return dimensionOf(item) !== null && OR_SHARE.test(sentence.tagged.slice(item.at + 1));
  return dimensionOf(item) !== null && roleOf(sentence, item) !== 'base';
};

function wholeOf(context: AuditContext, sentence: ClaimSentence, item: Item): Item | null {
  const rest = sentence.tagged.slice(item.at + 1);
  const match = WHOLE_AFTER.exec(rest);
  if (match !== null) {
    const at = item.at + match[0].length;
    const stated = sentence.items.find((one) => one.at === at);
    if (stated !== undefined) return stated;
  }
  const part = neighbourAmount(sentence, item);
  const fits = (one: Item): boolean =>
    one !== part && isAmount(one) && (part === null || isCommensurable(one, part)) && isLarger(one, part);
  const listed = wholeOfList(sentence, item);
  if (listed !== null && fits(listed)) return listed;
  const told = partsOfWholes(sentence).findLast((one) => one.whole.at < item.at && fits(one.whole));
  if (told !== undefined) return told.whole;
  const own = sentence.items.filter((one) => fits(one) && one.at < item.at && isTotal(sentence, one));
  if (own.length === 1 && own[0] !== undefined) return own[0];
  for (const near of neighbours(context, sentence, 2, 0)) {
    const spoken = partsOfWholes(near).at(-1)?.whole ?? wholeOfShare(near);
    if (spoken !== undefined && fits(spoken)) return spoken;
    if (OF_THESE.test(near.text)) continue;
    const candidates = near.items.filter(
      (one) =>
        fits(one) &&
        roleOf(near, one) !== 'change' &&
        roleOf(near, one) !== 'base' &&
        agreesWith(topicOf(one.mention), topicOf(item.mention)),
    );
    const totals = candidates.filter(
      (one) => isTotal(near, one) || /^[^;:.]{0,30}:\s/u.test(near.tagged.slice(one.at + 1)),
    );
    const best = totals.length === 1 ? totals[0] : candidates.length === 1 ? candidates[0] : undefined;
    if (best !== undefined) return best;
  }
  const before = sentence.items.filter((one) => fits(one) && one.at < (part?.at ?? item.at));
  return before.length === 1 ? (before[0] ?? null) : null;
}

/** "56 percent of the 640,000 residents": the whole of what is said next, too. */
function wholeOfShare(sentence: ClaimSentence): Item | undefined {
  const rate = sentence.items.findLast(
    ({ mention }) => mention.kind === 'percent' || mention.kind === 'share',
  );
  const match = rate && WHOLE_AFTER.exec(sentence.tagged.slice(rate.at + 1));
  return match ? sentence.items.find(({ at }) => at === rate.at + match[0].length) : undefined;
}

const isAmount = ({ mention }: Item): boolean =>
  mention.kind === 'money' || mention.kind === 'quantity' || mention.kind === 'count';

const isLarger = (one: Item, part: Item | null): boolean =>
  part === null ||
  (one.reading.value !== null &&
    part.reading.value !== null &&
    compare(one.reading.value, part.reading.value) > 0);

const percentOf = (part: Item, whole: Item): string | null => {
  const [a, b] = [part.reading.value, whole.reading.value];
  return a === null || b === null || compare(b, '0') === 0 ? null : multiply(divide(a, b), '100');
};

/** A total by the words before or after it. */
function isTotal(sentence: ClaimSentence, item: Item): boolean {
  const lead = sentence.tagged.slice(Math.max(0, item.at - 50), item.at);
  const rest = sentence.tagged.slice(item.at + 1, item.at + 16);
  return TOTAL_WORD.test(lead.slice(lead.search(/[^,;]*$/u))) || TOTAL_WORD.test(rest);
}

/** "70 percent of these 530 tankers, 371 ships, are old": a count said right behind its whole. */
function apposedCount({ items, tagged }: ClaimSentence, whole: Item): Item | null {
  const next = items.find(({ at }) => at > whole.at);
  if (next === undefined || next.mention.kind !== 'count' || whole.mention.kind !== 'count') return null;
  const isApposed = tagged.slice(whole.at + 1, next.at) === ', ' && /^[,.;]/u.test(tagged.slice(next.at + 1));
  return isApposed && isLarger(whole, next) ? next : null;
}

/** "leaving 400 hectares": the other part. */
const isLeftOver = ({ tagged }: ClaimSentence, { at }: Item): boolean =>
  /\b(?:leaving|leaves|remaining|kept|retains)\s+(?:\p{L}+\s+){0,2}$/iu.test(tagged.slice(0, at));

function partOf(context: AuditContext, sentence: ClaimSentence, item: Item, whole: Item): Item | null {
  const near = neighbourAmount(sentence, item);
  if (near !== null && near !== whole && isCommensurable(near, whole) && isLarger(whole, near)) return near;
  const apposed = apposedCount(sentence, whole);
  if (apposed !== null) return apposed;
  const others = sentence.items.filter(
    (one) =>
      !isLeftOver(sentence, one) &&
      one !== whole &&
      isPart(sentence, one) &&
      isCommensurable(one, whole) &&
      isLarger(whole, one),
  );
  const smaller = sentence.items.filter(
    (one) => one !== whole && isAmount(one) && one.reading.unit !== 'area' && isLarger(whole, one),
  );
  if (others.length === 1 && smaller.length === 1) return others[0] ?? null;
  if (others.length > 1) return null;
  for (const beside of neighbours(context, sentence, 1, 1)) {
    const candidates = beside.items.filter(
      (one) => one !== whole && isPart(beside, one) && isCommensurable(one, whole) && isLarger(whole, one),
    );
    const isBack = /^(?:that|this|it|which|they|those)\b/iu.test(
      (beside.order > sentence.order ? beside : sentence).text,
    );
    if (candidates.length === 1 && isBack) return candidates[0] ?? null;
  }
  return null;
}
