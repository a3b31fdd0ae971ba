/** "was the same as in the year before, when it stood at $44,900": two amounts called equal. */
import { divide } from '../../../lib/decimal.ts';
import { quotient } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, stretchPassage } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import type { Told } from './told.ts';

const SAME =
  /\b(?:the same as|exactly as (?:many|much) as|unchanged (?:from|at|on)|no different from|identical to|level with|equal to that of|no change (?:from|on))\b/iu;
const NOT =
  /\b(?:not|never|nearly|almost|about|roughly|hardly|broadly|half|twice|times|if|would)\s+(?:\p{L}+\s+)?$/iu;

export function sameAs(_context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  const match = SAME.exec(sentence.tagged);
  if (match === null || NOT.test(sentence.tagged.slice(0, match.index))) return [];
  const [a, b, more] = sentence.items.filter(
    (item) =>
      dimensionOf(item) !== null &&
      item.reading.value !== null &&
      roleOf(sentence, item) !== 'change' &&
      !['year', 'month'].includes(item.reading.unit ?? ''),
  );
  if (a === undefined || b === undefined || more !== undefined || !isCommensurable(a, b)) return [];
  const passage = stretchPassage(sentence, match.index, match.index + match[0].length);
  const computed = quotient(operandInterval(a.reading), operandInterval(b.reading));
  if (computed === null || told.hasTouched(passage)) return [];
  return [
    testedClaim({
      form: 'comparison',
      wording: passage.text,
      passage,
      items: [a, b],
      operands: [mentionOperand('this', a), mentionOperand('other', b)],
      triggers: [],
      computed,
      expected: { low: '0.99', high: '1.01' },
      measure: 'times',
      calculation: `${a.mention.text} / ${b.mention.text}`,
      middle: divide(a.reading.value ?? '0', b.reading.value ?? '1'),
      why: 'the two amounts the sentence calls equal',
    }),
  ];
}
