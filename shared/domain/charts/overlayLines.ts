/** A scenario over the lines of a chart: what it makes of their cells, as lines of their own beside the figures. */
import type { OutputResult } from '../scenarios/types.ts';
import { type ChartKind, type ChartLine, type ChartMark, type ChartSpec, columnsOf } from './types.ts';

/** Kinds whose values can have those of a scenario beside them. */
export const OVERLAID: readonly ChartKind[] = ['line', 'bar', 'heat'];

/** Whether a scenario is drawn: over values, not over what is computed of them. */
export const isOverlaid = ({
  type,
  transform,
  scenario,
}: Pick<ChartSpec, 'type' | 'transform' | 'scenario'>): boolean =>
  scenario !== undefined && transform === undefined && OVERLAID.includes(type);

/** What is known of the cells of an output besides its range: whose figures it is made of, and what is cited. */
export type Grounds = Pick<ChartMark, 'sources' | 'paragraphs'>;

/**
 * For each line of which a scenario reaches a cell one more, right behind it: a mark with the scenario's middle and range
 * where it is reached, nothing elsewhere. An open end of a range is told by a bound.
 */
export function overlayLines(
  spec: Pick<ChartSpec, 'periods' | 'across'>,
  lines: readonly ChartLine[],
  title: string,
  outputs: readonly OutputResult[],
  groundsOf: (output: OutputResult) => Grounds,
): ChartLine[] {
  const reached = outputs.filter(({ cell, touchedBy }) => cell !== null && touchedBy.length > 0);
  return lines.flatMap((line) => {
    const mine = reached.filter(({ cell }) => cell?.seriesId === line.seriesId);
    const marks = columnsOf(spec).map((period): ChartMark => {
      const cell = { seriesId: line.seriesId, period };
      const output = mine.find((each) => each.cell?.period === period);
      return output === undefined ? { ...NOTHING, cell } : markOf(output, cell, groundsOf(output));
    });
    if (marks.every(({ value }) => value === null)) return [line];
    const { seriesId, name, short } = line;
    const words = `in “${title}”`;
    return [
      line,
      { seriesId, name: `${name}, ${words}`, short: `${short}, ${words}`, overlay: title, marks },
    ];
  });
}

const NOTHING: Omit<ChartMark, 'cell'> = {
  value: null,
  unit: '',
  bound: 'exact',
  status: 'M',
  derivation: null,
  missing: [],
  sources: [],
  low: null,
  high: null,
};

function markOf(
  { central, range, unit }: OutputResult,
  cell: ChartMark['cell'],
  grounds: Grounds,
): ChartMark {
  const { low, high } = range;
  return {
    ...NOTHING,
    cell,
    value: central,
    unit,
    status: 'S',
    bound: high === null ? 'at_least' : low === null ? 'at_most' : 'exact',
    low,
    high,
    ...grounds,
  };
}
