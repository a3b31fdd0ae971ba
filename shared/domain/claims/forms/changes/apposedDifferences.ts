/** A difference told beside the two amounts it is of: "1,500 euros against 1,200, 300 more", "a gap of 30 points". */
import { absolute, compare, type DecimalText, subtract } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { differenceOf, hull, mirrored } from '../../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { inheritUnits } from '../../sentence/inheritUnits.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { TAG } from '../../sentence/tags.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

/** The amount called larger, and the other; `isUnsigned` where the words call neither so. */
type Sides = { readonly more: Item; readonly less: Item; readonly isUnsigned?: boolean };

export function apposedDifferences(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (item.reading.value === null || !isDifferenceKind(item)) return [];
    const sides =
      thanWhich(sentence, item) ??
      besideTwo(sentence, item) ??
      exceededBy(context, sentence, item) ??
      gapOf(context, sentence, item);
    return sides === null ? [] : [differenceClaim(context, item, sides)];
  });
}

const isDifferenceKind = ({ mention }: Item): boolean =>
  ['money', 'quantity', 'count', 'percentage_points'].includes(mention.kind);

/** May be a difference of two such amounts: points of percents, else of one dimension. */
const isOf = (item: Item, amount: Item): boolean =>
  item.mention.kind === 'percentage_points'
    ? amount.mention.kind === 'percent'
    : isCommensurable(item, amount) ||
      (item.mention.kind === 'count' && item.reading.unit === null && amount.mention.kind === 'count');

const WORD = '(?<word>more|less|fewer|higher|lower|larger|smaller|above|below|up|down)';
const LESS = /^(?:less|fewer|lower|smaller|below|down)$/iu;
/** "$4 billion more than remittances, which brought $5 billion", "5,000 fewer than in 2019, when 25,000 were sold". */
const THAN_WHICH = new RegExp(
  `^\\s+(?:\\p{L}+\\s+)?${WORD}\\s+than\\s+(?:[^,;:.\\ue000-\\ue6ff]|${TAG.time}){1,60}?,\\s+(?:which|who|when|where|whose\\s+\\p{L}+)\\s+(?:\\p{Ll}+\\s+){0,4}(?<other>${TAG.level})`,
  'u',
);

function thanWhich(sentence: ClaimSentence, item: Item): Sides | null {
  const match = THAN_WHICH.exec(sentence.tagged.slice(item.at + 1));
  if (match === null) return null;
  const other = sentence.items.find(({ at }) => at === item.at + match[0].length);
  const subject = sentence.items.findLast((one) => one.at < item.at && isOf(item, one));
  if (other === undefined || subject === undefined || !isCommensurable(subject, other)) return null;
  return LESS.test(match.groups?.['word'] ?? '')
    ? { more: other, less: subject }
    : { more: subject, less: other };
}

const APPOSED = /(?:,|—|–|;|:)\s+(?:(?:or|that is|i\.e\.|some|about|thus|so|exactly|just)\s+){0,3}$/u;
const THEN_WORD = new RegExp(`^\\s+(?:\\p{Ll}+\\s+)?${WORD}\\s*(?:[.;,)]|$)`, 'u');
const AGAINST = /\b(?:against|versus|compared (?:with|to))\s+(?:\p{L}+\s+){0,3}$/u;

/** "Wages in Riga average 1,500 euros against 1,200 in Vilnius, 300 euros more". */
function besideTwo(sentence: ClaimSentence, item: Item): Sides | null {
  const word = THEN_WORD.exec(sentence.tagged.slice(item.at + 1))?.groups?.['word'];
  if (word === undefined || !APPOSED.test(sentence.tagged.slice(0, item.at))) return null;
  const two = twoBefore(sentence, item);
  if (two === null) return null;
  const [first, second] = two;
  const isAgainst = AGAINST.test(sentence.tagged.slice(0, second.at));
  const [subject, base] = isAgainst ? [first, second] : [second, first];
  return LESS.test(word) ? { more: base, less: subject } : { more: subject, less: base };
}

/** The only two amounts before a place that the difference can be of. */
function twoBefore(sentence: ClaimSentence, item: Item): readonly [Item, Item] | null {
  const before = inheritUnits(
    sentence.items.filter(
      (one) => one.at < item.at && dimensionOf(one) !== null && roleOf(sentence, one) !== 'change',
    ),
  );
  const [first, second, more] = before;
  if (first === undefined || second === undefined || more !== undefined) return null;
  return isOf(item, first) && isOf(item, second) && isCommensurable(first, second) ? [first, second] : null;
}

