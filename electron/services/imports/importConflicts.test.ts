/** What a dry run says of figures that other sources state otherwise. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stateSha256 } from '../../store/stateHash.ts';
import { UNWATCHED } from '../jobWatch.ts';
import { emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { previewImport, runImport } from './importPreview.ts';

const HEADER = 'area,counterpart,flow,period,value,unit,source';
let workspace: TestWorkspace;
let folder = '';
beforeEach(() => {
  workspace = emptyWorkspace();
  folder = mkdtempSync(join(tmpdir(), 'attest-conflicts-'));
});
afterEach(() => {
  workspace.remove();
  rmSync(folder, { recursive: true, force: true });
});

const look = (name: string, rows: readonly string[]) => {
  writeFileSync(join(folder, name), `${[HEADER, ...rows].join('\n')}\n`);
  return previewImport(workspace.context, join(folder, name), null, UNWATCHED);
};

test('a row that no value reconciles with another source is shown with it; rounding, another currency and an own revision are not', async () => {
  const first = await look('armstat.csv', [
    'ARM,RUS,exports,2023,3.54,bn USD,Armstat',
    'ARM,RUS,exports,2024,3.16,bn USD,Armstat',
    'ARM,RUS,imports,2024,8.5,bn USD,Armstat',
  ]);
  expect(first.conflicts).toEqual([]);
  const { choices, sha256 } = first;
  await runImport(workspace.context, join(folder, 'armstat.csv'), { choices, sha256 }, UNWATCHED);
  const before = stateSha256(workspace.context.store.db);
  const second = await look('customs.csv', [
    'ARM,RUS,exports,2023,3.5,bn USD,Customs',
    'ARM,RUS,exports,2024,2.67,bn USD,Customs',
    'ARM,RUS,imports,2024,8,bn EUR,Customs',
    'ARM,RUS,imports,2024,8.9,bn USD,Armstat',
    'GEO,RUS,exports,2024,1,bn USD,Customs',
  ]);
  expect(second.counts).toMatchObject({ assertions: 4, changed: 1, conflicts: 1 });
  expect(second.conflicts).toEqual([
    {
      place: 'line 3',
      cell: 'Armenia – Russia, exports, 2024',
      value: '2670000000',
      held: '3160000000',
      currency: 'USD',
      by: 'Armstat',
    },
  ]);
  expect(stateSha256(workspace.context.store.db)).toBe(before);
});
