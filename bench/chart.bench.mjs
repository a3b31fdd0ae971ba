import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { _electron } from '@playwright/test';
import { build } from 'esbuild';
import { inTurns, median } from '../scripts/bench/measure.mjs';
import { electronPath, electronSwitches } from '../scripts/runtime.mjs';
import { hasDisplay } from '../scripts/setup/display.mjs';
import { root } from '../scripts/setup/places.mjs';

export const title =
  'Charts: 14 small multiples as SVG, and 100,000 marks on a canvas, against the library alone';

const SVG_ROUNDS = 9;
const WINDOW_ROUNDS = 3;
const COUNTRIES = 14;
const YEARS = 25;
const LINES = 50;
const MARKS = 2_000;
const SVG_GOAL_MS = 200;
const OPEN_GOAL_MS = 300;
/** A frame of a screen that shows 60 in a second. */
const FRAME_MS = 1_000 / 60;

/** @returns {Promise<import('../scripts/bench.mjs').Row[]>} */
export async function run() {
  return [await smallMultiples(), ...(await manyMarks())];
}

/** From lines to the whole file, without a display; the anchor writes as many shapes with nothing decided. */
async function smallMultiples() {
  const { chartPicture } = await fromSources('electron/export/chart/chartPicture.ts');
  const lines = linesOf(COUNTRIES, YEARS);
  const chart = {
    spec: specOf('multiples', lines),
    lines,
    sources: [{ id: 'src1', name: 'A' }],
    sourceLine: 'A',
  };
  const first = performance.now();
  const { svg } = chartPicture(chart);
  const cold = performance.now() - first;
  const shapes = svg.match(/<(?:path|text|rect|g)\b/g)?.length ?? 0;
  const measured = await inTurns(
    SVG_ROUNDS,
    () => timed(() => chartPicture(chart)),
    () => timed(() => plainShapes(shapes)),
  );
  const ms = median(measured.ours);
  return {
    what: `SVG of ${COUNTRIES} small multiples, ${YEARS} years, ${shapes} shapes`,
    ours: ms,
    anchor: median(measured.anchor),
    unit: 'ms',
    goal: null,
    note: `${verdict(ms, SVG_GOAL_MS)}; the first, with fonts and code unread, ${Math.round(cold)} ms`,
  };
}

/** In the window's own browser: plan, axes and columns from 100,000 marks until the pixels are there; the anchor draws the same pairs with the library alone. */
async function manyMarks() {
  if (!hasDisplay()) throw new Error('This benchmark needs a display: run it under `xvfb-run -a`.');
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronSwitches(), '--disable-gpu', join(root, 'bench', 'bareWindow')],
  });
  try {
    const window = await app.firstWindow();
    await window.evaluate(await bundled());
    /** @type {Record<string, number>[]} */
    const results = [];
    for (let round = 0; round < WINDOW_ROUNDS; round += 1)
      results.push(await window.evaluate(measureInWindow, { lines: LINES, marks: MARKS }));
    /** @param {string} name */
    const of = (name) => median(results.map((each) => each[name] ?? 0));
    /** @param {string} what @param {string} ours @param {string} anchor @param {number} goalMs */
    const row = (what, ours, anchor, goalMs) => ({
      what: `${LINES * MARKS} marks: ${what}`,
      ours: of(ours),
      anchor: of(anchor),
      unit: 'ms',
      goal: null,
      note: verdict(of(ours), goalMs),
    });
    return [
      row('drawn and answering', 'open', 'openPlain', OPEN_GOAL_MS),
      row('a frame while zooming and panning', 'frame', 'framePlain', FRAME_MS),
    ];
  } finally {
    await app.close();
  }
}

