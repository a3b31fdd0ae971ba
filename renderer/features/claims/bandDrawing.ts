/**
 * Where a claim's two intervals lie on one scale: what was computed, what the wording allows, and the part of the first
 * that satisfies the second. Positions are percent of the width; they are for drawing only, verdicts come from decimals.
 *
 * @example drawBand({ low: '1.96', high: '2.008' }, { low: '1.75', high: '2.01' }).fits
 */
import { type Interval, overlaps } from '#shared/lib/interval.ts';
import { common } from '#shared/lib/intervalArithmetic.ts';

export type Stretch = {
  readonly from: number;
  readonly to: number;
  /** Ends that go on beyond the drawing. */
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
};

export type Tick = { readonly at: number; readonly value: string };

export type BandDrawing = {
  readonly computed: Stretch;
  readonly expected: Stretch;
  /** Null when nothing of the computed interval is allowed. */
  readonly fits: Stretch | null;
  /** The finite ends of both, left to right, none so near another that they would lie over each other. */
  readonly ticks: readonly Tick[];
};

const MARGIN = 0.12;
/** A point must still be seen. */
const THINNEST = 0.8;
/** Labels nearer than this many percent would run into each other. */
const LABEL_ROOM = 13;

/** Null when either interval has no end at all: then there is nothing to set against each other. */
export function drawBand(computed: Interval, expected: Interval): BandDrawing | null {
  const ends = [expected, computed].flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  if (isAny(computed) || isAny(expected)) return null;
  const values = ends.map(Number);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const reach = most > least ? most - least : Math.abs(most) || 1;
  const [left, right] = [least - reach * MARGIN, most + reach * MARGIN];
  const place = (value: number): number => ((value - left) / (right - left)) * 100;
  const stretch = ({ low, high }: Interval): Stretch => {
    const from = low === null ? 0 : place(Number(low));
    const to = high === null ? 100 : place(Number(high));
    const lack = Math.max(0, THINNEST - (to - from));
    return { from: from - lack / 2, to: to + lack / 2, opensLeft: low === null, opensRight: high === null };
  };
  const part = overlaps(computed, expected) ? common(computed, expected) : null;
  return {
    computed: stretch(computed),
    expected: stretch(expected),
    fits: part === null ? null : stretch(part),
    ticks: spaced(ends.map((value) => ({ at: place(Number(value)), value }))),
  };
}

const isAny = ({ low, high }: Interval): boolean => low === null && high === null;

/** The band's ends come first and stay; a computed end beside one of them is told by the words beneath. */
function spaced(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) if (kept.every(({ at }) => Math.abs(at - tick.at) >= LABEL_ROOM)) kept.push(tick);
  return kept.sort((a, b) => a.at - b.at);
}
