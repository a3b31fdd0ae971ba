import type { UseView } from '#shared/ipc/useShapes.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { calculatedUses, claimUses, linkedCells } from './cellUses.ts';
import { chartUses } from './chartUses.ts';
import { noteUses } from './noteUses.ts';
import { packUses } from './packUses.ts';
import { scenarioUses } from './scenarioUses.ts';
import { readWanted } from './wanted.ts';
import { WorkspaceLook } from './workspaceLook.ts';

/** The kinds of use, in the order they are shown. */
const KINDS = [linkedCells, calculatedUses, claimUses, scenarioUses, noteUses, chartUses, packUses] as const;

/** What uses a cell, a stretch of an article, a source, a chart or a note: the way back from any number. */
export class UseFinder {
  readonly #look: WorkspaceLook;

  constructor(context: ServiceContext) {
    this.#look = new WorkspaceLook(context);
  }

  /** A text that names nothing is used by nothing. */
  usesOf(thing: string): UseView[] {
    const wanted = readWanted(thing);
    return KINDS.flatMap((uses) => uses(this.#look, wanted));
  }
}
