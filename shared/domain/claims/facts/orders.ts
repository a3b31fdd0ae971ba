/** "Germans with 780,000, followed by Dutch with 520,000 and Belgians with 560,000": an order that the amounts do not have. */
import { subtract } from '../../../lib/decimal.ts';
import { differenceOf, mirrored } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import type { Told } from './told.ts';

const FOLLOWED = /\b(?:followed by|ahead of|next came|then came|trailed by|with [\p{Lu}][\p{L}]+ second)\b/u;
/** In a longer list the order is often another. */
const MOST_FOLLOWERS = 2;
const BOTTOM = /\b(?:least|lowest|smallest|fewest|cheapest|slowest|shortest)\b/iu;

export function orders(_context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  const match = FOLLOWED.exec(sentence.tagged);
  if (match === null || told.hasFound(sentence)) return [];
  const before = sentence.items.findLast((item) => item.at < match.index && isLevel(sentence, item));
  const behind = sentence.items.filter((item) => item.at > match.index && isLevel(sentence, item));
  // "$8 billion ahead of Los Angeles": by how much.
  if (
    before !== undefined &&
    sentence.tagged.slice(before.at + 1, match.index).trim() === '' &&
    /ahead/iu.test(match[0])
  )
    return [];
  if (behind.length > MOST_FOLLOWERS) return [];
  const [first] = behind;
  if (first === undefined) return [];
  const list = [
    ...(before !== undefined && isAlike(before, first) ? [before] : []),
    ...behind.filter((item) => isAlike(item, first)),
  ];
  const isUp = BOTTOM.test(sentence.tagged.slice(0, match.index));
  const passage = stretchPassage(sentence, match.index, match.index + match[0].length);
  // Those that somebody is ahead of stand in no order among themselves.
  const isOneAhead = /ahead of/iu.test(match[0]);
  if (isOneAhead && list[0] !== before) return [];
  for (let i = 1; i < list.length; i++) {
    const [one, next] = [list[isOneAhead ? 0 : i - 1], list[i]];
    if (one === undefined || next === undefined || one.reading.value === null || next.reading.value === null)
      continue;
    const ahead = differenceOf(operandInterval(one.reading), operandInterval(next.reading));
    const computed = isUp ? mirrored(ahead) : ahead;
    if (computed.high === null || Number(computed.high) >= 0) continue;
    return [
      testedClaim({
        form: 'rank',
        wording: passage.text,
        passage,
        items: [one, next],
        operands: [mentionOperand('ranked', one), mentionOperand('other', next)],
        triggers: [],
        computed,
        expected: { low: '0', high: null },
        measure: measureOf(one.mention.kind, one.reading.currency),
        calculation: isUp
          ? `${next.mention.text} − ${one.mention.text}`
          : `${one.mention.text} − ${next.mention.text}`,
        middle: isUp
          ? subtract(next.reading.value, one.reading.value)
          : subtract(one.reading.value, next.reading.value),
        why: 'the amounts in the order in which they are told',
      }),
    ];
  }
  return [];
}

const isLevel = (sentence: ClaimSentence, item: Item): boolean =>
  dimensionOf(item) !== null &&
  item.reading.value !== null &&
  !['change', 'base'].includes(roleOf(sentence, item));

const isAlike = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) || (dimensionOf(a) === 'bare' && dimensionOf(b) === 'bare');
