/** An amount for each of many: "£118 per household: £9.2m for 78,000 households". */
import { compare, divide } from '../../../lib/decimal.ts';
import { quotient } from '../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { stem } from '../sentence/contentWords.ts';
import { isCommensurable, roleOf } from '../sentence/roles.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from './draft.ts';

const PER = /\b(?:per|for (?:each|every)|a)\s+(?<unit>\p{L}{3,})\s*$/u;
const PER_AFTER = /^\s+(?:(?:per|for (?:each|every)|a)\s+(?<unit>\p{L}{3,})|(?<each>each|apiece))\b/u;
/** How the whole and the many are tied: "£9.2m for 78,000 households". */
const FOR =
  /^\s+(?:in all\s+)?(?:for|over|in|among|across|to|between|shared (?:by|among)|divided (?:by|among|between)|spread over)\s+(?:the\s+|its\s+|their\s+|some\s+|all\s+){0,2}$/u;
const AVERAGE =
  /\b(?:on average|an average|averag(?:e|es|ed|ing)|works? out|worked out|amounts to|comes to)\b/iu;
const TIMES = /^(?:hour|day|week|month|year)/u;
const HEADS = /^(?:head|capita|person|people|inhabitant|resident)/u;

export function perHeadClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const unit = unitOf(sentence, item);
    const claim = unit === null ? null : perHeadClaim(context, sentence, item, unit);
    return claim === null ? [] : [claim];
  });
}

/** What the amount is for each of; "" for "each". */
function unitOf({ tagged }: ClaimSentence, item: Item): string | null {
  if (item.mention.kind !== 'money' && item.mention.kind !== 'quantity') return null;
  const inside = PER.exec(item.mention.text)?.groups?.['unit'];
  if (inside !== undefined) return inside.toLowerCase();
  const after = PER_AFTER.exec(tagged.slice(item.at + 1))?.groups;
  return after === undefined ? null : (after['unit']?.toLowerCase() ?? '');
}

function perHeadClaim(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  unit: string,
): ClaimDraft | null {
  const wholes = sentence.items.filter(
    (one) =>
      one !== item &&
      isCommensurable(one, item) &&
      unitOf(sentence, one) === null &&
      !['change', 'base'].includes(roleOf(sentence, one)) &&
      isMore(one, item),
  );
  const many = sentence.items.filter(
    (one) =>
      one !== item &&
      (one.mention.kind === 'count' || TIMES.test(one.reading.unit ?? '')) &&
      one.reading.unit !== 'area' &&
      isOf(one, unit),
  );
  const [whole, heads] = [wholes[0], many[0]];
  if (whole === undefined || heads === undefined || wholes.length !== 1 || many.length !== 1) return null;
  const [first, last] = whole.at < heads.at ? [whole, heads] : [heads, whole];
  const isTied = first === whole && FOR.test(sentence.tagged.slice(first.at + 1, last.at));
  if (!isTied && !AVERAGE.test(sentence.tagged)) return null;
  const computed = quotient(operandInterval(whole.reading), operandInterval(heads.reading));
  if (computed === null) return null;
  const [a, b] = [whole.reading.value, heads.reading.value];
  return testedClaim({
    form: 'ratio',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [whole, heads],
    operands: [mentionOperand('whole', whole), mentionOperand('count', heads)],
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: `${whole.mention.text} / ${heads.mention.text}`,
    middle: a === null || b === null || compare(b, '0') === 0 ? null : divide(a, b),
    why: 'the whole and the number it is spread over, in one sentence',
  });
}

const isMore = (one: Item, item: Item): boolean =>
  one.reading.value !== null &&
  item.reading.value !== null &&
  compare(one.reading.value, item.reading.value) > 0;

function isOf({ reading }: Item, unit: string): boolean {
  if (unit === '') return reading.unit !== null;
  if (HEADS.test(unit)) return reading.unit !== null && HEADS.test(reading.unit);
  return reading.unit !== null && stem(reading.unit) === stem(unit);
}
