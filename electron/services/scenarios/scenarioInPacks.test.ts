/** Scenarios as parts of packs: what they assume, come to and refuse; each number computed anew by verify. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXTRA_FORMATS, isModelFormat } from '#shared/domain/packs/packFormats.ts';
import {
  type ListPart,
  numbersOfPart,
  type PackModel,
  type PackNumber,
} from '#shared/domain/packs/packModel.ts';
import { recomputer, tablesOf } from '#shared/domain/packs/packTables.ts';
import { untraced } from '#shared/domain/packs/untraced.ts';
import { evaluateScenario } from '#shared/domain/scenarios/evaluateScenario.ts';
import { PERCENTILES } from '#shared/domain/scenarios/types.ts';
import { packFiles } from '../../export/packFiles.ts';
import { verifyPackAt, verifyRead } from '../../export/readPack.ts';
import { forgePack } from '../../export/testing/forgePack.ts';
import { writePack } from '../../export/writePack.ts';
import { buildPack } from '../packs/buildPack.ts';
import { createPack, getPackDesign, savePackLayout } from '../packs/packDesign.ts';
import { readPackSpecFile } from '../packs/packSpecFile.ts';
import { fromTemplate } from '../packs/packTemplates.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { UseFinder } from '../uses/useFinder.ts';
import { getScenario, listScenarios, removeScenario, saveScenario } from './scenarios.ts';

let workspace: TestWorkspace;
let folder = '';
let model: PackModel;
const scenarios = (): string[] => listScenarios(workspace.context).map(({ id }) => id);
const numberOf = (id: string): PackNumber => model.numbers.find((each) => each.id === id)!;
const plain = (part: ListPart): string[] =>
  part.rows.map((cells) =>
    cells
      .map((runs) => runs.map((run) => ('number' in run ? numberOf(run.number).text : run.text)).join(''))
      .join(' | '),
  );

beforeAll(async () => {
  workspace = await sampleWorkspace();
  folder = mkdtempSync(join(tmpdir(), 'attest-scenario-pack-'));
  const spec = {
    name: 'Scenarios',
    parts: scenarios().map((scenario) => ({ kind: 'scenario', scenario })),
  };
  model = buildPack(
    workspace.context,
    readPackSpecFile(workspace.context, JSON.stringify(spec), 'x.json'),
    'Attest 0.1.0',
  );
}, 120_000);
afterAll(() => {
  workspace.remove();
  rmSync(folder, { recursive: true });
});

test('a part tells assumptions with what they cite, ranges, what changes them, and refusals with their reasons', () => {
  const [first] = model.parts as ListPart[];
  const lines = plain(first!);
  expect(lines[0]).toMatch(
    /^Assumption 1 \| .* \| {2}\| 0 to 80 percent \| .*body ¶ 3: “as much as 80 percent”/,
  );
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^Result \| Armenia – Russia, exports, 2023 \| 3\.54 ?bn USD \| 708 mn to 3\.54 bn USD \| In the middle 2\.12 bn USD; “Armenia’s re-exports end” −1\.42 bn USD\./,
    ),
  );
  expect(lines[1]).toMatch(/ \| The same article, body ¶ \d+: “/);
  expect(lines.filter((line) => line.startsWith('Not computed'))).toEqual([
    expect.stringContaining(
      '80 percent is of Armenia’s exports to Russia, 2023; turnover 2024 has another base.',
    ),
    expect.stringContaining('Belarus'),
    expect.stringContaining('stated as a whole'),
  ]);
});

test('every number follows from the figures of the pack, as the scenario itself computes it', () => {
  expect(untraced(model)).toEqual([]);
  const recompute = recomputer(tablesOf(model));
  for (const { id, value, low, high } of model.numbers)
    expect(recompute(id), id).toEqual({ value, low, high });
  let drawn = 0;
  for (const [at, part] of (model.parts as ListPart[]).entries()) {
    const { spec, model: prepared } = getScenario(workspace.context, scenarios()[at] ?? '');
    const { outputs } = evaluateScenario(prepared, spec);
    const ranges = part.scenario!.numbers.filter(({ of }) => of === 'range');
    expect(ranges.map(({ number }) => numberOf(number))).toMatchObject(
      outputs.map(({ central, range: { low, high } }) => ({
        value: central,
        low,
        high,
        expression: 'scenario',
      })),
    );
    for (const { output, of, number } of part.scenario!.numbers) {
      if (typeof of !== 'object' || !('percentile' in of)) continue;
      expect(numberOf(number).value).toBe(outputs[output]!.percentiles![PERCENTILES.indexOf(of.percentile)]);
      drawn++;
    }
    expect(numbersOfPart(part).every((number) => numberOf(number).inputs.length > 0)).toBe(true);
  }
  // The sample's second scenario has distributions alone: half of its draws, and nine of ten.
  expect(drawn).toBeGreaterThan(2);
});

test('every format prints it, and verify finds what somebody changed of an assumption, a figure or a number', async () => {
  const extras = EXTRA_FORMATS.filter(isModelFormat);
  const out = join(folder, 'pack.zip');
  await writePack(model, out, { format: 'zip', extras });
  const verified = await verifyPackAt(out);
  expect(verified.numbers.failed).toEqual([]);
  expect(verified.ok).toBe(true);

  const built = packFiles(model, extras);
  const textOf = (path: string): string =>
    built.files.find((file) => file.path === path)!.bytes.toString('utf8');
  const faultsAfter = (path: string, from: RegExp | string, to: string) => {
    const text = textOf(path);
    expect(text.replace(from, to)).not.toBe(text);
    return verifyRead(forgePack(built, path, text.replace(from, to))!).numbers.failed.map(({ id }) => id);
  };
  const [range] = (model.parts[0] as ListPart).scenario!.numbers.filter(({ of }) => of === 'range');
  expect(faultsAfter('data/model.json', /"high": ?"80"/, '"high":"70"')).toContain(range?.number);
  const { value } = numberOf(range!.number);
  expect(faultsAfter('data/numbers.csv', `,${value},`, `,${value}1,`)).toContain(range?.number);
  // A model of another shape computes nothing, and says so by name.
  expect(faultsAfter('data/model.json', /"kind": ?"share_ends"/, '"kind":"nothing"')).toContain(
    range?.number,
  );
});

test('it is laid out like any part, told where used, and stays while a pack prints it', () => {
  const { context } = workspace;
  const [scenario = ''] = scenarios();
  expect(fromTemplate(context, 'full dossier')?.spec.parts).toContainEqual({ kind: 'scenario', scenario });
  const { packId } = createPack(context, null).value;
  const { layout } = getPackDesign(context, packId);
  savePackLayout(context, packId, { ...layout, name: 'Brief', parts: [{ kind: 'scenario', scenario }] });
  const { title } = getScenario(context, scenario).spec;
  expect(getPackDesign(context, packId).labels).toEqual([{ text: title, isGone: false }]);
  expect(new UseFinder(context).usesOf(scenario).map((use) => use.title)).toContain('Brief');
  expect(() => removeScenario(context, scenario)).toThrow(
    expect.objectContaining({ code: 'scenario/inPack', fix: expect.stringContaining('out of the pack') }),
  );
});

test('one that assumes nothing says so, and is no empty table', async () => {
  const { context } = workspace;
  const { spec } = getScenario(context, scenarios()[0] ?? '');
  const bare = { ...spec, title: 'To be thought out', reasoning: '', assumptions: [], outputs: [] };
  const { scenarioId: scenario } = saveScenario(context, null, bare).value;
  const file = JSON.stringify({ name: 'Bare', parts: [{ kind: 'scenario', scenario }] });
  const pack = buildPack(context, readPackSpecFile(context, file, 'x.json'), 'Attest 0.1.0');
  expect(plain((pack.parts as ListPart[])[0]!)).toEqual([
    'No assumption | The scenario assumes nothing yet |  |  | So no figure would be another.',
  ]);
  const out = join(folder, 'bare.zip');
  await writePack(pack, out, { format: 'zip', extras: EXTRA_FORMATS.filter(isModelFormat) });
  expect((await verifyPackAt(out)).ok).toBe(true);
});

test('a pack file that names no scenario of the workspace is refused by its part', () => {
  const spec = { name: 'x', parts: [{ kind: 'scenario', scenario: 'sc99' }] };
  expect(() => readPackSpecFile(workspace.context, JSON.stringify(spec), 'x.json')).toThrow(
    expect.objectContaining({ where: expect.stringContaining('part 1') as string }) as Error,
  );
});
