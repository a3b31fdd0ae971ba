import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// The top-level await matters: Electron waits for it, so the app's own start-up code runs before `ready`.
const named = process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.';
const folder = resolve(named);
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`No app folder at ${folder}.`);
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
if (manifest.version !== undefined) app.setVersion(manifest.version);
app.setAppPath(folder);
await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href);
