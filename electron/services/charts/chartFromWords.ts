import { readChartWords } from '#shared/domain/charts/words/readChartWords.ts';
import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { ChartReading } from '#shared/ipc/chartShapes.ts';
import { readAllSeries, readPeriods } from '../../store/repositories/figureRepository.ts';
import { calculationOf, listCalculated } from '../calculated/calculatedSeries.ts';
import { figureLookup } from '../figures/cells.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { seriesWords } from './chartLines.ts';

/** A chart asked for in words, over what the figures hold. Writes nothing. */
export function chartFromWords(context: ServiceContext, words: string): ChartReading {
  const { store } = context;
  const lookup = figureLookup(store);
  const periods = readPeriods(store.db, 'A');
  const { spec, told } = readChartWords(words, {
    all: readAllSeries(store.db).map(({ id, ...key }) => ({ seriesId: formatId('series', id), key })),
    filled: ({ seriesId }) =>
      periods.filter((period) => cellValue(lookup, { seriesId, period }).value !== null),
    unit: ({ seriesId, key }, period) => cellValue(lookup, { seriesId, period }).currency ?? key.measure,
    words: ({ key }) => seriesWords(key),
    calculated: listCalculated(context)
      .filter(({ frequency }) => frequency === 'A')
      .map((series) => {
        const { at } = calculationOf(context, series, lookup);
        const filled = periods.filter((period) => at(period).kind === 'value');
        return { seriesId: series.id, name: series.name, expression: series.expression, filled };
      }),
  });
  return {
    spec,
    told: [...told],
  };
}
