import { leastCertain } from '#shared/domain/charts/markSign.ts';
import { fullName, type SeriesWords, shortNames } from '#shared/domain/charts/seriesNames.ts';
import type { ChartLine, ChartMark } from '#shared/domain/charts/types.ts';
import { type CellValue, cellValue, type FigureLookup, NO_VALUE } from '#shared/domain/figures/deriveCell.ts';
import { reportersOfCell, reporterValue } from '#shared/domain/figures/reporterValue.ts';
import type { Assertion, CellRef, SeriesKey } from '#shared/domain/figures/types.ts';
import { areaName, type CellLookup } from '../figures/cells.ts';
import { remembered } from '../figures/remembered.ts';
import type { SharedStatement } from '../figures/statedOnce.ts';

/** What is known around a cell: the paragraphs that speak of it, and which sources only quote. */
export type Around = {
  readonly paragraphs: (cell: CellRef) => string[];
  readonly isQuoted: (sourceId: string) => boolean;
};
const NOTHING: Around = { paragraphs: () => [], isQuoted: () => false };

export type NamedSeries = { readonly seriesId: string; readonly key: SeriesKey };

/** The lines of some series over some periods: a mark for every period, with or without a value. */
export function chartLines(
  lookup: CellLookup,
  series: readonly NamedSeries[],
  periods: readonly string[],
  around: Around = NOTHING,
): ChartLine[] {
  const words = series.map(({ key }) => seriesWords(key));
  const short = shortNames(words);
  return series.map(({ seriesId, key }, index) => ({
    seriesId,
    name: fullName(words[index] ?? seriesWords(key)),
    short: short[index] ?? seriesId,
    area: key.area,
    marks: marksOf(lookup, { seriesId, key }, periods, around),
  }));
}

function marksOf(
  lookup: CellLookup,
  { seriesId, key }: NamedSeries,
  periods: readonly string[],
  around: Around,
): ChartMark[] {
  const once = lookup.statedOnce(seriesId);
  const traitsOf = remembered((shared: SharedStatement) => statedTraits(key, shared, around));
  return periods.map((period) => {
    const cell = { seriesId, period };
    const stated = once.get(period);
    if (stated == null) return markOf(lookup, key, cell, cellValue(lookup, cell), around);
    return markWith(traitsOf(stated.shared), cell, stated, around.paragraphs(cell));
  });
}

/** One line for each side that reports a series: the same trade, as each of its partners counts it. */
export function reporterLines(
  lookup: FigureLookup,
  series: readonly NamedSeries[],
  periods: readonly string[],
  around: Around,
): ChartLine[] {
  const words = series.map(({ key }) => seriesWords(key));
  const short = shortNames(words);
  return series.flatMap(({ seriesId, key }, index) => {
    const cells = periods.map((period) => ({ seriesId, period }));
    const reporters = [...new Set(cells.flatMap((cell) => reportersOfCell(lookup, cell)))].sort(
      (a, b) => Number(b === key.area) - Number(a === key.area) || (a < b ? -1 : 1),
    );
    // What neither side reports is a gap with a name, not a row left out.
    if (reporters.length === 0)
      return [
        {
          seriesId,
          name: fullName(words[index] ?? seriesWords(key)),
          short: short[index] ?? seriesId,
          marks: cells.map((cell) => markOf(lookup, key, cell, NO_VALUE, around)),
        },
      ];
    return reporters.map((reporter): ChartLine => {
      const by = reporter === '' ? 'nobody’s statistic' : `as ${areaName(reporter)} reports`;
      return {
        seriesId,
        name: `${fullName(words[index] ?? seriesWords(key))}, ${by}`,
        short: series.length === 1 ? by : `${short[index]}, ${by}`,
        reporter,
        marks: cells.map((cell) => {
          const mark = markOf(lookup, key, cell, reporterValue(lookup, cell, reporter), around);
          return reporter === '' || reporter === key.area ? mark : { ...mark, origin: 'mirror' };
        }),
      };
    });
  });
}

