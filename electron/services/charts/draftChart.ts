import { periodsBetween } from '#shared/domain/charts/periodRange.ts';
import { draftTitle } from '#shared/domain/charts/seriesNames.ts';
import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { calculatedLines, calculatedTitles } from '../calculated/calculatedLines.ts';
import { figureLookup } from '../figures/cells.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { seriesWords } from './chartLines.ts';
import { type Rows, rangeOf, refuseUndrawable, rowsOf } from './chartRows.ts';

/** A first spec for some series: every period any of them has a value in and those between, and a title. */
export function draftChart(context: ServiceContext, series: readonly string[]): ChartSpec {
  const rows = rowsOf(context, series);
  refuseUndrawable(rows, rows.gone);
  const { there, calculated } = rows;
  const range = rangeOf(context, rows);
  const isFilled = filledIn(context, rows);
  const first = range.find(isFilled);
  const last = range.findLast(isFilled);
  return {
    type: first !== undefined && first === last ? 'bar' : 'line',
    title: [
      ...(there.length === 0 ? [] : [draftTitle(there.map(({ key }) => seriesWords(key)))]),
      ...calculatedTitles(calculated),
    ].join('; '),
    series: [...new Set(series)],
    periods: first === undefined || last === undefined ? range : periodsBetween(range, first, last),
  };
}

/** Periods that are looked at one by one: most rows begin with the first, and reading them whole takes long where they are long. */
const FEW_LOOKS = 8;

/** Whether any of the rows has a value in a period. */
function filledIn(context: ServiceContext, { there, calculated }: Rows): (period: string) => boolean {
  const whole = figureLookup(context.store);
  let looks = 0;
  return (period) => {
    looks += 1;
    const lookup = looks > FEW_LOOKS ? whole : figureLookup(context.store, [period]);
    return (
      there.some(({ seriesId }) => cellValue(lookup, { seriesId, period }).value !== null) ||
      calculatedLines(context, whole, calculated, [period], { paragraphs: () => [] }).some(({ marks }) =>
        marks.some(({ value }) => value !== null),
      )
    );
  };
}