/** Runs in the page. @param {{lines: number, marks: number}} size @returns {Promise<Record<string, number>>} */
async function measureInWindow({ lines: count, marks }) {
  const { document, chartBench } = /** @type {any} */ (globalThis);
  const lines = chartBench.linesOf(count, marks);
  const spec = chartBench.specOf('line', lines);
  const element = () => {
    const made = document.createElement('div');
    made.style.cssText = 'width:1000px;height:600px';
    document.body.replaceChildren(made);
    return made;
  };
  /** Waits until what was drawn is in the pixels, not only asked for. @param {any} within */
  const pixels = (within) => {
    for (const canvas of within.querySelectorAll('canvas')) canvas.getContext('2d').getImageData(0, 0, 1, 1);
  };
  /** @param {any} within @param {(from: number, to: number) => void} zoomTo @param {() => void} flush */
  const frames = (within, zoomTo, flush) => {
    const spent = [];
    for (let step = 0; step < 24; step += 1) {
      const from = performance.now();
      zoomTo(Math.round((marks * step) / 100), Math.round((marks * (40 + step * 2)) / 100));
      flush();
      pixels(within);
      spent.push(performance.now() - from);
    }
    return spent.sort((a, b) => a - b)[12] ?? 0;
  };
  const ours = () => {
    const within = element();
    const from = performance.now();
    const drawing = chartBench.planDrawing(spec, lines);
    const rows = chartBench.heightRows(drawing);
    const plot = chartBench.createPlot(within);
    const canvas = document.createElement('canvas');
    const look = { colours: chartBench.LIGHT_COLOURS, font: 'Arial' };
    const shown = { view: { spec, events: [] }, drawing, rows, ...look, at: null };
    const option = chartBench.denseOption(spec, drawing, look);
    plot.draw(option, (/** @type {any} */ box) => chartBench.drawDense(canvas, box, shown).picture);
    plot.flush();
    pixels(within);
    const open = performance.now() - from;
    const frame = frames(within, plot.zoomTo, plot.flush);
    plot.dispose();
    return { open, frame };
  };
  const plain = () => {
    const within = element();
    const rows = lines.map((/** @type {any} */ line) =>
      line.marks.map((/** @type {any} */ mark) => Number(mark.value)),
    );
    const from = performance.now();
    const chart = chartBench.init(within, null, { renderer: 'canvas' });
    chart.setOption({
      animation: false,
      xAxis: { type: 'category', data: spec.periods },
      yAxis: { type: 'value' },
      dataZoom: [{ type: 'inside' }],
      series: rows.map((/** @type {number[]} */ data) => ({ type: 'line', data, symbol: 'none' })),
    });
    chart.getZr().flush();
    pixels(within);
    const open = performance.now() - from;
    const zoomTo = (/** @type {number} */ startValue, /** @type {number} */ endValue) =>
      chart.dispatchAction({ type: 'dataZoom', startValue, endValue });
    const frame = frames(within, zoomTo, () => chart.getZr().flush());
    chart.dispose();
    return { open, frame };
  };
  const [first, second] = [ours(), plain()];
  return { open: first.open, openPlain: second.open, frame: first.frame, framePlain: second.frame };
}

/** The window's own code and the library, as one script that leaves its names behind. */
async function bundled() {
  const source = `
    export { init } from 'echarts/core';
    import { use } from 'echarts/core';
    import { LineChart } from 'echarts/charts';
    export { denseOption } from './shared/domain/charts/dense/denseOption.ts';
    export { heightRows } from './shared/domain/charts/dense/heightRows.ts';
    export { planDrawing } from './shared/domain/charts/planDrawing.ts';
    export { LIGHT_COLOURS } from './shared/domain/charts/palette.ts';
    export { createPlot } from './renderer/features/charts/echartsHost.ts';
    export { drawDense } from './renderer/features/charts/denseCanvas.ts';
    use([LineChart]);
    export const linesOf = ${linesOf};
    export const specOf = ${specOf};
  `;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'chartBench',
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return `${outputFiles[0]?.text ?? ''}\nglobalThis.chartBench = chartBench;`;
}

/** Lines of reported values, every one of them with a value in every period. @param {number} count @param {number} periods */
function linesOf(count, periods) {
  return Array.from({ length: count }, (_, line) => ({
    seriesId: `ser${line + 1}`,
    name: `Country ${line + 1} – Russia, turnover`,
    short: `Country ${line + 1}`,
    marks: Array.from({ length: periods }, (__, at) => ({
      cell: { seriesId: `ser${line + 1}`, period: String(at) },
      // Slow waves and a little noise, as daily statistics have.
      value: String(
        Math.round(4e9 + line * 1e8 + 2e9 * Math.sin(at / 90 + line)) + ((at * 104_729) % 90) * 1_000_000,
      ),
      unit: 'USD',
      bound: 'exact',
      status: 'A',
      derivation: null,
      missing: [],
      sources: ['src1'],
      reporters: ['ARM'],
    })),
  }));
}

/** @param {string} type @param {ReturnType<typeof linesOf>} lines */
function specOf(type, lines) {
  return {
    type,
    title: 'Turnover',
    series: lines.map(({ seriesId }) => seriesId),
    periods: lines[0]?.marks.map(({ cell }) => cell.period) ?? [],
  };
}

/** @param {number} count */
function plainShapes(count) {
  const parts = [];
  for (let at = 0; at < count; at += 1) parts.push(`<path d="M${at} ${at * 2}h4v4h-4z" fill="#0072b2"/>`);
  return parts.join('');
}

/** @param {string} path */
const fromSources = (path) => import(pathToFileURL(join(root, path)).href);
/** @param {number} ms @param {number} goal */
const verdict = (ms, goal) => `${ms <= goal ? 'within' : 'over'} ${Math.round(goal)} ms`;

/** @param {() => void} work @returns {number} milliseconds */
function timed(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}
