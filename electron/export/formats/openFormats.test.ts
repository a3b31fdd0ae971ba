/** The files for other programs fit what those programs expect: each format's own rules, on the sample's full dossier. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseCsvText } from '#shared/domain/packs/csvText.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { buildPack as buildModel } from '../../services/buildPack.ts';
import { fromTemplate } from '../../services/packTemplates.ts';
import { sampleWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';
import { buildPack } from '../buildPack.ts';
import { sha256Hex } from '../sha256Hex.ts';

let workspace: TestWorkspace;
let model: PackModel;
let files: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  workspace = await sampleWorkspace();
  model = buildModel(workspace.context, fromTemplate(workspace.context, 'full dossier')!, 'Attest test');
  const built = buildPack(model, ['datapackage', 'annotations', 'references']);
  files = new Map(built.files.map(({ path, bytes }) => [path, bytes]));
}, 120_000);
afterAll(() => workspace.remove());

const bytesOf = (path: string): Buffer => files.get(path)!;
const json = (path: string): unknown => JSON.parse(bytesOf(path).toString('utf8'));
const name = z.string().regex(/^[a-z0-9._-]+$/);
const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:|^[\w./#-]+$/i);

describe('datapackage.json, by Data Package v1 and Table Schema', () => {
  const field = z.strictObject({ name: z.string(), type: z.enum(['string', 'number', 'boolean']) });
  const schema = z.strictObject({
    fields: z.array(field).min(1),
    primaryKey: z.string(),
    missingValues: z.array(z.string()),
    foreignKeys: z.array(
      z.strictObject({
        fields: z.string(),
        reference: z.strictObject({ resource: z.string(), fields: z.string() }),
      }),
    ),
  });
  const dataPackage = z.strictObject({
    profile: z.literal('tabular-data-package'),
    name,
    title: z.string().min(1),
    description: z.string(),
    version: z.string(),
    resources: z
      .array(
        z.strictObject({
          profile: z.literal('tabular-data-resource'),
          name,
          title: z.string(),
          path: z.string().regex(/^(?!\/|\.\.)[^\\]+$/),
          format: z.literal('csv'),
          mediatype: z.literal('text/csv'),
          encoding: z.literal('utf-8'),
          bytes: z.number().int().positive(),
          hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
          schema,
        }),
      )
      .min(1),
    sources: z.array(z.strictObject({ title: z.string().min(1), path: z.url().optional() })),
  });
  const TYPES: Readonly<Record<string, RegExp>> = {
    number: /^-?\d+(\.\d+)?$/,
    boolean: /^(true|false)$/,
    string: /[\s\S]*/,
  };

  test('every table is as its schema says: head, types, keys, size and hash', () => {
    const described = dataPackage.parse(json('datapackage.json'));
    const tables = new Map(
      described.resources.map((resource) => {
        const bytes = bytesOf(resource.path);
        expect([bytes.length, `sha256:${sha256Hex(bytes)}`]).toEqual([resource.bytes, resource.hash]);
        const [head = [], ...rows] = parseCsvText(bytes.toString('utf8'))!;
        const { fields } = resource.schema;
        expect(head).toEqual(fields.map((each) => each.name));
        for (const [column, { type }] of fields.entries())
          for (const row of rows)
            expect(row[column] === '' || TYPES[type]?.test(row[column] ?? '')).toBe(true);
        const keys = rows.map((row) => row[head.indexOf(resource.schema.primaryKey)] ?? '');
        expect(new Set(keys).size).toBe(rows.length);
        return [resource.name, { head, rows, keys, schema: resource.schema }] as const;
      }),
    );
    expect([...tables.keys()]).toEqual(['figures', 'numbers', 'sources']);
    for (const { head, rows, schema: own } of tables.values()) {
      for (const { fields, reference } of own.foreignKeys) {
        const known = new Set(tables.get(reference.resource)!.keys);
        for (const row of rows) expect(known).toContain(row[head.indexOf(fields)]);
      }
    }
  });
});

