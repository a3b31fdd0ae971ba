/** "Spain has overtaken Germany", with the figures of both in a table or beside it. */
import { subtract } from '../../../lib/decimal.ts';
import { differenceOf } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { tableColumns } from '../sentence/blockTables.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { bare, namesIn } from '../sentence/namedValues.ts';
import { isCommensurable, roleOf } from '../sentence/roles.ts';
import { valuesOfName } from './named.ts';
import { twoYears } from './tableRows.ts';
import type { Told } from './told.ts';

const OVER =
  /\b(?:overtook|overtaken|overtakes|overtaking|leapfrogged|overhauled|surpassed|outstripped|(?:moved|pulled|went|is now|are now|now stands?) ahead of)\b/iu;
const NOT = /\b(?:not|never|would|could|may|might|will|soon|expected|by 20\d\d|if|yet)\b/iu;
const REACH = 4;
const BESIDE = 30;

export function overtakes(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  const match = OVER.exec(sentence.tagged);
  if (
    match === null ||
    told.hasFound(sentence) ||
    NOT.test(sentence.tagged.slice(0, match.index + match[0].length))
  )
    return [];
  const [at, end] = [
    sentence.origins[match.index]?.start ?? 0,
    sentence.origins[match.index + match[0].length - 1]?.end ?? 0,
  ];
  const names = namesIn(sentence);
  const first = names.findLast((name) => name.end <= at);
  const second = names.find((name) => name.start >= end && name.start - end < BESIDE);
  if (first === undefined || second === undefined || at - first.end > BESIDE) return [];
  const pair =
    inTable(context, first.text, second.text) ?? inText(context, sentence, first.text, second.text);
  if (pair === null) return [];
  const [a, b] = pair;
  const passage = stretchPassage(sentence, match.index, match.index + match[0].length);
  return [
    testedClaim({
      form: 'rank',
      wording: passage.text,
      passage,
      items: [a, b],
      operands: [mentionOperand('ranked', a), mentionOperand('other', b)],
      triggers: [],
      computed: differenceOf(operandInterval(a.reading), operandInterval(b.reading)),
      expected: { low: '0', high: null },
      measure: measureOf(a.mention.kind, a.reading.currency),
      calculation: `${a.mention.text} − ${b.mention.text}`,
      middle: subtract(a.reading.value ?? '0', b.reading.value ?? '0'),
      why: 'the figures of both that the article gives',
    }),
  ];
}

function inTable(context: AuditContext, first: string, second: string): readonly [Item, Item] | null {
  const columns = tableColumns(context.sentences);
  const column = twoYears(columns)?.to ?? (columns.length === 1 ? columns[0] : undefined);
  const cell = (name: string): Item | undefined =>
    column?.rows.find((row) => bare(row.name) === bare(name))?.cell.item;
  const [a, b] = [cell(first), cell(second)];
  return a === undefined || b === undefined ? null : [a, b];
}

function inText(
  context: AuditContext,
  sentence: ClaimSentence,
  first: string,
  second: string,
): readonly [Item, Item] | null {
  const within = (order: number): boolean => Math.abs(order - sentence.order) <= REACH;
  const [own, its] = [first, second].map((name) =>
    valuesOfName(context, name, within).filter(
      (one) => !['base', 'change'].includes(roleOf(one.sentence, one.item)),
    ),
  );
  const [a, more] = own ?? [];
  const [b, others] = its ?? [];
  if (a === undefined || b === undefined || more !== undefined || others !== undefined || a.item === b.item)
    return null;
  return isCommensurable(a.item, b.item) ? [a.item, b.item] : null;
}
