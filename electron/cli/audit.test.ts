/** `attest audit` as outside scripts meet it: shapes, offsets, exit codes, sentences for what went wrong. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attest, attestJson, buildCli, temporaryFolder } from './testing/runAttest.ts';

const folder = temporaryFolder();
const wrong = join(folder.path, 'wrong.txt');
const sound = join(folder.path, 'sound.txt');
const TEXT =
  'Kenyan trade\n\nTurnover between Kenya and Uganda tripled from $1.20 billion in 2019 to $1.82 billion in 2023.\n';

beforeAll(() => {
  buildCli();
  writeFileSync(wrong, TEXT);
  writeFileSync(sound, TEXT.replace('tripled', 'rose'));
});
afterAll(folder.remove);

type Printed = {
  readonly claims: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly {
    readonly passages: readonly { start: number; end: number; text: string }[];
  }[];
  readonly thresholds: Readonly<Record<string, unknown>>;
};

describe('attest audit', () => {
  test('prints claims and findings with every key of the contract, and passages that equal the text', async () => {
    const printed = (await attestJson(['audit', '--file', wrong])) as Printed;
    expect(Object.keys(printed)).toEqual(['document', 'text_sha256', 'thresholds', 'claims', 'findings']);
    expect(Object.keys(printed.claims[0] ?? {})).toEqual(
      'id form wording passages operands basis binding computed expected verdict arithmetic missing why'.split(
        ' ',
      ),
    );
    expect(printed.claims[0]).toMatchObject({
      id: 'k1',
      form: 'ratio',
      verdict: 'contradicted',
      basis: 'article',
    });
    expect(printed.thresholds['more_than_doubled']).toEqual({ of: 'ratio', low: '2', high: null });
    const passages = printed.findings.flatMap((finding) => finding.passages);
    expect(passages.length).toBeGreaterThan(0);
    const points = [...TEXT];
    for (const { start, end, text } of passages) expect(points.slice(start, end).join('')).toBe(text);
  });

  test('ends with 1 under --strict only when a claim is contradicted', async () => {
    expect((await attest(['audit', '--file', wrong])).code).toBe(0);
    expect((await attest(['audit', '--file', wrong, '--strict'])).code).toBe(1);
    expect((await attest(['audit', '--file', sound, '--strict'])).code).toBe(0);
  });

  test('reads the same claims as attest read', async () => {
    const [read, audited] = (await Promise.all([
      attestJson(['read', wrong]),
      attestJson(['audit', '--file', wrong]),
    ])) as [Printed, Printed];
    expect(read.claims).toEqual(audited.claims);
    expect(read.findings).toEqual(audited.findings);
  });

  test.each([
    [['audit'], 'command/arguments'],
    [['audit', 'a.attest', '--file', wrong], 'command/arguments'],
  ])('refuses %s', async (args, code) => {
    const { code: exit, stdout, stderr } = await attest([...args, '--json']);
    expect([exit, stdout]).toEqual([2, '']);
    expect(JSON.parse(stderr.trim().split('\n').at(-1) ?? '')).toMatchObject({ error: { code } });
  });
});
