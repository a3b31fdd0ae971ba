/** A total told before a list of bullets that splits it: "There were 212,000 visits in all, spread as follows:". */
import { add, type DecimalText } from '../../../../lib/decimal.ts';
import { sumOf } from '../../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type BulletTable, bulletTables } from '../../sentence/bulletTables.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

const ALL_OF_IT = /\b(?:in all|in total|altogether|combined|total(?:l?ed|l?ing|s)?|overall|together)\b/iu;
const SPLITS =
  /\b(?:as follows|broken down|breakdown|break down|split|divided|spread|distributed|shared|(?:count|figures?|totals?|numbers?|division|split) by|by (?:campus|region|country|district|sector|type|state|site|department|line|hospital|school|province))\b/iu;
const PARTIAL =
  /\b(?:including|largest|biggest|busiest|main|top|leading|among|such as|selected|most|some of)\b/iu;
const REACH = 3;

export const bulletSums = (context: AuditContext): readonly ClaimDraft[] =>
  bulletTables(context.sentences).flatMap((table) => {
    const total = totalOf(context, table);
    return total === null || table.values.some(({ item }) => item.mention.kind === 'percent')
      ? []
      : [sumClaim(context, total, table)];
  });

function totalOf(context: AuditContext, { sentence, values }: BulletTable): Item | null {
  const [first] = values;
  const rows = values.map(({ item }) => item);
  const lead = context.sentences[sentence.order - 1];
  if (first === undefined || lead === undefined || !/:\s*$/u.test(lead.tagged) || PARTIAL.test(lead.tagged))
    return null;
  for (let order = sentence.order - 1; order >= Math.max(0, sentence.order - REACH); order--) {
    const near = context.sentences[order];
    if (near === undefined || (near.block.role !== 'body' && near.block.role !== 'title')) return null;
    const amounts = near.items.filter(
      (item) =>
        isCommensurable(item, first.item) &&
        dimensionOf(item) !== null &&
        isMore(item, rows) &&
        !['change', 'base'].includes(roleOf(near, item)),
    );
    const [total, more] = amounts;
    if (total === undefined) continue;
    if (more !== undefined) return null;
    const isAll = ALL_OF_IT.test(near.tagged) || SPLITS.test(lead.tagged) || countsRows(near, values.length);
    return isAll ? total : null;
  }
  return null;
}

const countsRows = ({ items }: ClaimSentence, rows: number): boolean =>
  items.some(({ mention, reading }) => mention.kind === 'count' && reading.value === String(rows));

const isMore = (total: Item, rows: readonly Item[]): boolean =>
  rows.every(({ reading }) => Number(reading.value) < Number(total.reading.value));

function sumClaim(context: AuditContext, total: Item, { values }: BulletTable): ClaimDraft {
  const parts = values.map(({ item }) => item);
  const computed = parts.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
  return testedClaim({
    form: 'level',
    wording: total.mention.text,
    passage: passageOf(total),
    items: parts,
    operands: parts.map((part) => mentionOperand('part', part)),
    triggers: [total],
    computed,
    expected: expectedOfStated(total.reading, computed, context.thresholds),
    measure: measureOf(total.mention.kind, total.reading.currency),
    calculation: parts.map(({ mention }) => mention.text).join(' + '),
    middle: parts.reduce<DecimalText>((sum, { reading }) => add(sum, reading.value ?? '0'), '0'),
    why: 'the list that splits it',
    code: 'part_whole',
  });
}
