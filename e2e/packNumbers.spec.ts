import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { numbersOfPart, type PackModel } from '#shared/domain/packs/packModel.ts';
import {
  cellsOfWorkbook,
  endOfRun,
  mustPrint,
  numbersOfPage,
  openPdf,
  rowsOfTable,
  squeezed,
  wordsOfDocument,
  wordsOfPdf,
  wordsOfSlides,
} from './host/printedNumbers.ts';
import { expect, test } from './host/test.ts';
import { unpacked } from './host/unpacked.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const attest = (...args: string[]) => promisify(execFile)(process.execPath, [cli, ...args]);

type Node = {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
};
const below = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(below)];

test('the full dossier prints the same numbers in all its formats, part by part; its PDF is tagged throughout', async ({
  folder,
}) => {
  test.setTimeout(180_000);
  const pack = `${folder}/pack`;
  await attest('sample', `${folder}/s.attest`);
  const formats = 'pdf,docx,pptx,xlsx';
  await attest('export', `${folder}/s.attest`, '--pack', 'full dossier', '--formats', formats, '--out', pack);
  const model = JSON.parse(readFileSync(`${pack}/data/model.json`, 'utf8')) as PackModel;
  const textOf = (id: string): string => model.numbers.find((number) => number.id === id)?.text ?? '';
  const amountOf = (id: string | null): string | number =>
    Number(model.numbers.find((number) => number.id === id)?.value ?? Number.NaN);
  const pdf = await openPdf(pack);
  try {
    const page = numbersOfPage(pack);
    const [document, slides] = [
      await wordsOfDocument(pack),
      await wordsOfSlides(await unpacked(`${pack}/briefing.pptx`)),
    ];
    const [sheets, printed] = [await cellsOfWorkbook(pack), await wordsOfPdf(pdf)];
    let [atSheet, compared] = [0, 0];
    for (const [index, part] of model.parts.entries()) {
      const ids = numbersOfPart(part);
      const texts = mustPrint(model, part, ids);
      expect(page[index]?.toSorted(), part.title).toEqual(ids.map(textOf).toSorted());
      if (texts.length === 0) continue;
      compared += texts.length;
      const inOrder = part.kind === 'quotes' ? texts.slice(0, 1) : texts;
      const words = document.get(part.title) ?? '';
      for (const text of texts) expect(words, `${part.title} in Word`).toContain(squeezed(text));
      expect(endOfRun(words, inOrder), `${part.title} in Word`).toBeGreaterThan(0);
      const shown = slides.get(part.title) ?? '';
      for (const text of texts) expect(shown, `${part.title} on slides`).toContain(squeezed(text));
      // Contents name each part first; the part itself follows the one before.
      const start = printed.indexOf(squeezed(part.title), atSheet);
      expect(start, `${part.title} on paper`).toBeGreaterThanOrEqual(0);
      const end = endOfRun(printed, inOrder, start);
      expect(end, `${part.title} on paper`).toBeGreaterThan(start);
      atSheet = end;
      if (part.kind !== 'chart' && part.kind !== 'table') continue;
      const sheet = [...sheets].find(([name]) => name.startsWith(`${index + 1} `))?.[1] ?? [];
      for (const id of part.rows.flatMap((row) => row.numbers))
        if (id !== null && textOf(id) !== 'missing')
          expect(sheet, `${part.title} in Excel`).toContain(amountOf(id));
    }
    expect(compared).toBeGreaterThan(400);
    const [rows, numbers] = [rowsOfTable(pack), sheets.get('Numbers') ?? []];
    for (const { id, text, value } of model.numbers) {
      // A sign in front would make a formula of it: such a text stands behind an apostrophe.
      const guarded = /^[-+=@]/.test(text) ? `'${text}` : text;
      expect(rows.get(id)).toMatchObject({ text: guarded, value: value ?? '' });
      expect(numbers[numbers.indexOf(id) + 1]).toBe(text);
    }

    const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
    expect(info).toMatchObject({ Title: model.title, Language: 'en' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    let level = 0;
    const seen = new Map<string, number>();
    for (let number = 1; number <= pdf.numPages; number++) {
      const tree = (await (await pdf.getPage(number)).getStructTree()) as Node | null;
      expect(tree, `page ${number}`).not.toBeNull();
      for (const node of below(tree ?? {})) {
        seen.set(node.role ?? '', (seen.get(node.role ?? '') ?? 0) + 1);
        const [, heading] = /^H([1-6])$/.exec(node.role ?? '') ?? [];
        if (heading !== undefined) {
          expect(Number(heading), `a heading of page ${number} skips no level`).toBeLessThanOrEqual(
            level + 1,
          );
          level = Number(heading);
        }
        if (node.role === 'Figure') expect(node.alt, `a figure of page ${number}`).toBeTruthy();
        if (node.role === 'TR')
          expect(['TH', 'TD']).toEqual(
            expect.arrayContaining([...new Set(node.children?.map((cell) => cell.role))]),
          );
      }
    }
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Link'])
      expect(seen.get(role), role).toBeGreaterThan(0);
  } finally {
    await pdf.destroy();
  }
  expect(readdirSync(pack)).toContain('manifest.json');
});