const GAP =
  /\b(?:gap|difference|lead|margin|spread|advantage|distance) of\s+(?:(?:about|some|just|only|nearly)\s+){0,2}$/iu;
const GAP_WAS =
  /\b(?:the|a) (?:gap|difference|margin|spread|majority|lead)(?: between (?:the two|them))? (?:is|was|came to|thus is|thus was) (?:(?:about|some|thus|therefore)\s+){0,2}$/iu;

/** "In Ghana 70 percent, in Mali 40 percent, a gap of 30 points". */
function gapOf(context: AuditContext, sentence: ClaimSentence, item: Item): Sides | null {
  const lead = sentence.tagged.slice(0, item.at);
  if (!GAP.test(lead) && !GAP_WAS.test(lead)) return null;
  const own = twoBefore(sentence, item);
  const before = neighbours(context, sentence, 1, 0)[0];
  const isAlone = !sentence.items.some((one) => one !== item && dimensionOf(one) !== null);
  const last = before?.items.at(-1);
  const told = own ?? (isAlone && before !== undefined && last !== undefined ? twoOf(before, item) : null);
  if (told === null) return null;
  return { more: told[0], less: told[1], isUnsigned: true };
}

function twoOf(sentence: ClaimSentence, item: Item): readonly [Item, Item] | null {
  const amounts = inheritUnits(
    sentence.items.filter((one) => dimensionOf(one) !== null && roleOf(sentence, one) !== 'change'),
  );
  const [first, second, more] = amounts;
  if (first === undefined || second === undefined || more !== undefined) return null;
  return isOf(item, first) && isOf(item, second) && isCommensurable(first, second) ? [first, second] : null;
}

const EXCEEDED =
  /\b(?<word>exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|outstripped|topped|outnumber(?:ed|s)?|fell short of|falls short of|trail(?:ed|s)?)\b[^;:.]{0,80}?\sby\s+(?:about\s+|some\s+|nearly\s+)?$/iu;

/** "9.2 million tonnes, exceeded that of 2022, 8.0 million tonnes, by 1.2 million"; "thus exceeded those of 2022 by 70,000". */
function exceededBy(context: AuditContext, sentence: ClaimSentence, item: Item): Sides | null {
  const match = EXCEEDED.exec(sentence.tagged.slice(0, item.at));
  const word = match?.groups?.['word'] ?? '';
  if (match === null) return null;
  const isLess = /^(?:fell|falls|trail)/iu.test(word);
  const two = twoBefore(sentence, item);
  if (two !== null && two[0].at < match.index && two[1].at > match.index)
    return isLess ? { more: two[1], less: two[0] } : { more: two[0], less: two[1] };
  const time = sentence.items.findLast(
    ({ mention, at }) =>
      at > match.index && at < item.at && (mention.kind === 'period' || mention.kind === 'date'),
  );
  const before = neighbours(context, sentence, 1, 0)[0];
  if (two !== null || time === undefined || before === undefined) return null;
  const pair = twoOf(before, item);
  const base = pair?.find((one) => one.reading.period?.to === time.reading.period?.to);
  const other = pair?.find((one) => one !== base);
  if (base === undefined || other === undefined) return null;
  return isLess ? { more: base, less: other } : { more: other, less: base };
}

function differenceClaim(context: AuditContext, item: Item, { more, less, isUnsigned }: Sides): ClaimDraft {
  const signed = differenceOf(operandInterval(more.reading), operandInterval(less.reading));
  const computed = isUnsigned === true ? sizeOf(signed) : signed;
  const [a, b] = [more.reading.value, less.reading.value];
  const gap: DecimalText | null = a === null || b === null ? null : subtract(a, b);
  return testedClaim({
    form: 'comparison',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [more, less],
    operands: [mentionOperand('this', more), mentionOperand('other', less)],
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure:
      item.mention.kind === 'percentage_points'
        ? 'points'
        : measureOf(more.mention.kind, more.reading.currency),
    calculation: `${more.mention.text} − ${less.mention.text}`,
    middle: gap === null || isUnsigned !== true ? gap : absolute(gap),
    why: 'the two amounts beside it',
  });
}

function sizeOf(gap: Interval): Interval {
  const { low, high } = gap;
  if (low !== null && compare(low, '0') >= 0) return gap;
  if (high !== null && compare(high, '0') <= 0) return mirrored(gap);
  return { low: '0', high: hull(gap, mirrored(gap)).high };
}
