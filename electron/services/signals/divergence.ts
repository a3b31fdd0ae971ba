import { markValue } from '#shared/domain/charts/markText.ts';
import { reporterRemarks } from '#shared/domain/charts/reporterRemarks.ts';
import { transformLines } from '#shared/domain/charts/transformLines.ts';
import type { ChartMark } from '#shared/domain/charts/types.ts';
import { areaOfIso3 } from '#shared/domain/reading/areas/areaCodes.ts';
import { netSignal, signalsBetween } from '#shared/domain/signals/netSignal.ts';
import type { DivergencePoint } from '#shared/domain/signals/types.ts';
import type { Divergence } from '#shared/ipc/signalShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { readPeriods } from '../../store/repositories/figureRepository.ts';
import { chartLines, type NamedSeries } from '../charts/chartLines.ts';
import { areaName, figureLookup } from '../figures/cells.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSource } from '../sheets/sources.ts';
import { readSignals } from './signals.ts';

/** What trade with Russia did between two years, against what the countries' events weigh in the same years. */
export function divergence(context: ServiceContext, from: string, to: string): Divergence {
  const periods = [...readPeriods(context.store.db, 'A')].sort();
  if (from >= to)
    throw new Problem('divergence/periods', {
      message: 'A change needs two periods, the earlier one first.',
      where: `${from} to ${to}`,
      fix: 'Choose an earlier first year or a later last one.',
    });
  const all = readSignals(context);
  const inside = signalsBetween(all, from, to);
  const lines = chartLines(figureLookup(context.store), turnoverSeries(context), [from, to]);
  const grown = transformLines({ transform: { kind: 'growth', anyReporter: true } }, lines);
  const points = grown.flatMap((line, at): DivergencePoint[] => {
    const [a, b] = lines[at]?.marks ?? [];
    const change = line.marks[1];
    if (a === undefined || b === undefined || change === undefined) return [];
    const area = areaOf(context, line.seriesId);
    const events = inside.filter((signal) => signal.area === area);
    return [
      {
        area,
        name: areaName(area),
        cells: [a.cell, b.cell],
        change: change.value,
        low: change.low ?? null,
        high: change.high ?? null,
        values: `${markValue(a)} to ${markValue(b)}`,
        net: netSignal(events),
        events: events.map(({ id }) => id),
        sources: [...new Set([...a.sources, ...b.sources])],
        missing: lacks(a, b),
      },
    ];
  });
  const drawn = lines.filter((_, at) => grown[at]?.marks[1]?.value != null);
  return {
    from,
    to,
    periods,
    points: points.map((point) => ({
      ...point,
      cells: [point.cells[0], point.cells[1]],
      events: [...point.events],
      sources: [...point.sources],
      missing: [...point.missing],
    })),
    signals: inside,
    remarks: [
      ...remarks(points, all.length - inside.length, from, to),
      ...reporterRemarks({ type: 'slope' }, drawn),
    ],
    sourceLine: sourceLine(
      context,
      points,
      inside.map(({ sourceName }) => sourceName),
    ),
  };
}

/** The periods without a value, or that the two are in two currencies, which nothing here converts. */
function lacks(a: ChartMark, b: ChartMark): string[] {
  const periods = [a, b].filter(({ value }) => value === null).map(({ cell }) => cell.period);
  return periods.length > 0 || a.unit === b.unit ? periods : [`one currency (${a.unit}, ${b.unit})`];
}

function remarks(points: readonly DivergencePoint[], outside: number, from: string, to: string): string[] {
  const named = (keep: (point: DivergencePoint) => boolean): string =>
    points
      .filter(keep)
      .map(({ name }) => name)
      .join(', ');
  const missing = named(({ change }) => change === null);
  const quiet = named(({ change, events }) => change !== null && events.length === 0);
  return [
    'Net signal: strengths of events toward Moscow minus those away from it, as the analyst scored them.',
    ...(missing === ''
      ? []
      : [`No change of trade, because ${from} or ${to} is missing or in another currency: ${missing}.`]),
    ...(quiet === '' ? [] : [`Hollow, no event recorded from ${from} to ${to}: ${quiet}.`]),
    ...(outside === 0
      ? []
      : [`Not counted: ${outside} ${outside === 1 ? 'event' : 'events'} before ${from} or after ${to}.`]),
  ];
}

function sourceLine(
  context: ServiceContext,
  points: readonly DivergencePoint[],
  ofEvents: readonly string[],
): string {
  const ids = points.filter(({ change }) => change !== null).flatMap(({ sources }) => sources);
  const ofTrade = [...new Set(ids)].map((id) => {
    const { publisher, title } = readSource(context, id);
    return publisher || title;
  });
  return [...new Set([...ofTrade, ...ofEvents])].join('; ');
}

/** Annual turnover of all goods with Russia, of countries. */
function turnoverSeries({ store }: ServiceContext): NamedSeries[] {
  const rows = store.db
    .prepare(
      `SELECT id, area FROM series WHERE counterpart = 'RUS' AND flow = 'turnover' AND product = 'TOTAL'
       AND frequency = 'A' AND measure = 'trade_value' AND length(area) = 3 AND area = upper(area) ORDER BY area, id`,
    )
    .all() as { id: number; area: string }[];
  return rows.flatMap(({ id, area }) =>
    // Groups such as CIS are no countries: their names are not codes of the lexicon.
    isCountry(area)
      ? [
          {
            seriesId: formatId('series', id),
            key: {
              area,
              counterpart: 'RUS',
              flow: 'turnover',
              product: 'TOTAL',
              productRevision: '',
              frequency: 'A',
              measure: 'trade_value',
            },
          },
        ]
      : [],
  );
}

const isCountry = (area: string): boolean => areaOfIso3(area) !== undefined && area !== 'CHN';

function areaOf({ store }: ServiceContext, seriesId: string): string {
  const row = store.db.prepare("SELECT area FROM series WHERE 'ser' || id = ?").get(seriesId);
  return (row as { area: string }).area;
}
