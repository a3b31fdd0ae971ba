/**
 * Cells nobody states but that follow from others: turnover as exports plus imports of one reporter, a group's total
 * as the sum of its members. What is missing is named and never filled in; currencies are never mixed.
 */
import { add, type DecimalText } from '../../lib/decimal.ts';
import { defaultChoice } from './defaultChoice.ts';
import type { Assertion, CellRef, SeriesKey } from './types.ts';

export type CellValue = {
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly currency: string | null;
  /** The assertion shown; null when the value is derived or there is none. */
  readonly assertion: Assertion | null;
  readonly derivation: string | null;
  readonly missing: readonly string[];
  readonly inputs: readonly CellRef[];
  /** The assertions that exports and imports were added from; empty for everything else. */
  readonly parts: readonly string[];
};

/** How derivation asks for what the store holds. */
export type FigureLookup = {
  readonly series: (seriesId: string) => SeriesKey | null;
  readonly seriesId: (key: SeriesKey) => string | null;
  readonly assertions: (cell: CellRef) => readonly Assertion[];
  /** The assertion an analyst chose for the cell, or null. */
  readonly chosen: (cell: CellRef) => string | null;
  /** Members of a group at a date, without the counterpart; null when the area is no group. */
  readonly members: (area: string, counterpart: string, period: string) => readonly string[] | null;
};

const EMPTY: CellValue = {
  value: null,
  low: null,
  high: null,
  currency: null,
  assertion: null,
  derivation: null,
  missing: [],
  inputs: [],
  parts: [],
};

/** What a cell shows: the chosen assertion, else the default one, else what can be derived, else nothing. */
export function cellValue(lookup: FigureLookup, cell: CellRef): CellValue {
  const key = lookup.series(cell.seriesId);
  if (key === null) return EMPTY;
  const assertions = lookup.assertions(cell);
  const chosenId = lookup.chosen(cell);
  const shown = assertions.find(({ id }) => id === chosenId) ?? defaultChoice(assertions, key.area);
  if (shown !== null) return stated(shown);
  const members = lookup.members(key.area, key.counterpart, cell.period);
  if (members !== null) return groupTotal(lookup, key, cell.period, members);
  return key.flow === 'turnover' ? turnover(lookup, key, cell.period) : EMPTY;
}

function stated(assertion: Assertion): CellValue {
  const { value, low, high, currency } = assertion;
  return { ...EMPTY, value, low, high, currency, assertion };
}

/** Exports plus imports by one reporter in one currency: the area's own first, then the counterpart's. */
function turnover(lookup: FigureLookup, key: SeriesKey, period: string): CellValue {
  const sides = (['exports', 'imports'] as const).map((flow) => {
    const seriesId = lookup.seriesId({ ...key, flow });
    const cell = seriesId === null ? null : { seriesId, period };
    return { flow, cell, assertions: cell === null ? [] : lookup.assertions(cell) };
  });
  const [exports, imports] = sides;
  if (exports === undefined || imports === undefined) return EMPTY;
  if (exports.assertions.length === 0 && imports.assertions.length === 0) return EMPTY;
  for (const reporter of reportersOf(key, [...exports.assertions, ...imports.assertions])) {
    const parts = [exports, imports].map((side) =>
      defaultChoice(
        side.assertions.filter((assertion) => assertion.reporter === reporter),
        reporter,
      ),
    );
    const [out, into] = parts;
    if (!out || !into || out.currency !== into.currency || !exports.cell || !imports.cell) continue;
    return {
      ...EMPTY,
      value: sumOf([out.value, into.value]),
      low: sumOf([out.low, into.low]),
      high: sumOf([out.high, into.high]),
      currency: out.currency,
      derivation: `exports + imports, reporter ${reporter}`,
      inputs: [exports.cell, imports.cell],
      parts: [out.id, into.id],
    };
  }
  const missing = sides.filter((side) => side.assertions.length === 0).map((side) => side.flow);
  return { ...EMPTY, missing: missing.length > 0 ? missing : ['exports and imports of one reporter'] };
}

function reportersOf(key: SeriesKey, assertions: readonly Assertion[]): readonly string[] {
  const found = new Set(assertions.map(({ reporter }) => reporter));
  return [key.area, key.counterpart, ...[...found].sort()].filter(
    (reporter, index, all) => found.has(reporter) && all.indexOf(reporter) === index,
  );
}

function groupTotal(
  lookup: FigureLookup,
  key: SeriesKey,
  period: string,
  members: readonly string[],
): CellValue {
  const inputs: CellRef[] = [];
  const parts: CellValue[] = [];
  const missing: string[] = [];
  for (const area of members) {
    const seriesId = lookup.seriesId({ ...key, area });
    const cell = seriesId === null ? null : { seriesId, period };
    const part = cell === null ? EMPTY : cellValue(lookup, cell);
    if (cell === null || part.value === null || part.currency !== 'USD') missing.push(area);
    else {
      inputs.push(cell);
      parts.push(part);
    }
  }
  if (parts.length === 0) return { ...EMPTY, missing };
  return {
    ...EMPTY,
    value: sumOf(parts.map(({ value }) => value)),
    low: sumOf(parts.map(({ low }) => low)),
    high: sumOf(parts.map(({ high }) => high)),
    currency: 'USD',
    derivation: `sum of ${parts.length} of ${members.length} members`,
    missing,
    inputs,
  };
}

/** Null as soon as one part is unknown: half a sum is no bound. */
function sumOf(values: readonly (DecimalText | null)[]): DecimalText | null {
  let total: DecimalText = '0';
  for (const value of values) {
    if (value === null) return null;
    total = add(total, value);
  }
  return total;
}
