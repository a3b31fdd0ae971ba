/** "The biggest gain was at Northmoor, 3.4 points" where another gained 4.9: a superlative of changes, against the other changes. */
import { subtract } from '../../../lib/decimal.ts';
import { differenceOf, mirrored, quotient } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type Direction, directionsIn } from '../lexicon/directions.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { bare, namesIn } from '../sentence/namedValues.ts';
import { roleOf } from '../sentence/roles.ts';
import { rowPairs } from './tableRows.ts';
import type { Told } from './told.ts';

const RISES = 'gains?|rises?|increases?|growth|jumps?|improvements?|surge|expansion';
const FALLS = 'falls?|drops?|declines?|decreases?|losses|loss|cuts?|reductions?|slump';
const MOST = new RegExp(
  `\\b(?:biggest|largest|greatest|steepest|sharpest|highest|fastest|strongest|most rapid|worst)\\s+(?:\\p{Ll}+\\s+)?(?:(?<rise>${RISES})|(?<fall>${FALLS}))\\b`,
  'iu',
);
const FASTEST =
  /\b(?:grew|rose|climbed|expanded|increased)\s+(?:the\s+)?(?:fastest|most)\b|\b(?:none|no other|nobody|no one)\b[^,;:.]{0,40}\b(?:grew|grown|risen|rose|climbed|increased|expanded)\s+(?:faster|more)\s+than\b/iu;
const NOT =
  /\b(?:one of the|among the|second|third|since|ever|on record|in (?:a|the|its) (?:decade|history)|in \p{L}+ years)\b/iu;
const REACH = 6;

export function changeRanks(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const match = MOST.exec(sentence.tagged) ?? FASTEST.exec(sentence.tagged);
  if (
    match === null ||
    told.hasFound(sentence) ||
    NOT.test(sentence.tagged.slice(Math.max(0, match.index - 14), match.index + match[0].length + 22))
  )
    return [];
  const way: Direction = match.groups?.['fall'] === undefined ? 'rise' : 'fall';
  const own =
    sentence.items.find((item) => item.at > match.index && isChange(sentence, item)) ??
    sentence.items.findLast((item) => isChange(sentence, item));
  const names = namesIn(sentence)
    .filter(({ isUnsure }) => isUnsure !== true)
    .map(({ text }) => text);
  if (names.length === 0) return [];
  if (own === undefined) return rowRank(context, sentence, names, way, match);
  const rivals = context.sentences
    .filter(
      ({ order }) =>
        order !== sentence.order && Math.abs(order - sentence.order) <= REACH + tableRows(context),
    )
    .flatMap((one) =>
      one.items.filter(
        (item) =>
          isChange(one, item) &&
          item.mention.kind === own.mention.kind &&
          wayAt(one, item) === way &&
          isOther(one, names) &&
          Number(item.reading.value) > Number(own.reading.value),
      ),
    );
  const [rival] = rivals;
  if (rival === undefined) return [];
  const passage = stretchPassage(sentence, match.index, match.index + match[0].length);
  return [
    testedClaim({
      form: 'rank',
      wording: passage.text,
      passage,
      items: [own, rival],
      operands: [mentionOperand('ranked', own), mentionOperand('other', rival)],
      triggers: [],
      computed: differenceOf(operandInterval(own.reading), operandInterval(rival.reading)),
      expected: { low: '0', high: null },
      measure:
        own.mention.kind === 'percentage_points'
          ? 'points'
          : measureOf(own.mention.kind, own.reading.currency),
      calculation: `${own.mention.text} − ${rival.mention.text}`,
      middle: subtract(own.reading.value ?? '0', rival.reading.value ?? '0'),
      why: 'the changes of others that the article gives in the same measure',
    }),
  ];
}

/** "Bilbao saw the steepest rise of the five": its row of the table, against the growth of the other rows. */
function rowRank(
  context: AuditContext,
  sentence: ClaimSentence,
  names: readonly string[],
  way: Direction,
  match: RegExpExecArray,
): readonly ClaimDraft[] {
  const rows = rowPairs(context).flatMap((row) => {
    const ratio = quotient(operandInterval(row.to.reading), operandInterval(row.from.reading));
    return ratio === null ? [] : [{ ...row, ratio: way === 'rise' ? ratio : mirrored(ratio) }];
  });
  const own = rows.filter(({ name }) => names.some((one) => bare(one) === bare(name)));
  const [row, more] = own;
  if (row === undefined || more !== undefined) return [];
  const rival = rows
    .filter((one) => one !== row)
    .reduce<(typeof rows)[number] | null>(
      (most, one) => (most === null || Number(one.ratio.low) > Number(most.ratio.low) ? one : most),
      null,
    );
  if (rival === null) return [];
  const passage = stretchPassage(sentence, match.index, match.index + match[0].length);
  return [
    testedClaim({
      form: 'rank',
      wording: passage.text,
      passage,
      items: [row.from, row.to, rival.from, rival.to],
      operands: [row, rival].flatMap(({ from, to }) => [
        mentionOperand('from', from),
        mentionOperand('to', to),
      ]),
      triggers: [],
      computed: differenceOf(row.ratio, rival.ratio),
      expected: { low: '0', high: null },
      measure: 'times',
      calculation: `${row.name}: ${row.to.mention.text} / ${row.from.mention.text}, ${rival.name}: ${rival.to.mention.text} / ${rival.from.mention.text}; the one less the other`,
      middle: null,
      why: 'the rows of the table',
    }),
  ];
}

/** Cells of a table stand between sentences and are none. */
const tableRows = ({ sentences }: AuditContext): number =>
  sentences.filter(({ block }) => /^table /u.test(block.locator)).length;

/** Of another name, and of nobody's whole. */
const isOther = (one: ClaimSentence, names: readonly string[]): boolean => {
  const its = namesIn(one).filter(({ isUnsure }) => isUnsure !== true || one.text.split(/\s/u).length > 3);
  return its.length > 0 && !its.some(({ text }) => names.includes(text));
};

const isChange = (sentence: ClaimSentence, item: Item): boolean =>
  item.reading.value !== null &&
  (item.mention.kind === 'percent' || item.mention.kind === 'percentage_points') &&
  roleOf(sentence, item) === 'change';

const wayAt = ({ tagged }: ClaimSentence, { at }: Item): Direction | null =>
  directionsIn(tagged.slice(Math.max(0, at - 60), at + 25)).at(-1)?.direction ?? null;
