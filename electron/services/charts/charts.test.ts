import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHART_KINDS } from '#shared/domain/charts/types.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { redo, undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { ensureSeries } from '../figures/edits/figureEdits.ts';
import { findCell } from '../figures/findCell.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { at, sampleFigures, type TestWorkspace } from '../testing/testWorkspace.ts';
import { exportChart, pictureOf } from './chartPictures.ts';
import { drawChart, getChart, removeChart, saveChart } from './charts.ts';
import { draftChart } from './draftChart.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
beforeAll(() => {
  workspace = sampleFigures();
  context = workspace.context;
});
afterAll(() => workspace.remove());

const series = (where: string): string => findCell(context, where).seriesId;
const turnover = (area: string): string =>
  series(`area = ${area} and counterpart = RUS and flow = turnover and period = 2024`);
const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'none';
};

test('a draft has every year between the first and the last figure, and a title from what the rows share', () => {
  const spec = draftChart(context, [turnover('ARM'), turnover('GEO')]);
  expect(spec).toMatchObject({ type: 'line', title: 'Turnover with Russia: Armenia and Georgia' });
  expect(spec.periods).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024']);
  const { lines } = drawChart(context, null, spec);
  expect(lines.map(({ name, short }) => [name, short])).toEqual([
    ['Armenia – Russia, turnover', 'Armenia'],
    ['Georgia – Russia, turnover', 'Georgia'],
  ]);
  expect(lines.every(({ marks }) => marks.length === spec.periods.length)).toBe(true);
});

