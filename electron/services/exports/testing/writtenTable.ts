import { readFileSync } from 'node:fs';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { exportTable } from '../exportTable.ts';

export type TableChoices = { readonly withBom?: boolean; readonly delimiter?: ',' | ';' };

/** Exports to `target`, which names the format by its ending; what export says of it, and the file as text. */
export async function writtenTable(
  context: ServiceContext,
  what: ExportWhat,
  target: string,
  { withBom = false, delimiter = ',' }: TableChoices = {},
): Promise<Awaited<ReturnType<typeof exportTable>> & { readonly target: string; readonly text: string }> {
  const written = await exportTable(context, { what, target, withBom, delimiter });
  return { ...written, target, text: readFileSync(target, 'utf8') };
}
