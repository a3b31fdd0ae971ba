/** `attest read --json` on every article we have: its shape, and what offsets and counts promise. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { attest, attestProcess, buildCli, root } from './testing/runAttest.ts';
import { numberAnswer, type ReadAnswer, readAnswer } from './testing/shapes.ts';

beforeAll(buildCli, 120_000);

const folder = (...names: string[]): string => join(root, ...names);
const inFolder = (path: string, pattern: RegExp): string[] =>
  readdirSync(path)
    .filter((name) => pattern.test(name))
    .map((name) => join(path, name));
const articles = [
  folder('resources', 'sample', 'article.md'),
  ...inFolder(folder('shared', 'domain', 'reading', 'testing', 'articles'), /\.(txt|md|html)$/),
  ...inFolder(folder('electron', 'ingest', 'fixtures'), /\.(md|html)$/),
];
const real = process.env['ATTEST_ARTICLE'] ?? folder('..', 'shared', 'article', '000_9fe31fda7b70f70e.txt');

async function readFile(path: string): Promise<ReadAnswer> {
  const { code, stdout, stderr } = await attest(['read', path, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.endsWith('}\n')).toBe(true);
  return readAnswer.parse(JSON.parse(stdout));
}

/** What the contract says beyond the shape. */
function expectPromises({ document, blocks, mentions, citations, ledger }: ReadAnswer): void {
  const points = [...document.text];
  const stretches = [
    ...blocks,
    ...mentions,
    ...citations,
    ...ledger.tokens,
    ...mentions.flatMap(({ areas, groups }) => [...areas, ...groups]),
  ];
  for (const { start, end, text } of stretches) expect(points.slice(start, end).join('')).toBe(text);

  for (const list of [blocks, mentions, citations, ledger.tokens]) {
    const starts = list.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  }
  expect(blocks.map(({ ordinal }) => ordinal)).toEqual(blocks.map((_, index) => index + 1));
  expect(blocks.map(({ id }) => id)).toEqual(blocks.map((_, index) => `b${index + 1}`));
  expect(mentions.map(({ id }) => id)).toEqual(mentions.map((_, index) => `m${index + 1}`));
  expect(citations.map(({ id }) => id)).toEqual(citations.map((_, index) => `c${index + 1}`));
  expect(blocks.filter(({ role, kept }) => role === 'title' && kept).length).toBeLessThanOrEqual(1);
  for (const { kept, role, rule } of blocks) expect(!kept).toBe(role === 'boilerplate' && rule !== null);

  const kept = new Set(blocks.filter((block) => block.kept).map(({ id }) => id));
  for (const { block } of [...mentions, ...citations, ...ledger.tokens]) expect(kept.has(block)).toBe(true);
  for (const state of ['extracted', 'date', 'citation', 'dismissed', 'open'] as const)
    expect(ledger[state]).toBe(ledger.tokens.filter((token) => token.state === state).length);
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  for (const token of ledger.tokens) {
    expect(token.state === 'open' || token.rule !== null).toBe(true);
    if (/\d/.test(token.text)) expect(token.state).not.toBe('dismissed');
    const mention = token.mention === null ? null : byId.get(token.mention);
    if (mention != null) {
      expect(mention.start).toBeLessThanOrEqual(token.start);
      expect(mention.end).toBeGreaterThanOrEqual(token.end);
    }
  }
  // Every digit token of the kept blocks stands in the ledger, once.
  const digits = blocks
    .filter((block) => block.kept)
    .flatMap(({ start, text }) =>
      Array.from(text.matchAll(/\d+([.,]\d+)*/g), (match) => start + [...text.slice(0, match.index)].length),
    );
  const accounted = ledger.tokens.filter(({ text }) => /^\d/.test(text)).map(({ start }) => start);
  expect(accounted).toEqual(digits);
}

describe('attest read', () => {
  test.each(articles.map((path) => [path.slice(root.length), path]))('%s', async (_name, path) => {
    expectPromises(await readFile(path));
  });

  test('says the same on every run, whatever ran before it in the same process', async () => {
    const path = folder('resources', 'sample', 'article.md');
    const [one, two] = await Promise.all([
      attestProcess(['read', path, '--json']),
      attest(['read', path, '--json']),
    ]);
    expect(one).toEqual(two);
  });

  test.skipIf(!existsSync(real))('the real article: 11 text blocks, 16 citations, nothing open', async () => {
    const answer = await readFile(real);
    expectPromises(answer);
    const textual = answer.blocks.filter(
      ({ kept, role }) => kept && ['bullet', 'body', 'quote', 'table'].includes(role),
    );
    expect(textual).toHaveLength(11);
    expect(answer.citations).toHaveLength(16);
    expect(new Set(answer.citations.map(({ source }) => source)).size).toBe(15);
    expect(answer.ledger.open).toBe(0);
  });
  if (!existsSync(real)) console.warn('SKIPPED: the real article is not here; ATTEST_ARTICLE names it.');

  test('a stated date and language go before what the file says', async () => {
    const path = folder('resources', 'sample', 'article.md');
    const { stdout } = await attest(['read', path, '--published', '2020-02', '--language', 'de', '--json']);
    expect(readAnswer.parse(JSON.parse(stdout)).document).toMatchObject({
      published: '2020-02',
      language: 'de',
    });
  });
});

describe('attest number', () => {
  test.each([
    [['1.234'], 'ambiguous', ['1.234', '1234']],
    [['1.234', '--locale', 'de'], 'read', ['1234']],
    [['$63 bn'], 'read', ['63000000000']],
    [['0101', '--as', 'code'], 'text', []],
    [['n/a'], 'missing', []],
    [['-5'], 'read', ['-5']],
    [[''], 'missing', []],
  ] as const)('%j', async (words, state, values) => {
    const { code, stdout } = await attest(['number', ...words, '--json']);
    expect(code).toBe(0);
    const answer = numberAnswer.parse(JSON.parse(stdout));
    expect([answer.state, answer.readings.map(({ value }) => value)]).toEqual([state, values]);
  });

  test('takes what stands behind a lone -- as it is', async () => {
    const { stdout } = await attest(['number', '--json', '--', '--json']);
    expect(numberAnswer.parse(JSON.parse(stdout)).text).toBe('--json');
  });

  test('reads money with the interval of its digits', async () => {
    const { stdout } = await attest(['number', '$63 bn', '--json']);
    expect(numberAnswer.parse(JSON.parse(stdout)).readings).toMatchObject([
      { value: '63000000000', low: '62500000000', high: '63500000000', currency: 'USD', unit: null },
    ]);
  });
});
