/** Every mark of every chart of the sample leads to its cell, its sources and its paragraphs, or says what it lacks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planDrawing } from '#shared/domain/charts/planDrawing.ts';
import { undo } from '../../store/history.ts';
import { readPeriods } from '../../store/repositories/figureRepository.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { linksOfCell } from '../articles/links.ts';
import { pictureOf } from '../charts/chartPictures.ts';
import { getChart } from '../charts/charts.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSource } from '../sheets/sources.ts';
import { divergence } from '../signals/divergence.ts';
import { listSignals, saveSignal } from '../signals/signals.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
});
afterAll(() => workspace.remove());

const charts = (): string[] =>
  (context.store.db.prepare("SELECT 'ch' || id AS id FROM chart ORDER BY id").all() as { id: string }[]).map(
    ({ id }) => id,
  );

test('every mark of every sample chart resolves, or names what is missing', () => {
  const kinds = new Set<string>();
  for (const chartId of charts()) {
    const { spec, lines } = getChart(context, chartId);
    kinds.add(spec.type);
    const { svg } = pictureOf(context, spec);
    for (const line of planDrawing(spec, lines).lines)
      for (const mark of line.marks) {
        expect(readPeriods(context.store.db, 'A')).toContain(mark.cell.period);
        expect(mark.cell.seriesId).toBe(line.seriesId);
        if (mark.value === null) continue;
        expect(mark.sources.length, `${line.name} ${mark.cell.period}`).toBeGreaterThan(0);
        for (const source of mark.sources) expect(readSource(context, source).id).toBe(source);
        // A mark without a paragraph has none in any article: the sentence of a mark then names no paragraph.
        expect(mark.paragraphs ?? []).toHaveLength(linksOfCell(context, mark.cell).length);
        if (mark.unit === 'USD') expect(svg).toContain(`id="${mark.cell.seriesId}@${mark.cell.period}`);
      }
  }
  expect(kinds).toEqual(new Set(['line', 'slope', 'mirror']));
});

test('Armenia stands in the corner of more trade and less Moscow, its events with source and paragraph', () => {
  const { points, signals, remarks } = divergence(context, '2020', '2024');
  const armenia = points.find(({ area }) => area === 'ARM');
  expect(Number(armenia?.change)).toBeGreaterThan(400);
  expect(armenia).toMatchObject({ net: -6, missing: [] });
  expect(armenia?.events).toHaveLength(3);
  for (const { sourceId, locator, documentId } of signals) {
    expect(readSource(context, sourceId).id).toBe(sourceId);
    expect(documentId).not.toBeNull();
    expect(locator).not.toBe('');
  }
  for (const point of points.filter(({ change }) => change === null))
    expect(point.missing.length).toBeGreaterThan(0);
  expect(remarks.join(' ')).toContain('Not counted: 2 events');
  expect(() => divergence(context, '2024', '2020')).toThrow('A change needs two periods');
});

test('events stand over a trade line that asks for them, numbered and told', () => {
  const chartId = charts()[0] ?? '';
  const { spec } = getChart(context, chartId);
  const { svg } = pictureOf(context, { ...spec, events: true });
  expect(svg).toContain('2022-04-05');
  expect(pictureOf(context, spec).svg).not.toContain('2022-04-05');
});

test('citations only suggest events; saving one is an operation that undo takes back; bad input names its field', () => {
  const { signals, proposals } = listSignals(context);
  expect(signals).toHaveLength(5);
  const [first] = proposals;
  if (first === undefined) throw new Error('no proposal');
  expect(first).not.toHaveProperty('strength');
  const { area, date, title, sourceId, documentId, block } = first;
  const draft = { area, date, title, sourceId, documentId, block, grade: 'B2', note: '' };
  const before = stateSha256(context.store.db);
  for (const bad of [{ strength: 4 }, { date: 'spring' }, { grade: 'Z9' }, { area: '' }, { title: ' ' }])
    expect(() => saveSignal(context, null, { ...draft, direction: 'away', strength: 1, ...bad })).toThrow();
  expect(stateSha256(context.store.db)).toBe(before);
  const saved = saveSignal(context, null, { ...draft, direction: 'away', strength: 1 });
  expect(saved.label).toBe(`Add event "${title}"`);
  expect(listSignals(context).proposals.length).toBeLessThan(proposals.length);
  undo(context.store, 'Ana', context.now());
  expect(stateSha256(context.store.db)).toBe(before);
});
