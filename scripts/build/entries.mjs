/** The heap that the command line begins with where it only reads a text. */
export const reader = {
  name: 'reader',
  source: 'electron/cli/reader.ts',
  output: '.cache/reader.blob',
  format: 'snapshot',
  cli: false,
  leftOut: [
    'decodeBytes.ts',
    'docx.ts',
    'html/parseHtml.ts',
    'markdown.ts',
    'parseInWorker.ts',
    'pdf/parsePdf.ts',
  ].map((file) => `electron/ingest/${file}`),
};

/**
 * What is built, one row each. Bundles lie in `dist/`, one level below the top folder like their sources' folders,
 * so `../resources` means the same in both. `cli` says whether the command line needs it. `leftOut` are the files a snapshot
 * never comes to.
 */
export const entries = [
  { name: 'cli', source: 'electron/cli/main.ts', output: 'dist/cli.js', format: 'esm', cli: true },
  {
    name: 'ingestWorker',
    source: 'electron/ingest/ingestWorker.ts',
    output: 'dist/ingestWorker.js',
    format: 'esm',
    cli: true,
  },
  {
    name: 'importWorker',
    source: 'electron/import/importWorker.ts',
    output: 'dist/importWorker.js',
    format: 'esm',
    cli: true,
  },
  reader,
  {
    name: 'rowThread',
    source: 'electron/import/thread/rowThread.ts',
    output: 'dist/rowThread.js',
    format: 'esm',
    cli: true,
  },
  {
    name: 'storeWorker',
    source: 'electron/worker/storeWorker.ts',
    output: 'dist/storeWorker.js',
    format: 'esm',
    cli: false,
  },
  {
    name: 'printer',
    source: 'electron/printer/main.ts',
    output: 'dist/printer.js',
    format: 'esm',
    cli: true,
  },
  { name: 'main', source: 'electron/main.ts', output: 'dist/main.js', format: 'esm', cli: false },
  { name: 'preload', source: 'electron/preload.ts', output: 'dist/preload.cjs', format: 'cjs', cli: false },
  {
    name: 'renderer',
    source: 'renderer/index.html',
    output: 'dist/renderer/index.html',
    format: 'vite',
    cli: false,
  },
];

/** @typedef {(typeof entries)[number]} Entry */

/**
 * @param {string | undefined} only `cli`, `programs` (all but snapshots, which only save time), the name of one entry, or
 * nothing for all
 * @returns {Entry[]}
 */
export function selectEntries(only) {
  if (only === undefined) return entries;
  if (only === 'programs') return entries.filter(({ format }) => format !== 'snapshot');
  if (only === 'cli') return entries.filter((entry) => entry.cli);
  const found = entries.filter(({ name }) => name === only);
  if (found.length === 0)
    throw new Error(`No entry named ${only}; there are: ${entries.map(({ name }) => name).join(', ')}`);
  return found;
}
