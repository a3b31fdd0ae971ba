/** "Sales abroad slightly outpaced those at home" with the amounts of both beside it: two things compared in words alone. */
import { divide, multiply, subtract } from '../../../lib/decimal.ts';
import { quotient, shifted, times } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { comparatorsIn } from '../lexicon/comparators.ts';
import { bandOf } from '../lexicon/thresholds.ts';
import { GAP_WORDINGS, wordingIn } from '../lexicon/wordings.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { conceptsOf } from './equivalents.ts';
import type { Told } from './told.ts';

const REACH = 2;

export function saidGaps(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  if (sentence.items.some((item) => dimensionOf(item) !== null) || told.hasFound(sentence)) return [];
  const [word, more] = comparatorsIn(sentence.tagged);
  if (
    word === undefined ||
    more !== undefined ||
    /\b(?:not|never|no|would|could|may|if|growth|grew|rose|fell)\b/iu.test(sentence.tagged)
  )
    return [];
  const left = conceptsOf(sentence.tagged.slice(0, word.at));
  const right = conceptsOf(sentence.tagged.slice(word.end));
  const [own, its] = [only(left, right), only(right, left)];
  if (own.size === 0 || its.size === 0) return [];
  const near = context.sentences.filter(
    ({ order, block }) =>
      order > sentence.order && order <= sentence.order + REACH && block.id === sentence.block.id,
  );
  const [a, b] = [sideValue(near, own, its), sideValue(near, its, own)];
  if (a === null || b === null || a === b || !isCommensurable(a, b)) return [];
  const [big, small] = word.side === 'more' ? [a, b] : [b, a];
  const ratio = quotient(operandInterval(big.reading), operandInterval(small.reading));
  const [x, y] = [big.reading.value, small.reading.value];
  if (ratio === null || x === null || y === null || Number(y) <= 0) return [];
  const wording = wordingIn(sentence.tagged.slice(Math.max(0, word.at - 25), word.at), GAP_WORDINGS);
  const from = wording === null ? word.at : Math.max(0, word.at - 25) + wording.at;
  const passage = stretchPassage(sentence, from, word.end);
  return [
    testedClaim({
      form: 'comparison',
      wording: passage.text,
      passage,
      items: [a, b],
      operands: [mentionOperand('this', a), mentionOperand('other', b)],
      triggers: [],
      computed: times(shifted(ratio, '-1'), '100'),
      expected: wording === null ? { low: '0', high: null } : bandOf(context.thresholds, wording.id),
      measure: 'percent',
      calculation: `${big.mention.text} over ${small.mention.text}`,
      middle: multiply(divide(subtract(x, y), y), '100'),
      why: 'the amounts that the next words give for both',
    }),
  ];
}

const only = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a].filter((word) => !b.has(word)));

/** The one level in a part of a sentence with words of this side and none of the other's. */
function sideValue(
  near: readonly ClaimSentence[],
  own: ReadonlySet<string>,
  its: ReadonlySet<string>,
): Item | null {
  for (const sentence of near) {
    const found = partsIn(sentence).filter(
      ({ words }) => [...own].some((word) => words.has(word)) && ![...its].some((word) => words.has(word)),
    );
    const [first] = found;
    if (first !== undefined) return first.item;
  }
  return null;
}

/** A sentence cut at its contrasts, each part with its first level. */
function partsIn(
  sentence: ClaimSentence,
): readonly { readonly item: Item; readonly words: ReadonlySet<string> }[] {
  let start = 0;
  return sentence.tagged
    .split(/(?<=;\s|,\swhile\s|\swhile\s|\swhereas\s|,\sand\s|,\sbut\s|,\sagainst\s)/u)
    .flatMap((text) => {
      const [from, to] = [start, start + text.length];
      start = to;
      const item = sentence.items.find(
        (one) =>
          one.at >= from &&
          one.at < to &&
          dimensionOf(one) !== null &&
          one.mention.kind !== 'share' &&
          roleOf(sentence, one) !== 'change',
      );
      return item === undefined ? [] : [{ item, words: conceptsOf(text) }];
    });
}
