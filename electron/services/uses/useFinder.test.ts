import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCell } from '#shared/domain/figures/types.ts';
import {
  isNumberId,
  numbersOfPart,
  type PackModel,
  type PackNumber,
} from '#shared/domain/packs/packModel.ts';
import { readBlocks } from '../articles/documents.ts';
import { getCell } from '../figures/cellDetail.ts';
import { formatId, parseId } from '../ids.ts';
import { buildPack } from '../packs/buildPack.ts';
import { createPack, getPackDesign } from '../packs/packDesign.ts';
import { findPackSpec } from '../packs/packSpec.ts';
import { traceOf, tracePackNumber } from '../packs/packTrace.ts';
import { getScenario, listScenarios } from '../scenarios/scenarios.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { UseFinder } from './useFinder.ts';

const AT_LEAST = 200;
let workspace: TestWorkspace;
let context: ServiceContext;
let packId = '';
let model: PackModel;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  ({ context } = workspace);
  packId = createPack(context, 'full dossier').value.packId;
  model = buildPack(context, findPackSpec(context, packId), 'Attest test');
});
afterAll(() => workspace.remove());

/** From a number to what states it: a cell with its history, a paragraph that says it, or numbers of which both hold. */
function resolves(number: PackNumber): boolean {
  if (number.value === null) return number.missing.length > 0 || number.cell !== null;
  if (number.expression === 'quote') {
    const { place } = traceOf(context, model, number);
    const block = readBlocks(context, parseId('document', place?.documentId ?? '')).find(
      ({ id }) => id === place?.blockId,
    );
    return block !== undefined && place?.mentionId != null;
  }
  const cell = parseCell(number.cell ?? '');
  if (cell === null)
    return (
      number.inputs.length > 0 &&
      number.inputs.every((id) => resolves(model.numbers.find((n) => n.id === id)!))
    );
  const detail = getCell(context, cell);
  const states = detail.assertions.length > 0 ? detail.history.length > 0 : detail.inputs.length > 0;
  return states && traceOf(context, model, number).cell !== null;
}

test('every number of a full dossier leads to its cell or paragraph, and from there back to where it is printed', () => {
  const finder = new UseFinder(context);
  const printed = model.parts.flatMap((part, at) => numbersOfPart(part).map((id) => ({ id, at: at + 1 })));
  const ids = new Set(printed.map(({ id }) => id));
  expect(ids.size).toBeGreaterThanOrEqual(AT_LEAST);
  const lost = [...ids].filter((id) => !resolves(model.numbers.find((number) => number.id === id)!));
  expect(lost).toEqual([]);

  const back = printed.filter(({ id, at }) => {
    const number = model.numbers.find((each) => each.id === id)!;
    const { cell, place } = traceOf(context, model, number);
    const block =
      place === null
        ? undefined
        : readBlocks(context, parseId('document', place.documentId)).find(
            (each) => each.id === place.blockId,
          );
    const things = [
      ...(cell === null ? [] : [`${cell.seriesId}@${cell.period}`]),
      ...(place === null || block === undefined ? [] : [`${place.documentId}@${block.start}-${block.end}`]),
    ];
    return !things.some((thing) =>
      finder
        .usesOf(thing)
        .some((use) => use.kind === 'pack' && use.owner === packId && use.place.startsWith(`part ${at}:`)),
    );
  });
  expect(back).toEqual([]);
});

test('a number of the page leads to its cell; one that is gone says so', () => {
  const number = model.numbers.find(({ cell, value }) => cell !== null && value !== null)!;
  expect(tracePackNumber(context, packId, number.id).cell).toEqual(parseCell(number.cell ?? ''));
  expect(() => tracePackNumber(context, packId, 'n99999')).toThrow(/prints no such number/);
  expect(isNumberId(number.id)).toBe(true);
});

test('a source, a chart and a note say what uses them', () => {
  const finder = new UseFinder(context);
  const kinds = (thing: string): string[] => [...new Set(finder.usesOf(thing).map(({ kind }) => kind))];
  const source = model.figures[0]!.source;
  expect(kinds(source)).toContain('pack');
  expect(kinds('ch1')).toEqual(['pack']);
  expect(kinds(formatId('note', 1))).toEqual(['pack']);
  expect(getPackDesign(context, packId).layout.parts.length).toBeGreaterThan(3);
  expect(finder.usesOf('nothing')).toEqual([]);
});

test('a cell, a paragraph and a source name the scenarios that rest on them', () => {
  const finder = new UseFinder(context);
  const scenario = listScenarios(context)[0]!;
  const { model, passages } = getScenario(context, scenario.id);
  const leaf = model.leaves[0]!.cell;
  const kinds = (thing: string) =>
    finder
      .usesOf(thing)
      .flatMap(({ kind, owner, place }) => (kind === 'scenario' ? [`${owner} ${place}`] : []));
  expect(kinds(`${leaf.seriesId}@${leaf.period}`)).toContain(`${scenario.id} it acts on this cell`);
  const passage = passages.find(({ place }) => place !== null)!;
  const thing = `${passage.document}@${passage.place!.start}-${passage.place!.end}`;
  expect(kinds(thing).some((use) => use.startsWith(`${scenario.id} assumption `))).toBe(true);
  expect(kinds('ser1@1900')).toEqual([]);
});
