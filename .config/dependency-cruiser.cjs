/**
 * Who may import whom (ARCHITECTURE.md, "Inside"). Every rule has a fixture that breaks it in
 * scripts/rules/fixtures.mjs; `npm run test:rules` runs both.
 */

/** A folder may import those before it, never those after it. */
const domainOrder = [
  'document',
  'reading',
  'anchoring',
  'figures',
  'claims',
  'scenarios',
  'charts',
  'signals',
  'notes',
  'packs',
  'impact',
];

const tests = '[.]test[.]tsx?$|/testing/';

/** Packages are named by the folder that holds them. */
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const domainRules = domainOrder
  .slice(0, -1)
  .map((folder, index) =>
    forbid(
      `domain-order-${folder}`,
      'Domain folders import downwards only.',
      { path: `^shared/domain/${folder}/` },
      { path: `^shared/domain/(${domainOrder.slice(index + 1).join('|')})/` },
    ),
  );

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Type-only cycles count too.', {}, { circular: true }),
    forbid('resolvable', 'An import that resolves to nothing is a mistake.', {}, { couldNotResolve: true }),
    forbid(
      'product-not-from-tests',
      'What ships imports no test and nothing made for tests.',
      { path: '^(shared|electron|renderer)/', pathNot: tests },
      { path: tests },
    ),

    forbid(
      'shared-alone',
      'shared imports neither side.',
      { path: '^shared/' },
      { path: '^(electron|renderer)/' },
    ),
    forbid(
      'shared-pure',
      'shared is pure: no Node, Electron, React or SQLite.',
      { path: '^shared/', pathNot: tests },
      { path: npm('electron|react|react-dom|better-sqlite3') },
    ),
    forbid(
      'shared-no-node',
      'shared runs anywhere: no module of Node.',
      { path: '^shared/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer-not-electron',
      'They meet in the contract.',
      { path: '^renderer/' },
      { path: '^electron/' },
    ),
    forbid(
      'electron-not-renderer',
      'They meet in the contract.',
      { path: '^electron/' },
      { path: '^renderer/' },
    ),
    forbid(
      'renderer-no-node',
      'The window has no Node and no Electron of its own.',
      { path: '^renderer/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'nobody-imports-tools',
      'e2e, bench and scripts are outside the product.',
      { path: '^(shared|electron|renderer)/', pathNot: tests },
      { path: '^(e2e|bench|scripts)/' },
    ),

    forbid(
      'lib-lowest',
      'lib <- domain <- ipc.',
      { path: '^shared/lib/' },
      { path: '^shared/(domain|ipc)/' },
    ),
    forbid(
      'domain-below-ipc',
      'lib <- domain <- ipc.',
      { path: '^shared/domain/' },
      { path: '^shared/ipc/' },
    ),
    ...domainRules,

    forbid(
      'adapters-lowest',
      'store, ingest, import, export <- services <- worker, ipc, cli <- main.',
      { path: '^electron/(store|ingest|import|export)/', pathNot: tests },
      { path: '^electron/(services|worker|ipc|cli|shell)/' },
    ),
    forbid(
      'services-below-entrances',
      'store, ingest, import, export <- services <- worker, ipc, cli <- main.',
      { path: '^electron/services/', pathNot: tests },
      { path: '^electron/(worker|ipc|cli|shell)/' },
    ),
    forbid(
      'main-on-top',
      'Nothing imports an entry point of the app.',
      { path: '^electron/' },
      { path: '^electron/(main|preload)[.]ts$' },
    ),
    forbid(
      'electron-module',
      'Only main, preload, shell and the PDF printer need a display; the rest runs in plain Node.',
      {
        path: '^(electron|shared|renderer)/',
        pathNot: '^electron/((main|preload)[.]ts$|shell/|export/pdf/pdfPrinter[.]ts$)',
      },
      { path: npm('electron') },
    ),

    forbid(
      'sqlite-wall',
      'Only the store speaks SQL.',
      { pathNot: '^electron/store/' },
      { path: npm('better-sqlite3|@types/better-sqlite3') },
    ),
    forbid(
      'ag-grid-wall',
      'The grid library stays replaceable.',
      { pathNot: '^renderer/(grid|features/figures)/' },
      { path: npm('ag-grid-community') },
    ),
    forbid(
      'one-data-grid',
      'Every grid is drawn through renderer/grid/DataGrid.tsx.',
      { pathNot: '^renderer/grid/DataGrid[.]tsx$' },
      { path: npm('ag-grid-react') },
    ),
    forbid('ag-grid-enterprise', 'Not ours to ship.', {}, { path: 'ag-grid-enterprise' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
