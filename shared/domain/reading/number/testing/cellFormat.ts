/** Splits a line of the cell table and prints an answer the same way. */
import type { NumberReading } from '../../types.ts';

const IMPLIED: ReadonlySet<string> = new Set(['percent', 'percentage_point', 'factor', 'share']);

/** A line of the cell table, taken apart. */
export type CellCase = { readonly text: string; readonly locale: string | null; readonly expected: string };

/** Takes a line of the cell table apart. */
export function parseCell(line: string): CellCase {
  const split = line.lastIndexOf(' = ');
  const left = line.slice(0, split);
  const at = /^(.*) @([A-Za-z-]+)$/s.exec(left);
  return { text: at?.[1] ?? left, locale: at?.[2] ?? null, expected: line.slice(split + 3) };
}

/** An answer in the notation of the cell table. */
export function cellNotation(answer: NumberReading): string {
  const kind = answer.kind === null ? '' : ` ${answer.kind}`;
  const values = answer.readings.map((reading) => {
    const isRange = reading.value === null && reading.low !== null;
    const value = isRange ? `${reading.low}..${reading.high}` : (reading.value ?? '-');
    const unit = reading.currency ?? reading.unit;
    const shown = unit === null || IMPLIED.has(unit) ? '' : ` ${unit}`;
    return `${value}${shown}${reading.bound === 'exact' ? '' : ` ~${reading.bound}`}`;
  });
  const isShown = answer.state === 'read' || answer.state === 'ambiguous' || answer.kind === 'vague';
  return `${answer.state}${isShown ? kind : ''}${values.length === 0 ? '' : ` ${values.join(' | ')}`}`;
}
