import { operandInterval } from '#shared/domain/claims/arithmetic/stated.ts';
import { measureOf } from '#shared/domain/claims/arithmetic/words.ts';
import type { DecisionContext } from '#shared/domain/claims/decisions/applyClaimDecisions.ts';
import type { OperandSource, ResolvedOperand } from '#shared/domain/claims/decisions/types.ts';
import type { Measure } from '#shared/domain/claims/types.ts';
import { type CellValue, cellValue, type FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import { parseCell } from '#shared/domain/figures/types.ts';
import type { Mention } from '#shared/domain/reading/types.ts';
import { add } from '#shared/lib/decimal.ts';
import { type Interval, point } from '#shared/lib/interval.ts';
import { sumOf } from '#shared/lib/intervalArithmetic.ts';
import type { Store } from '../../store/openStore.ts';
import { cellLabel, figureLookup } from '../figures/cells.ts';

type Operands = Pick<DecisionContext, 'resolve' | 'describe'>;

/** What the operands an analyst chose come to in this workspace: numbers as decided, cells as the grid shows them. */
export function operandSources(
  store: Store,
  mentions: readonly Mention[],
  lookup: FigureLookup = figureLookup(store),
): Operands {
  const known = new Map<string, ShownCell | null>();
  const shown = (ref: string): ShownCell | null => {
    const found = known.get(ref);
    if (found !== undefined) return found;
    const cell = parseCell(ref);
    const series = cell === null ? null : lookup.series(cell.seriesId);
    const answer =
      cell === null || series === null
        ? null
        : { value: cellValue(lookup, cell), label: cellLabel(series, cell.period), period: cell.period };
    known.set(ref, answer);
    return answer;
  };
  return {
    resolve: (source) =>
      source.kind === 'mention' ? ofWords(mentions, source) : ofCells(source.cells, shown),
    describe: ({ mention, cells, expression }) => {
      const words = mentions.find(({ id }) => id === mention);
      if (words !== undefined) return { measure: measureOfMention(words), label: words.text };
      const [first] = cells;
      const cell = first === undefined ? null : shown(first);
      return cell === null || first === undefined
        ? null
        : { measure: measureOfCell(cell.value), label: expression ?? cell.label };
    },
  };
}

type ShownCell = { readonly value: CellValue; readonly label: string; readonly period: string };

const measureOfCell = ({ currency }: CellValue): Measure =>
  currency === null ? 'plain' : `money ${currency}`;
const measureOfMention = ({ kind, readings }: Mention): Measure =>
  measureOf(kind, readings[0]?.currency ?? null);

const UNKNOWN: ResolvedOperand = {
  value: null,
  low: null,
  high: null,
  measure: 'plain',
  period: null,
  mention: null,
  cells: [],
  label: '',
  missing: [],
};

function ofWords(
  mentions: readonly Mention[],
  { start, end }: Extract<OperandSource, { kind: 'mention' }>,
): ResolvedOperand {
  const mention = mentions.find((one) => one.start === start && one.end === end);
  const [reading, second] = mention?.readings ?? [];
  if (mention === undefined) return { ...UNKNOWN, missing: ['a number that is still read at its place'] };
  if (reading === undefined || second !== undefined)
    return { ...UNKNOWN, label: mention.text, missing: [`one reading of “${mention.text}”`] };
  return {
    ...UNKNOWN,
    ...operandInterval(reading),
    value: reading.value,
    measure: measureOfMention(mention),
    period: reading.period,
    mention: mention.id,
    label: mention.text,
  };
}

/** The sum of the cells; one without a figure, or of another currency, is named and leaves nothing to compute with. */
function ofCells(refs: readonly string[], shown: (ref: string) => ShownCell | null): ResolvedOperand {
  const cells = refs.map((ref) => ({ ref, cell: shown(ref) }));
  const [first] = cells;
  const label = cells.map(({ ref, cell }) => cell?.label ?? ref).join(' + ');
  const measure = first?.cell == null ? 'plain' : measureOfCell(first.cell.value);
  const missing = cells
    .filter(({ cell }) => cell === null || cell.value.value === null || measureOfCell(cell.value) !== measure)
    .map(({ ref, cell }) => cell?.label ?? ref);
  const periods = new Set(cells.flatMap(({ cell }) => (cell === null ? [] : [cell.period])));
  const [period] = periods;
  const base = {
    ...UNKNOWN,
    measure,
    cells: refs,
    label,
    missing,
    period: periods.size === 1 && period !== undefined ? { from: period, to: period } : null,
  };
  if (missing.length > 0) return base;
  const values = cells.flatMap(({ cell }) => (cell === null ? [] : [cell.value]));
  const value = values.map((one) => one.value ?? '0').reduce(add, '0');
  return { ...base, value, ...values.map(intervalOf).reduce(sumOf, point('0')) };
}

const intervalOf = ({ value, low, high }: CellValue): Interval => ({
  low: low ?? value,
  high: high ?? value,
});
