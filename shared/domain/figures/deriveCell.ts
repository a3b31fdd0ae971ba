/**
 * Cells nobody states but that follow from others: turnover as exports plus imports of one reporter, a group's total
 * as the sum of its members. What is missing is named and never filled in; currencies are never mixed.
 */
import { add, type DecimalText } from '../../lib/decimal.ts';
import type { Bound } from '../reading/types.ts';
import { areaName } from './areaNames.ts';
import { boundOfSum } from './boundOfSum.ts';
import { defaultChoice } from './defaultChoice.ts';
import type { Assertion, CellRef, Flow, ReExports, SeriesKey } from './types.ts';

export type CellValue = {
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  /** How firmly it is stated; of a sum, what holds of all its parts. */
  readonly bound: Bound;
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
  /** Whether a stated export holds re-exports, where an analyst has settled it; null for every other figure. */
  readonly reExports?: (assertion: Assertion) => ReExports | null;
};

/** A cell that nothing is known of. */
export const NO_VALUE: CellValue = {
  value: null,
  low: null,
  high: null,
  bound: 'exact',
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
  if (key === null) return NO_VALUE;
  const assertions = lookup.assertions(cell);
  const chosenId = lookup.chosen(cell);
  const shown = assertions.find(({ id }) => id === chosenId) ?? defaultChoice(assertions, key.area);
  if (shown !== null) return stated(shown);
  const members = lookup.members(key.area, key.counterpart, cell.period);
  if (members !== null) return groupTotal(lookup, key, cell.period, members);
  return key.flow === 'turnover' ? turnover(lookup, key, cell.period) : NO_VALUE;
}

function stated(assertion: Assertion): CellValue {
  const { value, low, high, bound, currency } = assertion;
  return { ...NO_VALUE, value, low, high, bound, currency, assertion };
}

type Side = { readonly flow: Flow; readonly cell: CellRef | null; readonly assertions: readonly Assertion[] };

/**
 * Exports plus imports by one reporter in one currency: whoever both sides show when an analyst chose, else the area's
 * own statistic, then the counterpart's.
 */
function turnover(lookup: FigureLookup, key: SeriesKey, period: string): CellValue {
  const sideOf = (flow: 'exports' | 'imports'): Side => {
    const seriesId = lookup.seriesId({ ...key, flow });
    const cell = seriesId === null ? null : { seriesId, period };
    return { flow, cell, assertions: cell === null ? [] : lookup.assertions(cell) };
  };
  const [exports, imports] = [sideOf('exports'), sideOf('imports')];
  if (exports.assertions.length === 0 && imports.assertions.length === 0) return NO_VALUE;
  const picked = [exports, imports].map((side) => chosenOf(lookup, side));
  for (const reporter of reportersOf(key, [exports, imports], picked)) {
    const [out, into] = [exports, imports].map((side, at) => {
      const chosen = picked[at];
      if (chosen?.reporter === reporter && chosen.value !== null) return chosen;
      return defaultChoice(
        side.assertions.filter((assertion) => assertion.reporter === reporter),
        reporter,
      );
    });
    if (!out || !into || out.currency !== into.currency || !exports.cell || !imports.cell) continue;
    return {
      ...NO_VALUE,
      value: sumOf([out.value, into.value]),
      low: sumOf([out.low, into.low]),
      high: sumOf([out.high, into.high]),
      bound: boundOfSum([out.bound, into.bound]),
      currency: out.currency,
      derivation: `exports + imports, ${reporter === '' ? 'both without a reporter' : `reported by ${areaName(reporter)}`}`,
      inputs: [exports.cell, imports.cell],
      parts: [out.id, into.id],
    };
  }
  const missing = [exports, imports].filter((side) => side.assertions.length === 0).map(({ flow }) => flow);
  return { ...NO_VALUE, missing: missing.length > 0 ? missing : ['exports and imports of one reporter'] };
}

/** The assertion an analyst chose for a side; undefined when the default rule decides. */
function chosenOf(lookup: FigureLookup, { cell, assertions }: Side): Assertion | undefined {
  const chosenId = cell === null ? null : lookup.chosen(cell);
  return assertions.find(({ id }) => id === chosenId);
}

/** In the order they are tried; a reporter chosen on both sides comes first. */
function reportersOf(
  key: SeriesKey,
  sides: readonly Side[],
  picked: readonly (Assertion | undefined)[],
): readonly string[] {
  const found = new Set(sides.flatMap(({ assertions }) => assertions.map(({ reporter }) => reporter)));
  const [first, second] = picked;
  const agreed = first !== undefined && first.reporter === second?.reporter ? [first.reporter] : [];
  return [...agreed, key.area, key.counterpart, ...[...found].sort()].filter(
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
  // Money is added up in dollars; people are people.
  const currency = key.flow === 'population' ? null : 'USD';
  for (const area of members) {
    const seriesId = lookup.seriesId({ ...key, area });
    const cell = seriesId === null ? null : { seriesId, period };
    const part = cell === null ? NO_VALUE : cellValue(lookup, cell);
    if (cell === null || part.value === null || part.currency !== currency) missing.push(area);
    else {
      inputs.push(cell);
      parts.push(part);
    }
  }
  if (parts.length === 0) return { ...NO_VALUE, missing };
  return {
    ...NO_VALUE,
    value: sumOf(parts.map(({ value }) => value)),
    low: sumOf(parts.map(({ low }) => low)),
    high: sumOf(parts.map(({ high }) => high)),
    bound: boundOfSum(parts.map(({ bound }) => bound)),
    currency,
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
