/**
 * Opens somebody else's pack, folder or zip, wholly in memory: nothing of it is ever written to disk, and nothing but
 * its bytes is trusted. What is no pack, or is unsafe, is a Problem; what is wrong inside one is `verifyPack`'s answer.
 */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, parseManifest } from '#shared/domain/packs/manifest.ts';
import { FORMAT_FILES } from '#shared/domain/packs/packFormats.ts';
import { type SignatureCheck, UNSIGNED } from '#shared/domain/packs/packSignature.ts';
import {
  MANIFEST_PATH,
  type PackFile,
  type Verification,
  verifyPack,
} from '#shared/domain/packs/verifyPack.ts';
import { Problem } from '#shared/lib/problem.ts';
import { compareRebuilt } from './compareRebuilt.ts';
import { printedOffice } from './office/printedOffice.ts';
import {
  checkName,
  LIMIT_BYTES,
  LIMIT_ENTRIES,
  LIMIT_NUMBERS,
  LIMIT_TEXT,
  LONGEST_TEXT,
  tooLarge,
} from './packLimits.ts';
import { isSealed } from './pdf/seal.ts';
import { readZip } from './readZip.ts';
import { sha256Hex, sha256OfText } from './sha256Hex.ts';
import type { PublicKey } from './signature/minisignKey.ts';
import { checkSignature } from './signature/packSignature.ts';

export type ReadPack = {
  readonly manifest: Manifest;
  readonly files: readonly PackFile[];
  /** Left out where nobody signed it. */
  readonly signature?: SignatureCheck;
};

/** Reads a folder or a zip; `key` is the one it must be signed with, where somebody knows it. Throws a Problem: not found, not a pack, cut short, newer format, unsafe, too large. */
export async function readPack(path: string, key: PublicKey | null = null): Promise<ReadPack> {
  const there = await lstat(path).catch(() => undefined);
  if (there === undefined) {
    throw new Problem('pack/not-found', {
      message: 'There is no pack at this path.',
      where: path,
      fix: 'Name the folder or the zip of a pack.',
    });
  }
  const contents = there.isDirectory() ? await readFolder(path) : await readZip(path);
  const text = contents.get(MANIFEST_PATH)?.toString('utf8');
  const manifest = text === undefined ? 'not-a-pack' : parseManifest(text);
  if (manifest === 'newer-format') {
    throw new Problem('pack/newer-format', {
      message: 'This pack was made by a newer Attest, in a format this one does not know.',
      where: path,
      fix: 'Verify it with that version.',
    });
  }
  if (manifest === 'not-a-pack') {
    throw new Problem('pack/not-a-pack', {
      message:
        text === undefined
          ? 'This is not a pack: it has no manifest.json.'
          : 'This is not a pack: its manifest.json cannot be read.',
      where: path,
      fix: 'Name the folder or the zip of a pack as Attest exported it.',
    });
  }
  if (manifest.numbers.length > LIMIT_NUMBERS)
    throw tooLarge(path, `It lists over ${LIMIT_NUMBERS} numbers.`);
  return { manifest, files: readFiles(contents), signature: checkSignature(contents, key) };
}

/** What is known of each file but the manifest. */
export function readFiles(contents: ReadonlyMap<string, Buffer>): PackFile[] {
  const contentId = sha256Hex(contents.get('data/model.json') ?? Buffer.alloc(0));
  return [...contents]
    .filter(([name]) => name !== MANIFEST_PATH)
    .map(([name, bytes]) => ({
      path: name,
      bytes: bytes.length,
      sha256: sha256Hex(bytes),
      text: bytes.length > LONGEST_TEXT || name.endsWith('.pdf') ? '' : bytes.toString('utf8'),
      // Gone through only where the pack cannot be made again.
      get printed() {
        return printedOffice(name, bytes);
      },
      ...(name === FORMAT_FILES.pdf ? { isSealed: isSealed(bytes, contentId) } : {}),
    }));
}

/** `attest verify`: reads and checks. Throws the Problems of `readPack`; a damaged pack is an answer, not a Problem. */
export const verifyPackAt = async (path: string, key: PublicKey | null = null): Promise<ReadVerification> =>
  verifyRead(await readPack(path, key));

/**
 * Of a pack that another Attest wrote, words and drawings are known by their hashes alone; its files and numbers are
 * checked all the same.
 */
export type ReadVerification = Verification & {
  readonly isWordForWord: boolean;
  readonly signed: SignatureCheck;
};

/** Checks a pack that was read. */
export function verifyRead({ manifest, files, signature: signed = UNSIGNED }: ReadPack): ReadVerification {
  const again = compareRebuilt(manifest, files);
  const isSame = again?.isSame === true;
  const verified = verifyPack(manifest, files, signed.state, sha256OfText, isSame);
  const result = { ...verified, isWordForWord: again !== null, signed };
  if (result.numbers.failed.length > 0) return result;
  const failed = again?.faults ?? [];
  return { ...result, ok: result.ok && failed.length === 0, numbers: { ...result.numbers, failed } };
}

async function readFolder(root: string): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  const waiting = [''];
  let entries = 0;
  let total = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (++entries > LIMIT_ENTRIES) throw tooLarge(root, `It has more than ${LIMIT_ENTRIES} entries.`);
      checkName(name, entry.isSymbolicLink(), root);
      if (entry.isDirectory()) {
        waiting.push(name);
        continue;
      }
      if (!entry.isFile()) checkName(name, true, root);
      total += (await lstat(join(root, name))).size;
      if (total > LIMIT_BYTES) throw tooLarge(root, `It holds more than ${LIMIT_TEXT}.`);
      contents.set(name, await readFile(join(root, name)));
    }
  }
  return contents;
}
