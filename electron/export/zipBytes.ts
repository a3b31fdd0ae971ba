import { storedZip } from './office/storedZip.ts';
import type { BuiltFile } from './packFiles.ts';

/** A pack as one zip with one root folder. */
export const zipBytes = (root: string, files: readonly BuiltFile[]): Buffer =>
  storedZip(files.map(({ path, bytes }) => ({ path: `${root}/${path}`, bytes })));
