import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutCache, inModules, root } from '../setup/places.mjs';
import { thirdPartyLicences } from './thirdPartyLicences.mjs';

const staged = join(checkoutCache, 'package', 'app');

/**
 * Lays out exactly what a packaged app holds: bundles, resources, licences and better-sqlite3 with the one binary
 * its runtime loads. Everything else of node_modules is inside the bundles or is a tool.
 * @param {import('../setup/electronRuntime.mjs').Runtime} runtime
 * @returns {Promise<string>} the folder
 */
export async function stageApp(runtime) {
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { name, productName, version, description, license, author, homepage, type, main, dependencies } =
    manifest;
  const kept = { 'better-sqlite3': dependencies['better-sqlite3'] };
  const own = {
    name,
    productName,
    version,
    description,
    license,
    author,
    homepage,
    type,
    main,
    dependencies: kept,
  };
  await writeFile(join(staged, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  await cp(join(root, 'dist'), join(staged, 'dist'), {
    recursive: true,
    filter: (path) => !path.endsWith('.map'),
  });
  await cp(join(root, 'resources'), join(staged, 'resources'), { recursive: true });
  if (existsSync(join(root, 'docs'))) await cp(join(root, 'docs'), join(staged, 'docs'), { recursive: true });
  await cp(join(root, 'LICENSE'), join(staged, 'LICENSE'));
  await writeFile(join(staged, 'THIRD-PARTY-LICENCES.txt'), await thirdPartyLicences());
  await stageSqlite(runtime);
  return staged;
}

async function stageSqlite(runtime) {
  const from = inModules('better-sqlite3');
  const to = join(staged, 'node_modules', 'better-sqlite3');
  const binary =
    runtime.kind === 'fallback'
      ? join('build', 'Release', 'better_sqlite3.node')
      : join('prebuilds', `${process.platform}-${process.arch}.node`);
  for (const part of ['lib', 'LICENSE', binary])
    await cp(join(from, part), join(to, part), { recursive: true });
  // Its one dependency is a set of C++ headers, needed to compile only.
  const {
    dependencies: _headers,
    devDependencies: _tools,
    scripts: _scripts,
    ...manifest
  } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'));
  await writeFile(join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
