/** The files for other programs fit the schemas of their formats, and what no schema can say, on the sample's full dossier. */

import { readFileSync } from 'node:fs';
import type { Schema } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCsvText } from '#shared/domain/packs/csvText.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { buildPack } from '../../services/packs/buildPack.ts';
import { fromTemplate } from '../../services/packs/packTemplates.ts';
import { sampleWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';
import { packFiles } from '../packFiles.ts';
import { sha256Hex } from '../sha256Hex.ts';
import { CLAIM_REVIEW, CSL_JSON, PROV_JSON, RO_CRATE, WEB_ANNOTATION } from './testing/publishedSchemas.ts';

let workspace: TestWorkspace;
let model: PackModel;
let files: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  workspace = await sampleWorkspace();
  model = buildPack(workspace.context, fromTemplate(workspace.context, 'full dossier')!, 'Attest test');
  const built = packFiles(model, ['datapackage', 'annotations', 'references']);
  files = new Map(built.files.map(({ path, bytes }) => [path, bytes]));
}, 120_000);
afterAll(() => workspace.remove());

const bytesOf = (path: string): Buffer => files.get(path)!;
const json = (path: string): unknown => JSON.parse(bytesOf(path).toString('utf8'));

const PROFILE = JSON.parse(
  readFileSync(new URL('./testing/tabularDataPackage.json', import.meta.url), 'utf8'),
) as Schema;

/** What a schema finds wrong with a file. */
function faults(schema: Schema, value: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  // How an editor shows a text; the profile of data packages has it.
  ajv.addFormat('textarea', true);
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

type Described = {
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    dialect: unknown;
    schema: {
      fields: { name: string; type: string }[];
      primaryKey: string;
      foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
    };
  }[];
};
const TYPES: Readonly<Record<string, RegExp>> = {
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  string: /[\s\S]*/,
};

test('datapackage.json, by the profile of Tabular Data Packages; a list of no keys would break it', () => {
  const described = json('datapackage.json') as Described;
  expect(faults(PROFILE, described)).toEqual([]);
  // A reader that has to guess takes the semicolons of notes for what parts the columns.
  for (const { dialect } of described.resources)
    expect(dialect).toMatchObject({ delimiter: ',', quoteChar: '"', header: true });
  const [first, ...rest] = described.resources;
  const broken = {
    ...described,
    resources: [{ ...first, schema: { ...first?.schema, foreignKeys: [] } }, ...rest],
  };
  expect(faults(PROFILE, broken)).not.toEqual([]);
});

test('every table is as its Table Schema says: head, types, keys, size and hash', () => {
  const described = json('datapackage.json') as Described;
  const tables = new Map(
    described.resources.map((resource) => {
      const bytes = bytesOf(resource.path);
      expect([bytes.length, `sha256:${sha256Hex(bytes)}`]).toEqual([resource.bytes, resource.hash]);
      const [head = [], ...rows] = parseCsvText(bytes.toString('utf8'))!;
      const { fields } = resource.schema;
      expect(head).toEqual(fields.map((each) => each.name));
      for (const [column, { type }] of fields.entries())
        for (const row of rows) expect(row[column] === '' || TYPES[type]?.test(row[column] ?? '')).toBe(true);
      const keys = rows.map((row) => row[head.indexOf(resource.schema.primaryKey)] ?? '');
      expect(new Set(keys).size).toBe(rows.length);
      return [resource.name, { head, rows, keys, schema: resource.schema }] as const;
    }),
  );
  expect([...tables.keys()]).toEqual(['figures', 'numbers', 'sources']);
  for (const { head, rows, schema } of tables.values()) {
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(tables.get(reference.resource)!.keys);
      for (const row of rows) expect(known).toContain(row[head.indexOf(fields)]);
    }
  }
});

test('annotations.jsonld, by the Web Annotation model', () => {
  const page = json('annotations.jsonld') as { items: { id: string; target: { scope?: string } }[] };
  expect(faults(WEB_ANNOTATION, page)).toEqual([]);
  expect(new Set(page.items.map(({ id }) => id)).size).toBe(page.items.length);
  // What is no address is no scope.
  const [first] = page.items;
  const wrong = { ...page, items: [{ ...first, target: { ...first?.target, scope: 'a title, a paper' } }] };
  expect(faults(WEB_ANNOTATION, wrong)).not.toEqual([]);
});

test('references.json, by CSL-JSON', () => {
  expect(faults(CSL_JSON, json('references.json'))).toEqual([]);
  expect(json('references.json')).toHaveLength(model.sources.length);
});

test('references.ris: every record has a type first and an end, and each line its tag', () => {
  const records = bytesOf('references.ris')
    .toString('utf8')
    .trim()
    .split(/\r?\n\r?\n/);
  expect(records).toHaveLength(model.sources.length);
  for (const record of records) {
    const lines = record.split(/\r?\n/);
    expect(lines[0]).toMatch(/^TY {2}- [A-Z]{4,7}$/);
    expect(lines.at(-1)).toMatch(/^ER {2}- ?$/);
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- ?/);
  }
});

test('provenance.json, by PROV-JSON: every name is declared, every statement leads to one', () => {
  type Records = Record<string, Record<string, unknown>>;
  const document = json('provenance.json') as Record<string, Records>;
  expect(faults(PROV_JSON, document)).toEqual([]);
  const { prefix = {}, entity = {}, agent = {}, activity = {}, ...statements } = document;
  const declared = new Set([entity, agent, activity].flatMap((each) => Object.keys(each)));
  for (const each of declared) expect(Object.keys(prefix)).toContain(each.split(':')[0]);
  for (const statement of Object.values(statements).flatMap((each) => Object.values(each))) {
    for (const [role, value] of Object.entries(statement))
      if (role.startsWith('prov:') && role !== 'prov:type') expect(declared).toContain(value);
  }
  expect(faults(PROV_JSON, { ...document, wasQuotedFrom: {} })).not.toEqual([]);
});

test('ro-crate-metadata.json, by RO-Crate 1.1', () => {
  const crate = json('ro-crate-metadata.json') as { '@graph': Record<string, unknown>[] };
  expect(faults(RO_CRATE, crate)).toEqual([]);
  const graph = new Map(crate['@graph'].map((each) => [each['@id'], each]));
  const root = graph.get('./') as { license: { '@id': string }; hasPart: { '@id': string }[] };
  expect(graph.get(root.license['@id'])).toMatchObject({ '@type': 'CreativeWork' });
  for (const { '@id': id } of root.hasPart) {
    expect(graph.get(id)).toMatchObject({ '@type': 'File', identifier: `sha256:${sha256Hex(bytesOf(id))}` });
  }
});

test('claimreview.jsonld, by schema.org and what search engines ask of a ClaimReview', () => {
  const file = json('claimreview.jsonld') as { '@graph': unknown[] };
  expect(faults(CLAIM_REVIEW, file)).toEqual([]);
  const tested = model.parts.flatMap((part) =>
    part.kind === 'audit' ? part.rows.filter((row) => !JSON.stringify(row[2]).includes('untestable')) : [],
  );
  expect(file['@graph']).toHaveLength(tested.length);
});
