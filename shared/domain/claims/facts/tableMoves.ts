/** "Punctuality improved at all five companies" over a table with two years of it: what is said of all rows, against each of them. */
import { divide } from '../../../lib/decimal.ts';
import { quotient } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type Direction, directionsIn } from '../lexicon/directions.ts';
import { tableColumns } from '../sentence/blockTables.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { twoYears } from './tableRows.ts';
import type { Told } from './told.ts';

const ALL = /\b(?:all|every|each)\b(?!\s+(?:in all|told|the same|day|year|month|week))/iu;
const BETTER = /\b(?:improved|improving|got better|better)\b/iu;
const WORSE = /\b(?:worsened|deteriorated|got worse)\b/iu;
const EXCEPT = /\b(?:all but|except|apart from|other than|not all|nearly all|almost all|bar)\b/iu;

export function tableMoves(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  if (
    !ALL.test(sentence.tagged) ||
    EXCEPT.test(sentence.tagged) ||
    /^table /u.test(sentence.block.locator) ||
    told.hasFound(sentence)
  )
    return [];
  const way = wayOf(sentence.tagged);
  const years = twoYears(tableColumns(context.sentences));
  const at = sentence.tagged.search(ALL);
  if (way === null || years === null) return [];
  const passage = stretchPassage(sentence, at, at + (ALL.exec(sentence.tagged)?.[0].length ?? 1));
  for (const { name, cell } of years.to.rows) {
    const base = years.from.rows.find((row) => row.name === name)?.cell.item;
    const computed =
      base === undefined ? null : quotient(operandInterval(cell.item.reading), operandInterval(base.reading));
    if (base === undefined || computed === null || !isAgainst(base, cell.item, way)) continue;
    return [
      testedClaim({
        form: 'scope',
        wording: passage.text,
        passage,
        items: [base, cell.item],
        operands: [mentionOperand('from', base), mentionOperand('to', cell.item)],
        triggers: [],
        computed,
        expected: way === 'rise' ? { low: '1', high: null } : { low: null, high: '1' },
        measure: 'times',
        calculation: `${name}: ${cell.item.mention.text} / ${base.mention.text}`,
        middle: divide(cell.item.reading.value ?? '0', base.reading.value ?? '1'),
        why: 'a row of the table that did not move as all are said to',
        code: 'scope_conflict',
      }),
    ];
  }
  return [];
}

function wayOf(text: string): Direction | null {
  if (BETTER.test(text)) return 'rise';
  if (WORSE.test(text)) return 'fall';
  const words = directionsIn(text);
  const [first] = words;
  return first !== undefined && words.every(({ direction }) => direction === first.direction)
    ? first.direction
    : null;
}

const isAgainst = (from: Item, to: Item, way: Direction): boolean => {
  const [a, b] = [Number(from.reading.value), Number(to.reading.value)];
  return way === 'rise' ? b < a : b > a;
};
