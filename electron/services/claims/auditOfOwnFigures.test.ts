/** Articles against figures an analyst imports: another currency, quarters and months, percentages, groups in that currency. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openImportFile } from '../../import/openFile.ts';
import { NO_MAPPING } from '../../import/table/columnMapping.ts';
import { WORKERS } from '../../import/testing/openBytes.ts';
import { importRows } from '../imports/importFigures.ts';
import { openImport } from '../imports/importFileInto.ts';
import { emptyWorkspace, ingestText, type TestWorkspace } from '../testing/testWorkspace.ts';
import { auditDocument } from './audit.ts';

const FIGURES = `area,counterpart,flow,period,value,unit,source,reporter
DEU,KAZ,exports,2021,2010,million EUR,Destatis,DEU
DEU,KAZ,exports,2022,2870,million EUR,Destatis,DEU
DEU,KAZ,exports,2023,3120,million EUR,Destatis,DEU
DEU,KAZ,exports,2024,2640,million EUR,Destatis,DEU
DEU,KAZ,imports,2021,3810,million EUR,Destatis,DEU
DEU,KAZ,imports,2022,5450,million EUR,Destatis,DEU
DEU,KAZ,imports,2023,4980,million EUR,Destatis,DEU
DEU,KAZ,imports,2024,5890,million EUR,Destatis,DEU
DEU,UZB,exports,2021,610,million EUR,Destatis,DEU
DEU,UZB,exports,2024,1240,million EUR,Destatis,DEU
DEU,KAZ,exports,2023-Q1,500,million EUR,Destatis,DEU
DEU,KAZ,exports,2024-Q1,590,million EUR,Destatis,DEU
DEU,KAZ,exports,2024-Q2,660,million EUR,Destatis,DEU
DEU,KAZ,exports,2024-03,210,million EUR,Destatis,DEU
`;

const ARTICLE = `German trade with Central Asia

Germany's exports to Kazakhstan rose from €2.0 billion in 2021 to €3.1 billion in 2023.

Germany's imports from Kazakhstan reached €5.2 billion in 2024.

German exports to Uzbekistan quadrupled between 2021 and 2024.

German exports to Kazakhstan rose by 43 percent between 2021 and 2022. German exports to Kazakhstan rose by 63 percent between 2021 and 2023.

German imports from Kazakhstan fell by 9 percent in 2023. German imports from Kazakhstan rose by 28 percent in 2024.

In the first quarter of 2024 Germany's exports to Kazakhstan were €590 million. In the second quarter of 2024 Germany's exports to Kazakhstan were €760 million. In March 2024 Germany exported €210 million of goods to Kazakhstan.

Trade between Germany and Kazakhstan came to $8.41 billion in 2024. Trade between Germany and Kazakhstan came to €8.53 billion in 2024.

In 2024 Germany's exports to Kazakhstan made up 60 percent of the region's total of €4.4 billion. In 2024 Germany's exports to Kazakhstan made up 60 percent of Kazakhstan's total of €4.5 billion.
`;

const YUAN_FIGURES = `area,counterpart,flow,period,value,unit,source,reporter
KAZ,CHN,turnover,2020,148,billion CNY,GACC,CHN
KAZ,CHN,turnover,2024,312,billion CNY,GACC,CHN
KGZ,CHN,turnover,2020,20,billion CNY,GACC,CHN
KGZ,CHN,turnover,2024,162,billion CNY,GACC,CHN
TJK,CHN,turnover,2020,7.4,billion CNY,GACC,CHN
TJK,CHN,turnover,2024,27,billion CNY,GACC,CHN
TKM,CHN,turnover,2020,45,billion CNY,GACC,CHN
TKM,CHN,turnover,2024,75,billion CNY,GACC,CHN
UZB,CHN,turnover,2020,46,billion CNY,GACC,CHN
UZB,CHN,turnover,2024,98,billion CNY,GACC,CHN
`;

const YUAN_ARTICLE = `China and Central Asia

China's trade with the five Central Asian states reached 674 billion yuan in 2024, up from 266 billion yuan in 2020.

China's trade with Central Asia tripled between 2020 and 2024.

Between 2020 and 2024 trade between China and Tajikistan grew by a third.
`;

type Told = ReadonlyMap<string, { readonly verdict: string; readonly arithmetic: string }>;

let workspaces: TestWorkspace[] = [];
let folder = '';
let told: Told;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attest-own-'));
  told = new Map([...(await auditOf(FIGURES, ARTICLE)), ...(await auditOf(YUAN_FIGURES, YUAN_ARTICLE))]);
});
afterAll(() => {
  for (const { remove } of workspaces) remove();
  rmSync(folder, { recursive: true, force: true });
});

/** What the audit says against the figures, by the words of the claim. */
async function auditOf(figures: string, article: string): Promise<Told> {
  const workspace = emptyWorkspace();
  workspaces = [...workspaces, workspace];
  const path = join(folder, 'figures.csv');
  writeFileSync(path, figures);
  const file = await openImportFile(path, WORKERS);
  try {
    importRows(workspace.context, file.name, openImport(file, NO_MAPPING).figures(true));
  } finally {
    file.close();
  }
  const { claims } = auditDocument(workspace.context, await ingestText(workspace.context, article));
  return new Map(claims.filter(({ basis }) => basis === 'figures').map((claim) => [claim.wording, claim]));
}

test.each([
  ['€2.0 billion', 'holds'],
  ['€3.1 billion', 'holds'],
  ['€5.2 billion', 'contradicted'],
  ['quadrupled', 'contradicted'],
  ['43 percent', 'holds'],
  ['63 percent', 'contradicted'],
  ['9 percent', 'holds'],
  ['28 percent', 'contradicted'],
  ['€590 million', 'holds'],
  ['€760 million', 'contradicted'],
  ['€210 million', 'holds'],
  ['€8.53 billion', 'holds'],
  ['674 billion yuan', 'holds'],
  ['266 billion yuan', 'holds'],
  ['a third', 'contradicted'],
])('“%s” %s', (wording, verdict) => {
  expect(told.get(wording)?.verdict).toBe(verdict);
});

test('the whole of a share is its owner’s, not that of the trade which is the share', () => {
  expect(told.get('€4.4 billion')).toBeUndefined();
  expect(told.get('€4.5 billion')?.verdict).toBe('contradicted');
});

test('an amount in another currency is not converted: what the figures have is told', () => {
  const claim = told.get('$8.41 billion');
  expect(claim?.verdict).toBe('untestable');
  expect(claim?.arithmetic).toContain('In EUR it is 8.53 bn EUR; nothing is converted.');
});

test('the growth of a group is computed in the currency its members have', () => {
  expect(told.get('tripled')?.verdict).toBe('contradicted');
  expect(told.get('tripled')?.arithmetic).toContain('266 bn CNY to 674 bn CNY for the 5 with both years');
});
