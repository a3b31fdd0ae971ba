/** A file of any format as its tables. What its bytes say goes before its ending. */
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '#shared/lib/problem.ts';
import { decodeBytes } from '../ingest/decodeBytes.ts';
import { ingestArticle } from '../ingest/ingestFile.ts';
import { type ByteSource, fileSource } from './csv/tableText.ts';
import { articleTables } from './formats/articleTables.ts';
import { csvTable } from './formats/csvFile.ts';
import { DESCRIPTOR, packageTables } from './formats/dataPackage.ts';
import { jsonTable, parseJson } from './formats/jsonFile.ts';
import { workbookTables } from './formats/workbookFile.ts';
import type { NeutralTable } from './table/tableTypes.ts';
import { openZipParts } from './zipParts.ts';

export type ImportFile = {
  readonly name: string;
  readonly format: 'CSV' | 'JSON' | 'XLSX' | 'ODS' | 'data package' | 'article';
  /** Of the bytes as they lie on disk; of the descriptor where it is a folder. */
  readonly sha256: string;
  readonly tables: readonly NeutralTable[];
  readonly close: () => void;
};
export type WorkerUrls = { readonly importWorkerUrl: URL; readonly ingestWorkerUrl: URL };

/** What is parsed as a whole; what is streamed may be larger. */
const WHOLE_BYTES = 128 * 1024 * 1024;

/** Throws a Problem for a file that is missing, damaged, hostile or of a format without tables. */
export async function openImportFile(path: string, urls: WorkerUrls): Promise<ImportFile> {
  if (existsSync(path) && statSync(path).isDirectory()) return openFolder(path);
  const name = basename(path);
  const source = fileSource(path);
  try {
    const head = Buffer.from(source.read(0, 4096));
    const opened = { name, sha256: source.sha256(), close: source.close };
    if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1')))
      return { ...opened, ...(await zipTables(source, name, urls)) };
    if (head.subarray(0, 8).equals(OLE2)) throw oldExcel(name);
    const start = head
      .toString('latin1')
      .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
      .replaceAll('\0', '')
      .trimStart();
    if (/^[[{]/.test(start)) return { ...opened, ...(await jsonTables(source, path, name)) };
    if (/^<(!doctype|html|head|body|table|\?xml)/i.test(start) || /\.(html?|pdf|md)$/i.test(name))
      return { ...opened, format: 'article', tables: await tablesOfArticle(whole(source, name), name, urls) };
    return { ...opened, format: 'CSV', tables: [csvTable(source, name)] };
  } catch (error) {
    source.close();
    throw error;
  }
}

const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Templates of spreadsheets begin so too. */
const OPEN_SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

type Tables = Pick<ImportFile, 'format' | 'tables'>;

async function zipTables(source: ByteSource, name: string, urls: WorkerUrls): Promise<Tables> {
  const bytes = whole(source, name);
  const parts = await openZipParts(bytes, name);
  try {
    const workbook = (): Promise<NeutralTable[]> =>
      workbookTables(bytes, name, { workerUrl: urls.importWorkerUrl });
    if (parts.names.includes('xl/workbook.xml')) return { format: 'XLSX', tables: await workbook() };
    const kind = (await parts.read('mimetype'))?.toString('latin1').trim();
    if (kind?.startsWith(OPEN_SPREADSHEET) === true) return { format: 'ODS', tables: await workbook() };
    if (parts.names.includes('word/document.xml'))
      return { format: 'article', tables: await tablesOfArticle(bytes, name, urls) };
    const descriptor = parts.names.find(
      (part) => part === DESCRIPTOR || /^[^/]+\/datapackage\.json$/.test(part),
    );
    if (descriptor === undefined) throw unknownZip(name);
    const folder = descriptor.slice(0, -DESCRIPTOR.length);
    const text = decodeBytes((await parts.read(descriptor)) ?? Buffer.alloc(0), name).text;
    const tables = await packageTables(text, (path) => parts.read(folder + path), name);
    return { format: 'data package', tables };
  } finally {
    parts.close();
  }
}

async function jsonTables(source: ByteSource, path: string, name: string): Promise<Tables> {
  const text = decodeBytes(whole(source, name), name).text;
  const value = parseJson(text, name);
  const isPackage = typeof value === 'object' && value !== null && Object.hasOwn(value, 'resources');
  if (!isPackage) return { format: 'JSON', tables: [jsonTable(value, name)] };
  return {
    format: 'data package',
    tables: await packageTables(text, (part) => readBeside(dirname(path), part), name),
  };
}

async function openFolder(path: string): Promise<ImportFile> {
  const descriptor = join(path, DESCRIPTOR);
  const name = basename(path);
  if (!existsSync(descriptor))
    throw new Problem('import/file', {
      message: 'That is a folder without a datapackage.json.',
      where: path,
      fix: 'Name a file, or the folder of a data package.',
    });
  const source = fileSource(descriptor);
  try {
    const bytes = whole(source, name);
    const tables = await packageTables(decodeBytes(bytes, name).text, (part) => readBeside(path, part), name);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, format: 'data package', sha256, tables, close: () => undefined };
  } finally {
    source.close();
  }
}

function readBeside(folder: string, part: string): Promise<Uint8Array | undefined> {
  const path = join(folder, part);
  if (!existsSync(path)) return Promise.resolve(undefined);
  const source = fileSource(path);
  try {
    return Promise.resolve(whole(source, part));
  } finally {
    source.close();
  }
}

async function tablesOfArticle(
  bytes: Uint8Array,
  fileName: string,
  urls: WorkerUrls,
): Promise<NeutralTable[]> {
  const { blocks } = await ingestArticle(bytes, { fileName }, { workerUrl: urls.ingestWorkerUrl });
  return articleTables(blocks, fileName);
}

function whole(source: ByteSource, name: string): Buffer {
  if (source.size > WHOLE_BYTES)
    throw new Problem('import/too_large', {
      message: `The file is larger than ${WHOLE_BYTES / 1024 / 1024} MB, the most that can be read of this format.`,
      where: name,
      fix: 'Save it as CSV, which may be larger, or split it.',
    });
  return Buffer.from(source.read(0, source.size));
}

const unknownZip = (name: string): Problem =>
  new Problem('import/format', {
    message: 'The archive is no XLSX or ODS spreadsheet and no data package.',
    where: name,
    fix: 'Import an XLSX, ODS, CSV or JSON file, or a zip with a datapackage.json.',
  });

const oldExcel = (name: string): Problem =>
  new Problem('import/format', {
    message: 'This is a workbook of the old Excel format (XLS), or a protected one.',
    where: name,
    fix: 'Save it as XLSX without a password, or as CSV.',
  });