export const seriesWords = (key: SeriesKey): SeriesWords => ({
  area: areaName(key.area),
  counterpart: areaName(key.counterpart),
  flow: key.flow.replace('_', '-'),
  product: key.product === 'TOTAL' ? '' : key.product,
  measure: key.measure === 'trade_value' ? '' : measureWords(key),
});

const measureWords = ({ measure }: SeriesKey): string => measure.replaceAll('_', ' ');

function markOf(
  lookup: FigureLookup,
  key: SeriesKey,
  cell: CellRef,
  shown: CellValue,
  around: Around,
): ChartMark {
  const isStated = shown.value !== null;
  const traits = traitsOfCell(key, shown, isStated ? assertionsOf(lookup, shown) : [], around);
  return markWith(traits, cell, shown, isStated ? around.paragraphs(cell) : []);
}

/** What a mark is but for its cell and its value; marks that were stated alike share one. */
type Traits = Omit<ChartMark, 'cell' | 'value' | 'low' | 'high' | 'paragraphs' | 'name' | 'before'>;

const statedTraits = (key: SeriesKey, shared: SharedStatement, around: Around): Traits =>
  traitsOfCell(key, { ...shared, derivation: null, missing: [], assertion: shared }, [shared], around);

type Told = Pick<CellValue, 'currency' | 'bound' | 'derivation' | 'missing'> & {
  readonly assertion: SharedStatement | null;
};

function traitsOfCell(
  key: SeriesKey,
  { currency, bound, derivation, missing, assertion }: Told,
  beneath: readonly SharedStatement[],
  around: Around,
): Traits {
  const origin = assertion === null ? undefined : originOf(key, assertion, around);
  const note = beneath
    .map((each) => each.note.replace(/\bside=[^;]*(;\s*|$)/g, '').trim())
    .filter((each) => each !== '');
  return {
    unit: currency ?? measureWords(key),
    bound,
    status: beneath.length === 0 ? 'M' : leastCertain(beneath.map(({ status }) => status)),
    derivation,
    missing,
    sources: [...new Set(beneath.map(({ sourceId }) => sourceId))],
    reporters: [...new Set(beneath.map(({ reporter }) => reporter))].sort(),
    ...(origin === undefined ? {} : { origin }),
    ...(note.length === 0 ? {} : { note: [...new Set(note)].join('; ') }),
  };
}

/** Written out, not spread, but for what few marks have: there may be very many. */
function markWith(
  traits: Traits,
  cell: CellRef,
  { value, low, high }: Pick<CellValue, 'value' | 'low' | 'high'>,
  paragraphs: string[],
): ChartMark {
  const { unit, bound, status, derivation, missing, sources, reporters, origin, note } = traits;
  const mark = { cell, value, unit, bound, status, derivation, missing, sources, reporters, low, high };
  if (origin === undefined && note === undefined && paragraphs.length === 0) return mark;
  return {
    ...mark,
    ...(origin === undefined ? {} : { origin }),
    ...(note === undefined ? {} : { note }),
    ...(paragraphs.length === 0 ? {} : { paragraphs }),
  };
}

/** A partner's statistic is a mirror; what a source only passes on is quoted. */
function originOf(
  key: SeriesKey,
  { reporter, note, sourceId }: SharedStatement,
  { isQuoted }: Around,
): ChartMark['origin'] {
  if (isQuoted(sourceId) || /\bquoted by\b/.test(note)) return 'quoted';
  return reporter !== '' && reporter === key.counterpart ? 'mirror' : undefined;
}

/** The assertions a cell's shown value rests on, through derivations. */
export function assertionsBeneath(lookup: FigureLookup, cell: CellRef): readonly Assertion[] {
  return assertionsOf(lookup, cellValue(lookup, cell));
}

/** The assertions that a value was made of. */
export function assertionsOf(
  lookup: FigureLookup,
  { assertion, inputs, parts }: CellValue,
): readonly Assertion[] {
  if (assertion !== null) return [assertion];
  if (parts.length === 0) return inputs.flatMap((input) => assertionsBeneath(lookup, input));
  return inputs.flatMap((input) => lookup.assertions(input).filter(({ id }) => parts.includes(id)));
}
