/**
 * The script inside an exported page: opens a number's trace, and verifies. It runs from disk, asks no network, and
 * shares its arithmetic and its checks with the desktop's verify.
 */
import { parseManifest } from '#shared/domain/packs/manifest.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { recompute, tablesOf } from '#shared/domain/packs/packTables.ts';
import { MODEL_ELEMENT } from '#shared/domain/packs/printedPage.ts';
import { verifyPack } from '#shared/domain/packs/verifyPack.ts';
import { sha256 } from '#shared/lib/sha256.ts';
import { type DroppedFile, unzipInPage } from './unzipInPage.ts';

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page lacks #${id}.`);
  return element;
};

let opener: HTMLElement | null = null;

function openTrace(id: string, from: HTMLElement): void {
  const body = byId('panel-body');
  const copy = byId(`t-${id}`).cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  body.replaceChildren(copy);
  byId('panel').hidden = false;
  if (!byId('panel').contains(from)) opener = from;
  copy.querySelector('h3')?.focus();
}

function closeTrace(): void {
  if (byId('panel').hidden) return;
  byId('panel').hidden = true;
  opener?.focus();
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest('[data-num]') : null;
  const id = target?.getAttribute('data-num');
  if (!target || !id) return;
  event.preventDefault();
  openTrace(id, target as HTMLElement);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeTrace();
});
byId('panel-close').addEventListener('click', closeTrace);

function report(lines: readonly (readonly ['ok' | 'bad' | '', string])[]): void {
  byId('verify-result').replaceChildren(
    ...lines.map(([kind, text]) => {
      const line = document.createElement('p');
      line.className = kind;
      line.textContent = text;
      return line;
    }),
  );
}

/** The page alone: every printed text against the model, every value against the arithmetic. */
function verifyPage(): void {
  const model = JSON.parse(byId(MODEL_ELEMENT).textContent ?? '') as PackModel;
  const tables = tablesOf(model);
  const wrong: string[] = [];
  for (const number of model.numbers) {
    const { value } = recompute(tables, number.id);
    if (value !== number.value) {
      wrong.push(`${number.id} (${number.text}): stated ${number.value}, recomputed ${value}.`);
    }
  }
  const texts = new Map(model.numbers.map((number) => [number.id, number.text]));
  for (const element of document.querySelectorAll('button[data-num]')) {
    const id = element.getAttribute('data-num') ?? '';
    if (byId('panel').contains(element) || element.textContent === texts.get(id)) continue;
    wrong.push(`${id}: the page prints ${element.textContent}, its model says ${texts.get(id)}.`);
  }
  if (wrong.length > 0) report(wrong.map((text) => ['bad', text] as const));
  else {
    report([
      ['ok', `All ${model.numbers.length} numbers of this page follow from the values it holds.`],
      ['', 'To check the other files too, choose the pack itself: its zip, or its folder.'],
    ]);
  }
}

async function verifyFiles(files: readonly DroppedFile[]): Promise<void> {
  const manifestPath = files.map((file) => file.path).find((path) => /^([^/]+\/)?manifest\.json$/.test(path));
  if (manifestPath === undefined) return report([['bad', 'This is not a pack: it has no manifest.json.']]);
  const root = manifestPath.slice(0, -'manifest.json'.length);
  const read = files.map((file) => ({
    path: file.path.startsWith(root) ? file.path.slice(root.length) : file.path,
    sha256: sha256(file.bytes),
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes),
  }));
  const manifest = parseManifest(read.find((file) => file.path === 'manifest.json')?.text ?? '');
  if (manifest === 'newer-format') return report([['bad', 'This pack was made by a newer Attest.']]);
  if (manifest === 'not-a-pack') return report([['bad', 'This is not a pack: its manifest.json is broken.']]);
  const result = verifyPack(manifest, read);
  report([
    result.ok
      ? ['ok', `Verified: ${result.files.length} files and ${result.numbers.checked} numbers.`]
      : ['bad', 'This pack is not as it was exported.'],
    ...result.files
      .filter((file) => file.state !== 'ok')
      .map((file) => ['bad', `${file.path}: ${file.state}`] as const),
    ...result.numbers.failed.map(
      (fault) =>
        [
          'bad',
          `${fault.id}: ${fault.file}, ${fault.place}: stated ${fault.stated}, recomputed ${fault.recomputed}`,
        ] as const,
    ),
    [
      '',
      `Pack id ${result.packId}. A pack rebuilt as a whole is caught only by comparing this id with one noted elsewhere.`,
    ],
  ]);
}

const zipOrList = async (files: readonly File[]): Promise<void> => {
  const [first] = files;
  if (first === undefined) return;
  try {
    report([['', 'Checking …']]);
    if (files.length === 1 && /\.zip$/i.test(first.name)) {
      await verifyFiles(await unzipInPage(await first.arrayBuffer()));
      return;
    }
    const read = files.map(async (file) => ({
      path: file.webkitRelativePath || file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    await verifyFiles(await Promise.all(read));
  } catch (error) {
    report([['bad', error instanceof Error ? error.message : 'This file could not be read.']]);
  }
};

byId('verify-page').addEventListener('click', verifyPage);
for (const id of ['verify-zip', 'verify-folder']) {
  byId(id).addEventListener('change', (event) => {
    void zipOrList(Array.from((event.target as HTMLInputElement).files ?? []));
  });
}
const zone = byId('verify');
for (const name of ['dragover', 'dragleave', 'drop'] as const) {
  zone.addEventListener(name, (event) => {
    event.preventDefault();
    zone.classList.toggle('over', name === 'dragover');
    if (name === 'drop') void zipOrList(Array.from(event.dataTransfer?.files ?? []));
  });
}
