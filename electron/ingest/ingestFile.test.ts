import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { structureFaults } from '#shared/domain/document/testing/goldBlocks.ts';
import { Problem } from '#shared/lib/problem.ts';
import { ingestBytes } from './ingestBytes.ts';
import { ingestArticle, readArticleFile } from './ingestFile.ts';
import { parseInWorker } from './parseInWorker.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-ingest-'));
afterAll(() => rmSync(folder, { recursive: true }));
const workerUrl = new URL('./ingestWorker.ts', import.meta.url);
const PAGE =
  '<html lang="en"><head><title>Exports to Asia climb</title></head><body><nav><a href="/">Home</a></nav><h1>Exports to Asia climb</h1><p>Exports rose in May, as the ministry had expected for a long time.</p></body></html>';

const problemOf = async (work: () => Promise<unknown>): Promise<Problem> => {
  const thrown = await work().then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Problem);
  return thrown as Problem;
};

describe('files that are no articles', () => {
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const huge = file('huge.txt', 'x');
  truncateSync(huge, 200 * 1024 * 1024);

  test.each([
    ['document/missing', join(folder, 'none.txt')],
    ['document/missing', join(file('plain.txt', 'Text.'), 'inside.txt')],
    ['document/notAFile', folder],
    ['document/empty', file('empty.txt', '')],
    ['document/tooLarge', huge],
  ])('%s', async (code, path) => {
    const problem = await problemOf(() => readArticleFile(path));
    expect(problem).toMatchObject({ code, where: path });
    expect(problem.message).not.toBe('');
    expect(problem.fix).not.toBe('');
  });

  test('200 MB are refused by their size, not by reading them', async () => {
    const probe = await open(huge);
    const reads = (['read', 'readFile'] as const).map((name) =>
      vi.spyOn(Object.getPrototypeOf(probe) as FileHandle, name),
    );
    const count = (): number => reads.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    try {
      await problemOf(() => readArticleFile(huge));
      expect(count()).toBe(0);
      await readArticleFile(file('small.txt', 'Text.'));
      expect(count(), 'what is small enough is read').toBeGreaterThan(0);
    } finally {
      for (const read of reads) read.mockRestore();
      await probe.close();
    }
  });

  test.each([
    ['document/empty', 'blank.txt', ' \n\t\n\ufeff'],
    ['document/empty', 'marks.txt', '***\n---\n'],
    ['document/format', 'old.doc', 'x'],
    ['document/format', 'table.csv', 'a,b'],
    ['document/noArticle', 'menu.html', '<nav><a href="/">Home</a></nav><footer>Northern Review</footer>'],
    ['document/empty', 'nothing.html', '<html><body><script>var a=1</script></body></html>'],
    ['document/tooDeep', 'deep.html', `${'<div>'.repeat(100_000)}x`],
  ])('%s: %s', async (code, fileName, content) => {
    expect(await problemOf(() => ingestBytes(Buffer.from(content), { fileName }))).toMatchObject({
      code,
      where: fileName,
    });
  });
});

describe('what the analyst says goes first', () => {
  test('date and language', async () => {
    const { meta } = await ingestBytes(Buffer.from('Exports climb\n\n3 March 2025\n\nExports rose in May.'), {
      fileName: 'Pasted text',
      published: '2024-12-31',
      language: 'en-GB',
    });
    expect(meta).toMatchObject({ published: '2024-12-31', language: 'en-GB', mediaType: 'text/plain' });
  });

  test('the hashes are of the bytes and of the canonical text', async () => {
    const { meta } = await ingestBytes(Buffer.from('\ufeffExports rose in May.\r\n'), { fileName: 'a.txt' });
    expect(meta.sha256).toBe('77b0f71789196f28e8baef998d4c14cfe5d43986621df86cefefdcb84c601806');
    expect(meta.textSha256).toBe('7a044b6e57fd52cd58603989abc569602af3d7f5fc3ff62d5b0e954d6b3188d6');
  });
});

describe('the worker', () => {
  test('answers as ingestBytes does', async () => {
    const options = { fileName: 'a.html' };
    const there = await ingestArticle(Buffer.from(PAGE), options, { workerUrl });
    expect(there).toEqual(await ingestBytes(Buffer.from(PAGE), options));
  });

  test('passes problems on with all their parts', async () => {
    const options = { fileName: 'menu.html' };
    const bytes = Buffer.from('<nav>Home</nav>');
    const here = await problemOf(() => ingestBytes(bytes, options));
    const there = await problemOf(() => parseInWorker(bytes, options, { workerUrl }));
    expect({ ...there, message: there.message }).toEqual({ ...here, message: here.message });
  });

  test('is stopped when it takes too long', async () => {
    const slow = Buffer.from(
      `<h1>Exports climb</h1>${'<p>Some words of an article, which was written long ago.</p>'.repeat(60_000)}`,
    );
    const problem = await problemOf(() =>
      parseInWorker(slow, { fileName: 'slow.html' }, { workerUrl, timeoutMs: 300 }),
    );
    expect(problem.code).toBe('document/tooSlow');
  });

  test('is stopped when it takes too much memory', async () => {
    const wide = Buffer.from(`<h1>Exports climb</h1>${'<i>a</i><p>b'.repeat(400_000)}`);
    const problem = await problemOf(() =>
      parseInWorker(wide, { fileName: 'wide.html' }, { workerUrl, memoryMb: 48 }),
    );
    expect(problem.code).toBe('document/unreadable');
  });

  test('can be cancelled', async () => {
    const controller = new AbortController();
    const work = parseInWorker(
      Buffer.from(PAGE),
      { fileName: 'a.html' },
      { workerUrl, signal: controller.signal },
    );
    controller.abort(new Error('cancelled'));
    await expect(work).rejects.toThrow('cancelled');
  });
});

describe('damaged input', () => {
  const damaged = (source: string) =>
    fc
      .array(
        fc.tuple(
          fc.nat(source.length),
          fc.nat(12),
          fc.oneof(
            fc.string({ maxLength: 6, unit: 'binary' }),
            fc.constantFrom(
              '<',
              '>',
              '</div>',
              '<table><td>',
              '<ul>',
              '&#x',
              '<!--',
              '"',
              '\n',
              '<h1>',
              '|',
              '```',
              '> ',
              '- ',
            ),
          ),
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((edits) =>
        edits.reduce((text, [at, cut, add]) => text.slice(0, at) + add + text.slice(at + cut), source),
      );

  test.each([
    [
      'a.html',
      PAGE.replace(
        '</body>',
        '<table><tr><th>Port</th><th>2021</th></tr><tr><td>Riga</td><td>4</td></tr></table><ul><li>One<li>Two</ul><blockquote>So it is.</blockquote></body>',
      ),
    ],
    [
      'a.md',
      '# Exports climb\n\nExports rose in **May**.\n\n- one\n- two\n\n> quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    ],
    [
      'a.txt',
      'Exports climb\n\nBy Jane Doe\n\nExports rose in May.\n\n• one\n• two\n\na\tb\n1\t2\n\nRelated articles\nPorts in trouble\n',
    ],
  ])('%s never throws anything but a Problem', async (fileName, source) => {
    await fc.assert(
      fc.asyncProperty(damaged(source), async (text) => {
        try {
          const document = await ingestBytes(Buffer.from(text), { fileName });
          expect(structureFaults(document.text, document.blocks)).toEqual([]);
        } catch (error) {
          // Damaged text is still text: a parser that gives up on it would be a fault of ours.
          if (!(error instanceof Problem) || error.code === 'document/unreadable') throw error;
        }
      }),
      { numRuns: 150 },
    );
  });
});
