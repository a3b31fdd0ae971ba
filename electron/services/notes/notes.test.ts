import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redo, undo } from '../../store/history.ts';
import { assertFigure } from '../figures/edits/figureEdits.ts';
import { findCell } from '../figures/findCell.ts';
import { buildPack } from '../packs/buildPack.ts';
import { checkPack } from '../packs/checkPack.ts';
import { createPack, getPackDesign, savePackLayout } from '../packs/packDesign.ts';
import { findPackSpec } from '../packs/packSpec.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { ANALYST, at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { findReferences } from './findReferences.ts';
import { getNote, removeNote, saveNote } from './notes.ts';
import { changedChips, markNoteRead } from './notesRead.ts';
import { ReferenceReader } from './references.ts';
import { chip, doc, undone, words } from './testing/noteBodies.ts';

let workspace: TestWorkspace;
let context: ServiceContext;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
});
afterAll(() => workspace.remove());

const withUndo = (work: () => unknown): Promise<void> => undone(context, work);
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing thrown';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
const armenia = 'area = ARM and counterpart = RUS and flow = turnover and period = 2024';

describe('saving notes', () => {
  test('a save is one operation; one that changes nothing is none', () =>
    withUndo(() => {
      const added = saveNote(context, null, 'Draft', doc(words('One.')));
      const { noteId } = added.value;
      expect(added.label).toBe('Add note "Draft"');
      expect(saveNote(context, noteId, 'Draft', doc(words('One.'))).operationId).toBeNull();
      expect(saveNote(context, noteId, 'Draft', doc(words('Two.'))).label).toBe('Edit note "Draft"');
      undo(context.store, ANALYST, at);
      expect(getNote(context, noteId).body).toEqual(doc(words('One.')));
      redo(context.store, ANALYST, at);
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
      undo(context.store, ANALYST, at);
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
      undo(context.store, ANALYST, at);
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
      undo(context.store, ANALYST, at);
      expect(changedChips(context, noteId)).toMatchObject([{ ref }]);
    });
  });
});
