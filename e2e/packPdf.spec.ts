import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from './host/test.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const attest = (...args: string[]) => promisify(execFile)(process.execPath, [cli, ...args]);

type Node = { readonly role?: string; readonly children?: readonly Node[] };
const rolesOf = (node: Node | null): string[] =>
  node === null ? [] : [node.role ?? '', ...(node.children ?? []).flatMap(rolesOf)];

async function textOf(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

test('the two-page brief prints on two pages: tagged, outlined, marked, dated by its content, its data inside', async ({
  folder,
}) => {
  const sample = `${folder}/s.attest`;
  await attest('sample', sample);
  await attest('export', sample, '--pack', 'two-page brief', '--formats', 'pdf', '--out', `${folder}/pack`);
  const bytes = new Uint8Array(readFileSync(`${folder}/pack/briefing.pdf`));
  const pdf = await getDocument({ data: bytes }).promise;
  try {
    expect(pdf.numPages).toBe(2);
    const model = JSON.parse(readFileSync(`${folder}/pack/data/model.json`, 'utf8')) as {
      readonly asOf: string;
      readonly parts: readonly { readonly kind: string; readonly title: string }[];
      readonly numbers: readonly { readonly text: string }[];
    };
    const pages = [await textOf(pdf, 1), await textOf(pdf, 2)];
    for (const page of pages) expect(page).toContain(`Figures as of ${model.asOf}`);
    const shown = pages.join('').replaceAll(/\s/g, '');
    for (const { text } of model.numbers) expect(shown).toContain(text.replaceAll(/\s/g, ''));
    const roles = rolesOf((await (await pdf.getPage(1)).getStructTree()) as Node | null);
    for (const role of ['H1', 'H2', 'P', 'Table', 'TH', 'TD', 'Figure']) expect(roles).toContain(role);
    const outline = JSON.stringify(await pdf.getOutline());
    for (const { kind, title } of model.parts) if (kind !== 'cover') expect(outline).toContain(title);
    expect(Object.keys((await pdf.getAttachments()) ?? {})).toContain('numbers.csv');
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ CreationDate: expect.stringContaining(model.asOf.replaceAll('-', '')) });
  } finally {
    await pdf.destroy();
  }
  const { stdout } = await attest('verify', `${folder}/pack`, '--json');
  expect(JSON.parse(stdout)).toMatchObject({ ok: true });
});

test('an export that is interrupted while it prints ends its printer and leaves nothing', async ({
  folder,
}) => {
  const temporary = `${folder}/temporary`;
  mkdirSync(temporary);
  await attest('sample', `${folder}/s.attest`);
  const command = spawn(
    process.execPath,
    [
      cli,
      'export',
      `${folder}/s.attest`,
      '--pack',
      'full dossier',
      '--formats',
      'pdf',
      '--out',
      `${folder}/pack`,
    ],
    { env: { ...process.env, TMPDIR: temporary }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  command.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  // The printer's own profile appears once it runs, for as long as it prints: that may be less than a second.
  const isPrinting = (): boolean => {
    try {
      return readdirSync(temporary, { recursive: true }).some((name) => /profile$/.test(String(name)));
    } catch {
      // A folder went while it was read.
      return false;
    }
  };
  await expect.poll(isPrinting, { intervals: [10] }).toBe(true);
  command.kill('SIGINT');
  const [code] = await once(command, 'close');
  expect({ code, said }).toMatchObject({ code: 2, said: expect.stringContaining('The export was stopped') });
  expect(readdirSync(temporary)).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['s.attest', 'temporary']);
});
