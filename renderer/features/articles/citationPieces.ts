/** The pieces an article cites, each once, with the places that cite it. */
import type { CitationView } from '#shared/ipc/documentShapes.ts';

export type CitedPiece = {
  /** The source record; the citation itself where there is none yet. */
  readonly key: string;
  readonly citations: readonly [CitationView, ...CitationView[]];
};

/** Equal pieces are those with one source record; in the order they are first cited. */
export function citedPieces(citations: readonly CitationView[]): readonly CitedPiece[] {
  const pieces = new Map<string, [CitationView, ...CitationView[]]>();
  for (const citation of citations) {
    const key = citation.sourceId ?? citation.id;
    const known = pieces.get(key);
    if (known === undefined) pieces.set(key, [citation]);
    else known.push(citation);
  }
  return [...pieces].map(([key, found]) => ({ key, citations: found }));
}
