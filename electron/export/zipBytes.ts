import type { BuiltFile } from './buildPack.ts';
import { storedZip } from './office/storedZip.ts';

/** A pack as one zip with one root folder. */
export const zipBytes = (root: string, files: readonly BuiltFile[]): Buffer =>
  storedZip(files.map(({ path, bytes }) => ({ path: `${root}/${path}`, bytes })));
