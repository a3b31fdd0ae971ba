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
/** What a letter of a label takes of the width, in percent, in the narrowest pane; and the least between two labels. */
const LETTER = 3;
const BETWEEN = 2;

/**
 * Null when either interval has no end at all: then there is nothing to set against each other.
 *
 * @param label what a tick is written as; the longer, the more room it needs
 */
export function drawBand(
  computed: Interval,
  expected: Interval,
  label: (value: string) => string = (value) => value,
): BandDrawing | null {
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
    ticks: spaced(
      ends.map((value) => ({ at: place(Number(value)), value })),
      ({ value }) => label(value).length * LETTER,
    ),
  };
}

const isAny = ({ low, high }: Interval): boolean => low === null && high === null;

/** The band's ends come first and stay; a computed end beside one of them is told by the words beneath. */
function spaced(ticks: readonly Tick[], width: (tick: Tick) => number): readonly Tick[] {
  const kept: Tick[] = [];
  const isApart = (one: Tick, other: Tick): boolean =>
    Math.abs(one.at - other.at) >= (width(one) + width(other)) / 2 + BETWEEN;
  for (const tick of ticks) if (kept.every((other) => isApart(tick, other))) kept.push(tick);
  return kept.sort((a, b) => a.at - b.at);
}
