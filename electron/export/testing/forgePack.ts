/** A pack in memory with one file changed and every hash mended, as a careful forger would. */
import { type Manifest, packIdOf, parseManifest } from '#shared/domain/packs/manifest.ts';
import { MANIFEST_PATH } from '#shared/domain/packs/verifyPack.ts';
import type { BuiltFile, BuiltPack } from '../packFiles.ts';
import { type ReadPack, readFiles } from '../readPack.ts';
import { sha256Hex } from '../sha256Hex.ts';

/** Null when the change leaves no manifest that could be read: that pack is refused before anything is checked. */
export function forgePack(built: BuiltPack, path: string, text: string | Buffer): ReadPack | null {
  const bytes = Buffer.from(text);
  const words = bytes.toString('utf8');
  if (path === MANIFEST_PATH) {
    const parsed = parseManifest(words);
    if (typeof parsed === 'string') return null;
    const mended = withOwnId(parsed);
    // Mending a changed pack id would only take the change back.
    const manifest = mended.pack_id === built.manifest.pack_id ? parsed : mended;
    return { manifest, files: filesOf(built.files) };
  }
  const files = built.files.map((file) => (file.path === path ? { path, bytes } : file));
  const listed = built.manifest.files.map((file) =>
    file.path === path ? { path, bytes: bytes.length, sha256: sha256Hex(bytes) } : file,
  );
  return { manifest: withOwnId({ ...built.manifest, files: listed }), files: filesOf(files) };
}

const withOwnId = (manifest: Manifest): Manifest => ({ ...manifest, pack_id: packIdOf(manifest) });

const filesOf = (files: readonly BuiltFile[]): ReadPack['files'] =>
  readFiles(new Map(files.map(({ path, bytes }) => [path, bytes])));
