import { areaName } from '#shared/domain/figures/areaNames.ts';
import { boundSign } from '#shared/domain/figures/boundSign.ts';
import { isPlainUnit } from '#shared/domain/figures/calculated/printPoint.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { groupedDigits } from '#shared/domain/figures/groupedDigits.ts';
import { withMinus } from '#shared/domain/figures/minusSign.ts';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import { absolute, compare, divide, isZero, multiply, subtract, toFixed } from '#shared/lib/decimal.ts';
import { figuresText } from '../../strings/figuresText.ts';

const words = figuresText;

/** Letters of SDMX OBS_STATUS that a reader should see; a normal value shows none. */
const SHOWN_STATUS: ReadonlySet<string> = new Set(['E', 'F', 'P', 'B']);

export type CellMark = { readonly sign: string; readonly meaning: string };
export type CellMarks = {
  readonly text: string;
  /** `bn`, `mn`; empty below a million. */
  readonly magnitude: string;
  /**
   * ≠9% assertions contradict each other by that much, ¶ an article links here, ✎ somebody commented, ƒ derived, ∅ members are missing, a
   * letter for a status, a code for money that is not dollars; each with its words.
   */
  readonly marks: readonly CellMark[];
};

/** What a grid cell prints. Nothing stated is an empty text, never a zero. */
export function cellMarks(cell: CellView | undefined): CellMarks {
  if (cell === undefined) return { text: '', magnitude: '', marks: [] };
  const marks: CellMark[] = [];
  const { mark } = words;
  if (cell.links > 0) marks.push({ sign: '¶', meaning: mark.links(cell.links) });
  if (cell.comments !== undefined) marks.push({ sign: '✎', meaning: mark.comments(cell.comments) });
  if (cell.spread !== null) {
    const [low, high] = [cell.spread.low, cell.spread.high].map((end) => formatFigure(end, cell.currency));
    // Beside a bound there is no room for the percent: cut short it would say another one.
    const percent = cell.bound === 'exact' ? spreadPercent(cell) : '';
    marks.push({ sign: `≠${percent}`, meaning: mark.conflict(low ?? '', high ?? '') });
  }
  if (cell.derivation !== null) marks.push({ sign: 'ƒ', meaning: mark.derived(cell.derivation) });
  if (cell.missing.length > 0) marks.push({ sign: '∅', meaning: mark.missing(missingNames(cell.missing)) });
  if (SHOWN_STATUS.has(cell.status))
    marks.push({ sign: cell.status, meaning: mark.status(words.statuses[cell.status] ?? cell.status) });
  if (cell.value === null) return { text: cell.statedAs ?? '', magnitude: '', marks };
  if (isPlainUnit(cell.currency))
    return {
      text: `${boundSign(cell.bound)}${withMinus(toFixed(cell.value, 1))}`,
      magnitude: words.plainUnits[cell.currency ?? ''] ?? '',
      marks,
    };
  if (cell.currency !== null && cell.currency !== 'USD')
    marks.push({ sign: cell.currency, meaning: mark.currency(cell.currency) });
  const [number = '', magnitude = ''] = formatFigure(cell.value, null).split(' ');
  return { text: `${boundSign(cell.bound)}${number}`, magnitude, marks };
}

/** How far the stated values are apart, in percent of the one shown, for a mark; empty where that says nothing. */
function spreadPercent({ spread, value }: CellView): string {
  if (spread === null || value === null || isZero(value)) return '';
  const percent = multiply(divide(subtract(spread.high, spread.low), absolute(value)), '100');
  if (compare(percent, '1') < 0) return '<1%';
  return compare(percent, '999') > 0 ? '>999%' : `${toFixed(percent, 0)}%`;
}

/** "610 – 666 mn USD": two ends, the unit once where both have the same. */
export function rangeText({ low, high }: { low: string; high: string }, currency: string | null): string {
  const [first, last] = [formatFigure(low, currency), formatFigure(high, currency)];
  const unitOf = (text: string): string => text.slice(text.indexOf(' '));
  return unitOf(first) === unitOf(last) && first.includes(' ')
    ? `${first.split(' ')[0]} – ${last}`
    : `${first} – ${last}`;
}

/** Names of what a derived value lacks: areas by name, flows as they are. */
export const missingNames = (missing: readonly string[]): string => missing.map(areaName).join(', ');

export { groupedDigits };

/** The tooltip: the whole value, whose it is and where from, and everything the signs stand for, in words. */
export function cellTooltip(cell: CellView | undefined): string {
  if (cell === undefined) return words.noFigure;
  const lines = cellMarks(cell).marks.map(({ sign, meaning }) => `${sign} ${meaning}`);
  if (cell.value === null && lines.length === 0 && cell.statedAs === undefined) return words.noFigure;
  if (cell.value === null && cell.statedAs !== undefined) lines.unshift(words.statedAs(cell.statedAs));
  if (cell.source !== null) lines.unshift(cell.source);
  if (cell.reporter !== '') lines.unshift(`${words.reporter} ${areaName(cell.reporter)}`);
  if (cell.value !== null)
    lines.unshift(`${withMinus(groupedDigits(cell.value))} ${cell.currency ?? ''}`.trim());
  return lines.join('\n');
}

/** Column header of a flow, as the grid prints it. */
export const flowText = (flow: string): string => flow.replace('_', '-');

/** "Armenia – Russia, turnover, 2024", as the store names a cell. */
export const cellName = (row: SeriesRow, period: string): string =>
  `${row.areaName} – ${row.counterpartName}, ${flowText(row.flow)}${row.product === 'TOTAL' ? '' : `, ${row.product}`}, ${period}`;
