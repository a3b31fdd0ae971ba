import type { Claim, Operand } from '#shared/domain/claims/types.ts';
import { type ChipExpression, cellChip, computedChip, statedChip } from '#shared/domain/notes/chipRef.ts';
import type { Mention } from '#shared/domain/reading/types.ts';
import { readMentions } from '../articles/readings.ts';
import { formatId, parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { auditDocument } from './audit.ts';

/** What a claim of a form computes, with the roles of its operands in the order the expression wants. */
const RESULTS: Readonly<Partial<Record<Claim['form'], readonly [ChipExpression, string, string]>>> = {
  ratio: ['ratio', 'to', 'from'],
  change: ['change', 'from', 'to'],
  share: ['share', 'part', 'whole'],
};
/** More would crowd out the figures themselves. */
const MOST = 6;

/** Numbers that claims come to, as chips computed from the claims' own operands, for claims that say all the words. */
export function claimResults(context: ServiceContext, words: readonly string[]): string[] {
  const documents = context.store.db.prepare('SELECT id FROM document ORDER BY id DESC').all() as {
    id: number;
  }[];
  const found = documents.flatMap(({ id }) => {
    const documentId = formatId('document', id);
    const fitting = auditDocument(context, documentId).claims.filter((claim) => {
      const own = `claim ${claim.wording}`.toLowerCase();
      const all = `${own} ${claim.subject ?? ''} ${claim.verdict}`.toLowerCase();
      return (
        RESULTS[claim.form] !== undefined &&
        // Areas and years alone ask for a figure.
        words.some((word) => own.includes(word)) &&
        words.every((word) => all.includes(word))
      );
    });
    if (fitting.length === 0) return [];
    const mentions = readMentions(context, parseId('document', documentId));
    return fitting.flatMap((claim) => resultOf(context, claim, documentId, mentions) ?? []);
  });
  return [...new Set(found)].slice(0, MOST);
}

function resultOf(
  context: ServiceContext,
  claim: Claim,
  documentId: string,
  mentions: readonly Mention[],
): string | null {
  const [expression, first, second] = RESULTS[claim.form] ?? [];
  if (expression === undefined) return null;
  const operands = [first, second].map((role) => {
    const operand = claim.operands.find((each) => each.role === role);
    return operand === undefined ? null : refOf(context, operand, documentId, mentions);
  });
  const known = operands.filter((operand) => operand !== null);
  return known.length === 2 ? computedChip({ expression, operands: known }) : null;
}

/** The number of the article, or the cell that its expression names; a sum of many areas stands in no one cell. */
function refOf(
  { store }: ServiceContext,
  operand: Operand,
  documentId: string,
  mentions: readonly Mention[],
): string | null {
  const mention = mentions.find(({ id }) => id === operand.mention);
  if (mention !== undefined) return statedChip({ documentId, start: mention.start, end: mention.end });
  const [, flow, area, counterpart, period] =
    /^(turnover|exports|imports)\((\w+), (\w+), (\S+)\)$/.exec(operand.expression ?? '') ?? [];
  if (period === undefined) return null;
  const series = store.db
    .prepare(
      "SELECT id FROM series WHERE area = ? AND counterpart = ? AND flow = ? AND product = 'TOTAL' AND measure = 'trade_value' ORDER BY id LIMIT 1",
    )
    .get(area, counterpart, flow) as { id: number } | undefined;
  return series === undefined ? null : cellChip({ seriesId: formatId('series', series.id), period });
}
