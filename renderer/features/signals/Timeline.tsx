import { type ReactNode, useRef } from 'react';
import type { SignalView } from '#shared/ipc/signalShapes.ts';
import { useSizeOf } from '../../components/useSizeOf.ts';
import { signalsText as words } from '../../strings/signalsText.ts';

const ROW = 28;
const LEFT = 110;
const WIDEST = 900;
/** Years nearer than this are not each named. */
const LEAST_YEAR = 34;
const HEAD = 20;

/** Events along the years, a row for each country: up is toward Moscow, down is away, as big as strong. */
export function Timeline({ signals }: { signals: readonly SignalView[] }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const { width: room } = useSizeOf(frame);
  const width = room === 0 ? WIDEST : Math.min(WIDEST, room);
  const areas = [...new Set(signals.map(({ areaName }) => areaName))].sort();
  const years = signals.map(({ date }) => Number(date.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const xOf = (at: number): number => LEFT + ((at - first) / (last - first)) * (width - LEFT - 16);
  const height = HEAD + areas.length * ROW + 4;
  const every = Math.ceil((LEAST_YEAR * (last - first)) / Math.max(1, width - LEFT - 16));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return (
    <div ref={frame}>
      <svg
        className="signal-timeline"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.timeline(signals.length)}
      >
        {ticks.map((year) => (
          <g key={year}>
            <path d={`M${xOf(year)} ${HEAD}V${height}`} className="grid" />
            {year < last && (year - first) % every === 0 && (
              <text x={xOf(year + 0.5)} y={13} textAnchor="middle">
                {year}
              </text>
            )}
          </g>
        ))}
        {areas.map((name, row) => (
          <text key={name} x={0} y={HEAD + row * ROW + 18}>
            {name}
          </text>
        ))}
        {signals.map((signal) => {
          const size = 3 + signal.strength * 2;
          const y = HEAD + areas.indexOf(signal.areaName) * ROW + ROW / 2;
          const tip = signal.direction === 'toward' ? -size : size;
          const x = xOf(yearOf(signal.date));
          return (
            <path
              key={signal.id}
              className={signal.direction}
              d={`M${x} ${y + tip}L${x + size} ${y - tip}H${x - size}Z`}
            >
              <title>{`${signal.date}, ${signal.areaName}, ${words.directions[signal.direction]}, ${signal.strength}: ${signal.title}`}</title>
            </path>
          );
        })}
      </svg>
    </div>
  );
}

/** 2024-03-05 as a year and its part; a bare year stands in its middle. */
function yearOf(date: string): number {
  const [year = '0', month, day] = date.split('-');
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1 + (day === undefined ? 0.5 : Number(day) / 31)) / 12;
}
