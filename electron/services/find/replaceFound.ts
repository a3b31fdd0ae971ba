import type { Args } from '#shared/ipc/contract.ts';
import type { ReplaceArgs, ReplacePlan } from '#shared/ipc/findShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { planFigures, writeFigures } from './replaceFigures.ts';
import { planFields, writeFields } from './replaceInSheet.ts';

/** What each place would say instead; nothing is written. */
export function previewReplace(context: ServiceContext, args: ReplaceArgs): ReplacePlan {
  const places =
    args.sheet === 'figures' ? planFigures(context, args) : planFields(context, args, args.sheet);
  return { places, written: places.filter(({ isWritten }) => isWritten).length };
}

/** Writes the plan of the same places as one operation; what is asked or refused is left as it is. */
export function runReplace(
  context: ServiceContext,
  { replace, sourceId, note }: Args<'replace.run'>,
): Done<{ readonly cells: number }> {
  const { places, written } = previewReplace(context, replace);
  if (written === 0) {
    throw new Problem('replace/nothing', {
      message: 'None of these places can be replaced.',
      where: replace.asked.text,
      fix: 'Look at what is said beside each; a figure that can be read in two ways waits for a choice.',
    });
  }
  const ready = places.filter(({ isWritten }) => isWritten);
  const label = `Replace "${shortened(replace.asked.text)}" with "${shortened(replace.by)}" in ${written} ${written === 1 ? 'cell' : 'cells'}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    if (replace.sheet === 'figures') writeFigures(context, write, ready, { sourceId, note });
    else writeFields(context, write, ready, replace.sheet);
    return { cells: written };
  });
}

const LABEL_PART = 40;
const shortened = (text: string): string =>
  text.length <= LABEL_PART ? text : `${text.slice(0, LABEL_PART - 1)}…`;
