/** "making it the faster-growing of the two": this sentence against the one before. */
import type { Interval } from '../../../../lib/interval.ts';
import { differenceOf, mirrored } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { directionsIn } from '../../lexicon/directions.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { TAG } from '../../sentence/tags.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

const OF_TWO = new RegExp(
  `\\bthe\\s+(?:(?<growth>faster|quicker|slower)(?:[- ]growing)?|(?<level>larger|bigger|smaller|higher|lower))(?:\\s+\\p{L}+)?\\s+of the (?:pair\\b|${TAG.count})`,
  'iu',
);
const LESS = /^(?:slower|smaller|lower)$/iu;

export function ofTheTwo(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const match = OF_TWO.exec(sentence.tagged);
  const before = neighbours(context, sentence, 1, 0)[0];
  if (match === null || before === undefined) return [];
  const word = match.groups?.['growth'] ?? match.groups?.['level'] ?? '';
  const isGrowth = match.groups?.['growth'] !== undefined;
  const [own, other] = [
    valueSaid(sentence, match.index, isGrowth),
    valueSaid(before, before.tagged.length, isGrowth),
  ];
  if (own === null || other === null || !isCommensurable(own, other)) return [];
  const gap = differenceOf(signed(sentence, own, isGrowth), signed(before, other, isGrowth));
  const passage = stretchPassage(sentence, match.index, match.index + match[0].length);
  return [
    testedClaim({
      form: 'comparison',
      wording: passage.text,
      passage,
      items: [own, other],
      operands: [mentionOperand('this', own), mentionOperand('other', other)],
      triggers: [],
      computed: LESS.test(word) ? mirrored(gap) : gap,
      expected: { low: '0', high: null },
      measure: isGrowth ? 'points' : measureOf(own.mention.kind, own.reading.currency),
      calculation: `${own.mention.text} against ${other.mention.text}`,
      middle: null,
      why: 'the value of this sentence and of the one before',
    }),
  ];
}

/** The one growth in percent, or the one level, a sentence states before a place. */
function valueSaid(sentence: ClaimSentence, until: number, isGrowth: boolean): Item | null {
  const fits = sentence.items.filter(
    (item) =>
      item.at < until &&
      dimensionOf(item) !== null &&
      (isGrowth
        ? item.mention.kind === 'percent' && roleOf(sentence, item) === 'change'
        : !['change', 'base'].includes(roleOf(sentence, item))),
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function signed(sentence: ClaimSentence, item: Item, isGrowth: boolean): Interval {
  const own = operandInterval(item.reading);
  const way = directionsIn(sentence.tagged.slice(Math.max(0, item.at - 40), item.at)).at(-1)?.direction;
  return isGrowth && way === 'fall' ? mirrored(own) : own;
}
