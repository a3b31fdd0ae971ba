import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimKeys } from '#shared/domain/claims/claimKeys.ts';
import { claimReference } from '#shared/domain/notes/noteReference.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { auditDocument } from '../claims/audit.ts';
import { saveNote } from '../notes/notes.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { buildPack } from './buildPack.ts';
import { fromTemplate } from './packTemplates.ts';
import { packWarnings } from './packWarnings.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
}, 120_000);
afterAll(() => workspace.remove());

test('warns of sources without a licence or a date, and of quoted claims the arithmetic contradicts', () => {
  const { context } = workspace;
  const stored = fromTemplate(context, 'evidence')!;
  const model: PackModel = buildPack(context, stored, 'test');
  const source = model.sources[0]!;
  const bare = { ...source, licence: null, issued: null, accessed: null };
  const warnings = packWarnings(context, stored.spec, { ...model, sources: [bare] });
  expect(warnings).toContainEqual({
    kind: 'source',
    owner: source.id,
    place: source.publisher || source.title,
    claim: null,
    paragraph: null,
    text: 'It states no licence and no date.',
  });
  expect([warnings.at(0)?.kind, warnings.at(-1)?.kind]).toEqual(['claim', 'source']);
  const claims = warnings.filter(({ kind }) => kind === 'claim');
  expect(claims.length).toBeGreaterThan(0);
  const keys = claimKeys(auditDocument(context, 'd1').claims);
  for (const { claim } of claims) expect(keys).toContain(claim);
  for (const { place, text } of claims)
    expect([place, text]).toEqual([
      expect.stringMatching(/\d/),
      expect.stringMatching(/contradicted claim, “.+”: .+/),
    ]);
});

test('warns of a note that says in one sentence how likely something is and how sure its writer', () => {
  const { context } = workspace;
  const body = {
    type: 'doc' as const,
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'With high confidence, trade will likely grow.' }],
      },
    ],
  };
  const { value } = saveNote(context, null, 'Outlook', body);
  const spec = { title: 'T', parts: [{ kind: 'note' as const, note: value.noteId }] };
  const model = buildPack(context, { id: null, name: 'T', spec }, 'test');
  expect(packWarnings(context, spec, model)).toEqual([
    {
      kind: 'wording',
      owner: value.noteId,
      place: 'Outlook, paragraph 1',
      claim: null,
      paragraph: 1,
      text: expect.stringContaining('“likely”, “high confidence”: how likely it is and how sure you are'),
    },
  ]);
});

test('warns of a contradicted claim that a note states as a fact, not of one that is judged', () => {
  const { context } = workspace;
  const { claims } = auditDocument(context, 'd1');
  const at = claims.findIndex(({ verdict }) => verdict === 'contradicted');
  const ref = claimReference('d1', claimKeys(claims)[at]!);
  const said = (stance: string | null) => ({
    type: 'paragraph',
    ...(stance === null ? {} : { attrs: { stance } }),
    content: [{ type: 'reference', attrs: { ref } }],
  });
  const body = { type: 'doc' as const, content: [said(null), said('judgement'), said('fact')] };
  const { value } = saveNote(context, null, 'Said', body);
  const spec = { title: 'T', parts: [{ kind: 'note' as const, note: value.noteId }] };
  const model = buildPack(context, { id: null, name: 'T', spec }, 'test');
  const facts = packWarnings(context, spec, model).filter(({ kind }) => kind === 'fact');
  expect(facts.map(({ owner, place, paragraph }) => [owner, place, paragraph])).toEqual([
    [value.noteId, 'Said, paragraph 1', 1],
    [value.noteId, 'Said, paragraph 3', 3],
  ]);
  expect(facts[0]?.text).toContain(`“${claims[at]!.wording}”`);
});

test('warns of letters that no shipped font has, and where they stand', () => {
  const { context } = workspace;
  const stored = fromTemplate(context, 'evidence')!;
  const model: PackModel = buildPack(context, stored, 'test');
  const source = { ...model.sources[0]!, title: 'الجمارك and ბათუმი, 上海' };
  const warnings = packWarnings(context, stored.spec, { ...model, sources: [source] });
  expect(warnings.filter(({ kind }) => kind === 'letters')).toEqual([
    {
      kind: 'letters',
      owner: '',
      place: 'الجمارك and ბათუმი, 上海',
      claim: null,
      paragraph: null,
      text: expect.stringContaining('no font with its Arabic letters (الجمرك)'),
    },
  ]);
});
