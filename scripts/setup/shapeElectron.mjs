import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * Run by the set-up on the tooling's Node, with the folder of the fetched Electron: sets its fuses and gives it
 * the default app that opens a folder (`electron .`).
 */
const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: shapeElectron.mjs FOLDER');

await flipFuses(join(folder, 'electron'), {
  version: FuseVersion.V1,
  // The snapshot it names belongs to the other application and is not taken along.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Playwright drives the main process through --inspect.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
});

const source = fileURLToPath(new URL('defaultApp', import.meta.url));
const staged = await mkdtemp(join(tmpdir(), 'attest-default-app-'));
try {
  await cp(source, staged, { recursive: true });
  await mkdir(join(folder, 'resources'), { recursive: true });
  await createPackage(staged, join(folder, 'resources', 'default_app.asar'));
} finally {
  await rm(staged, { recursive: true, force: true });
}
