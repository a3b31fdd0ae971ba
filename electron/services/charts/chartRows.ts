/** The rows a chart's spec names, and whether they can be drawn together. */
import { wholeRange } from '#shared/domain/charts/periodRange.ts';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { Problem } from '#shared/lib/problem.ts';
import { readSeries } from '../../store/repositories/figureRepository.ts';
import { type CalculatedSeries, findCalculated } from '../calculated/calculatedSeries.ts';
import { knownPeriods } from '../figures/page/knownPeriods.ts';
import { parseId, unknownId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import type { NamedSeries } from './chartLines.ts';

/** More lines than this nobody tells apart. */
const MOST_LINES = 36;

/** What a spec's ids name: series of the figures, calculated ones, and what is no longer there. */
export type Rows = {
  readonly there: readonly NamedSeries[];
  readonly calculated: readonly CalculatedSeries[];
  readonly gone: readonly string[];
};

/** What is there of a spec's rows, each once. */
export function rowsOf(context: ServiceContext, ids: readonly string[]): Rows {
  const asked = [...new Set(ids)];
  const there = namedSeries(
    context,
    asked.filter((id) => !isCalculatedId(id)),
  );
  const calculated = asked.filter(isCalculatedId).flatMap((id) => findCalculated(context, id) ?? []);
  const found = new Set([...there.map(({ seriesId }) => seriesId), ...calculated.map(({ id }) => id)]);
  return { there, calculated, gone: asked.filter((id) => !found.has(id)) };
}

/** Those of some series that are in the figures. */
export const namedSeries = ({ store }: ServiceContext, ids: readonly string[]): NamedSeries[] =>
  ids.flatMap((seriesId) => {
    const key = readSeries(store.db, parseId('series', seriesId));
    return key === null ? [] : [{ seriesId, key }];
  });

const frequenciesOf = ({ there, calculated }: Rows): string[] => [
  ...new Set([...there.map(({ key }) => key.frequency), ...calculated.map(({ frequency }) => frequency)]),
];

/** Throws a Problem where a row is gone, and for no rows, more than anybody tells apart, or such as share no axis. */
export function refuseUndrawable(rows: Rows, gone: readonly string[]): void {
  const [missing] = gone;
  if (missing !== undefined) throw unknownId(isCalculatedId(missing) ? 'calculated' : 'series', missing);
  const count = rows.there.length + rows.calculated.length;
  if (count === 0)
    throw new Problem('chart/empty', {
      message: 'The chart has no rows.',
      fix: 'Tick rows in the figures first.',
    });
  if (count > MOST_LINES)
    throw new Problem('chart/tooMany', {
      message: `${count} lines in one chart cannot be told apart.`,
      fix: `Tick at most ${MOST_LINES} rows.`,
    });
  if (frequenciesOf(rows).length > 1)
    throw new Problem('chart/frequencies', {
      message: 'These rows are of different frequencies, such as years and months, and share no axis.',
      fix: 'Chart the rows of one frequency.',
    });
}

/** Every period a chart of these rows can show. */
export function rangeOf({ store }: ServiceContext, rows: Rows): string[] {
  const [frequency] = frequenciesOf(rows);
  return frequency === undefined ? [] : wholeRange(knownPeriods(store, frequency));
}
