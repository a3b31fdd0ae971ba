/** "The harvest of 3.1 million tonnes was larger than last year's 3.4 million": the two amounts on both sides of a comparison. */
import { subtract } from '../../../lib/decimal.ts';
import { differenceOf, mirrored } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { comparatorsIn } from '../lexicon/comparators.ts';
import { type ClaimSentence, stretchPassage } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import type { Told } from './told.ts';

const NOT =
  /\b(?:not|never|no|nor|neither|hardly|if|would|could|may|might|should|nearly|almost|twice|times|half|growth|grew|rose|fell)\b/iu;

export function sidesOf(_context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  if (NOT.test(sentence.tagged) || told.hasFound(sentence)) return [];
  const [word, more] = comparatorsIn(sentence.tagged);
  if (word === undefined || more !== undefined) return [];
  const passage = stretchPassage(sentence, word.at, word.end);
  const amounts = sentence.items.filter(
    (item) =>
      dimensionOf(item) !== null && item.reading.value !== null && roleOf(sentence, item) !== 'change',
  );
  const [a, b, others] = amounts;
  if (
    a === undefined ||
    b === undefined ||
    others !== undefined ||
    !isCommensurable(a, b) ||
    told.hasTouched(passage)
  )
    return [];
  const isBetween =
    a.at < word.at &&
    b.at > word.end &&
    b.at - word.end < BEHIND &&
    !/[,;:]/u.test(sentence.tagged.slice(a.at, b.at));
  if (!isBetween) return [];
  const gap = differenceOf(operandInterval(a.reading), operandInterval(b.reading));
  const isMore = word.side === 'more';
  const [x, y] = [a.reading.value ?? '0', b.reading.value ?? '0'];
  return [
    testedClaim({
      form: 'comparison',
      wording: passage.text,
      passage,
      items: [a, b],
      operands: [mentionOperand('this', a), mentionOperand('other', b)],
      triggers: [],
      computed: isMore ? gap : mirrored(gap),
      expected: { low: '0', high: null },
      measure: measureOf(a.mention.kind, a.reading.currency),
      calculation: isMore ? `${a.mention.text} − ${b.mention.text}` : `${b.mention.text} − ${a.mention.text}`,
      middle: isMore ? subtract(x, y) : subtract(y, x),
      why: 'the amounts on both sides of the comparison',
    }),
  ];
}

const BEHIND = 35;
