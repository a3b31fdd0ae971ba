/** "Fresh fruit grew faster than either of them", where the amounts show that another of the list grew faster. */
import { differenceOf, quotient, shifted, times } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { conceptsOf, sharedOf } from '../facts/equivalents.ts';
import { type FactPair, factPairs } from '../facts/factPairs.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, stretchPassage } from '../sentence/claimSentence.ts';

const FASTER =
  /\b(?<verb>grew|rose|climbed|expanded|increased|gained|fell|dropped|shrank|declined)\s+(?:even\s+|still\s+)?(?:(?:faster|more|quicker|more quickly|more steeply)\s+than\s+(?:either|any|both|all|the (?:other|rest|others))\b(?:\s+(?:of\s+)?(?:them|these|those|the\s+(?:two|others|three|rest)))?|(?:the\s+)?(?:fastest|most)\b)/iu;
const NOT = /\b(?:not|never|would|could|may|might|if|expected|forecast|since|ever|than in)\b/iu;
const NEAR = 3;

export function fastestMember(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const match = FASTER.exec(sentence.tagged);
  if (match === null || NOT.test(sentence.tagged) || told.hasFound(sentence)) return [];
  const isFall = /^(?:fell|drop|shr|decl)/iu.test(match.groups?.['verb'] ?? '');
  const passage = stretchPassage(sentence, match.index, match.index + match[0].length);
  const near = context.sentences.filter(
    ({ order, block }) => block.id === sentence.block.id && Math.abs(order - sentence.order) <= NEAR,
  );
  const subject = conceptsOf(/[^,;:]*$/u.exec(sentence.tagged.slice(0, match.index))?.[0] ?? '');
  const own = ownPair(sentence, near, subject, match.index);
  if (own === null) return [];
  const others = near
    .flatMap(factPairs)
    .filter(
      (pair) => pair.from !== own.from && pair.to !== own.to && pair.to.mention.kind === own.to.mention.kind,
    );
  const growths = others.flatMap((pair) => {
    const growth = growthOf(pair);
    return growth === null ? [] : [{ pair, growth: isFall ? times(growth, '-1') : growth }];
  });
  const growth = growthOf(own);
  const [most] = [...growths].sort((a, b) => Number(b.growth.low) - Number(a.growth.low));
  if (growth === null || most === undefined) return [];
  // A pair that went the other way is of something else.
  if (isFall ? Number(growth.low) > 0 : Number(growth.high) < 0) return [];
  return [
    testedClaim({
      form: 'rank',
      wording: passage.text,
      passage,
      items: [own.from, own.to, most.pair.from, most.pair.to],
      operands: [own, most.pair].flatMap(({ from, to }) => [
        mentionOperand('from', from),
        mentionOperand('to', to),
      ]),
      triggers: [],
      computed: differenceOf(isFall ? times(growth, '-1') : growth, most.growth),
      expected: { low: '0', high: null },
      measure: 'points',
      calculation: `growth from ${own.from.mention.text} to ${own.to.mention.text} less that from ${most.pair.from.mention.text} to ${most.pair.to.mention.text}`,
      middle: null,
      why: 'the growth of the others told beside it',
    }),
  ];
}

const growthOf = ({ from, to }: FactPair) => {
  const ratio = quotient(operandInterval(to.reading), operandInterval(from.reading));
  return ratio === null ? null : times(shifted(ratio, '-1'), '100');
};

/** The pair of its own sentence behind the words, else the one whose own stretch has the subject's words. */
function ownPair(
  sentence: ClaimSentence,
  near: readonly ClaimSentence[],
  subject: ReadonlySet<string>,
  at: number,
): FactPair | null {
  const own = factPairs(sentence).filter(({ from, to }) => Math.min(from.at, to.at) > at);
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  const named = near.flatMap(factPairs).filter((pair) => sharedOf(subject, leadOf(pair)) > 0);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The words before a pair, as far back as the number before it. */
function leadOf({ from, to, sentence }: FactPair): ReadonlySet<string> {
  const at = Math.min(from.at, to.at);
  const last = sentence.items.findLast((item) => item.at < at);
  return conceptsOf(sentence.tagged.slice((last?.at ?? -1) + 1, at));
}
