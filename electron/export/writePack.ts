/**
 * Writes a pack to a folder or a zip: beside its place first, flushed, then renamed, so that a reader never meets half
 * a pack and a failure leaves nothing behind.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Manifest, ManifestFile } from '#shared/domain/packs/manifest.ts';
import { type ExtraFormat, FORMAT_FILES, isModelFormat } from '#shared/domain/packs/packFormats.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { type Untraced, untraced } from '#shared/domain/packs/untraced.ts';
import { MANIFEST_PATH } from '#shared/domain/packs/verifyPack.ts';
import { Problem } from '#shared/lib/problem.ts';
import { assemblePack, type BuiltFile, type BuiltPack, buildParts, type OnPart } from './packFiles.ts';
import { sha256Hex } from './sha256Hex.ts';
import type { SecretKey } from './signature/minisignKey.ts';
import { signatureFiles } from './signature/packSignature.ts';
import { zipBytes } from './zipBytes.ts';

export type WrittenPack = {
  readonly packId: string;
  readonly manifest: Manifest;
  readonly version: string;
  readonly out: string;
  /** Every file of the pack, manifest.json too. */
  readonly files: readonly ManifestFile[];
  readonly numbers: number;
  /** Empty, unless the model says why untraced numbers may pass. */
  readonly untraced: readonly Untraced[];
  /** The pack as one zip, whatever was written. */
  readonly zip: Buffer;
};
export type WriteOptions = {
  readonly format: 'folder' | 'zip';
  /** For a save dialog that has asked already; a zip is then replaced. Never a folder with something in it. */
  readonly replace?: boolean;
  /** Beside the page and the tables. */
  readonly extras?: readonly ExtraFormat[];
  /** Makes briefing.pdf; needed where `extras` asks for one. */
  readonly printPdf?: PrintPdf | undefined;
  /** Hears which part is made next; what it throws ends the export, and nothing is left of it. */
  readonly onPart?: OnPart | undefined;
  /** Signs the manifest. */
  readonly signer?: SecretKey | undefined;
  /** Ends the printing of a PDF. */
  readonly signal?: AbortSignal | undefined;
};
/** Prints a pack as a PDF. Throws a Problem where no browser can be started. */
export type PrintPdf = (model: PackModel, signal?: AbortSignal) => Promise<Buffer>;

/**
 * A folder must be absent or empty, a zip absent. Throws a Problem for a place that is taken, and for untraced numbers
 * without a reason in the model (`pack/untraced`): callers that want the list ask `untraced(model)` first.
 */
export async function writePack(model: PackModel, out: string, options: WriteOptions): Promise<WrittenPack> {
  const open = untraced(model);
  if (open.length > 0 && model.untracedReason === null) {
    throw new Problem('pack/untraced', {
      message: `${open.length} printed numbers have neither a paragraph nor a sourced cell: ${open
        .map((each) => each.text || each.place)
        .slice(0, 5)
        .join(', ')}.`,
      where: open[0]?.part ?? '',
      fix: 'Link them, or export with a reason that is stamped on the pack.',
    });
  }
  const target = resolve(out);
  await refuseTaken(target, options);
  const { manifest, files } = signedBy(options.signer, await buildWithPdf(model, options));
  const zip = zipBytes(rootName(model), files);
  await place(target, { zip, files }, options.format, out);
  return {
    packId: manifest.pack_id,
    manifest,
    version: manifest.version,
    out,
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256Hex(bytes) })),
    numbers: manifest.numbers.length,
    untraced: open,
    zip,
  };
}

function signedBy(signer: SecretKey | undefined, { manifest, files }: BuiltPack): BuiltPack {
  const own = files.find(({ path }) => path === MANIFEST_PATH);
  if (signer === undefined || own === undefined) return { manifest, files };
  const all = [...files, ...signatureFiles(own.bytes, manifest, signer)];
  return { manifest, files: all.sort((x, y) => (x.path < y.path ? -1 : 1)) };
}

/** A pack's bytes as they were issued: the whole as a zip, and its files. */
export type FrozenPack = { readonly zip: Buffer; readonly files: readonly BuiltFile[] };

/** Writes a pack that was frozen. The same places are refused, and the same bytes come out. */
export async function writeFrozen(frozen: FrozenPack, out: string, replace = false): Promise<void> {
  const target = resolve(out);
  const format = out.toLowerCase().endsWith('.zip') ? 'zip' : 'folder';
  await refuseTaken(target, { format, replace });
  await place(target, frozen, format, out);
}

