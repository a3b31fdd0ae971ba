import type { EventOf } from '#shared/ipc/contract.ts';
import type { ImportProgress } from '#shared/ipc/importShapes.ts';
import { Problem } from '#shared/lib/problem.ts';

/** Somebody who looks on while a long import, export or reading runs, asked every few thousand rows. */
export type ImportWatch = {
  /** `share` of the file, 0 to 1. */
  readonly onProgress: (rows: number, share: number) => void;
  /** True stops an import; nothing of it is left. */
  readonly isStopped: () => boolean;
  /** The same of an export. */
  readonly isExportStopped?: () => boolean;
  /** Of figures that are read before they are added up. */
  readonly isReadingStopped?: () => boolean;
  readonly onRead?: (share: number) => void;
  /** What an export makes next. */
  readonly onPackPart?: (part: EventOf<'pack.progress'>['part']) => void;
};

/** Nobody looks on. */
export const UNWATCHED: ImportWatch = { onProgress: () => undefined, isStopped: () => false };

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
