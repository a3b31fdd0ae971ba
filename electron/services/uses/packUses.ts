import { calculatedParts, isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { cellText } from '#shared/domain/figures/types.ts';
import {
  isNumberId,
  numbersOfPart,
  type PackModel,
  type PackNumber,
} from '#shared/domain/packs/packModel.ts';
import type { UseView } from '#shared/ipc/useShapes.ts';
import { readBlocks } from '../articles/documents.ts';
import { parseId } from '../ids.ts';
import { findPackSpec, type PackSpec } from '../packs/packSpec.ts';
import { isDrawnIn } from './chartUses.ts';
import { isSource, overlaps, type Stretch, use, type Wanted } from './wanted.ts';
import type { WorkspaceLook } from './workspaceLook.ts';

/** Parts of packs that print a number resting on what is wanted, or that print it as such. */
export function packUses(look: WorkspaceLook, wanted: Wanted): UseView[] {
  return look.ids('pack').flatMap((packId) => {
    const { name, spec } = findPackSpec(look.context, packId);
    const model = look.pack(packId);
    const used = numbersUsing(look, model, wanted);
    return model.parts.flatMap((part, at) => {
      const isUsed =
        numbersOfPart(part).some((number) => used.has(number)) ||
        (wanted.id !== null && printsAsSuch(look, spec.parts[at], wanted.id)) ||
        (isSource(wanted.id) && part.kind === 'sources' && model.sources.some(({ id }) => id === wanted.id));
      return isUsed ? [use('pack', packId, name, `part ${at + 1}: ${part.title}`)] : [];
    });
  });
}

/** Ids of the numbers that rest on what is wanted, by themselves or by what they are computed from. */
function numbersUsing(
  look: WorkspaceLook,
  model: PackModel,
  { cell, stretch, id }: Wanted,
): ReadonlySet<string> {
  const figures = new Set(
    model.figures
      .filter((figure) => (cell === null ? figure.source === id : figure.cell === cellText(cell)))
      .map((figure) => figure.id),
  );
  const source = isSource(id) ? id : null;
  const locators = stretch === null ? new Set<string>() : locatorsOf(look, stretch);
  const isOwn = (number: PackNumber): boolean =>
    (cell !== null && number.cell === cellText(cell)) ||
    (stretch !== null && number.document === stretch.documentId && locators.has(number.locator ?? '')) ||
    (source !== null && number.document !== null && look.sourceOf(number.document) === source);
  const known = new Map<string, boolean>();
  const numbers = new Map(model.numbers.map((number) => [number.id, number]));
  const rests = (number: PackNumber): boolean => {
    const before = known.get(number.id);
    if (before !== undefined) return before;
    // What leads back to itself rests on nothing.
    known.set(number.id, false);
    const answer =
      isOwn(number) ||
      number.inputs.some((input) => {
        const inner = numbers.get(input);
        return isNumberId(input) ? inner !== undefined && rests(inner) : figures.has(input);
      });
    known.set(number.id, answer);
    return answer;
  };
  return new Set(model.numbers.filter(rests).map((number) => number.id));
}

/** Whether a part of a layout prints a chart, a note, an article or a calculated series as such. */
function printsAsSuch(look: WorkspaceLook, part: PackSpec['parts'][number] | undefined, id: string): boolean {
  switch (part?.kind) {
    case 'note':
      return part.note === id;
    case 'chart':
      return part.chart === id || (isCalculatedId(id) && isDrawnIn(look, part.chart, id));
    case 'scenario':
      return part.scenario === id;
    case 'table':
    case 'drawing':
      return part.series.some((each) => each === id || calculatedParts(each).rowId === id);
    case 'judgements':
      return part.notes.includes(id);
    case 'quotes':
    case 'audit':
      return part.document === id;
    default:
      return false;
  }
}

function locatorsOf({ context }: WorkspaceLook, stretch: Stretch): ReadonlySet<string> {
  const blocks = readBlocks(context, parseId('document', stretch.documentId));
  return new Set(blocks.filter((block) => overlaps(block, stretch)).map(({ locator }) => locator));
}
