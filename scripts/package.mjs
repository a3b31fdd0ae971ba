import { readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build/build.mjs';
import { checkoutCache, root } from './setup/places.mjs';
import { prepareApp, prepareTools } from './setup/prepare.mjs';
import { say, step } from './setup/progress.mjs';
import { runScript } from './setup/setupProblem.mjs';
import { findProgram } from './setup/systemPackages.mjs';
import { onToolNode } from './setup/toolNode.mjs';

/**
 * `npm run package [-- --allow-fallback]`: the app as a folder, and on Debian as a `.deb`, both below `release/`. The
 * older fallback Electron is packaged only when asked for by name: such a package is for testing. `--for-tests` makes
 * only the folder, of whichever Electron this checkout has, in `.cache/package/packed`.
 */
await runScript(async () => {
  const { values } = parseArgs({
    options: {
      'allow-fallback': { type: 'boolean', default: false },
      'for-tests': { type: 'boolean', default: false },
    },
  });
  const isForTests = values['for-tests'];
  await prepareTools();
  return onToolNode(import.meta.url, async () => {
    const runtime = await prepareApp({ onlyOfficial: !values['allow-fallback'] && !isForTests });
    buildIfStale();
    const output = isForTests ? join(checkoutCache, 'package', 'packed') : join(root, 'release');
    const unpacked = await step('Packing the app', () => packFolder(runtime, output));
    say(`  ${relative(root, unpacked)}`);
    if (isForTests) return;
    if (process.platform !== 'linux' || !findProgram('dpkg-deb')) return;
    const { makeDebianPackage } = await import('./package/debianPackage.mjs');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const deb = await step('Making the Debian package', () =>
      makeDebianPackage({ unpacked, output: join(root, 'release'), version }),
    );
    say(`  ${relative(root, deb)}, ${(statSync(deb).size / 1e6).toFixed(0)} MB`);
  });
});

async function packFolder(runtime, output) {
  const { stageApp } = await import('./package/stageApp.mjs');
  const { build, Platform } = await import('electron-builder');
  await stageApp(runtime);
  rmSync(output, { recursive: true, force: true });
  await build({
    projectDir: root,
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      directories: { output },
      electronVersion: runtime.version,
      electronDist: dirname(runtime.electron),
    },
  });
  return join(output, process.platform === 'linux' ? 'linux-unpacked' : process.platform);
}
