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
  readonly values: readonly (string | null)[];
  readonly kinds: readonly number[];
  /** By the mark's place: its ends, where they are others than its value. */
  readonly ends: Readonly<
    Record<number, readonly [low: string | null | undefined, high: string | null | undefined]>
  >;
  /** By the mark's place: its cell, where it is another than the line's series at the column. */
  readonly cells: Readonly<Record<number, ChartMark['cell']>>;
};
type Packed = { readonly kinds: readonly Kind[]; readonly lines: readonly PackedLine[] };

export function packChart({ lines, ...view }: ChartView): PackedChart {
  const kinds: Kind[] = [];
  const known = new Map<string, number>();
  let last = -1;
  const columns = columnsOf(view.spec);
  const packed = lines.map(({ marks, ...line }): PackedLine => {
    const ends: Record<number, [string | null | undefined, string | null | undefined]> = {};
    const cells: Record<number, ChartMark['cell']> = {};
    const ofMarks: number[] = [];
    let before: ChartMark | undefined;
    for (const [at, mark] of marks.entries()) {
      const { cell, value, low, high } = mark;
      if (low !== value || high !== value) ends[at] = [low, high];
      if (cell.seriesId !== line.seriesId || cell.period !== columns[at]) cells[at] = cell;
      if (before === undefined || !isSameKind(before, mark)) {
        const kind = kindOf(mark);
        const key = JSON.stringify(kind);
        last = known.get(key) ?? kinds.push(kind) - 1;
        known.set(key, last);
      }
      before = mark;
      ofMarks.push(last);
    }
    return { line, values: marks.map(({ value }) => value), kinds: ofMarks, ends, cells };
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

export function unpackChart({ packed, ...view }: PackedChart): ChartView {
  const { kinds, lines } = JSON.parse(packed) as Packed;
  const columns = columnsOf(view.spec);
  return {
    ...view,
    lines: lines.map(({ line, values, kinds: ofMarks, ends, cells }) => ({
      ...line,
      marks: values.map((value, at): ChartMark => {
        const kind = kinds[ofMarks[at] ?? 0] as Kind;
        const cell = cells[at] ?? { seriesId: line.seriesId, period: columns[at] ?? '' };
        const end = ends[at];
        // What is spread first is copied at once, what is spread last property by property.
        if (end === undefined) return { ...kind, cell, value, low: value, high: value };
        // JSON has no undefined: an end that was not there is null in the text, which says the same.
        return { ...kind, cell, value, low: end[0] ?? null, high: end[1] ?? null };
      }),
    })),
  };
}