test('the source line names exactly the publishers of what is drawn', () => {
  const both = draftChart(context, [turnover('ARM'), turnover('GEO')]);
  const drawn = drawChart(context, null, both);
  const ids = new Set(drawn.lines.flatMap(({ marks }) => marks.flatMap(({ sources }) => sources)));
  expect(drawn.sources.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const one = drawChart(context, null, { ...both, series: both.series.slice(0, 1) });
  expect(one.sources.length).toBeLessThan(drawn.sources.length);
  for (const name of one.sourceLine.split('; ')) expect(drawn.sourceLine).toContain(name);
  expect(drawChart(context, null, { ...both, periods: ['1990'] }).sourceLine).toBe('');
});

test('a derived value is marked with the least certain status beneath it', () => {
  const rows = context.store.db.prepare("SELECT id FROM series WHERE flow = 'turnover'").all() as {
    id: number;
  }[];
  const periods = ['2018', '2019', '2020', '2021', '2022', '2023', '2024'];
  const marks = rows.flatMap(({ id }) => {
    const spec: ChartSpec = { type: 'line', title: 'All', series: [formatId('series', id)], periods };
    return drawChart(context, null, spec).lines.flatMap((line) => line.marks);
  });
  for (const mark of marks.filter(({ value }) => value === null)) expect(mark.status).toBe('M');
  const derived = marks.filter(({ derivation }) => derivation !== null);
  expect(new Set(derived.map(({ status }) => status))).toEqual(new Set(['A', 'E']));
});

test('dollars and yuan are refused until the spec says which to draw', () => {
  const yuan = context.store.db
    .prepare(
      `SELECT series_id AS id, period FROM assertion GROUP BY series_id, period HAVING min(currency = 'CNY') = 1 LIMIT 1`,
    )
    .get() as { id: number; period: string };
  const spec: ChartSpec = {
    type: 'line',
    title: 'Two units',
    series: [formatId('series', yuan.id), turnover('ARM')],
    periods: [yuan.period, '2024'].sort(),
  };
  expect(code(() => pictureOf(context, spec))).toBe('chart/mixedUnits');
  const { svg } = pictureOf(context, { ...spec, units: ['USD', 'CNY'] });
  expect(svg).toContain('heights on one do not compare');
  const dollars = drawChart(context, null, { ...spec, units: ['USD'] });
  const all = drawChart(context, null, { ...spec, units: ['USD', 'CNY'] });
  expect(dollars.sourceLine.length).toBeLessThan(all.sourceLine.length);
});

test('saving is one operation, undone and redone whole; saving the same again is none', () => {
  const before = stateSha256(context.store.db);
  const spec = { ...draftChart(context, [turnover('ARM')]), title: '  Armenia  ' };
  const saved = saveChart(context, null, spec);
  const { chartId } = saved.value;
  expect(saved.label).toBe('Add chart "Armenia"');
  expect(getChart(context, chartId).spec.title).toBe('Armenia');
  expect(saveChart(context, chartId, spec).operationId).toBeNull();
  saveChart(context, chartId, { ...spec, type: 'bar' });
  const after = stateSha256(context.store.db);
  undo(context.store, 'Ana', at);
  expect(getChart(context, chartId).spec.type).toBe('line');
  undo(context.store, 'Ana', at);
  expect(stateSha256(context.store.db)).toBe(before);
  expect(code(() => getChart(context, chartId))).toBe('chart/unknown');
  redo(context.store, 'Ana', at);
  redo(context.store, 'Ana', at);
  expect(stateSha256(context.store.db)).toBe(after);
  removeChart(context, chartId);
  expect(code(() => getChart(context, chartId))).toBe('chart/unknown');
});

test('what cannot be drawn or saved says why, and a chart in a pack stays', () => {
  const spec = draftChart(context, [turnover('ARM')]);
  expect(code(() => draftChart(context, []))).toBe('chart/empty');
  expect(code(() => draftChart(context, ['ser999999']))).toBe('series/unknown');
  expect(code(() => saveChart(context, null, { ...spec, title: ' ' }))).toBe('chart/untitled');
  expect(code(() => saveChart(context, null, { ...spec, periods: [] }))).toBe('chart/noPeriods');
  const all = context.store.db.prepare('SELECT id FROM series LIMIT 60').all() as { id: number }[];
  expect(
    code(() =>
      draftChart(
        context,
        all.map(({ id }) => formatId('series', id)),
      ),
    ),
  ).toBe('chart/tooMany');
  const monthly = runOperation(context.store, { label: 'Add a row', actor: 'Ana', at }, (write) =>
    ensureSeries(write, {
      area: 'ARM',
      counterpart: 'RUS',
      flow: 'exports',
      product: 'TOTAL',
      productRevision: '',
      frequency: 'M',
      measure: 'trade_value',
    }),
  ).value;
  expect(code(() => draftChart(context, [spec.series[0] ?? '', formatId('series', monthly)]))).toBe(
    'chart/frequencies',
  );
  const { chartId } = saveChart(context, null, spec).value;
  runOperation(context.store, { label: 'Add pack', actor: 'Ana', at }, (write) =>
    write.insert('pack_spec', {
      name: 'Brief',
      spec: JSON.stringify({ title: 'Brief', parts: [{ kind: 'chart', chart: chartId }] }),
    }),
  );
  expect(code(() => removeChart(context, chartId))).toBe('chart/inPack');
});

test('a row that is no longer there is named, and the others are drawn', () => {
  const spec = draftChart(context, [turnover('ARM')]);
  const view = drawChart(context, null, { ...spec, series: ['ser999999', ...spec.series] });
  expect(view.gone).toEqual(['ser999999']);
  expect(view.lines).toHaveLength(1);
});

test('the picture stands alone, names its marks after their cells, and is the same every time', async () => {
  const spec = {
    ...draftChart(context, [turnover('ARM'), turnover('GEO')]),
    title: 'Trade <with> Russia & others',
  };
  const { chartId } = saveChart(context, null, spec).value;
  const out = join(workspace.folder, 'picture.svg');
  const { bytes } = await exportChart(context, chartId, out);
  const svg = readFileSync(out, 'utf8');
  expect(Buffer.byteLength(svg)).toBe(bytes);
  expect(pictureOf(context, spec).svg).toBe(svg);
  expect(svg).toContain('<title id="title">Trade &lt;with&gt; Russia &amp; others</title>');
  expect(svg).toContain('Source: ');
  const { lines } = getChart(context, chartId);
  for (const { cell, value } of lines.flatMap(({ marks }) => marks))
    expect(svg.includes(`id="${cell.seriesId}@${cell.period}"`)).toBe(value !== null);
  // Well-formed, or no program but a lenient browser shows it.
  const tags = svg.replace(/<!\[CDATA\[.*?\]\]>/gs, '').match(/<[^>]*>?/g) ?? [];
  expect(tags.filter((tag) => !/^<\/?[a-zA-Z]+( [\w:-]+="[^"<]*")* ?\/?>$/.test(tag))).toEqual([]);
  expect(svg).not.toMatch(/ecmeta|url\((?!data:font\/ttf;)|https?:\/\/(?!www\.w3\.org)/);
  await expect(
    exportChart(context, chartId, join(workspace.folder, 'no such folder', 'a.svg')),
  ).rejects.toMatchObject({
    code: 'chart/notWritten',
  });
  await expect(exportChart(context, 'no such chart', out)).rejects.toMatchObject({ code: 'chart/unknown' });
  expect(readdirSync(workspace.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a picture is light, dark or for paper; on paper it has no colour', () => {
  const spec = { ...draftChart(context, [turnover('ARM'), turnover('GEO')]), title: 'Themes' };
  const pictures = (['light', 'dark', 'print'] as const).map((theme) => pictureOf(context, spec, theme).svg);
  expect(new Set(pictures).size).toBe(3);
  expect(pictures[0]).toBe(pictureOf(context, spec).svg);
  const colours = [...(pictures[2] ?? '').matchAll(/(?:fill|stroke)="#(..)(..)(..)"/g)];
  expect(colours.length).toBeGreaterThan(20);
  for (const [, red, green, blue] of colours) expect([green, blue]).toEqual([red, red]);
});

test('nothing to draw is said instead of drawn', () => {
  const spec = draftChart(context, [turnover('ARM')]);
  expect(code(() => pictureOf(context, { ...spec, periods: ['1990', '1991'] }))).toBe('chart/noValues');
  expect(code(() => pictureOf(context, { ...spec, type: 'slope' }))).toBe('chart/twoPeriods');
  expect(code(() => pictureOf(context, { ...spec, type: 'bar', log: true }))).toBe('chart/logBars');
});

const republics = ['ARM', 'AZE', 'BLR', 'GEO', 'KAZ', 'KGZ', 'MDA', 'TJK', 'UZB'];

test('every kind draws each value with its cell as the id, the same bytes every time, and writes its points', async () => {
  for (const type of CHART_KINDS) {
    const spec: ChartSpec = {
      type,
      title: `As ${type}`,
      series: republics.map(turnover),
      periods: type === 'map' ? ['2024'] : ['2020', '2024'],
      units: ['USD'],
    };
    const { svg } = pictureOf(context, spec);
    expect(pictureOf(context, spec).svg, type).toBe(svg);
    const ids = [...svg.matchAll(/<g id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, type).toBe(ids.length);
    const { chartId } = saveChart(context, null, spec).value;
    expect(getChart(context, chartId).spec).toMatchObject({
      type,
      ...(['line', 'bar'].includes(type) ? {} : { version: 2 }),
    });
    const out = join(workspace.folder, `${type}.csv`);
    await exportChart(context, chartId, out);
    const points = readFileSync(out, 'utf8').trim().split('\r\n').slice(1);
    const marked = points.map((line) => line.split(',')[0]);
    // A step, a point of a scatter, stands for the second period.
    for (const id of ids) expect(marked, type).toContain(id);
    expect(ids.length, type).toBeGreaterThanOrEqual(republics.length - 1);
  }
});

test('China and Kyrgyzstan tell 2024 differently: two marks, the gap in between explained by what sources note', () => {
  const kgz = series('area = KGZ and counterpart = CHN and flow = turnover and period = 2024');
  const spec: ChartSpec = {
    type: 'mirror',
    title: 'Both sides',
    series: [kgz],
    periods: ['2023', '2024'],
    units: ['USD'],
  };
  const { lines } = drawChart(context, null, spec);
  const at2024 = lines.map(({ reporter, marks }) => [reporter, marks[1]?.value, marks[1]?.origin]);
  expect(at2024).toEqual([
    ['KGZ', '5300000000', undefined],
    ['CHN', '22710000000', 'mirror'],
  ]);
  const { svg } = pictureOf(context, spec);
  expect(svg.replace(/<\/text>\s*<text[^>]*>/g, ' ')).toMatch(/17\.4 bn USD or 4\.3 times apart.*transit/s);
  expect(svg).toContain(`id="${kgz}@2024:KGZ"`);
  expect(svg).toContain(`id="${kgz}@2024:CHN"`);
});

test('a row that neither side reports in these periods is a gap with its name', () => {
  const rows = [turnover('BLR'), turnover('TKM')];
  const spec: ChartSpec = { type: 'mirror', title: 'Sides', series: rows, periods: ['2024'] };
  const { lines } = drawChart(context, null, spec);
  expect(lines.filter(({ seriesId }) => seriesId === rows[1])).toEqual([
    expect.objectContaining({ short: 'Turkmenistan', marks: [expect.objectContaining({ value: null })] }),
  ]);
  expect(pictureOf(context, spec).svg).toContain('Missing, left as gaps: Turkmenistan 2024.');
});
