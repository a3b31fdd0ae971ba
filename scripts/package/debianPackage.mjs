import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Installer } from 'electron-installer-debian';
import { root } from '../setup/places.mjs';

const linux = join(root, 'scripts', 'package', 'linux');

/** electron-installer-debian plus the file type of a workspace. */
class AttestInstaller extends Installer {
  /** @override */
  get contentFunctions() {
    return [...super.contentFunctions, 'copyMimeType'];
  }

  async copyMimeType() {
    const folder = join(this.stagingDir, this.baseAppDir, 'share', 'mime', 'packages');
    await mkdir(folder, { recursive: true });
    await cp(join(linux, 'attest-mime.xml'), join(folder, 'attest.xml'));
  }
}

/**
 * Makes `attest_VERSION_ARCH.deb` of an unpacked app: the window in the menu, `attest` on PATH, `*.attest` opened by it.
 * @param {{ unpacked: string, output: string, version: string }} options
 * @returns {Promise<string>} the file
 */
export async function makeDebianPackage({ unpacked, output, version }) {
  await cp(join(linux, 'attest'), join(unpacked, 'attest'));
  // Becomes the package's copyright file; Electron's own licences lie beside it under their names.
  await cp(join(root, 'LICENSE'), join(unpacked, 'LICENSE'));
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const sizes = ['16x16', '24x24', '32x32', '48x48', '64x64', '128x128', '256x256', '512x512'];
  const icon = Object.fromEntries(
    sizes.map((size) => [size, join(root, 'resources', 'icons', `${size}.png`)]),
  );
  const file = `attest_${version}_${arch}.deb`;
  const installer = new AttestInstaller({
    src: unpacked,
    dest: output,
    rename: (folder) => join(folder, file),
    logger: () => undefined,
    options: {
      name: 'attest',
      productName: 'Attest',
      bin: 'attest',
      arch,
      section: 'science',
      categories: ['Office', 'Science'],
      mimeType: ['application/vnd.attest.workspace'],
      icon: { ...icon, scalable: join(root, 'resources', 'icons', 'attest.svg') },
      desktopTemplate: join(linux, 'attest.desktop.ejs'),
      depends: ['libasound2t64 | libasound2', 'libgbm1'],
      // xz takes minutes for a few megabytes less.
      compression: 'zstd',
    },
  });
  await installer.generateDefaults();
  installer.generateOptions();
  await installer.createStagingDir();
  await installer.createContents();
  await installer.createPackage();
  await installer.movePackage();
  return join(output, file);
}
