import { parseCell } from '#shared/domain/figures/types.ts';
import { wordsAround } from '#shared/domain/notes/wordsAround.ts';
import type { PackModel, PackRun } from '#shared/domain/packs/packModel.ts';
import { type UntracedPlace, untracedPlaces } from '#shared/domain/packs/untraced.ts';
import type { PackCheck, PackVerification } from '#shared/ipc/noteShapes.ts';
import type { PackComparisonView } from '#shared/ipc/packCompareShapes.ts';
import { APP_NAME_VERSION } from '../../appVersion.ts';
import { comparePacks } from '../../export/comparePacks.ts';
import { verifyPackAt } from '../../export/readPack.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { buildPack } from './buildPack.ts';
import { findPackSpec, type PackSpec } from './packSpec.ts';
import { packWarnings } from './packWarnings.ts';

/** Looks at a pack as an export would, and writes nothing: what it prints, and which numbers stop it. */
export function checkPack(context: ServiceContext, packId: string): PackCheck {
  const stored = findPackSpec(context, packId);
  const model = buildPack(context, stored, APP_NAME_VERSION);
  return {
    packId,
    name: stored.name,
    title: model.title,
    version: model.version,
    asOf: model.asOf,
    parts: model.parts.map(({ kind, title }) => ({ kind, title })),
    numbers: model.numbers.length,
    missing: model.numbers.filter(({ value }) => value === null).length,
    untraced: untracedPlaces(model).map((found) => wayTo(found, model, stored.spec)),
    warnings: packWarnings(context, stored.spec, model),
  };
}

/** Where to go to mend an untraced number: the note it was typed in, or its cell. */
function wayTo(found: UntracedPlace, model: PackModel, spec: PackSpec): PackCheck['untraced'][number] {
  const { part, place, text, typed, number, partIndex } = found;
  const specPart = spec.parts[partIndex];
  const printed = model.parts[partIndex];
  return {
    part,
    place,
    text,
    typed:
      typed === null || specPart?.kind !== 'note' || printed?.kind !== 'note'
        ? null
        : {
            noteId: specPart.note,
            paragraph: typed.paragraph,
            start: typed.start,
            ...wordsAround(
              { ...typed, end: typed.start + text.length },
              chipTexts(model, printed.paragraphs[typed.paragraph - 1] ?? []),
            ),
          },
    cell: number?.cell == null ? null : parseCell(number.cell),
  };
}

const chipTexts = ({ numbers }: PackModel, runs: readonly PackRun[]): string[] =>
  runs.flatMap((run) => {
    if ('number' in run) return [numbers.find(({ id }) => id === run.number)?.text ?? ''];
    return run.refers === undefined && run.footnote === undefined ? [] : [run.text];
  });

/** A pack from anywhere, hashed and computed anew; it needs no workspace. */
export async function verifyChosenPack(path: string): Promise<PackVerification> {
  const { packId, ok, files, numbers, signature, isWordForWord, signed } = await verifyPackAt(path);
  const failed = [...numbers.failed];
  return { packId, ok, files: [...files], numbers: { ...numbers, failed }, signature, signed, isWordForWord };
}

/** Two packs from anywhere: what differs, and by which operations. */
export const compareChosenPacks = async (one: string, two: string): Promise<PackComparisonView> =>
  structuredClone(await comparePacks(one, two)) as PackComparisonView;
