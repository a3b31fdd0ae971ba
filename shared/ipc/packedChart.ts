/**
 * A chart on its way to the window: its marks as one text. A copy of an object is made property by property, twice between
 * store and window, which takes a hundred times as long as a text does; and most marks differ in nothing but their value.
 */
import * as z from 'zod';
import type { ChartLine, ChartMark } from '../domain/charts/types.ts';
import { columnsOf } from '../domain/charts/types.ts';
import { type ChartView, chartView } from './chartShapes.ts';

export const packedChart = chartView.omit({ lines: true }).extend({ packed: z.string() });
export type PackedChart = z.infer<typeof packedChart>;

/** What marks have in common: all but the cell and the value. */
type Kind = Omit<ChartMark, 'cell' | 'value' | 'low' | 'high'>;
type PackedLine = {
  readonly line: Omit<ChartLine, 'marks'>;
  /** Columns of decimals, with a space between two; nothing where there is no value. */
  readonly values: string;
  /** Of the ends: nothing where one is its mark's value, a dash where there is none. */
  readonly lows: string;
  readonly highs: string;
  /** How many marks one behind the other are of one kind. */
  readonly runs: readonly (readonly [kind: number, count: number])[];
  /** By the mark's place: its cell, where it is another than the line's series at the column. */
  readonly cells: Readonly<Record<number, ChartMark['cell']>>;
};
type Packed = { readonly kinds: readonly Kind[]; readonly lines: readonly PackedLine[] };

/** In a column of ends: there is none. */
const OPEN = '-';

/** A view as it travels; `unpackChart` gives back an equal one. */
export function packChart({ lines, ...view }: ChartView): PackedChart {
  const kinds: Kind[] = [];
  const known = new Map<string, number>();
  const columns = columnsOf(view.spec);
  const packed = lines.map(({ marks, ...line }): PackedLine => {
    const cells: Record<number, ChartMark['cell']> = {};
    const runs: [kind: number, count: number][] = [];
    let before: ChartMark | undefined;
    for (const [at, mark] of marks.entries()) {
      const { cell } = mark;
      if (cell.seriesId !== line.seriesId || cell.period !== columns[at]) cells[at] = cell;
      const run = runs.at(-1);
      if (run !== undefined && before !== undefined && isSameKind(before, mark)) run[1] += 1;
      else {
        const kind = kindOf(mark);
        const key = JSON.stringify(kind);
        const place = known.get(key) ?? kinds.push(kind) - 1;
        known.set(key, place);
        runs.push([place, 1]);
      }
      before = mark;
    }
    const ends = (end: 'low' | 'high'): string =>
      marks.map((mark) => (mark[end] === mark.value ? '' : (mark[end] ?? OPEN))).join(' ');
    const values = marks.map(({ value }) => value ?? '').join(' ');
    return { line, values, lows: ends('low'), highs: ends('high'), runs, cells };
  });
  return { ...view, packed: JSON.stringify({ kinds, lines: packed } satisfies Packed) };
}

const kindOf = ({ cell: _cell, value: _value, low: _low, high: _high, ...kind }: ChartMark): Kind => kind;

/** Neighbours mostly are; asking so is much cheaper than writing each down. */
const isSameKind = (a: Kind, b: Kind): boolean =>
  a.unit === b.unit &&
  a.bound === b.bound &&
  a.status === b.status &&
  a.derivation === b.derivation &&
  a.origin === b.origin &&
  a.name === b.name &&
  a.note === b.note &&
  a.before === b.before &&
  isSameList(a.missing, b.missing) &&
  isSameList(a.sources, b.sources) &&
  isSameList(a.reporters, b.reporters) &&
  isSameList(a.paragraphs, b.paragraphs);

const isSameList = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === b || (a?.length === b?.length && (a ?? []).every((each, at) => each === b?.[at]));

/** The inverse of `packChart`. */
export function unpackChart({ packed, ...view }: PackedChart): ChartView {
  const { kinds, lines } = JSON.parse(packed) as Packed;
  const columns = columnsOf(view.spec);
  return { ...view, lines: lines.map((line) => unpackLine(line, kinds, columns)) };
}

function unpackLine(packed: PackedLine, kinds: readonly Kind[], columns: readonly string[]): ChartLine {
  const { line, runs, cells } = packed;
  const values = packed.values.split(' ');
  const [lows, highs] = [packed.lows.split(' '), packed.highs.split(' ')];
  const marks: ChartMark[] = [];
  for (const [place, count] of runs)
    for (const stop = marks.length + count; marks.length < stop; ) {
      const at = marks.length;
      const value = values[at] || null;
      const cell = cells[at] ?? { seriesId: line.seriesId, period: columns[at] ?? '' };
      // What is spread first is copied at once, what is spread last property by property.
      const kind = kinds[place] as Kind;
      marks.push({ ...kind, cell, value, low: endOf(lows[at], value), high: endOf(highs[at], value) });
    }
  return { ...line, marks };
}

const endOf = (end: string | undefined, value: ChartMark['value']): ChartMark['value'] =>
  end === undefined || end === '' ? value : end === OPEN ? null : end;
