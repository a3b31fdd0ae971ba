import { expect, test } from 'vitest';
import { diffText } from './diffText.ts';
import { causesOf } from './packCauses.ts';
import type { NotePart, PackModel } from './packModel.ts';
import { sampleModel } from './testing/sampleModel.ts';

const note = (...paragraphs: NotePart['paragraphs']): PackModel => ({
  ...sampleModel,
  parts: [{ kind: 'note', title: 'Brief', paragraphs }],
});

test('a pack has the same words as itself', () => {
  expect(diffText(sampleModel, structuredClone(sampleModel))).toEqual({
    added: [],
    removed: [],
    changed: [],
  });
});

test('shows a reworded sentence beside what it was, and not one whose number changed', () => {
  const before = note([{ text: 'Trade grew to ' }, { number: 'n1' }], [{ text: 'It rained. Wine was hit.' }]);
  const after = note([{ text: 'Trade grew to ' }, { number: 'n2' }], [{ text: 'It rained. Tea was hit.' }]);
  expect(diffText(before, after)).toEqual({
    added: [],
    removed: [],
    changed: [{ part: 'note: Brief', before: 'Wine was hit.', after: 'Tea was hit.', operations: [] }],
  });
});

test('a sentence that is new is added, by the operation its note has more', () => {
  const before = note([{ text: 'Wine was hit.' }]);
  const [part] = note([{ text: 'Wine was hit. Prices of copper doubled.' }]).parts;
  const after = { ...before, parts: [{ ...part!, history: ['Edit note “Brief”'] }] };
  expect(diffText(before, after, causesOf(before, after))).toEqual({
    added: [{ part: 'note: Brief', text: 'Prices of copper doubled.', operations: ['Edit note “Brief”'] }],
    removed: [],
    changed: [],
  });
});

test('a paragraph printed once more is added once', () => {
  const one = note([{ text: 'Again.' }]);
  const two = note([{ text: 'Again.' }], [{ text: 'Again.' }]);
  expect(diffText(one, two).added).toEqual([{ part: 'note: Brief', text: 'Again.', operations: [] }]);
  expect(diffText(one, two).removed).toEqual([]);
});

test('of sources in one paragraph only those that came or went are told', () => {
  const cited = (names: string): PackModel => ({
    ...sampleModel,
    parts: [{ kind: 'sources', title: 'Sources', lead: '', columns: [], rows: [[[{ text: names }]]] }],
  });
  expect(diffText(cited('Armstat, 2025; Geostat'), cited('Armstat, 2025; TASS'))).toMatchObject({
    added: [{ text: 'TASS' }],
    removed: [{ text: 'Geostat' }],
    changed: [],
  });
});
