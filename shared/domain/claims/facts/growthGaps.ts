/** "went from 41.7 to 94.8 billion, a rate of growth that Türkiye has outpaced": two growths compared, one of them told elsewhere. */
import { divide, subtract } from '../../../lib/decimal.ts';
import { differenceOf, quotient } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { COMPARES_GROWTH, comparatorsIn } from '../lexicon/comparators.ts';
import { type ClaimSentence, stretchPassage } from '../sentence/claimSentence.ts';
import { bare, type Name, namesIn } from '../sentence/namedValues.ts';
import { isCommensurable } from '../sentence/roles.ts';
import { type FactPair, factPairs } from './factPairs.ts';
import type { Told } from './told.ts';

export function growthGaps(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const word = comparatorsIn(sentence.tagged).find(({ text }) => COMPARES_GROWTH.test(text));
  if (word === undefined || told.hasFound(sentence)) return [];
  const [own, more] = factPairs(sentence);
  if (own === undefined || more !== undefined) return [];
  const at = sentence.origins[word.at]?.start ?? sentence.start;
  const end = sentence.origins[word.end - 1]?.end ?? sentence.end;
  const chars = [...sentence.text];
  const names = namesIn(sentence);
  const before = names.findLast((name) => name.end <= at);
  const after = names.find((name) => name.start >= end);
  // "a rate that Türkiye has outpaced": who does it stands before the verb, and the growth before "that".
  const isTurned =
    before !== undefined &&
    /\b(?:that|which)\s+(?:the\s+)?$/u.test(chars.slice(0, before.start - sentence.start).join('')) &&
    at - before.end < 25;
  const other = isTurned ? before : after;
  if (other === undefined) return [];
  const rival = pairOf(context, sentence, other, own);
  if (rival === null) return [];
  const [fast, slow] = isTurned === (word.side === 'more') ? [rival, own] : [own, rival];
  const [a, b] = [growthOf(fast), growthOf(slow)];
  if (a === null || b === null) return [];
  const passage = stretchPassage(sentence, word.at, word.end);
  return [
    testedClaim({
      form: 'comparison',
      wording: passage.text,
      passage,
      items: [fast.from, fast.to, slow.from, slow.to],
      operands: [
        mentionOperand('from', fast.from),
        mentionOperand('to', fast.to),
        mentionOperand('from', slow.from),
        mentionOperand('to', slow.to),
      ],
      triggers: [],
      computed: differenceOf(a.range, b.range),
      expected: { low: '0', high: null },
      measure: 'times',
      calculation: `${fast.to.mention.text} / ${fast.from.mention.text} − ${slow.to.mention.text} / ${slow.from.mention.text}`,
      middle: subtract(a.middle, b.middle),
      why: 'the growth of both, as the article tells it',
    }),
  ];
}

function growthOf({ from, to }: FactPair) {
  const range = quotient(operandInterval(to.reading), operandInterval(from.reading));
  return range === null
    ? null
    : { range, middle: divide(to.reading.value ?? '0', from.reading.value ?? '1') };
}

/** The one pair of the nearest sentence that names it, in the same unit and over the same times. */
function pairOf(context: AuditContext, sentence: ClaimSentence, name: Name, own: FactPair): FactPair | null {
  const near = [...context.sentences].sort(
    (a, b) => Math.abs(a.order - sentence.order) - Math.abs(b.order - sentence.order),
  );
  for (const one of near) {
    if (
      one === sentence ||
      !namesIn(one).some(
        (its) => bare(its.text) === bare(name.text) || (name.iso3 !== null && its.iso3 === name.iso3),
      )
    )
      continue;
    const pairs = factPairs(one).filter(
      ({ from, to }) =>
        isCommensurable(to, own.to) && timeOf(from) === timeOf(own.from) && timeOf(to) === timeOf(own.to),
    );
    const [pair, more] = pairs;
    if (pair !== undefined) return more === undefined ? pair : null;
  }
  return null;
}

const timeOf = ({ reading }: FactPair['to']): string | null => reading.period?.to ?? null;
