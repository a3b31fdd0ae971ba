/** A scatter of two measures: for each area what is drawn up beside what is drawn across, of one period. */
import type { Across, ChartLine, ChartMark } from '#shared/domain/charts/types.ts';
import type { SeriesKey } from '#shared/domain/figures/types.ts';
import type { ChartSpec, ChartView } from '#shared/ipc/chartShapes.ts';
import { readAllSeries } from '../../store/repositories/figureRepository.ts';
import { areaName, type CellLookup } from '../figures/cells.ts';
import type { StoreContext } from '../serviceContext.ts';
import { type Around, chartLines, type NamedSeries, seriesWords } from './chartLines.ts';

/** More choices than these nobody looks through. */
const MOST_CHOICES = 30;

/** The rows, each with two marks: what is across, then what is up. An area without a row across says so. */
export function acrossLines(
  lookup: CellLookup,
  series: readonly NamedSeries[],
  period: string,
  { names: _, ...across }: Across,
  around: Around,
): ChartLine[] {
  return chartLines(lookup, series, [period], around).map((line, at): ChartLine => {
    const named = series[at];
    const [up] = line.marks;
    if (named === undefined || up === undefined) return line;
    const key = { ...named.key, ...across };
    const seriesId = lookup.seriesId(key);
    const [other] = seriesId === null ? [] : chartLines(lookup, [{ seriesId, key }], [period], around);
    const [first = lacking(up, wordsFor(key))] = other?.marks ?? [];
    return {
      ...line,
      marks: [{ ...first, name: other?.name ?? `${areaName(key.area)}, ${wordsFor(key)}` }, up],
    };
  });
}

const lacking = ({ cell }: ChartMark, what: string): ChartMark => ({
  cell,
  value: null,
  unit: '',
  bound: 'exact',
  status: 'M',
  derivation: null,
  missing: [`a row ${what}`],
  sources: [],
});

/** A spec with the words for what stands across and up. */
export function namedAcross<Spec extends ChartSpec>(spec: Spec, series: readonly NamedSeries[]): Spec {
  const { across, periods } = spec;
  if (across === undefined) return spec;
  const [first] = series;
  const up = new Set(series.map(({ key }) => wordsFor(key)));
  const own = up.size === 1 && first !== undefined ? wordsFor(first.key) : 'each row’s own figure';
  const period = periods.at(-1) ?? '';
  const { names: _, ...key } = across;
  const name = wordsFor({ area: '', frequency: first?.key.frequency ?? 'A', ...key });
  return { ...spec, across: { ...key, names: [`${name}, ${period}`, `${own}, ${period}`] } };
}

/** "exports to Russia", "turnover with China, 0101". */
function wordsFor(key: SeriesKey): string {
  const { counterpart, flow, product, measure } = seriesWords(key);
  const to = flow.endsWith('imports') ? 'from' : flow === 'turnover' ? 'with' : 'to';
  return [`${flow} ${to} ${counterpart}`, product, measure].filter((word) => word !== '').join(', ');
}

/** What the figures hold of the same areas besides: each can be drawn across. */
export function acrossChoices(
  { store }: StoreContext,
  { type }: ChartSpec,
  series: readonly NamedSeries[],
): ChartView['acrossChoices'] {
  if (type !== 'scatter' || series.length === 0) return [];
  const areas = new Set(series.map(({ key }) => key.area));
  const own = new Set(series.map(({ key }) => wordsFor(key)));
  const [frequency] = series.map(({ key }) => key.frequency);
  const found = new Map<string, { across: Across; name: string; areas: Set<string> }>();
  for (const { id: _, ...key } of readAllSeries(store.db)) {
    const name = wordsFor(key);
    if (!areas.has(key.area) || key.frequency !== frequency || (own.size === 1 && own.has(name))) continue;
    const { area, frequency: __, ...across } = key;
    const choice = found.get(name) ?? { across, name, areas: new Set() };
    choice.areas.add(area);
    found.set(name, choice);
  }
  return [...found.values()]
    .sort((a, b) => b.areas.size - a.areas.size || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_CHOICES)
    .map(({ across: { names: _, ...across }, name }) => ({ across, name }));
}
