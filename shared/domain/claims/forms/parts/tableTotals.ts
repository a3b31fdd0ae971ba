/** What the tables of an article say: totals of their columns, and superlatives of the text about their rows. */
import { add, compare, type DecimalText, multiply, subtract } from '../../../../lib/decimal.ts';
import { sumOf } from '../../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type TableColumn, tableColumns } from '../../sentence/blockTables.ts';
import { passageOf } from '../../sentence/claimSentence.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

/** Rows that lack more than this of their total are not all of it. */
const NEARLY_ALL = '0.03';

/** A total is set against the sum of its column, where every row has its number. */
export const tableTotals = (context: AuditContext): readonly ClaimDraft[] =>
  tableColumns(context.sentences).flatMap((column) => totalClaim(context, column));

function totalClaim(context: AuditContext, { rows, total }: TableColumn): readonly ClaimDraft[] {
  if (total === null || rows.length < 2 || total.item.mention.kind === 'percent') return [];
  const computed = rows.map(({ cell }) => operandInterval(cell.item.reading)).reduce(sumOf);
  const middle = rows.reduce<DecimalText>((sum, { cell }) => add(sum, cell.item.reading.value ?? '0'), '0');
  const { item } = total;
  const short = item.reading.value === null ? '0' : subtract(item.reading.value, middle);
  // A table of the largest few has a total of all: only what is nearly the sum is meant as one.
  if (item.reading.value !== null && compare(short, multiply(item.reading.value, NEARLY_ALL)) > 0) return [];
  return [
    testedClaim({
      form: 'level',
      wording: item.mention.text,
      passage: passageOf(item),
      items: rows.map(({ cell }) => cell.item),
      operands: rows.map(({ cell }) => mentionOperand('part', cell.item)),
      triggers: [item],
      computed,
      expected: expectedOfStated(item.reading, computed, context.thresholds),
      measure: measureOf(item.mention.kind, item.reading.currency),
      calculation: rows.map(({ cell }) => cell.item.mention.text).join(' + '),
      middle,
      why: 'the rows of its column',
      code: 'part_whole',
    }),
  ];
}
