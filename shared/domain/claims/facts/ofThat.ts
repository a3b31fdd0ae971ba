/** "The levy will bring in $62 million. Of that, $34 million is for A, $19 million for B and $14 million for C": parts that come to more than their whole. */
import { add, subtract } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { sumOf } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf, stretchPassage } from '../sentence/claimSentence.ts';
import { isCommensurable, roleOf } from '../sentence/roles.ts';
import { TAG } from '../sentence/tags.ts';
import type { Told } from './told.ts';

const OF_THAT =
  /^(?:of|out of|from|within)\s+(?:that|this|these|those|it|them|which|the (?:total|sum|money|amount))\b/iu;
/** "a combined £61m: A for £24m, B for £19m and C for £11m". */
const TOTAL = /\b(?:total(?:l?ed|l?ing)?|combined|in all|altogether|overall|together|sum|between them)\b/iu;
const NESTED = /\b(?:including|of which|of whom|among them|plus|more than one|counted|overlap|also)\b/iu;

export function ofThat(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  if (told.hasFound(sentence)) return [];
  return [...afterTotal(context, sentence), ...behindColon(context, sentence, told), ...ofWhich(sentence)];
}

function afterTotal(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const before = context.sentences[sentence.order - 1];
  if (before === undefined || !OF_THAT.test(sentence.text) || NESTED.test(sentence.tagged)) return [];
  const parts = amountsOf(sentence);
  const [first] = parts;
  if (first === undefined || parts.length < 2 || !parts.every((part) => isLike(part, first))) return [];
  const wholes = amountsOf(before).filter(
    (item) => isLike(item, first) && !['base', 'change'].includes(roleOf(before, item)),
  );
  const [whole, more] = wholes;
  if (whole === undefined || more !== undefined) return [];
  return partsBeyond(sentence, parts, whole);
}

/** "The plan costs $200 million, of which A pays $120 million, B $50 million and C $60 million". */
function ofWhich(sentence: ClaimSentence): readonly ClaimDraft[] {
  const at = sentence.tagged.search(/,\s+of\s+(?:which|whom)\b/u);
  if (at < 0) return [];
  const amounts = amountsOf(sentence);
  const whole = amounts.findLast((item) => item.at < at);
  const parts = amounts.filter((item) => item.at > at && whole !== undefined && isLike(item, whole));
  if (
    whole === undefined ||
    parts.length < 2 ||
    amounts.some((item) => item.at > at && !parts.includes(item))
  )
    return [];
  if (
    /\b(?:including|of which|of whom|half|per)\b/iu.test(sentence.tagged.slice(at + BEHIND_WHICH)) ||
    parts.some((part) => ['base', 'change'].includes(roleOf(sentence, part)))
  )
    return [];
  return partsBeyond(sentence, parts, whole);
}

const BEHIND_WHICH = 12;

const COLON_LIST = new RegExp(
  `:\\s[^:;]*${TAG.amount}[^:;]*,[^:;]*\\sand\\s[^:;]*${TAG.amount}[^,:;]*[.]?$`,
  'u',
);

function behindColon(_context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  const match = COLON_LIST.exec(sentence.tagged);
  if (match === null || NESTED.test(sentence.tagged)) return [];
  const amounts = amountsOf(sentence);
  const parts = amounts.filter(({ at }) => at > match.index);
  const [first] = parts;
  if (first === undefined || parts.length < 2) return [];
  const heads = amounts.filter(
    (item) =>
      item.at < match.index &&
      isLike(item, first) &&
      Number(item.reading.value) > Math.max(...parts.map(({ reading }) => Number(reading.value))),
  );
  const [whole, more] = heads;
  if (
    whole === undefined ||
    more !== undefined ||
    told.hasTested(whole) ||
    !parts.every((part) => isLike(part, first))
  )
    return [];
  if (!TOTAL.test(sentence.tagged.slice(0, match.index)) || whole.reading.bound !== 'exact') return [];
  const sum = parts.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
  return [
    partsClaim(
      sentence,
      parts,
      whole,
      sum,
      operandInterval(whole.reading),
      'the parts listed behind the total',
    ),
  ];
}

/** Parts that make more than their whole in any reading; parts that make less may be some of them. */
function partsBeyond(sentence: ClaimSentence, parts: readonly Item[], whole: Item): readonly ClaimDraft[] {
  const sum = parts.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
  const most = operandInterval(whole.reading);
  if (Number(sum.low) <= Number(most.high)) return [];
  return [
    partsClaim(
      sentence,
      parts,
      whole,
      sum,
      { low: null, high: most.high },
      'the parts the sentence gives of the amount before it',
    ),
  ];
}

function partsClaim(
  sentence: ClaimSentence,
  parts: readonly Item[],
  whole: Item,
  computed: Interval,
  allowed: Interval,
  why: string,
): ClaimDraft {
  const [first, last] = [parts[0], parts.at(-1)];
  const passage =
    first === undefined || last === undefined
      ? passageOf(whole)
      : stretchPassage(sentence, first.at, last.at + 1);
  const sum = parts.reduce((total, { reading }) => add(total, reading.value ?? '0'), '0');
  const isIn =
    Math.abs(Number(subtract(sum, whole.reading.value ?? '0'))) <=
    (Number(computed.high) - Number(computed.low)) / 2 +
      (Number(allowed.high) - Number(allowed.low ?? allowed.high)) / 2;
  return testedClaim({
    form: 'level',
    wording: whole.mention.text,
    passage,
    items: [whole, ...parts],
    operands: [mentionOperand('whole', whole), ...parts.map((part) => mentionOperand('part', part))],
    triggers: [],
    computed,
    expected: isIn ? { low: allowed.low === null ? null : computed.low, high: computed.high } : allowed,
    measure: measureOf(whole.mention.kind, whole.reading.currency),
    calculation: parts.map(({ mention }) => mention.text).join(' + '),
    middle: sum,
    why,
    code: 'part_whole',
  });
}

const amountsOf = (sentence: ClaimSentence): readonly Item[] =>
  sentence.items.filter(
    ({ mention, reading }) =>
      ['money', 'quantity', 'count'].includes(mention.kind) &&
      reading.value !== null &&
      reading.unit !== 'area' &&
      !/^(?:year|month|week|day|hour)/u.test(reading.unit ?? ''),
  );

const isLike = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) ||
  (a.mention.kind === b.mention.kind &&
    a.mention.kind === 'count' &&
    (a.reading.unit === null || b.reading.unit === null) &&
    (Number(a.reading.value) > FEWEST || Number(b.reading.value) > FEWEST));

/** Below it a bare number counts anything. */
const FEWEST = 12;
