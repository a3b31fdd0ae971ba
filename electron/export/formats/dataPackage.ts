/** datapackage.json: the tables of a pack for any reader of Frictionless Data Packages (v1). */
import { readableJson } from '#shared/domain/packs/canonicalJson.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { FIGURE_COLUMNS, NUMBER_COLUMNS, SOURCE_COLUMNS } from '#shared/domain/packs/packRows.ts';

/** A table that is in the pack, as it was written. */
export type TableFile = { readonly path: string; readonly bytes: number; readonly sha256: string };

const DECIMALS: ReadonlySet<string> = new Set(['value', 'low', 'high']);
const TABLES: Readonly<Record<string, { readonly title: string; readonly columns: object }>> = {
  'data/figures.csv': { title: 'Every stated value the briefing rests on', columns: FIGURE_COLUMNS },
  'data/sources.csv': { title: 'The sources of the stated values', columns: SOURCE_COLUMNS },
  'data/numbers.csv': { title: 'Every printed number and how it is computed', columns: NUMBER_COLUMNS },
};

export function dataPackageText(model: PackModel, tables: readonly TableFile[]): string {
  return readableJson({
    profile: 'tabular-data-package',
    name: slug(`${model.name} ${model.version}`),
    title: model.title,
    description: `${model.name}, version ${model.version}, as of ${model.asOf}. Made by ${model.app}.`,
    version: model.version,
    resources: tables.flatMap((table) => {
      const known = TABLES[table.path];
      return known === undefined ? [] : [resource(table, known.title, Object.keys(known.columns))];
    }),
    sources: model.sources.map(({ title, url }) => (url === null ? { title } : { title, path: url })),
  });
}

/** Said, since some readers guess it from the first lines, and guess wrong where notes hold semicolons. */
const DIALECT = { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true };

const resource = (table: TableFile, title: string, columns: readonly string[]) => ({
  profile: 'tabular-data-resource',
  name: table.path.replace(/^data\//, '').replace(/\.csv$/, ''),
  title,
  path: table.path,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: DIALECT,
  bytes: table.bytes,
  hash: `sha256:${table.sha256}`,
  schema: {
    fields: columns.map((name) => ({ name, type: typeOf(name) })),
    primaryKey: 'id',
    missingValues: [''],
    // The profile knows no empty list.
    ...(columns.includes('source')
      ? { foreignKeys: [{ fields: 'source', reference: { resource: 'sources', fields: 'id' } }] }
      : {}),
  },
});

const typeOf = (column: string): string =>
  DECIMALS.has(column) ? 'number' : column === 'chosen' ? 'boolean' : 'string';

/** Lower-case letters, digits and hyphens, as the format wants names. */
const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'pack';
