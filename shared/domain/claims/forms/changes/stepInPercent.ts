/** A change told as an amount and again as a part of what it began from, with where it led: "grew by 56,000, or 2.4%, to 2,350,000". */
import { add, divide, multiply, subtract } from '../../../../lib/decimal.ts';
import { differenceOf, quotient, sumOf, times } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { allowedBy } from '../../calculate/allowed.ts';
import { directionsIn } from '../../lexicon/directions.ts';
import { isAlike, isLarger } from '../../relative/levels.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

/** "By 56,000, or 2.4%,", "by 2.4% (56,000)", "by 2.4 percent or 56,000". */
const OR =
  /^\s*(?:people|[\p{Ll}-]+)?\s*(?:,\s*(?:or|that is|i\.e\.)|\(|,|\bor\b)\s*(?:(?:by|about|some|roughly|nearly|almost)\s+)*$/iu;
const TO = /^\s*[,)]*\s*to\s+(?:(?:about|some|just|only|a (?:record|total))\s+)*$/iu;
/** The word of direction stands right before the first of the two. */
const CHANGED = 30;

export function stepInPercentClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((first, i) => {
    const [second, end] = [sentence.items[i + 1], sentence.items[i + 2]];
    if (second === undefined || end === undefined) return [];
    const { tagged } = sentence;
    const isSaid =
      OR.test(tagged.slice(first.at + 1, second.at)) && TO.test(tagged.slice(second.at + 1, end.at));
    const [step, part] = isPart(second) ? [first, second] : [second, first];
    if (!isSaid || !isPart(part) || isPart(step) || !isAlike(step, end)) return [];
    const way = directionsIn(tagged.slice(Math.max(0, first.at - CHANGED), first.at)).at(-1)?.direction;
    const claim = way === 'rise' || way === 'fall' ? claimOf(context, { step, part, end }, way) : null;
    return claim === null ? [] : [claim];
  });
}

const isPart = ({ mention }: Item): boolean => mention.kind === 'percent' || mention.kind === 'share';

type Told = { readonly step: Item; readonly part: Item; readonly end: Item };

function claimOf(context: AuditContext, { step, part, end }: Told, way: 'rise' | 'fall'): ClaimDraft | null {
  const [a, b] = [step.reading.value, end.reading.value];
  if (a === null || b === null || (way === 'rise' && !isLarger(end, step))) return null;
  const [gone, left] = [operandInterval(step.reading), operandInterval(end.reading)];
  const ratio = quotient(gone, way === 'rise' ? differenceOf(left, gone) : sumOf(left, gone));
  if (ratio === null) return null;
  const computed = times(ratio, '100');
  return testedClaim({
    form: 'change',
    wording: part.mention.text,
    passage: passageOf(part),
    items: [step, end],
    operands: [mentionOperand('part', step), mentionOperand('to', end)],
    triggers: [part],
    computed,
    expected: allowedBy(part, context.thresholds, computed),
    measure: 'percent',
    calculation: `${step.mention.text} / (${end.mention.text} ${way === 'rise' ? '−' : '+'} ${step.mention.text})`,
    middle: multiply(divide(a, way === 'rise' ? subtract(b, a) : add(b, a)), '100'),
    why: 'a change told as an amount, against what it began from',
  });
}
