import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attest, attestJson, buildCli, temporaryFolder } from './testing/runAttest.ts';
import * as shapes from './testing/shapes.ts';

const folder = temporaryFolder();
const at = (name: string): string => `${folder.path}/${name}`;
beforeAll(buildCli, 120_000);
afterAll(folder.remove);

test('an exported sheet is tried, imported, and unchanged the second time; one of claims says what to import instead', async () => {
  const workspace = at('rows.attest');
  await attestJson(['new', workspace]);
  writeFileSync(
    at('calculated.csv'),
    'name,expression,frequency,note\nArmenia,exports of ARM to RUS,A,\nGrowth,growing,A,\n',
  );
  const args = ['import', workspace, at('calculated.csv')];
  const state = async (): Promise<unknown> =>
    ((await attestJson(['check', workspace])) as { state_sha256: string }).state_sha256;
  const before = await state();
  const tried = shapes.sheetImportAnswer.parse(await attestJson([...args, '--dry-run']));
  expect(tried).toMatchObject({ dry_run: true, sheet: 'calculated', added: 1, refused: 1, gone: 0 });
  expect(tried.fields.map(({ line, state: became }) => [line, became])).toContainEqual([3, 'refused']);
  expect(await state()).toBe(before);
  const strict = await attest([...args, '--strict-rows', '--json']);
  expect(strict).toMatchObject({ code: 2, stdout: '' });
  expect(JSON.parse(strict.stderr)).toMatchObject({ error: { code: 'import/sheetField' } });
  expect(shapes.sheetImportAnswer.parse(await attestJson(args))).toEqual({ ...tried, dry_run: false });
  expect(await attestJson([...args, '--dry-run'])).toMatchObject({ added: 0, unchanged: 1 });
  const words = await attest([...args, '--dry-run']);
  expect(words.stdout).toContain(
    'calculated.csv is an export of the sheet Calculated: its rows would be 0 added, 0 changed, 1 unchanged',
  );

  const claims =
    'verdict,wording,against,form,areas,computed,expected,operands,decision,place,article,arithmetic';
  writeFileSync(at('claims.csv'), `${claims}\nholds,nearly doubled,article,ratio,,,,,,,,\n`);
  const refused = await attest(['import', workspace, at('claims.csv'), '--json']);
  expect(refused.code).toBe(2);
  expect(JSON.parse(refused.stderr)).toMatchObject({
    error: { code: 'import/sheetOfResults', fix: 'Add the articles: their claims come with them.' },
  });
});
