import { cellText } from '#shared/domain/figures/types.ts';
import type { UseView } from '#shared/ipc/useShapes.ts';
import { overlaps, use, type Wanted } from './wanted.ts';
import type { WorkspaceLook } from './workspaceLook.ts';

/** Scenarios that act on a cell, and those with an assumption that cites a stretch of an article or a source. */
export function scenarioUses(look: WorkspaceLook, { cell, stretch, id }: Wanted): UseView[] {
  if (cell === null && stretch === null && id === null) return [];
  return look.scenarios().flatMap(({ id: owner, title, spec, model, passages }) => {
    const places: string[] = [];
    if (cell !== null && model.leaves.some((leaf) => cellText(leaf.cell) === cellText(cell)))
      places.push('it acts on this cell');
    for (const [at, assumption] of spec.assumptions.entries()) {
      const passage = passages.find((each) => each.assumption === assumption.id);
      const isCited =
        (id !== null && assumption.cites.kind === 'source' && assumption.cites.source === id) ||
        (stretch !== null &&
          passage?.document === stretch.documentId &&
          passage.place !== null &&
          overlaps(passage.place, stretch));
      if (isCited) places.push(`assumption ${at + 1}: ${assumption.title}`);
    }
    return places.map((place) => use('scenario', owner, title, place));
  });
}
