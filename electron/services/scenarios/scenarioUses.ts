import { type CellRef, cellText } from '#shared/domain/figures/types.ts';
import type { UseView } from '#shared/ipc/useShapes.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { getScenario, listScenarios } from './scenarios.ts';

type Asked = {
  readonly cell: CellRef | null;
  readonly stretch: { readonly documentId: string; readonly start: number; readonly end: number } | null;
  /** A source. */
  readonly id: string | null;
};

/** Scenarios that act on a cell, and those with an assumption that cites a stretch of an article or a source. */
export function scenariosUsing(context: ServiceContext, { cell, stretch, id }: Asked): UseView[] {
  if (cell === null && stretch === null && id === null) return [];
  return listScenarios(context).flatMap(({ id: owner, title }) => {
    const { spec, model, passages } = getScenario(context, owner);
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
          passage.place.start < stretch.end &&
          passage.place.end > stretch.start);
      if (isCited) places.push(`assumption ${at + 1}: ${assumption.title}`);
    }
    return places.map((place) => ({ kind: 'scenario', owner, title, place, paragraph: null, key: null }));
  });
}
