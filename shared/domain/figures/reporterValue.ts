import { add, type DecimalText } from '../../lib/decimal.ts';
import { areaName } from './areaNames.ts';
import { boundOfSum } from './boundOfSum.ts';
import { defaultChoice } from './defaultChoice.ts';
import { type CellValue, type FigureLookup, NO_VALUE } from './deriveCell.ts';
import type { Assertion, CellRef } from './types.ts';

/** Everybody whose statistic says something of a cell or, for turnover, of its two sides; in a fixed order. */
export function reportersOfCell(lookup: FigureLookup, cell: CellRef): string[] {
  const sides = sidesOf(lookup, cell);
  const stated = lookup.assertions(cell).map(({ reporter }) => reporter);
  const [out = [], into = []] = sides.map(({ assertions }) => assertions.map(({ reporter }) => reporter));
  return [...new Set([...stated, ...out.filter((reporter) => into.includes(reporter))])].sort();
}

/** What one reporter says of a cell: states it, or states both exports and imports of a turnover. */
export function reporterValue(lookup: FigureLookup, cell: CellRef, reporter: string): CellValue {
  const own = (assertions: readonly Assertion[]): Assertion | null =>
    defaultChoice(
      assertions.filter((assertion) => assertion.reporter === reporter),
      reporter,
    );
  const chosen = lookup.chosen(cell);
  const said = lookup.assertions(cell);
  // Of several statements of one reporter the analyst's choice is meant, as everywhere.
  const stated =
    said.find((one) => one.id === chosen && one.reporter === reporter && one.value !== null) ?? own(said);
  if (stated !== null) {
    const { value, low, high, bound, currency } = stated;
    return { ...NO_VALUE, value, low, high, bound, currency, assertion: stated };
  }
  const sides = sidesOf(lookup, cell);
  const [out, into] = sides.map(({ assertions }) => own(assertions));
  if (!out || !into || out.currency !== into.currency) return NO_VALUE;
  return {
    ...NO_VALUE,
    value: plus(out.value, into.value),
    low: plus(out.low, into.low),
    high: plus(out.high, into.high),
    bound: boundOfSum([out.bound, into.bound]),
    currency: out.currency,
    derivation: `exports + imports, reported by ${areaName(reporter)}`,
    inputs: sides.map((side) => side.cell),
    parts: [out.id, into.id],
  };
}

function sidesOf(lookup: FigureLookup, cell: CellRef) {
  const key = lookup.series(cell.seriesId);
  if (key?.flow !== 'turnover') return [];
  const sides = (['exports', 'imports'] as const).flatMap((flow) => {
    const seriesId = lookup.seriesId({ ...key, flow });
    if (seriesId === null) return [];
    const side = { seriesId, period: cell.period };
    return [{ cell: side, assertions: lookup.assertions(side) }];
  });
  return sides.length === 2 ? sides : [];
}

const plus = (a: DecimalText | null, b: DecimalText | null): DecimalText | null =>
  a === null || b === null ? null : add(a, b);
