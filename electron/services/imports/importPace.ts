import type { ImportProgress } from '#shared/ipc/importShapes.ts';
import { Problem } from '#shared/lib/problem.ts';

/** What a stopped import answers. */
export const importStopped = (): Problem =>
  new Problem('import/stopped', {
    message: 'The import was stopped; nothing of it was written.',
    fix: 'Start it again when you want it.',
  });

/** Between two reports; people read no faster. */
const BETWEEN_MS = 200;
/** A rate of less than this says nothing yet. */
const FIRST_MS = 500;

/** Turns counts of rows into reports with rate and time left, not more of them than can be read. */
export class ImportPace {
  readonly #startedMs: number;
  #toldMs: number;

  constructor(nowMs: number) {
    this.#startedMs = nowMs;
    this.#toldMs = nowMs - BETWEEN_MS;
  }

  /** Null while the last report is fresh. */
  report(nowMs: number, rows: number, share: number): ImportProgress | null {
    if (nowMs - this.#toldMs < BETWEEN_MS) return null;
    this.#toldMs = nowMs;
    const ms = nowMs - this.#startedMs;
    const isKnown = ms >= FIRST_MS && share > 0;
    return {
      rows,
      share,
      rowsPerSecond: isKnown ? Math.round((rows * 1000) / ms) : null,
      secondsLeft: isKnown ? Math.ceil((ms * (1 - share)) / share / 1000) : null,
    };
  }
}
