import type { NoteRun } from '#shared/domain/notes/noteBody.ts';
import type { PackRun } from '#shared/domain/packs/packModel.ts';
import { ReferenceReader } from '../notes/references.ts';
import type { ServiceContext } from '../serviceContext.ts';
import type { PackNumberBook } from './packNumbers.ts';

/** A note's runs as a pack prints them: chips as its numbers, references by name; what is referred to is cited by the pack. */
export function packRuns(
  context: ServiceContext,
  book: PackNumberBook,
  runs: readonly NoteRun[],
): readonly PackRun[] {
  const references = new ReferenceReader(context);
  return runs.map((run): PackRun => {
    if ('ref' in run) return { number: book.chip(run.ref) };
    if (!('refers' in run)) return run;
    const { text, sourceId } = references.read(run.refers);
    if (sourceId !== null) book.cited.add(sourceId);
    return { text, refers: run.refers };
  });
}
