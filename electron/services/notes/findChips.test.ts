import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statedChip } from '#shared/domain/notes/chipRef.ts';
import { undo } from '../../store/history.ts';
import { setBlockKept } from '../articles/documents.ts';
import { getDocument } from '../articles/openDocument.ts';
import { assertFigure } from '../figures/edits/figureEdits.ts';
import { findCell } from '../figures/findCell.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { ANALYST, at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { ChipReader } from './chips.ts';
import { findChips } from './findChips.ts';
import { undone } from './testing/noteBodies.ts';

let workspace: TestWorkspace;
let context: ServiceContext;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
});
afterAll(() => workspace.remove());

const withUndo = (work: () => unknown): Promise<void> => undone(context, work);
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
      undo(context.store, ANALYST, at);
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

test('the result of a claim is offered as a number computed from what the claim compares', () => {
  const found = findChips(context, 'claim quintupled', 20).filter(({ kind }) => kind === 'computed');
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]).toMatchObject({ missing: false });
  expect(found[0]?.parts).toHaveLength(2);
});