/** Beside its place first, flushed, then renamed. */
async function place(
  target: string,
  { zip, files }: FrozenPack,
  format: WriteOptions['format'],
  out: string,
): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  const made: string[] = [];
  try {
    await makeFolders(dirname(target), made);
    if (format === 'folder') await writeFolder(temporary, files);
    else await writeFlushed(temporary, zip);
    if (format === 'folder') await rmdir(target).catch(ignoreAbsent);
    await rename(temporary, target);
    await flushFolder(dirname(target));
  } catch (error) {
    // Below a file there is nothing to take away; the first error is the one to tell.
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined);
    throw diskProblem(error, out);
  }
}

/** A PDF is printed by another process, while this one makes the rest. */
async function buildWithPdf(model: PackModel, options: WriteOptions): Promise<BuiltPack> {
  const giveUp = new AbortController();
  const { signal } = options;
  const either = signal === undefined ? giveUp.signal : AbortSignal.any([signal, giveUp.signal]);
  const printing = printedFiles(model, { ...options, signal: either });
  try {
    const parts = buildParts(model, (options.extras ?? []).filter(isModelFormat), options.onPart);
    return assemblePack(model, parts, await printing);
  } catch (error) {
    giveUp.abort();
    await printing.catch(() => undefined);
    throw error;
  }
}

async function printedFiles(
  model: PackModel,
  { extras = [], printPdf, signal }: WriteOptions,
): Promise<BuiltFile[]> {
  if (!extras.includes('pdf')) return [];
  if (printPdf === undefined) {
    throw new Problem('pack/noPdf', {
      message: 'A PDF cannot be printed here; nothing was written.',
      where: FORMAT_FILES.pdf,
      fix: 'Leave pdf out of the formats, or print index.html from a browser.',
    });
  }
  return [{ path: FORMAT_FILES.pdf, bytes: await printPdf(model, signal) }];
}

/** The one folder inside a zip: letters and digits of the pack's name and version. */
function rootName(model: PackModel): string {
  const name = `${model.name} ${model.version}`.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-');
  return name.replace(/^-|-$/g, '').slice(0, 80) || 'pack';
}

async function refuseTaken(target: string, options: WriteOptions): Promise<void> {
  const there = await stat(target).catch(ignoreAbsent);
  if (there === undefined) return;
  const isFolder = there.isDirectory();
  if (options.format === 'folder' && isFolder && (await readdir(target)).length === 0) return;
  if (options.format === 'zip' && !isFolder && options.replace === true) return;
  throw new Problem('pack/target-taken', {
    message:
      options.format === 'folder' && isFolder
        ? 'The folder for the pack is not empty.'
        : 'There is something at the place for the pack already.',
    where: target,
    fix: 'Choose a place that does not exist yet, or an empty folder.',
  });
}

/**
 * Makes a folder and those above it, one by one, noting each in `made`. Node's own recursive way never ends in a place
 * that refuses new folders with "not found", as /proc does.
 */
async function makeFolders(folder: string, made: string[]): Promise<void> {
  if ((await stat(folder).catch(ignoreAbsent)) !== undefined) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolders(above, made);
  await mkdir(folder);
  made.push(folder);
}

async function writeFolder(folder: string, files: readonly BuiltFile[]): Promise<void> {
  const folders = new Set([folder, ...files.map((file) => dirname(join(folder, file.path)))]);
  for (const each of [...folders].sort((a, b) => a.length - b.length)) await makeFolders(each, []);
  for (const file of files) await writeFlushed(join(folder, file.path), file.bytes);
  for (const each of folders) await flushFolder(each);
}

async function writeFlushed(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is durable only once its folder is flushed; Windows cannot, and does not need to. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

function ignoreAbsent(error: unknown): undefined {
  if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error;
}

function diskProblem(error: unknown, out: string): unknown {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'The pack may not be written there.',
    EPERM: 'The pack may not be written there.',
    EROFS: 'The pack may not be written there.',
    ENOSPC: 'The disk is full; nothing was left behind.',
    EDQUOT: 'The disk is full; nothing was left behind.',
    EFBIG: 'The disk takes no file of that size; nothing was left behind.',
    ENAMETOOLONG: 'The name of the pack is too long for this disk.',
    ENOENT: 'The folder for the pack cannot be made there.',
    ENOTDIR: 'A part of the path is a file, not a folder.',
    ENOTEMPTY: 'The folder for the pack is not empty.',
    EEXIST: 'There is something at the place for the pack already.',
  };
  const message = reasons[codeOf(error)];
  if (message === undefined) return error;
  return new Problem('pack/not-written', { message, where: out, fix: 'Choose another place.' }, error);
}
