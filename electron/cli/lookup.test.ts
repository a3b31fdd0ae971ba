/** `attest lookup` as outside scripts run it: a child process, its exit code, both streams. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attest, attestJson, temporaryFolder } from './testing/runAttest.ts';

const folder = temporaryFolder();
const workspace = join(folder.path, 's.attest');
const pair = 'from $107.8 billion in 2020 to $244 billion in 2024';
const RESULT_KEYS = [
  'areas',
  'cells',
  'counterpart',
  'currency',
  'distance',
  'flow',
  'high',
  'kind',
  'label',
  'low',
  'missing',
  'periods',
  'rank',
  'reporter',
  'score',
  'sources',
  'value',
];

type Answer = {
  readonly query: { readonly state: string; readonly why: string | null; readonly readings: unknown[] };
  readonly results: readonly Record<string, unknown>[];
  readonly near: readonly Record<string, unknown>[];
};

beforeAll(async () => {
  await attest(['sample', workspace]);
});
afterAll(() => folder.remove());

test('the pair 107.8 to 244 puts China–Russia first, with the contract’s keys', async () => {
  const forms: readonly (readonly string[])[] = [
    [pair],
    ['$107.8 billion', '--to', '$244 billion', '--from-period', '2020', '--to-period', '2024'],
    ['$107.8 billion', '--to', '$244 billion'],
  ];
  for (const form of forms) {
    const { query, results } = (await attestJson(['lookup', workspace, ...form])) as Answer;
    expect(query.state).toBe('read');
    expect(results[0]).toMatchObject({
      rank: 1,
      kind: 'pair',
      areas: ['CHN'],
      counterpart: 'RUS',
      flow: 'turnover',
      reporter: 'CHN',
      periods: ['2020', '2024'],
      currency: 'USD',
    });
    for (const result of results) expect(Object.keys(result).sort()).toEqual(RESULT_KEYS);
    expect(results[0]?.['cells']).toEqual([
      expect.stringMatching(/^ser\d+@2020$/),
      expect.stringMatching(/^ser\d+@2024$/),
    ]);
  }
});

test('both values of a pair are told in words', async () => {
  const { stdout } = await attest(['lookup', workspace, pair, '--limit', '1']);
  expect(stdout).toMatch(/^ {2}1\. 108 bn USD → 245 bn USD .*China – Russia, turnover, 2020 → 2024/);
});

test('ambiguous, refused and found nothing are no failures', async () => {
  const ambiguous = (await attestJson(['lookup', workspace, '1.234'])) as Answer;
  expect(ambiguous.query).toMatchObject({ state: 'ambiguous' });
  // Two readings, each as written, in millions and in billions.
  expect(ambiguous.query.readings).toHaveLength(6);
  const refused = (await attestJson(['lookup', workspace, 'the region'])) as Answer;
  expect(refused).toMatchObject({ query: { state: 'refused' }, results: [], near: [] });
  const limited = (await attestJson(['lookup', workspace, '$12.4 billion', '--limit', '2'])) as Answer;
  expect(limited.results).toHaveLength(2);
});

test('what is asked wrongly is said in one line, and nothing is printed', async () => {
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [['--to-period', 'May'], '--to-period'],
    [['--limit', '0'], '--limit'],
  ];
  for (const [options, where] of wrong) {
    const { code, stdout, stderr } = await attest(['lookup', workspace, '$63 bn', ...options, '--json']);
    expect([code, stdout]).toEqual([2, '']);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'command/value', where } });
  }
});
