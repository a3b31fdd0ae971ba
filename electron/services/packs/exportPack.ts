import { rm } from 'node:fs/promises';
import type { ExtraFormat } from '#shared/domain/packs/packFormats.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { untraced } from '#shared/domain/packs/untraced.ts';
import type { PackResult } from '#shared/ipc/packShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { APP_NAME_VERSION } from '../../appVersion.ts';
import type { SecretKey } from '../../export/signature/minisignKey.ts';
import { type WrittenPack, writePack } from '../../export/writePack.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { buildPack } from './buildPack.ts';
import { choosePackSpec } from './choosePackSpec.ts';
import { type ExportWatch, watchExport } from './exportWatch.ts';
import { readHouseStyle } from './houseStyleFile.ts';
import { freezeIssue } from './issuedPacks.ts';
import type { StoredPackSpec } from './packSpec.ts';
import { type PackWarning, packWarnings } from './packWarnings.ts';

export type ExportRequest = {
  /** What `choosePackSpec` takes; null for the workspace's first. */
  readonly pack: string | null;
  /** A folder that is absent or empty, or a file that ends in .zip. */
  readonly out: string;
  /** Why untraced numbers may go out; without it they stop the export. */
  readonly stampUntraced?: string | null;
  /** Formats beside the page and the tables. */
  readonly extras?: readonly ExtraFormat[];
  /** A house style's file, in place of what the pack's layout has. */
  readonly style?: string | undefined;
  /** Records the export as an issue in the history. */
  readonly issue?: boolean;
  /** A secret key, as minisign keeps one without a password; the pack is signed with it. */
  readonly sign?: SecretKey | undefined;
  /** Hears what a careful reader would ask; looked for only where somebody listens. */
  readonly warn?: (warnings: readonly PackWarning[]) => void;
  /** Somebody who looks on, and may stop it. */
  readonly watch?: ExportWatch | undefined;
  /** A save dialog asked already whether a zip that is there may go. */
  readonly replace?: boolean;
};

/** An export that the gate stopped: nothing was written. */
export class UntracedProblem extends Problem {
  readonly untraced: PackResult['untraced'];
  readonly version: string;
  /** How many numbers the pack would print. */
  readonly numbers: number;

  constructor(found: PackResult['untraced'], model: PackModel) {
    super('pack/untraced', {
      message: `${found.length} ${found.length === 1 ? 'number has' : 'numbers have'} neither a paragraph nor a sourced cell: ${found
        .slice(0, 5)
        .map(({ text, part, place }) => `"${text}" (${part}, ${place})`)
        .join('; ')}${found.length > 5 ? '; …' : ''}.`,
      where: found[0] === undefined ? '' : `${found[0].part}, ${found[0].place}`,
      fix: 'Link each to a cell or a paragraph, or export with a stated reason; nothing was written.',
    });
    this.untraced = found;
    this.version = model.version;
    this.numbers = model.numbers.length;
  }
}

/** Builds, gates and writes a pack. Issuing it is a second, recorded step; where that fails, the pack goes again. */
export async function exportPack(context: ServiceContext, request: ExportRequest): Promise<PackResult> {
  const stored = withStyle(choosePackSpec(context, request.pack), request.style);
  const model = buildPack(context, stored, APP_NAME_VERSION);
  const found = untraced(model);
  const reason = request.stampUntraced ?? null;
  if (found.length > 0 && reason === null) throw new UntracedProblem(found, model);
  if (request.issue === true) refuseOtherDesign(context, stored);
  request.warn?.(packWarnings(context, stored.spec, model));
  const extras = request.extras ?? [];
  const written = await watchExport(request.watch, extras, (onPart, signal) =>
    writePack({ ...model, untracedReason: found.length > 0 ? reason : null }, request.out, {
      format: request.out.toLowerCase().endsWith('.zip') ? 'zip' : 'folder',
      replace: request.replace ?? false,
      extras,
      printPdf: async (...asked) => (await import('../../export/pdf/printPdf.ts')).printPdf(...asked),
      signer: request.sign,
      onPart,
      signal,
    }),
  );
  if (request.issue === true) {
    try {
      recordIssue(context, stored, model.version, written);
    } catch (error) {
      await rm(request.out, { recursive: true, force: true });
      throw error;
    }
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

const withStyle = (stored: StoredPackSpec, path: string | undefined): StoredPackSpec =>
  path === undefined ? stored : { ...stored, spec: { ...stored.spec, style: readHouseStyle(path) } };

/** A pack laid out in a file or a template comes into the workspace with its first issue. */
function recordIssue(
  context: ServiceContext,
  stored: StoredPackSpec,
  version: string,
  written: WrittenPack,
): void {
  runOperation(context.store, operationOf(context, `Issued ${stored.name} ${version}`), (write) => {
    const known = stored.id ?? specOfName(context, stored.name)?.id ?? null;
    const row = { name: stored.name, spec: JSON.stringify(stored.spec) };
    const issueId = write.insert('pack_issue', {
      pack_spec_id: known ?? write.insert('pack_spec', row),
      version,
      pack_hash: written.packId,
      manifest: JSON.stringify({ pack_id: written.packId, files: written.files }),
      issued_at: context.now(),
    });
    freezeIssue(write, issueId, written.zip);
  });
}

function refuseOtherDesign(context: ServiceContext, stored: StoredPackSpec): void {
  const same = stored.id === null ? specOfName(context, stored.name) : null;
  if (same === null || same.spec === JSON.stringify(stored.spec)) return;
  throw new Problem('pack/nameTaken', {
    message: `The workspace has another pack called "${stored.name}".`,
    where: stored.name,
    fix: 'Give the pack in the file another name, or export it without --issue.',
  });
}

const specOfName = ({ store }: ServiceContext, name: string): { id: number; spec: string } | null =>
  (store.db.prepare('SELECT id, spec FROM pack_spec WHERE name = ? ORDER BY id').get(name) as
    | { id: number; spec: string }
    | undefined) ?? null;
