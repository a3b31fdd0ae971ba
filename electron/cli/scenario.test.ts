/** `attest scenario`: the sample's scenarios as an outside script reads them, and names that mean none. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { attest, attestJson, buildCli, temporaryFolder } from './testing/runAttest.ts';
import { scenarioAnswer } from './testing/scenarioShape.ts';

const folder = temporaryFolder();
const sample = join(folder.path, 'sample.attest');
beforeAll(async () => {
  buildCli();
  await attestJson(['sample', sample]);
}, 120_000);
afterAll(() => folder.remove());

const TITLE = 'The war ends, sanctions ease, re-exports end';

describe('the scenario of the article', () => {
  test('gives Armenia’s exports as a range and refuses its turnover', async () => {
    const answer = scenarioAnswer.parse(await attestJson(['scenario', sample, TITLE]));
    expect(answer).toMatchObject({ scenario: 'sc1', title: TITLE, draws: 10_000 });
    const [exports] = answer.outputs;
    expect(exports).toMatchObject({
      label: 'Armenia – Russia, exports, 2023',
      value: '3540192100',
      percentiles: null,
      touched_by: ['as1'],
      waterfall: [{ assumption: 'as1', change: '-1416076840' }],
      contributions: [{ assumption: 'as1', low: '708038420', high: '3540192100', swing: '2832153680' }],
    });
    expect(exports?.why).toContain('bounds and no distribution');
    expect(exports?.cells).toEqual([exports?.cell]);
    expect(exports?.sources).toHaveLength(1);
    const refused = answer.refusals.map(({ assumption, code, message }) => [assumption, code, message]);
    expect(refused).toEqual([
      [
        'as3',
        'base_differs',
        '80 percent is of Armenia’s exports to Russia, 2023; turnover 2024 has another base.',
      ],
      ['as4', 'share_unknown', expect.stringMatching(/Belarus.*Kyrgyzstan.*Uzbekistan/) as string],
      [null, 'not_carried_on', expect.stringContaining('stated as a whole') as string],
    ]);
    expect(answer.assumptions.map(({ refused: isRefused }) => isRefused)).toEqual([false, false, true, true]);
    expect(answer.assumptions[0]?.cites).toMatchObject({
      document: 'd1',
      quote: 'as much as 80 percent',
      stands: true,
    });
  });

  test('whose assumptions have distributions gives percentiles, the same on every run', async () => {
    const [once, again] = await Promise.all([
      attest(['scenario', sample, 'sc2', '--json']),
      attest(['scenario', sample, 'sc2', '--json']),
    ]);
    expect(once.stdout).toBe(again.stdout);
    const { outputs, refusals } = scenarioAnswer.parse(JSON.parse(once.stdout));
    expect(refusals).toEqual([]);
    for (const { percentiles, range } of outputs) {
      const drawn = Object.values(percentiles ?? {}).map(Number);
      expect(drawn).toHaveLength(5);
      expect([Number(range.low), ...drawn, Number(range.high)]).toEqual(
        [Number(range.low), ...drawn, Number(range.high)].sort((a, b) => a - b),
      );
    }
  });

  test('is told in words, with what each assumption cites and what is refused', async () => {
    const { code, stdout } = await attest(['scenario', sample, 'sc1']);
    expect(code).toBe(0);
    expect(stdout).toContain('708 mn to 3.54 bn USD');
    expect(stdout).toContain('refused: 80 percent is of Armenia’s exports to Russia, 2023');
    expect(stdout).toContain('body ¶ 3: “as much as 80 percent”');
  });

  test('leaves the content of the workspace as it was', async () => {
    const state = z.object({ state_sha256: z.string() });
    const before = state.parse(await attestJson(['check', sample]));
    await attestJson(['scenario', sample, 'sc1']);
    expect(state.parse(await attestJson(['check', sample]))).toEqual(before);
  });
});

test.each([
  [['scenario'], 'command/arguments'],
  [['scenario', sample], 'command/arguments'],
  [['scenario', sample, 'sc9'], 'scenario/unknown'],
  [['scenario', sample, ''], 'scenario/unknown'],
  [['scenario', sample, 'The war'], 'scenario/unknown'],
  [['scenario', join(folder.path, 'nothing.attest'), 'sc1'], 'store/missing'],
])('%j is refused', async (args, code) => {
  const answer = await attest([...args, '--json']);
  expect([answer.code, answer.stdout]).toEqual([2, '']);
  expect(JSON.parse(answer.stderr)).toMatchObject({ error: { code } });
});
