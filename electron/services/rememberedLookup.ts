import type { FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import { type CellRef, cellText } from '#shared/domain/figures/types.ts';

/**
 * The same eyes with a memory, for one look at many cells: a group's total asks for its members again and again. Good
 * for as long as nothing is written.
 */
export function rememberedLookup(lookup: FigureLookup): FigureLookup {
  return {
    series: remembered(lookup.series, (seriesId) => seriesId),
    seriesId: remembered(lookup.seriesId, (key) => JSON.stringify(key)),
    assertions: remembered(lookup.assertions, (cell: CellRef) => cellText(cell)),
    chosen: remembered(lookup.chosen, (cell: CellRef) => cellText(cell)),
    members: lookup.members,
  };
}

function remembered<A, R>(ask: (question: A) => R, keyOf: (question: A) => string): (question: A) => R {
  const answers = new Map<string, R>();
  return (question) => {
    const key = keyOf(question);
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as R;
    const answer = ask(question);
    answers.set(key, answer);
    return answer;
  };
}
