import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from './host/test.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const run = promisify(execFile);
const attest = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  run(process.execPath, [cli, ...args], { env: { ...process.env, ...env } });

const FORMATS = 'html,docx,xlsx,pptx,datapackage,annotations,references';

/** SHA-256 of every file below a folder, by its path. */
function hashesOf(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    if (statSync(path).isFile()) found[name] = createHash('sha256').update(readFileSync(path)).digest('hex');
  }
  return found;
}

test('two time zones, locales and users make the same bytes of every file', async ({ folder }) => {
  test.setTimeout(180_000);
  const sample = `${folder}/s.attest`;
  await attest(['sample', sample]);
  const places = [
    {
      out: `${folder}/east`,
      env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', USER: 'ana' },
    },
    {
      out: `${folder}/west`,
      env: { TZ: 'America/Los_Angeles', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', USER: 'bo' },
    },
  ];
  for (const { out, env } of places) {
    await attest(['export', sample, '--pack', 'full dossier', '--formats', FORMATS, '--out', out], env);
  }
  const [east, west] = places.map(({ out }) => hashesOf(out));
  expect(Object.keys(east!)).toContain('briefing.docx');
  expect(east).toEqual(west);
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const hasText = spawnSync('pdftotext', ['-v']).status === 0;

test('LibreOffice opens every office document and shows the same numbers', async ({ folder }) => {
  test.skip(!hasOffice || !hasText, 'SKIPPED: LibreOffice or poppler-utils are not installed');
  test.setTimeout(300_000);
  const sample = `${folder}/s.attest`;
  const out = `${folder}/pack`;
  await attest(['sample', sample]);
  await attest(['export', sample, '--pack', 'two-page brief', '--formats', FORMATS, '--out', out]);
  const { numbers } = JSON.parse(readFileSync(`${out}/data/model.json`, 'utf8')) as {
    readonly numbers: readonly { readonly text: string }[];
  };
  for (const file of ['briefing.docx', 'briefing.pptx', 'briefing.xlsx']) {
    const profile = `-env:UserInstallation=file://${folder}/office`;
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      `${out}/${file}`,
    ]);
    const { stdout } = await run('pdftotext', ['-raw', `${folder}/briefing.pdf`, '-']);
    const shown = stdout.replaceAll(/\s/g, '');
    for (const { text } of numbers) expect(shown, `${text} in ${file}`).toContain(text.replaceAll(/\s/g, ''));
  }
});

test('figures that LibreOffice opened and saved come back without a difference', async ({ folder }) => {
  test.skip(!hasOffice, 'SKIPPED: LibreOffice is not installed');
  test.setTimeout(180_000);
  const [sample, again] = [`${folder}/s.attest`, `${folder}/again.attest`];
  await attest(['sample', sample]);
  await attest(['figures', sample, '--out', `${folder}/f.xlsx`]);
  await attest(['figures', sample, '--out', `${folder}/before.csv`]);
  const profile = `-env:UserInstallation=file://${folder}/office`;
  await run('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    `${folder}/saved`,
    `${folder}/f.xlsx`,
  ]);
  await attest(['new', again]);
  await attest(['import', again, `${folder}/saved/f.xlsx`]);
  await attest(['figures', again, '--out', `${folder}/after.csv`]);
  expect(readFileSync(`${folder}/after.csv`, 'utf8')).toBe(readFileSync(`${folder}/before.csv`, 'utf8'));
});
