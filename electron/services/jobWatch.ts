import type { EventOf } from '#shared/ipc/contract.ts';

/** Somebody who looks on while a long import, export or reading runs, asked every few thousand rows. */
export type JobWatch = {
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
export const UNWATCHED: JobWatch = { onProgress: () => undefined, isStopped: () => false };
