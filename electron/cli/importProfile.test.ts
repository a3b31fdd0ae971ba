/** What was said of a file is kept under a name and read the next one; an import is one step that an undo takes back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attest, attestJson, buildCli, temporaryFolder } from './testing/runAttest.ts';

const folder = temporaryFolder();
const workspace = join(folder.path, 'profile.attest');
const written = (name: string, text: string): string => {
  writeFileSync(join(folder.path, name), text);
  return join(folder.path, name);
};
beforeAll(async () => {
  buildCli();
  await attestJson(['new', workspace]);
}, 240_000);
afterAll(() => folder.remove());

const HEADER = 'Land;Fluss;Jahr;Wert\n';
const mapping = {
  columns: { flow: 'Fluss' },
  constants: { area: 'DEU', unit: 'thousand EUR' },
  values: { flow: { A: 'exports' } },
};
type Figure = { area: string; counterpart: string; flow: string; period: string; value: string };
const hash = async (): Promise<unknown> =>
  ((await attestJson(['check', workspace])) as { state_sha256: string }).state_sha256;

test('a mapping that is kept with an import reads the next file by its name; undo takes each import back', async () => {
  const empty = await hash();
  const first = written('first.csv', `${HEADER}Kasachstan;A;2022;1.234,5\n`);
  expect((await attest(['import', workspace, first, '--json'])).code).toBe(2);
  expect(await hash()).toBe(empty);
  const said = written('said.json', JSON.stringify(mapping));
  await attestJson(['import', workspace, first, '--mapping', said, '--save-profile', 'Zoll']);
  const second = written('second.csv', `${HEADER}Kasachstan;A;2023;2.000,5\nUsbekistan;A;2023;7\n`);
  expect(await attestJson(['import', workspace, second, '--mapping', 'Zoll'])).toMatchObject({
    assertions: 2,
  });
  const figures = (await attestJson(['figures', workspace])) as Figure[];
  expect(
    figures.map(({ area, counterpart, flow, period, value }) => [area, counterpart, flow, period, value]),
  ).toEqual([
    ['DEU', 'KAZ', 'exports', '2022', '1234500'],
    ['DEU', 'KAZ', 'exports', '2023', '2000500'],
    ['DEU', 'UZB', 'exports', '2023', '7000'],
  ]);
  const unknown = await attest(['import', workspace, second, '--mapping', 'Amt', '--json']);
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('the workspace has \\"Zoll\\"');

  const full = await hash();
  const { steps } = (await attestJson(['undo', workspace, '3'])) as { steps: number };
  expect(steps).toBe(3);
  expect(await hash()).toBe(empty);
  await attestJson(['redo', workspace, '3']);
  expect(await hash()).toBe(full);
}, 240_000);
