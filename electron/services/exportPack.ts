import { untraced } from '#shared/domain/packs/untraced.ts';
import type { PackResult } from '#shared/ipc/shapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { APP_NAME_VERSION } from '../appVersion.ts';
import { writePack } from '../export/writePack.ts';
import { runOperation } from '../store/unitOfWork.ts';
import { buildPack, findPackSpec } from './buildPack.ts';
import { operationOf, type ServiceContext } from './serviceContext.ts';

export type ExportRequest = {
  /** Name or id of a pack spec; null for the workspace's first. */
  readonly pack: string | null;
  /** A folder that is absent or empty, or a file that ends in .zip. */
  readonly out: string;
  /** Why untraced numbers may go out; without it they stop the export. */
  readonly stampUntraced?: string | null;
  /** Records the export as an issue in the history. */
  readonly issue?: boolean;
  /** A save dialog asked already whether a zip that is there may go. */
  readonly replace?: boolean;
};

/** An export that the gate stopped: nothing was written. */
export class UntracedProblem extends Problem {
  readonly untraced: PackResult['untraced'];

  constructor(found: PackResult['untraced']) {
    super('pack/untraced', {
      message: `${found.length} ${found.length === 1 ? 'number has' : 'numbers have'} neither a paragraph nor a sourced cell: ${found
        .slice(0, 5)
        .map(({ text, part, place }) => `"${text}" (${part}, ${place})`)
        .join('; ')}${found.length > 5 ? '; …' : ''}.`,
      where: found[0] === undefined ? '' : `${found[0].part}, ${found[0].place}`,
      fix: 'Link each to a cell or a paragraph, or export with a stated reason; nothing was written.',
    });
    this.untraced = found;
  }
}

/** Builds, gates and writes a pack. Issuing it is a second, recorded step. */
export async function exportPack(context: ServiceContext, request: ExportRequest): Promise<PackResult> {
  const stored = findPackSpec(context, request.pack);
  const model = buildPack(context, stored, APP_NAME_VERSION);
  const found = untraced(model);
  const reason = request.stampUntraced ?? null;
  if (found.length > 0 && reason === null) throw new UntracedProblem(found);
  const written = await writePack(
    { ...model, untracedReason: found.length > 0 ? reason : null },
    request.out,
    {
      format: request.out.toLowerCase().endsWith('.zip') ? 'zip' : 'folder',
      replace: request.replace ?? false,
    },
  );
  if (request.issue === true) {
    runOperation(context.store, operationOf(context, `Issued ${stored.name} ${model.version}`), (write) => {
      write.insert('pack_issue', {
        pack_spec_id: stored.id,
        version: model.version,
        pack_hash: written.packId,
        manifest: JSON.stringify({ pack_id: written.packId, files: written.files }),
        issued_at: context.now(),
      });
    });
  }
  return {
    packId: written.packId,
    version: model.version,
    out: request.out,
    files: written.files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
    numbers: model.numbers.length,
    untraced: found,
  };
}
