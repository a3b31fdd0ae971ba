import { type ExtraFormat, isModelFormat } from '#shared/domain/packs/packFormats.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { OnPart } from '../../export/packFiles.ts';

/** Whoever waits for an export. Asked now and then whether it is to stop; then nothing is left of it. */
export type ExportWatch = {
  readonly onPart: (part: 'html' | ExtraFormat) => void;
  readonly isStopped: () => boolean;
};

const exportStopped = (): Problem =>
  new Problem('pack/stopped', {
    message: 'The export was stopped; nothing was written.',
    fix: 'Start it again when you want it.',
  });

/** How often somebody is asked whether the export is to stop, while it waits for the PDF. */
const LOOK_MS = 100;

/** Runs an export under the eyes of its watch; without one nobody stops it. */
export async function watchExport<T>(
  watch: ExportWatch | undefined,
  extras: readonly ExtraFormat[],
  run: (onPart?: OnPart, signal?: AbortSignal) => Promise<T>,
): Promise<T> {
  if (watch === undefined) return run();
  const stop = new AbortController();
  const look = setInterval(() => watch.isStopped() && stop.abort(), LOOK_MS);
  const last = extras.findLast(isModelFormat) ?? 'html';
  const onPart: OnPart = (part) => {
    if (watch.isStopped()) stop.abort();
    stop.signal.throwIfAborted();
    watch.onPart(part);
    // A PDF is printed meanwhile; whoever waits longest waits for it.
    if (part === last && extras.includes('pdf')) watch.onPart('pdf');
  };
  try {
    return await run(onPart, stop.signal);
  } catch (error) {
    throw stop.signal.aborted ? exportStopped() : error;
  } finally {
    clearInterval(look);
  }
}
