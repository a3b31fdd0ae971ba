import { readChartWords } from '#shared/domain/charts/words/readChartWords.ts';
import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { ChartReading } from '#shared/ipc/chartShapes.ts';
import { readAllSeries, readPeriods } from '../store/repositories/figureRepository.ts';
import { figureLookup } from './cells.ts';
import { seriesWords } from './chartLines.ts';
import { formatId } from './ids.ts';
import type { ServiceContext } from './serviceContext.ts';

/** A chart asked for in words, over what the figures hold. Writes nothing. */
export function chartFromWords({ store }: ServiceContext, words: string): ChartReading {
  const lookup = figureLookup(store);
  const periods = readPeriods(store.db, 'A');
  const { spec, told } = readChartWords(words, {
    all: readAllSeries(store.db).map(({ id, ...key }) => ({ seriesId: formatId('series', id), key })),
    filled: ({ seriesId }) =>
      periods.filter((period) => cellValue(lookup, { seriesId, period }).value !== null),
    unit: ({ seriesId, key }, period) => cellValue(lookup, { seriesId, period }).currency ?? key.measure,
    words: ({ key }) => seriesWords(key),
  });
  return {
    spec,
    told: [...told],
  };
}
