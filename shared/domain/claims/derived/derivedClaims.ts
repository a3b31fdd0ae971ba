/**
 * Numbers that the words themselves call what other numbers make ("leaving 12", "that is 72 in all"), set
 * against the ones told right before. One reading for all of them: the words tell the relation (marks.ts), the window
 * its operands (window.ts), and a number that the window makes in any other plain way is let be (explained.ts).
 */
import { point } from '../../../lib/interval.ts';
import { measureOf } from '../arithmetic/words.ts';
import { allowedBy } from '../calculate/allowed.ts';
import { toldOf } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { isExplained } from './explained.ts';
import { PARTIAL, type Relation, relationsOf, UNSURE } from './marks.ts';
import type { Made } from './relations/made.ts';
import { makeOf } from './relations/relations.ts';
import { isNumber, windowOf } from './window.ts';

export function derivedClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const told = toldOf(drafts);
  return context.sentences.flatMap((sentence) =>
    sentence.items.flatMap((item) =>
      !isNumber(item) || told.hasTested(item) ? [] : (derivedClaim(context, sentence, item) ?? []),
    ),
  );
}

function derivedClaim(context: AuditContext, sentence: ClaimSentence, item: Item): ClaimDraft | null {
  const relations = relationsOf(sentence.tagged.slice(0, item.at), sentence.tagged.slice(item.at + 1));
  if (relations.length === 0) return null;
  const window = windowOf(context, sentence, item);
  if (PARTIAL.test(window.text) || UNSURE.test(window.text)) return null;
  const claims = relations.flatMap((relation) => {
    const made = makeOf(relation, sentence, item, window);
    return made === null ? [] : [claimOf(context, item, relation, made)];
  });
  const holding = claims.find(({ verdict }) => verdict === 'holds');
  if (holding !== undefined) return holding;
  const [first] = claims;
  if (first === undefined || isFar(first)) return null;
  const numbers = [...window.before, ...sentence.items.filter((one) => one !== item && isNumber(one))];
  return isExplained(item, numbers) ? null : first;
}

/** Three times off it is of something else. */
const FURTHEST = 3;

function isFar({ computed, expected }: ClaimDraft): boolean {
  const [made, told] = [Number(computed.low ?? computed.high), Number(expected.low ?? expected.high)];
  return !(made > 0 && told > 0 && made / told < FURTHEST && told / made < FURTHEST);
}

function claimOf(context: AuditContext, item: Item, relation: Relation, made: Made): ClaimDraft {
  const computed = made.computed;
  const isShare = item.mention.kind === 'share';
  return testedClaim({
    form: FORMS[relation],
    wording: item.mention.text,
    passage: passageOf(item),
    items: made.items,
    operands: made.items.map((one) => mentionOperand(made.role, one)),
    triggers: [item],
    computed,
    expected: allowedBy(item, context.thresholds, computed),
    measure: isShare ? 'percent' : measureOf(item.mention.kind, item.reading.currency),
    calculation: made.calculation,
    middle: point(made.middle).low,
    why: 'the numbers right before it, which the words say it is made of',
    isTied: true,
    code: CODES[relation],
  });
}

const FORMS = {
  sum: 'level',
  mean: 'ratio',
  rest: 'level',
  partOf: 'share',
  rate: 'share',
  shareOfShare: 'share',
  grown: 'change',
} as const;
const CODES = {
  sum: 'part_whole',
  mean: 'wording_out_of_range',
  rest: 'part_whole',
  partOf: 'part_whole',
  rate: 'part_whole',
  shareOfShare: 'part_whole',
  grown: 'wording_out_of_range',
} as const;