test('annotations.jsonld, by the Web Annotation model', () => {
  const selector = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('TextQuoteSelector'), exact: z.string().min(1) }),
    z
      .strictObject({
        type: z.literal('TextPositionSelector'),
        start: z.number().int().min(0),
        end: z.number().int(),
      })
      .refine(({ start, end }) => start < end),
  ]);
  const body = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('TextualBody'), format: z.string(), value: z.string() }),
    z.strictObject({ type: z.literal('SpecificResource'), source: iri, purpose: z.literal('linking') }),
  ]);
  const page = z.strictObject({
    '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
    id: iri,
    type: z.literal('AnnotationPage'),
    items: z.array(
      z.strictObject({
        id: iri,
        type: z.literal('Annotation'),
        motivation: z.literal('linking'),
        body: z.array(body),
        target: z.strictObject({ source: iri, scope: z.string(), selector: z.array(selector).min(1) }),
      }),
    ),
  });
  const { items } = page.parse(json('annotations.jsonld'));
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('references.json, by CSL-JSON', () => {
  const part = z.number().int();
  const date = z.union([
    z.strictObject({ raw: z.string() }),
    z.strictObject({ 'date-parts': z.array(z.array(part).min(1).max(3)).length(1) }),
  ]);
  const item = z.strictObject({
    id: z.string(),
    type: z.enum([
      'article',
      'article-newspaper',
      'dataset',
      'document',
      'personal_communication',
      'report',
      'webpage',
    ]),
    title: z.string(),
    publisher: z.string().optional(),
    author: z.array(z.strictObject({ literal: z.string() })).optional(),
    issued: date.optional(),
    accessed: date.optional(),
    URL: z.string().optional(),
    note: z.string().optional(),
  });
  expect(z.array(item).parse(json('references.json'))).toHaveLength(model.sources.length);
});

test('provenance.json, by PROV-JSON: every name is declared, every statement leads to one', () => {
  const record = z.record(z.string(), z.record(z.string(), z.string()));
  const document = z.strictObject({
    prefix: z.record(z.string(), iri),
    entity: record,
    agent: record,
    activity: record,
    wasAssociatedWith: record,
    wasDerivedFrom: record,
    wasQuotedFrom: record,
  });
  const { prefix, entity, agent, activity, ...statements } = document.parse(json('provenance.json'));
  const declared = new Set([entity, agent, activity].flatMap((each) => Object.keys(each)));
  for (const each of declared) expect(Object.keys(prefix)).toContain(each.split(':')[0]);
  for (const statement of Object.values(statements).flatMap((each) => Object.values(each))) {
    for (const [role, value] of Object.entries(statement))
      if (role.startsWith('prov:')) expect(declared).toContain(value);
  }
});

test('ro-crate-metadata.json, by RO-Crate 1.1', () => {
  const entity = z.looseObject({ '@id': z.string(), '@type': z.string() });
  const crate = z.strictObject({
    '@context': z.literal('https://w3id.org/ro/crate/1.1/context'),
    '@graph': z.array(entity),
  });
  const graph = new Map(
    crate.parse(json('ro-crate-metadata.json'))['@graph'].map((each) => [each['@id'], each]),
  );
  expect(graph.get('ro-crate-metadata.json')).toMatchObject({
    '@type': 'CreativeWork',
    about: { '@id': './' },
    conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
  });
  const root = z
    .looseObject({
      name: z.string().min(1),
      description: z.string().min(1),
      datePublished: z.iso.date(),
      license: z.union([z.string(), z.looseObject({ '@id': z.string() })]),
      hasPart: z.array(z.strictObject({ '@id': z.string() })),
    })
    .parse(graph.get('./'));
  for (const { '@id': id } of root.hasPart) {
    expect(graph.get(id)).toMatchObject({ '@type': 'File', identifier: `sha256:${sha256Hex(bytesOf(id))}` });
  }
});

test('claimreview.jsonld, by what search engines ask of a ClaimReview', () => {
  const review = z.looseObject({
    '@type': z.literal('ClaimReview'),
    claimReviewed: z.string().min(1),
    datePublished: z.iso.date(),
    author: z.strictObject({ '@type': z.literal('Organization'), name: z.string().min(1) }),
    itemReviewed: z.looseObject({ '@type': z.literal('Claim') }),
    reviewRating: z
      .looseObject({
        '@type': z.literal('Rating'),
        alternateName: z.enum(['holds', 'borderline', 'contradicted']),
      })
      .and(z.object({ ratingValue: z.number(), worstRating: z.literal(1), bestRating: z.literal(3) })),
  });
  const file = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(review) });
  const { '@graph': reviews } = file.parse(json('claimreview.jsonld'));
  const tested = model.parts.flatMap((part) =>
    part.kind === 'audit' ? part.rows.filter((row) => !JSON.stringify(row[2]).includes('untestable')) : [],
  );
  expect(reviews).toHaveLength(tested.length);
});
