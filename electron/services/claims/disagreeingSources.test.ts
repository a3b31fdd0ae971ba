/** A level against sources that disagree: it is held to what each of them states, and never to the space between them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openImportFile } from '../../import/openFile.ts';
import { NO_MAPPING } from '../../import/table/columnMapping.ts';
import { WORKERS } from '../../import/testing/openBytes.ts';
import { importRows } from '../imports/importFigures.ts';
import { openImport } from '../imports/importFileInto.ts';
import { emptyWorkspace, ingestText, type TestWorkspace } from '../testing/testWorkspace.ts';
import { auditDocument } from './audit.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = emptyWorkspace();
});
afterEach(() => workspace.remove());

/** The claim of Armenia's exports to Russia, where the sources state these. */
async function claimBeside(
  ...values: readonly (readonly [source: string, reporter: string, value: string, row?: string])[]
) {
  const folder = mkdtempSync(join(tmpdir(), 'attest-disagree-'));
  const path = join(folder, 'a.csv');
  const rows = values.map(
    ([source, reporter, value, row = 'ARM,RUS,exports']) =>
      `${row},2023,${value},million USD,${source},${reporter}`,
  );
  writeFileSync(path, ['area,counterpart,flow,period,value,unit,source,reporter', ...rows, ''].join('\n'));
  const file = await openImportFile(path, WORKERS);
  try {
    importRows(workspace.context, file.name, openImport(file, NO_MAPPING).figures(false));
  } finally {
    file.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const documentId = await ingestText(
    workspace.context,
    'Trade\n\nArmenia exported goods worth $3.4 billion to Russia in 2023.\n',
  );
  return auditDocument(workspace.context, documentId).claims.find(
    ({ wording, basis }) => wording === '$3.4 billion' && basis === 'figures',
  );
}

test('the figure that is shown decides, and whose figures do not fit is told', async () => {
  const claim = await claimBeside(['Armstat', 'ARM', '3413.5'], ['FTS', 'RUS', '3900']);
  expect(claim).toMatchObject({
    verdict: 'holds',
    expected: { low: '3350000000', high: '3450000000' },
    why: 'every view of the cell; holds by Armenia (3.41 bn USD); not by Russia (3.9 bn USD)',
  });
});

test('where another source alone fits, it is borderline', async () => {
  const claim = await claimBeside(['Armstat', 'ARM', '3900'], ['FTS', 'RUS', '3413.5']);
  expect(claim).toMatchObject({
    verdict: 'borderline',
    why: 'every view of the cell; holds by Russia (3.41 bn USD); not by Armenia (3.9 bn USD)',
  });
});

test('a number between two sources is neither of theirs', async () => {
  const claim = await claimBeside(['Armstat', 'ARM', '3000'], ['FTS', 'RUS', '3900']);
  expect(claim).toMatchObject({ verdict: 'borderline', expected: { low: '3350000000', high: '3450000000' } });
});

test('the row that is named goes before its mirror', async () => {
  const claim = await claimBeside(['Armstat', 'ARM', '3413.5'], ['FTS', 'RUS', '3300', 'RUS,ARM,imports']);
  expect(claim).toMatchObject({
    verdict: 'holds',
    why: 'every view of the cell; holds by Armenia (3.41 bn USD); not by Russia (3.3 bn USD)',
  });
});
