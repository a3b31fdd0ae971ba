/** A Frictionless data package: a descriptor and CSV resources beside it, in a folder or a zip. Nothing is fetched. */
import { Problem } from '#shared/lib/problem.ts';
import { bytesSource } from '../csv/tableText.ts';
import type { NeutralTable } from '../table/tableTypes.ts';
import { csvTable } from './csvFile.ts';
import { jsonTable, parseJson } from './jsonFile.ts';
import { withSchema } from './packageSchema.ts';

export const DESCRIPTOR = 'datapackage.json';

/** The package's tables by their resources' names. `read` answers a file of the package by its path in it. */
export async function packageTables(
  descriptor: string,
  read: (path: string) => Promise<Uint8Array | undefined>,
  fileName: string,
): Promise<NeutralTable[]> {
  const value = parseJson(descriptor, fileName);
  const resources = Object.getOwnPropertyDescriptor(Object(value), 'resources')?.value as unknown;
  if (!Array.isArray(resources) || resources.length === 0)
    throw unfit('The data package names no resources.', fileName);
  const tables: NeutralTable[] = [];
  const described = new Map<string, Readonly<Record<string, unknown>>>();
  for (const resource of resources as Readonly<Record<string, unknown>>[]) {
    const { name, path, data } = resource;
    const sheet = typeof name === 'string' && name !== '' ? name : String(path);
    described.set(sheet, resource);
    if (Array.isArray(data)) {
      tables.push({ ...jsonTable(data, `${fileName}, resource "${sheet}"`), sheet });
      continue;
    }
    if (typeof path !== 'string' || !/\.(csv|tsv|txt)$/i.test(path)) continue;
    if (!isInside(path)) throw unfit(`The resource "${sheet}" lies outside the package: ${path}.`, fileName);
    const bytes = await read(path);
    if (bytes === undefined) throw unfit(`The resource "${sheet}" is missing: ${path}.`, fileName);
    const table = csvTable(bytesSource(bytes), `${fileName}, ${path}`);
    tables.push({ ...table, sheet });
  }
  if (tables.length === 0) throw unfit('The data package has no CSV resource.', fileName);
  const tableOf = (sheet: string): NeutralTable | undefined => tables.find((table) => table.sheet === sheet);
  return tables.map((table) => withSchema(table, described.get(table.sheet) ?? {}, tableOf));
}

/** No address, no absolute path, no way up. */
const isInside = (path: string): boolean =>
  !/^[a-z]+:|^[/\\]|\\/i.test(path) && path.split('/').every((part) => part !== '..' && part !== '');

const unfit = (message: string, where: string): Problem =>
  new Problem('import/data_package', {
    message,
    where,
    fix: 'Give a data package whose CSV files lie beside its descriptor.',
  });
