import { createHash } from 'node:crypto';
import { OWN_COLUMNS, type OwnColumn } from '../../import/shapes/ownRows.ts';

const DECIMALS: ReadonlySet<OwnColumn> = new Set(['value', 'low', 'high']);

/** A Frictionless data package of figures: descriptor, CSV, and a page that says what is in it. */
export function dataPackageFiles(
  csv: string,
  rows: readonly (readonly string[])[],
): { path: string; bytes: Buffer }[] {
  const bytes = Buffer.from(csv);
  const title = OWN_COLUMNS.indexOf('source_title');
  const sources = new Map(
    rows.map((row) => [
      row.slice(title).join('\n'),
      { title: row[title] || 'untitled', path: row[title + 2] ?? '' },
    ]),
  );
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'figures',
    resources: [
      {
        ...resourceOf('figures', bytes),
        schema: {
          fields: OWN_COLUMNS.map((name) =>
            DECIMALS.has(name) ? { name, type: 'number', decimalChar: '.' } : { name, type: 'string' },
          ),
          missingValues: [''],
        },
      },
    ],
    sources: [...sources.values()].map((source) =>
      /^https?:/.test(source.path) ? source : { title: source.title },
    ),
  };
  const readme = `# Figures\n\n${rows.length} figures, one a row: what is claimed for a series and a period, by whom, from which source.\n\nvalue, low and high are whole units of the currency; low and high are the ends of the rounding of the written digits. An empty value with status M is missing; value_as_stated says what stood in the source. Codes and periods are text. A text that a spreadsheet would run as a formula begins with an apostrophe.\n`;
  return [
    { path: 'README.md', bytes: Buffer.from(readme) },
    { path: 'datapackage.json', bytes: Buffer.from(`${JSON.stringify(descriptor, null, 2)}\n`) },
    { path: 'figures.csv', bytes },
  ];
}

/** A data package of any table: its descriptor and its CSV. */
export function tablePackageFiles(
  name: string,
  csv: string,
  {
    head,
    rows,
    numeric,
    sources,
  }: {
    readonly head: readonly string[];
    readonly rows: number;
    readonly numeric: ReadonlySet<string>;
    /** Titles of those the values rest on. */
    readonly sources: readonly string[];
  },
): { path: string; bytes: Buffer }[] {
  const bytes = Buffer.from(csv);
  const fields = head.map((key) =>
    numeric.has(key) ? { name: key, type: 'number', decimalChar: '.' } : { name: key, type: 'string' },
  );
  const descriptor = {
    profile: 'tabular-data-package',
    name,
    resources: [{ ...resourceOf(name, bytes), schema: { fields, missingValues: [''] } }],
    ...(sources.length > 0 && { sources: sources.map((title) => ({ title: title || 'untitled' })) }),
  };
  const readme = `# ${name}\n\n${rows} rows. A text that a spreadsheet would run as a formula begins with an apostrophe.\n`;
  return [
    { path: 'README.md', bytes: Buffer.from(readme) },
    { path: 'datapackage.json', bytes: Buffer.from(`${JSON.stringify(descriptor, null, 2)}\n`) },
    { path: `${name}.csv`, bytes },
  ];
}

const resourceOf = (name: string, bytes: Buffer) => ({
  name,
  path: `${name}.csv`,
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes: bytes.length,
  hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
});
