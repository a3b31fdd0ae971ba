/**
 * The script inside an exported page: opens a number's trace, and verifies. It runs from disk, asks no network, and
 * shares its arithmetic and its checks with the desktop's verify.
 */
import { parseManifest } from '#shared/domain/packs/manifest.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { SIGNATURE_PATH } from '#shared/domain/packs/packSignature.ts';
import { recomputer, tablesOf } from '#shared/domain/packs/packTables.ts';
import { embeddedModel, MODEL_ELEMENT } from '#shared/domain/packs/printedPage.ts';
import { verifyPack } from '#shared/domain/packs/verifyPack.ts';
import { sha256 } from '#shared/lib/sha256.ts';
import { shownFaults } from './checkShown.ts';
import { droppedFiles, pickedFiles } from './droppedFiles.ts';
import type { DroppedFile } from './unzipInPage.ts';

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

/** The page alone: every value against the arithmetic, and all that is shown against the model. */
function verifyPage(): void {
  const model = JSON.parse(byId(MODEL_ELEMENT).textContent ?? '') as PackModel;
  const recompute = recomputer(tablesOf(model));
  const wrong = model.numbers.flatMap((number) => {
    const { value } = recompute(number.id);
    if (value === number.value) return [];
    return [`${number.id} (${number.text}): stated ${number.value}, recomputed ${value}.`];
  });
  wrong.push(...shownLines(document, model));
  if (wrong.length > 0) report(wrong.map((text) => ['bad', text] as const));
  else {
    report([
      ['ok', `All ${model.numbers.length} numbers of this page follow from the values it holds.`],
      ['', 'To check the other files too, choose or drop the pack itself: its zip, or its folder.'],
    ]);
  }
}

/** One line for each piece that shows other than its model says. */
function shownLines(page: Document, model: PackModel): string[] {
  try {
    return shownFaults(page, model).map(
      ({ place, shown, expected }) =>
        `In ${place} the page says \u201c${shown}\u201d, its model says \u201c${expected}\u201d.`,
    );
  } catch {
    return ['No page can be made from the model in this page.'];
  }
}

/** The page of a pack that was dropped, checked against its own model. */
function droppedPageLines(page: string): string[] {
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  try {
    return shownLines(parsed, JSON.parse(embeddedModel(page) ?? '') as PackModel);
  } catch {
    return ['index.html holds no model that can be read.'];
  }
}

async function verifyFiles(files: readonly DroppedFile[]): Promise<void> {
  const manifestPath = files.map((file) => file.path).find((path) => /^([^/]+\/)?manifest\.json$/.test(path));
  if (manifestPath === undefined) return report([['bad', 'This is not a pack: it has no manifest.json.']]);
  const root = manifestPath.slice(0, -'manifest.json'.length);
  const read = files.map((file) => ({
    path: file.path.startsWith(root) ? file.path.slice(root.length) : file.path,
    bytes: file.bytes.length,
    sha256: sha256(file.bytes),
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes),
  }));
  const manifest = parseManifest(read.find((file) => file.path === 'manifest.json')?.text ?? '');
  if (manifest === 'newer-format') return report([['bad', 'This pack was made by a newer Attest.']]);
  if (manifest === 'not-a-pack') return report([['bad', 'This is not a pack: its manifest.json is broken.']]);
  const result = verifyPack(manifest, read);
  const page = read.find((file) => file.path === 'index.html')?.text;
  const shown = page === undefined ? [] : droppedPageLines(page);
  report([
    result.ok && shown.length === 0
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
    ...shown.map((line) => ['bad', line] as const),
    ...(read.some((file) => file.path === SIGNATURE_PATH)
      ? [['', 'It is signed; “attest verify” and minisign check that.'] as const]
      : []),
    [
      '',
      `Pack id ${result.packId}. A pack rebuilt as a whole is caught only by comparing this id with one noted elsewhere.`,
    ],
  ]);
}

async function verifyGiven(given: Promise<readonly DroppedFile[]>): Promise<void> {
  try {
    report([['', 'Checking …']]);
    const files = await given;
    if (files.length > 0) await verifyFiles(files);
  } catch (error) {
    report([['bad', error instanceof Error ? error.message : 'This file could not be read.']]);
  }
}

byId('verify-page').addEventListener('click', verifyPage);
for (const id of ['verify-zip', 'verify-folder']) {
  byId(id).addEventListener('change', (event) => {
    const files = Array.from((event.target as HTMLInputElement).files ?? []);
    if (files.length > 0) void verifyGiven(pickedFiles(files));
  });
}
const zone = byId('verify');
for (const name of ['dragover', 'dragleave', 'drop'] as const) {
  zone.addEventListener(name, (event) => {
    event.preventDefault();
    zone.classList.toggle('over', name === 'dragover');
    if (name === 'drop' && event.dataTransfer !== null) void verifyGiven(droppedFiles(event.dataTransfer));
  });
}
