import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statedChip } from '#shared/domain/notes/chipRef.ts';
import { redo, undo } from '../../store/history.ts';
import { setBlockKept } from '../articles/documents.ts';
import { getDocument } from '../articles/openDocument.ts';
import { assertFigure } from '../figures/edits/figureEdits.ts';
import { findCell } from '../figures/findCell.ts';
import { buildPack } from '../packs/buildPack.ts';
import { checkPack, verifyChosenPack } from '../packs/checkPack.ts';
import { exportPack } from '../packs/exportPack.ts';
import { createPack, getPackDesign, savePackLayout } from '../packs/packDesign.ts';
import { findPackSpec } from '../packs/packSpec.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { createSampleWorkspace } from '../workspaces/sample.ts';
import { ChipReader } from './chips.ts';
import { findChips } from './findChips.ts';
import { findReferences } from './findReferences.ts';
import { getNote, removeNote, saveNote } from './notes.ts';
import { changedChips, markNoteRead } from './notesRead.ts';
import { ReferenceReader } from './references.ts';

const actor = 'Ana';
const now = (): string => '2026-01-20T00:00:00.000Z';
const ingestWorkerUrl = new URL('../../ingest/ingestWorker.ts', import.meta.url);
let folder = '';
let context: ServiceContext;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attest-notes-'));
  const options = { holder: 'test', actor, now, ingestWorkerUrl };
  context = { store: await createSampleWorkspace(join(folder, 'a.attest'), options), ...options };
});
afterAll(() => {
  context.store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Takes back what a test did, so that the next one meets the sample again. */
const withUndo = async (work: () => unknown): Promise<void> => {
  const { n } = context.store.db
    .prepare("SELECT count(*) AS n FROM operation WHERE kind = 'do' AND state = 'done'")
    .get() as { n: number };
  try {
    await work();
  } finally {
    const done = "SELECT count(*) AS n FROM operation WHERE kind = 'do' AND state = 'done'";
    while ((context.store.db.prepare(done).get() as { n: number }).n > n) undo(context.store, actor, now());
  }
};

const doc = (...content: object[]) => JSON.parse(JSON.stringify({ type: 'doc', content }));
const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const chip = (ref: string) => ({ type: 'paragraph', content: [{ type: 'number', attrs: { ref } }] });
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing thrown';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
const armenia = 'area = ARM and counterpart = RUS and flow = turnover and period = 2024';
const mentionOf = (text: string) => {
  const found = getDocument(context, 'd1').mentions.find((mention) => mention.text === text);
  if (found === undefined) throw new Error(`The sample's article no longer says ${text}.`);
  return found;
};

describe('number chips', () => {
  test('a figure found by words is the one its label names, the newest first', () => {
    const found = findChips(context, 'armenia russia turnover', 10);
    expect(found[0]?.label).toBe('Armenia – Russia, turnover, 2024');
    expect(found[0]).toMatchObject({ missing: false, kind: 'figure' });
    expect(found[0]?.sources.length).toBeGreaterThan(0);
    const named = findChips(context, 'turnover arm russia 2020', 10).filter(({ kind }) => kind !== 'quoted');
    expect(named.map(({ label }) => label)).toEqual(['Armenia – Russia, turnover, 2020']);
  });

  test('a group without a row is added up over its members, named by its code or its name', () => {
    const [sum] = findChips(context, 'eaeu russia turnover 2024', 5);
    const members = ['ARM', 'BLR', 'KAZ', 'KGZ'].map(
      (area) =>
        new ChipReader(context).cell(findCell(context, armenia.replace('ARM', area))).value ?? 'missing',
    );
    expect(sum).toMatchObject({ kind: 'computed', missing: false });
    expect(Number(sum?.value)).toBe(members.reduce((total, value) => total + Number(value), 0));
    expect(findChips(context, 'eurasian economic union russia turnover 2024', 5)[0]?.ref).toBe(sum?.ref);
  });

  test('a number of an article is found by its words, and leads to its paragraph', () => {
    const [first] = findChips(context, '63 billion', 10).filter(({ kind }) => kind === 'quoted');
    expect(first).toMatchObject({ text: '$63 billion', value: '63000000000', missing: false });
    expect(first?.place?.locator).toMatch(/¶|bullet/);
    expect(first?.place?.quote).toContain('$63 billion');
  });

  test('a typed value finds the figures that show it, and no cell that shows another', () => {
    const { value } = new ChipReader(context).cell(findCell(context, armenia));
    const found = findChips(context, `${value} USD`, 5);
    expect(found[0]).toMatchObject({ label: 'Armenia – Russia, turnover, 2024', value });
    expect(new Set(found.map((chip) => chip.value))).toEqual(new Set([value]));
  });

  test.each(['', '   ', '%', '_', "' OR 1=1 --", 'nobody knows'])(
    '%j finds nothing and breaks nothing',
    (text) => {
      expect(findChips(context, text, 10)).toEqual([]);
    },
  );

  test('a figure changed elsewhere changes its chip, and undo brings the old one back', () =>
    withUndo(() => {
      const cell = findCell(context, armenia);
      const before = new ChipReader(context).cell(cell).text;
      assertFigure(context, { cell, text: '91.5 bn USD', sourceId: 'src1', note: '' });
      expect(new ChipReader(context).cell(cell)).toMatchObject({ text: '91.5 bn USD', kind: 'figure' });
      undo(context.store, actor, now());
      expect(new ChipReader(context).cell(cell).text).toBe(before);
    }));

  test('what leads nowhere is missing and says why', () => {
    const reader = new ChipReader(context);
    for (const ref of ['ser999999@2024', 'ser1@1066', 'd1@1-2', 'd999@1-2', 'nonsense']) {
      const chip = reader.read(ref);
      expect(chip).toMatchObject({ ref, text: 'missing', value: null, missing: true });
      expect(chip.remark).toMatch(/\.$/);
    }
  });

  test('a quoted number stays itself when paragraphs before it are dropped and mentions are numbered anew', () =>
    withUndo(() => {
      const { id, start, end } = mentionOf('$125 billion');
      const ref = statedChip({ documentId: 'd1', start, end });
      const { blocks, mentions } = getDocument(context, 'd1');
      const other = blocks.find((block) => block.kept && block.end < start && block.locator === 'bullet 2');
      expect(mentions.some(({ block }) => block === other?.id)).toBe(true);
      setBlockKept(context, 'd1', other?.id ?? '', false);
      expect(mentionOf('$125 billion').id).not.toBe(id);
      expect(new ChipReader(context).read(ref)).toMatchObject({ text: '$125 billion', missing: false });
    }));
});

describe('saving notes', () => {
  test('a save is one operation; one that changes nothing is none', () =>
    withUndo(() => {
      const added = saveNote(context, null, 'Draft', doc(words('One.')));
      const { noteId } = added.value;
      expect(added.label).toBe('Add note "Draft"');
      expect(saveNote(context, noteId, 'Draft', doc(words('One.'))).operationId).toBeNull();
      expect(saveNote(context, noteId, 'Draft', doc(words('Two.'))).label).toBe('Edit note "Draft"');
      undo(context.store, actor, now());
      expect(getNote(context, noteId).body).toEqual(doc(words('One.')));
      redo(context.store, actor, now());
      expect(getNote(context, noteId).body).toEqual(doc(words('Two.')));
    }));

  test('a body that is no note, and a note that is not there, are refused', () => {
    expect(codeOf(() => saveNote(context, null, 'x', 'words'))).toBe('note/body');
    expect(codeOf(() => saveNote(context, null, 'x', doc({ type: 'image' })))).toBe('note/body');
    expect(codeOf(() => saveNote(context, 'n999', 'x', doc()))).toBe('note/unknown');
    expect(codeOf(() => removeNote(context, 'n999'))).toBe('note/unknown');
  });

  test('deleting takes it out of its packs, and undo brings note and part back', () =>
    withUndo(() => {
      const parts = (): string[] => checkPack(context, 'p1').parts.map(({ kind }) => kind);
      expect(parts()).toContain('note');
      expect(removeNote(context, 'n1').label).toBe(
        'Delete note "What the figures say" and take it out of "Two-page brief"',
      );
      expect(codeOf(() => getNote(context, 'n1'))).toBe('note/unknown');
      expect(parts()).not.toContain('note');
      undo(context.store, actor, now());
      expect(getNote(context, 'n1').title).toBe('What the figures say');
      expect(parts()).toContain('note');
    }));
});

test('a deleted note leaves the key judgements too, and the part goes with the last', () =>
  withUndo(() => {
    const { value } = saveNote(context, null, 'Second', doc(words('Words.')));
    const { value: pack } = createPack(context, null);
    const parts = (): unknown => getPackDesign(context, pack.packId).layout.parts;
    const { layout } = getPackDesign(context, pack.packId);
    const judged = { kind: 'judgements' as const, title: 'Key judgements', notes: ['n1', value.noteId] };
    savePackLayout(context, pack.packId, { ...layout, parts: [judged] });
    removeNote(context, value.noteId);
    expect(parts()).toMatchObject([{ notes: ['n1'] }]);
    removeNote(context, 'n1');
    expect(parts()).toEqual([]);
  }));

describe('the gate of a pack', () => {
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
      const out = join(folder, 'stopped');
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
      const out = join(folder, 'quoted.zip');
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
      const out = join(folder, 'computed.zip');
      await exportPack(context, { pack: 'p1', out });
      expect(await verifyChosenPack(out)).toMatchObject({ ok: true });
    }));
});

