import { parseCell } from '#shared/domain/figures/types.ts';
import { isNumberId, type PackModel, type PackNumber } from '#shared/domain/packs/packModel.ts';
import type { PackNumberTrace } from '#shared/ipc/useShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { APP_VERSION } from '../../appVersion.ts';
import { readBlocks } from '../articles/documents.ts';
import { readMentions } from '../articles/readings.ts';
import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { buildPack } from './buildPack.ts';
import { findPackSpec } from './packSpec.ts';

/** Where a number of a pack's page comes from, by the id it has there. */
export function tracePackNumber(context: ServiceContext, packId: string, number: string): PackNumberTrace {
  const model = buildPack(context, findPackSpec(context, packId), APP_VERSION);
  const found = model.numbers.find(({ id }) => id === number);
  if (found === undefined) {
    throw new Problem('pack/number', {
      message: 'The pack prints no such number any more.',
      where: `${packId} ${number}`,
      fix: 'The page beside the layout shows the pack as it is now.',
    });
  }
  return traceOf(context, model, found);
}

/** The cell and the paragraph behind a number; a computed one leads to the first it is computed from. */
export function traceOf(context: ServiceContext, model: PackModel, number: PackNumber): PackNumberTrace {
  const chain = [number, ...inputsOf(model, number)];
  const cell = chain.flatMap((each) => (each.cell === null ? [] : (parseCell(each.cell) ?? [])))[0] ?? null;
  const quoted = chain.find(({ document }) => document !== null);
  return {
    text: number.text,
    label: number.label,
    cell,
    place: quoted === undefined ? null : placeOf(context, quoted),
  };
}

/** What it is computed from, nearest first, each once. */
function inputsOf(model: PackModel, number: PackNumber): PackNumber[] {
  const found: PackNumber[] = [];
  const waiting = [...number.inputs];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const input = isNumberId(id) ? model.numbers.find((each) => each.id === id) : undefined;
    if (input === undefined || found.includes(input) || input === number) continue;
    found.push(input);
    waiting.push(...input.inputs);
  }
  return found;
}

function placeOf(context: ServiceContext, { document, locator, text }: PackNumber): PackNumberTrace['place'] {
  if (document === null) return null;
  const id = parseId('document', document);
  const block = readBlocks(context, id).find((each) => each.locator === locator);
  if (block === undefined) return null;
  const mention = readMentions(context, id).find(
    (each) => each.start >= block.start && each.end <= block.end && each.text === text,
  );
  return { documentId: document, blockId: block.id, mentionId: mention?.id ?? null };
}
