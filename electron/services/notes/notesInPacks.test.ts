import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statedChip } from '#shared/domain/notes/chipRef.ts';
import { getDocument } from '../articles/openDocument.ts';
import { buildPack } from '../packs/buildPack.ts';
import { checkPack, verifyChosenPack } from '../packs/checkPack.ts';
import { exportPack } from '../packs/exportPack.ts';
import { findPackSpec } from '../packs/packSpec.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { ChipReader } from './chips.ts';
import { findChips } from './findChips.ts';
import { getNote, saveNote } from './notes.ts';
import { chip, doc, undone, words } from './testing/noteBodies.ts';

let workspace: TestWorkspace;
let context: ServiceContext;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
});
afterAll(() => workspace.remove());

const withUndo = (work: () => unknown): Promise<void> => undone(context, work);
const mentionOf = (text: string) => {
  const found = getDocument(context, 'd1').mentions.find((mention) => mention.text === text);
  if (found === undefined) throw new Error(`The sample's article no longer says ${text}.`);
  return found;
};

describe('notes in a pack', () => {
  test('names a typed number with its note, paragraph and place, and stops the export', () =>
    withUndo(async () => {
      expect(checkPack(context, 'p1').untraced).toEqual([]);
      const { title } = getNote(context, 'n1');
      saveNote(context, 'n1', title, doc(words('Since 2020.'), words('Trade rose by 42 percent.')));
      expect(checkPack(context, 'p1').untraced).toEqual([
        {
          part: `note 1: ${title}`,
          place: 'paragraph 2',
          text: '42 percent',
          typed: { noteId: 'n1', paragraph: 2, start: 14, before: 'Trade rose by ', after: '.' },
          cell: null,
        },
      ]);
      const out = join(workspace.folder, 'stopped');
      await expect(exportPack(context, { pack: 'p1', out })).rejects.toMatchObject({ code: 'pack/untraced' });
      await expect(verifyChosenPack(out)).rejects.toMatchObject({ code: 'pack/not-found' });
      const stamped = await exportPack(context, { pack: 'p1', out, stampUntraced: 'A draft.' });
      expect(stamped.untraced).toHaveLength(1);
      expect(await verifyChosenPack(out)).toMatchObject({ ok: true, packId: stamped.packId });
    }));

  test('a quoted number and a missing one go out with their trace', () =>
    withUndo(async () => {
      const { start, end } = mentionOf('$63 billion');
      const { title } = getNote(context, 'n1');
      const quoted = statedChip({ documentId: 'd1', start, end });
      saveNote(context, 'n1', title, doc(chip(quoted), chip('ser1@1066')));
      const check = checkPack(context, 'p1');
      expect(check.untraced).toEqual([]);
      expect(check.missing).toBeGreaterThan(0);
      const out = join(workspace.folder, 'quoted.zip');
      await exportPack(context, { pack: 'p1', out });
      expect(await verifyChosenPack(out)).toMatchObject({ ok: true });
    }));

  test('computed and rounded numbers read the same in the window and in the pack, which verifies', () =>
    withUndo(async () => {
      const [growth] = findChips(context, 'growth armenia russia turnover 2020 2024', 5);
      expect(growth).toMatchObject({ kind: 'computed', missing: false });
      expect(growth?.parts.map(({ label }) => label)).toEqual([
        'Armenia – Russia, turnover, 2020',
        'Armenia – Russia, turnover, 2024',
      ]);
      const found = findChips(context, 'armenia russia turnover 2024 / 2020', 5);
      expect(found.slice(0, 2).map(({ text }) => text.replace(/^[\d.]+/, 'n'))).toEqual(['n times', 'n%']);
      const cell = findChips(context, 'armenia russia turnover 2024', 1)[0]?.ref ?? '';
      const refs = [growth?.ref ?? '', found[0]?.ref ?? '', `${growth?.ref}|full.3`, cell, `${cell}|mn.2`];
      const { title } = getNote(context, 'n1');
      saveNote(context, 'n1', title, doc(...refs.map(chip)));
      expect(checkPack(context, 'p1').untraced).toEqual([]);
      const reader = new ChipReader(context);
      const shown = refs.map((ref) => reader.read(ref));
      expect(new Set(shown.map(({ text }) => text)).size).toBe(refs.length);
      expect(shown.at(-1)?.text).toMatch(/^[\d,]+\.\d\d mn /);
      const model = buildPack(context, findPackSpec(context, 'p1'), 'Attest');
      for (const { text, value } of shown)
        expect(model.numbers.filter((number) => number.text === text && number.value === value)).not.toEqual(
          [],
        );
      const out = join(workspace.folder, 'computed.zip');
      await exportPack(context, { pack: 'p1', out });
      expect(await verifyChosenPack(out)).toMatchObject({ ok: true });
    }));

  test('a pack cites what its notes refer to, and prints judgements apart', async () => {
    await withUndo(() => {
      const id = 'n1';
      const spare = context.store.db
        .prepare(
          'SELECT id FROM source WHERE id NOT IN (SELECT source_id FROM assertion) AND id NOT IN (SELECT source_id FROM document) LIMIT 1',
        )
        .get() as { id: number } | undefined;
      const ref = `src${spare?.id ?? 1}`;
      const body = doc(words('Something found out.'), {
        type: 'paragraph',
        attrs: { stance: 'judgement' },
        content: [
          { type: 'text', text: 'It lasts, says ' },
          { type: 'reference', attrs: { ref } },
        ],
      });
      saveNote(context, id, 'What the figures say', body);
      const model = buildPack(context, findPackSpec(context, null), 'Attest test');
      expect(model.sources.map((source) => source.id)).toContain(ref);
      expect(model.parts.find(({ kind }) => kind === 'note')).toMatchObject({
        shapes: [{ kind: 'paragraph' }, { kind: 'paragraph', stance: 'judgement' }],
      });
      const spec = {
        title: 'T',
        parts: [{ kind: 'judgements', title: 'Key judgements', notes: [id] }],
      } as const;
      const [judgements] = buildPack(context, { id: null, name: 'T', spec }, 'Attest test').parts;
      expect(judgements).toMatchObject({ paragraphs: [[{ text: 'It lasts, says ' }, { refers: ref }]] });
    });
  });
});
