import { afterAll, beforeAll, expect, test } from 'vitest';
import { numbersOfPart, type PackModel } from '#shared/domain/packs/packModel.ts';
import { untraced } from '#shared/domain/packs/untraced.ts';
import { emptyWorkspace, ingestText, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { buildPack } from './buildPack.ts';
import { choosePackSpec } from './choosePackSpec.ts';
import { fromTemplate } from './packTemplates.ts';

let sample: TestWorkspace;
beforeAll(async () => {
  sample = await sampleWorkspace();
});
afterAll(() => sample.remove());

const built = ({ context }: TestWorkspace, name: string): PackModel =>
  buildPack(context, fromTemplate(context, name)!, 'test');
const kinds = (model: PackModel): string[] => [...new Set(model.parts.map(({ kind }) => kind))];

test('the full dossier of the sample has every kind of part, and no number without a trace', () => {
  const model = built(sample, 'full dossier');
  expect(kinds(model)).toEqual([
    'cover',
    'note',
    'chart',
    'scenario',
    'table',
    'audit',
    'timeline',
    'quotes',
    'sources',
    'method',
    'provenance',
  ]);
  expect(model.parts.filter(({ kind }) => kind === 'chart').length).toBeGreaterThanOrEqual(10);
  expect(model.numbers.length).toBeGreaterThan(400);
  expect(untraced(model)).toEqual([]);
});

test('the claims of an audit are printed in the article’s words, their numbers traced to its paragraphs', () => {
  const model = built(sample, 'full dossier');
  const audit = model.parts.find((part) => part.kind === 'audit')!;
  const numbers = numbersOfPart(audit).map((id) => model.numbers.find((number) => number.id === id)!);
  expect(numbers.length).toBeGreaterThan(5);
  for (const { document, locator, quote, text } of numbers) {
    expect([document, locator]).toEqual(['d1', expect.stringMatching(/\d/)]);
    expect(quote).toContain(text);
  }
});

test('sources are cited once each, in the order they are met; in one paragraph where two pages are all there is', () => {
  const brief = built(sample, 'two-page brief').parts.find(({ kind }) => kind === 'sources')!;
  expect(brief.kind === 'sources' && brief.rows.length).toBe(1);
  const model = built(sample, 'full dossier');
  const part = model.parts.find(({ kind }) => kind === 'sources')!;
  expect(part.kind === 'sources' && part.rows.length).toBe(model.sources.length);
});

test('a workspace with one unlinked article makes a dossier; an empty one makes nothing', async () => {
  const workspace = emptyWorkspace();
  try {
    expect(fromTemplate(workspace.context, 'full dossier')!.spec.parts).toEqual([]);
    await ingestText(workspace.context, 'Tea\n\nExports nearly doubled from $10 million to $19 million.\n');
    const model = built(workspace, 'full dossier');
    expect(kinds(model)).toEqual(['cover', 'audit', 'timeline', 'sources', 'method', 'provenance']);
    expect(model.title).toBe('Tea');
  } finally {
    workspace.remove();
  }
});

test('of an article in two versions the newer one is audited, and says which it is', async () => {
  const workspace = emptyWorkspace();
  try {
    const { context } = workspace;
    const first = await ingestText(
      context,
      'Tea\n\nExports nearly doubled from $10 million to $19 million.\n',
    );
    const second = await ingestText(
      context,
      'Tea\n\nExports nearly doubled from $10 million to $18 million.\n',
      { versionOf: first },
    );
    const { parts } = fromTemplate(context, 'full dossier')!.spec;
    expect(parts.filter(({ kind }) => kind === 'audit')).toEqual([
      { kind: 'audit', title: 'Claim audit: Tea (version 2)', document: second },
    ]);
    expect(parts).toContainEqual({ kind: 'timeline', title: 'Timeline', documents: [second] });
  } finally {
    workspace.remove();
  }
});

test('the long quotes of a pack stay short', () => {
  for (const { quotes } of built(sample, 'full dossier').documents) {
    for (const { text } of quotes) expect(text.split(/\s+/).length).toBeLessThanOrEqual(50);
  }
});

test('every table and chart of a dossier names the sources of what it prints, in units that no axis holds too', () => {
  const model = built(sample, 'full dossier');
  const printed = model.parts.filter((part) => part.kind === 'table' || part.kind === 'chart');
  expect(printed.some(({ kind }) => kind === 'table')).toBe(true);
  expect(printed.filter(({ sourceLine }) => sourceLine === '').map(({ title }) => title)).toEqual([]);
});

test('a template is named as the window writes it or as the command line lists it', () => {
  const { context } = sample;
  for (const named of ['Full dossier', 'full dossier', 'SLIDES'])
    expect(choosePackSpec(context, named).name).toBe(named.toLowerCase());
  // A pack of the workspace comes first, under its own name.
  expect(choosePackSpec(context, 'Two-page brief').id).not.toBeNull();
});
