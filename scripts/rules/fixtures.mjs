/**
 * For each rule of .config/dependency-cruiser.cjs the smallest tree that breaks it and nothing else. A rule without
 * a row here fails the run: a pattern with a slip in it matches no file and would pass for ever.
 * @type {Record<string, Record<string, string>>} rule name -> path -> source
 */
export const importFixtures = {
  'no-cycles': {
    'shared/lib/a.ts': "import type { B } from './b.ts';\nexport type A = { b: B };",
    'shared/lib/b.ts': "import type { A } from './a.ts';\nexport type B = { a: A };",
  },
  resolvable: { 'shared/lib/a.ts': "import { b } from './missing.ts';\nexport const a = b;" },
  'product-not-from-tests': {
    'shared/lib/a.ts': "import { cases } from './testing/cases.ts';\nexport const a = cases;",
    'shared/lib/testing/cases.ts': 'export const cases = [1];',
  },
  'shared-alone': {
    'shared/lib/a.ts': "import type { B } from '../../electron/b.ts';\nexport type A = B;",
    'electron/b.ts': 'export type B = 1;',
  },
  'shared-pure': {
    'shared/lib/a.ts': "import { createElement } from 'react';\nexport const a = createElement;",
  },
  'shared-no-node': {
    'shared/lib/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;",
  },
  'renderer-not-electron': {
    'renderer/a.ts': "import type { B } from '../electron/b.ts';\nexport type A = B;",
    'electron/b.ts': 'export type B = 1;',
  },
  'electron-not-renderer': {
    'electron/a.ts': "import type { B } from '../renderer/b.ts';\nexport type A = B;",
    'renderer/b.ts': 'export type B = 1;',
  },
  'renderer-no-node': { 'renderer/a.ts': "import { join } from 'node:path';\nexport const a = join;" },
  'nobody-imports-tools': {
    'electron/a.ts': "import { b } from '../e2e/b.ts';\nexport const a = b;",
    'e2e/b.ts': 'export const b = 1;',
  },
  'lib-lowest': {
    'shared/lib/a.ts': "import { b } from '../domain/figures/b.ts';\nexport const a = b;",
    'shared/domain/figures/b.ts': 'export const b = 1;',
  },
  'domain-below-ipc': {
    'shared/domain/figures/a.ts': "import type { B } from '../../ipc/b.ts';\nexport type A = B;",
    'shared/ipc/b.ts': 'export type B = 1;',
  },
  ...domainFixtures(),
  'adapters-lowest': {
    'electron/store/a.ts': "import { b } from '../services/b.ts';\nexport const a = b;",
    'electron/services/b.ts': 'export const b = 1;',
  },
  'services-below-entrances': {
    'electron/services/a.ts': "import { b } from '../cli/b.ts';\nexport const a = b;",
    'electron/cli/b.ts': 'export const b = 1;',
  },
  'main-on-top': {
    'electron/shell/a.ts': "import { b } from '../main.ts';\nexport const a = b;",
    'electron/main.ts': 'export const b = 1;',
  },
  'electron-module': {
    'electron/services/a.ts': "import type { App } from 'electron';\nexport type A = App;",
  },
  'sqlite-wall': {
    'electron/services/a.ts': "import Database from 'better-sqlite3';\nexport const a = Database;",
  },
  'ag-grid-wall': {
    'renderer/features/charts/a.ts':
      "import { AllCommunityModule } from 'ag-grid-community';\nexport const a = AllCommunityModule;",
  },
  'one-data-grid': {
    'renderer/grid/a.tsx': "import { AgGridReact } from 'ag-grid-react';\nexport const a = AgGridReact;",
  },
  'ag-grid-enterprise': {
    'renderer/grid/a.ts': "import { b } from '../../vendor/ag-grid-enterprise/b.ts';\nexport const a = b;",
    'vendor/ag-grid-enterprise/b.ts': 'export const b = 1;',
  },
};

function domainFixtures() {
  const above = {
    document: 'reading',
    reading: 'anchoring',
    anchoring: 'figures',
    figures: 'claims',
    claims: 'scenarios',
    scenarios: 'charts',
    charts: 'signals',
    signals: 'notes',
    notes: 'packs',
    packs: 'impact',
  };
  return Object.fromEntries(
    Object.entries(above).map(([folder, higher]) => [
      `domain-order-${folder}`,
      {
        [`shared/domain/${folder}/a.ts`]: `import type { B } from '../${higher}/b.ts';\nexport type A = B;`,
        [`shared/domain/${higher}/b.ts`]: 'export type B = 1;',
      },
    ]),
  );
}
