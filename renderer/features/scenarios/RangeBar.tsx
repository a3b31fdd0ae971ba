import type { ReactNode } from 'react';
import type { Interval } from '#shared/lib/interval.ts';
import type { Scale } from './rangeScale.ts';

/** The figure as a mark, what the scenario makes of it as a hatched bar with a notch. The numbers stand beside it. */
export function RangeBar({
  value,
  range,
  central,
  scale,
}: {
  value: string;
  range: Interval;
  central: string;
  scale: Scale;
}): ReactNode {
  const [from, to] = [scale(range.low), scale(range.high)];
  return (
    <span className="range-bar" aria-hidden="true">
      <span className="reach" style={{ left: `${from}%`, width: `${Math.max(0.6, to - from)}%` }} />
      <span className="notch" style={{ left: `${scale(central)}%` }} />
      <span className="figure" style={{ left: `${scale(value)}%` }} />
    </span>
  );
}
