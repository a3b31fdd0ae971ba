/** Periods of an axis: no year, quarter or month between the first and the last is left out silently. */

/** Steps of one year, by the letter before the step's number; a month has none. */
const STEPS: Readonly<Record<string, number>> = { S: 2, Q: 4, '': 12 };
/** More than any chart can show; an absurd range stops here instead of filling the memory. */
const MOST = 3_000;

type Place = { readonly kind: string; readonly at: number };

/** Every period from the first to the last of the known ones, both included, with those that nobody states. */
export function wholeRange(known: readonly string[]): string[] {
  const sorted = [...new Set(known)].sort();
  const places = sorted.map(placeOf);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || places.some((place) => place?.kind !== first.kind)) return sorted;
  const length = last.at - first.at + 1;
  if (length > MOST) return sorted;
  return Array.from({ length }, (_, i) => nameOf(first.kind, first.at + i));
}

/** The part of a range between two of its periods, or only those two. Either order of the two will do. */
export function periodsBetween(range: readonly string[], a: string, b: string, onlyEnds = false): string[] {
  const [from = a, to = b] = [a, b].sort();
  if (onlyEnds) return from === to ? [from] : [from, to];
  return range.filter((period) => period >= from && period <= to);
}

/** Whether periods are the two ends of a range with something left out between them. */
export const isOnlyEnds = (range: readonly string[], periods: readonly string[]): boolean =>
  periods.length === 2 && periodsBetween(range, periods[0] ?? '', periods[1] ?? '').length > 2;

/** "2018–2020, 2023": runs of neighbours in a range are drawn together. */
export function periodRuns(range: readonly string[], periods: readonly string[]): string {
  const runs: string[][] = [];
  const kept = new Set(periods);
  for (const [at, period] of range.entries()) {
    if (!kept.has(period)) continue;
    const run = runs.at(-1);
    const before = range[at - 1];
    if (run !== undefined && before !== undefined && run.at(-1) === before) run.push(period);
    else runs.push([period]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}

function placeOf(period: string): Place | null {
  const match = /^(\d{4})(?:-([SQ]?)(\d{1,2}))?$/.exec(period);
  const year = Number(match?.[1]);
  if (match === null) return null;
  if (match[3] === undefined) return { kind: 'A', at: year };
  const kind = match[2] ?? '';
  return { kind, at: year * (STEPS[kind] ?? 1) + Number(match[3]) - 1 };
}

function nameOf(kind: string, at: number): string {
  const steps = STEPS[kind];
  if (steps === undefined) return String(at).padStart(4, '0');
  const year = String(Math.floor(at / steps)).padStart(4, '0');
  const step = String((at % steps) + 1);
  return `${year}-${kind}${kind === '' ? step.padStart(2, '0') : step}`;
}