describe('references of a note', () => {
  test('name a source, a claim, a chart, a paragraph and a note, and what is gone says so', () => {
    const [source] = findReferences(context, 'sources', 'armstat', 5);
    expect(source).toMatchObject({ kind: 'source', missing: false });
    const kinds = (text: string) => findReferences(context, 'others', text, 40).map(({ kind }) => kind);
    expect(kinds('nearly doubled')).toContain('claim');
    expect(kinds('')).toEqual(expect.arrayContaining(['claim', 'chart', 'note', 'article']));
    const [paragraph] = findReferences(context, 'others', 'body ¶ 1', 40).filter(
      ({ kind }) => kind === 'paragraph',
    );
    expect(paragraph?.text).toMatch(/body ¶ 1/);
    const reader = new ReferenceReader(context);
    for (const { ref, text } of findReferences(context, 'others', '', 40))
      expect(reader.read(ref)).toMatchObject({ text, missing: false });
    for (const ref of ['src99999', 'd1@999999', 'd1!nothing', 'ch99999', 'n99999'])
      expect(reader.read(ref)).toMatchObject({ missing: true });
  });

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

describe('what changed since a note was read', () => {
  const armeniaCell = () => findCell(context, armenia);
  const changed = () => changedChips(context, 'n1');

  test('is told with what it was, until the note is marked as read; undo tells it again', async () => {
    await withUndo(() => {
      expect(changed()).toEqual([]);
      assertFigure(context, { cell: armeniaCell(), text: '77.7 bn USD', sourceId: 'src1', note: '' });
      const before = changed();
      expect(before).toHaveLength(1);
      expect(before[0]).toMatchObject({ now: '77.7 bn USD' });
      expect(before[0]?.was).not.toBe('77.7 bn USD');
      const { stateSha256: state } = buildPack(context, findPackSpec(context, null), 'Attest test');
      const { asOf } = buildPack(context, findPackSpec(context, null), 'Attest test');
      expect(markNoteRead(context, 'n1').label).toBe('Mark note "What the figures say" as read');
      expect(changed()).toEqual([]);
      // A pack says nothing of who read what.
      const after = buildPack(context, findPackSpec(context, null), 'Attest test');
      expect([after.stateSha256, after.asOf]).toEqual([state, asOf]);
      undo(context.store, actor, now());
      expect(changed()).toEqual(before);
    });
  });

  test('a number that is put in counts as seen; a note that is deleted takes what was seen along', async () => {
    await withUndo(() => {
      const cell = armeniaCell();
      const ref = `${cell.seriesId}@${cell.period}`;
      const { noteId } = saveNote(context, null, 'New', doc(chip(ref))).value;
      expect(changedChips(context, noteId)).toEqual([]);
      assertFigure(context, { cell, text: '77.7 bn USD', sourceId: 'src1', note: '' });
      saveNote(context, noteId, 'New', doc(chip(ref), words('more')));
      expect(changedChips(context, noteId)).toMatchObject([{ ref, now: '77.7 bn USD' }]);
      removeNote(context, noteId);
      undo(context.store, actor, now());
      expect(changedChips(context, noteId)).toMatchObject([{ ref }]);
    });
  });
});

test('the result of a claim is offered as a number computed from what the claim compares', () => {
  const found = findChips(context, 'claim quintupled', 20).filter(({ kind }) => kind === 'computed');
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]).toMatchObject({ missing: false });
  expect(found[0]?.parts).toHaveLength(2);
});
