import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';

/**
 * @returns {Promise<string>} name, version and licence text of every package that can be inside the bundles, by name
 */
export async function thirdPartyLicences() {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const shipped = Object.entries(packages).filter(
    ([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && !entry.os,
  );
  const parts = await Promise.all(shipped.map(([path, entry]) => licenceOf(path, entry)));
  return `${parts
    .filter((part) => part !== null)
    .sort()
    .join(`\n${'='.repeat(80)}\n`)}\n`;
}

async function licenceOf(path, { version, license }) {
  const folder = join(root, path);
  let names;
  try {
    names = await readdir(folder);
  } catch {
    return null;
  }
  const file = names.find((name) => /^(licen[cs]e|copying)/i.test(name));
  const text =
    file === undefined
      ? '(The package carries no licence text.)'
      : await readFile(join(folder, file), 'utf8');
  return `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version} (${license ?? 'see text'})\n\n${text.trim()}`;
}
