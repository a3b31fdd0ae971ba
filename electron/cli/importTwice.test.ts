/** A file that is imported again says what it added, changed, left and no longer says. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attest, attestJson, buildCli, temporaryFolder } from './testing/runAttest.ts';

const folder = temporaryFolder();
const workspace = join(folder.path, 'twice.attest');
const file = join(folder.path, 'trade.csv');
const write = (rows: readonly string[]): void =>
  writeFileSync(file, `${['area,counterpart,flow,period,value,unit,source', ...rows].join('\n')}\n`);
beforeAll(async () => {
  buildCli();
  await attestJson(['new', workspace]);
}, 120_000);
afterAll(() => folder.remove());

test('the second import counts added, changed, unchanged and gone, in a dry run and when it is written', async () => {
  write([
    'ARM,RUS,exports,2022,2.4,bn USD,Armstat',
    'ARM,RUS,exports,2023,3.5,bn USD,Armstat',
    'ARM,RUS,exports,2024,3.1,bn USD,Armstat',
  ]);
  expect((await attest(['import', workspace, file])).stdout).toContain('Imported 3 assertions in 1 series');
  write([
    'ARM,RUS,exports,2023,3.5,bn USD,Armstat',
    'ARM,RUS,exports,2024,3.2,bn USD,Armstat',
    'ARM,RUS,imports,2024,8.5,bn USD,Armstat',
    'GEO,RUS,exports,2024,1.2,bn USD,Armstat',
  ]);
  const counts = '2 added, 1 changed, 1 unchanged, 1 gone; what is gone from the file stays in the workspace';
  const dry = await attest(['import', workspace, file, '--dry-run']);
  expect(dry.stdout).toContain(`Would import ${counts}; nothing was written.`);
  expect(await attestJson(['import', workspace, file, '--dry-run'])).toMatchObject({
    assertions: 2,
    changed: 1,
    already_here: 1,
    gone: 1,
    gone_cells: ['ARM-RUS exports TOTAL 2022'],
  });
  expect((await attest(['import', workspace, file])).stdout).toContain(`Imported ${counts}.`);
  expect(await attestJson(['figures', workspace])).toHaveLength(5);
});

test('a dry run says which rows contradict another source, and which codes of areas no list knows', async () => {
  write([
    'ARM,RUS,exports,2024,2.1,bn USD,Customs',
    'XKV,RUS,exports,2024,0.2,bn USD,Customs',
    'XKV,QQZ,exports,2024,0.1,bn USD,Customs',
    'ARM,CA5,exports,2024,0.4,bn USD,Customs',
  ]);
  const dry = await attest(['import', workspace, file, '--dry-run']);
  expect(dry.stdout).toContain('2 codes of areas are in no list and are kept as written: XKV, QQZ.');
  expect(dry.stdout).toContain(
    'contradicts: Armenia – Russia, exports, 2024 is 2100000000 USD (line 2), and 3200000000 by Armstat',
  );
  expect(dry.stdout).toContain('1 contradicts what another source states; nothing was written.');
  expect(await attestJson(['import', workspace, file, '--dry-run'])).toMatchObject({
    assertions: 4,
    conflicts: 1,
    conflict_rows: [
      {
        place: 'line 2',
        cell: 'Armenia – Russia, exports, 2024',
        value: '2100000000',
        held: '3200000000',
        by: 'Armstat',
      },
    ],
    remarks: ['2 codes of areas are in no list and are kept as written: XKV, QQZ.'],
  });
  expect(await attestJson(['import', workspace, file])).toMatchObject({
    assertions: 4,
    conflicts: null,
    conflict_rows: [],
    remarks: ['2 codes of areas are in no list and are kept as written: XKV, QQZ.'],
  });
});
