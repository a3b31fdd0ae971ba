import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { inTurns, median } from '../scripts/bench/measure.mjs';
import { root } from '../scripts/setup/places.mjs';

export const title = 'Scenarios: 10,000 draws over 14 countries, against a plain typed-array loop';

const ROUNDS = 15;
const DRAWS = 10_000;
const COUNTRIES = 14;
/** What the project asks of the draws, and of a slider that moves. */
const DRAWS_GOAL_MS = 1_000;
const SLIDER_GOAL_MS = 50;

/**
 * Both draw a share for each of 14 countries, take it off, add the countries up, and sort every row for its percentiles.
 * Attest does it from a model whose steps it must look up; the anchor has them written out.
 * @returns {Promise<import('../scripts/bench.mjs').Row[]>}
 */
export async function run() {
  const [{ drawOutputs }, { scenarioEvaluator }, { seededRandom }] = await Promise.all(
    ['monteCarlo.ts', 'scenarioEvaluator.ts', 'random.ts'].map(
      (name) => import(pathToFileURL(join(root, 'shared', 'domain', 'scenarios', name)).href),
    ),
  );
  const { model, spec } = scenario();
  const assumptions = new Map(spec.assumptions.map((one) => [one.id, one]));
  const ours = () => timed(() => drawOutputs(model, assumptions, spec));
  const anchor = () => timed(() => plainLoop(model, spec, seededRandom));
  const evaluate = scenarioEvaluator(model);
  let end = 0;
  // Each time one end of one assumption is elsewhere, as while a slider moves.
  const slider = () => {
    end = (end + 1) % 80;
    const [first, ...rest] = spec.assumptions;
    const moved = { ...first, spread: { kind: 'uniform', low: '0', high: String(end) } };
    return timed(() => evaluate({ ...spec, assumptions: [moved, ...rest] }));
  };
  for (let warm = 0; warm < 3; warm += 1) [ours(), anchor(), slider()];
  const draws = await inTurns(ROUNDS, ours, anchor);
  const whole = await inTurns(ROUNDS, slider, anchor);
  return [
    {
      what: `${DRAWS} draws, ${COUNTRIES} countries`,
      ours: median(draws.ours),
      anchor: median(draws.anchor),
      unit: 'ms',
      goal: 2,
      note: verdict(median(draws.ours), DRAWS_GOAL_MS),
    },
    {
      what: 'all that a slider computes anew',
      ours: median(whole.ours),
      anchor: median(whole.anchor),
      unit: 'ms',
      goal: null,
      note: verdict(median(whole.ours), SLIDER_GOAL_MS),
    },
  ];
}

const verdict = (ms, goal) => `${ms <= goal ? 'within' : 'over'} ${goal} ms`;

/** @returns {number} milliseconds */
function timed(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Fourteen cells, an assumption for each, a row for each and their total. */
function scenario() {
  const ids = Array.from({ length: COUNTRIES }, (_, at) => at);
  const place = (area) => ({
    area,
    counterpart: 'RUS',
    flow: 'exports',
    product: 'TOTAL',
    productRevision: '',
    frequency: 'A',
    measure: 'trade_value',
    period: '2024',
  });
  const spec = {
    title: '',
    reasoning: '',
    seed: 1,
    draws: DRAWS,
    outputs: [],
    assumptions: ids.map((at) => ({
      id: `as${at}`,
      title: '',
      kind: 'share_ends',
      subject: place(`C${at}`),
      except: [],
      base: place(`C${at}`),
      isCarried: false,
      spread: { kind: 'uniform', low: '0', high: '80' },
      currency: null,
      to: null,
      cites: { kind: 'analyst' },
      note: '',
    })),
  };
  const leaves = ids.map((at) => {
    const value = String((at + 1) * 1_000_000_007);
    return {
      place: place(`C${at}`),
      cell: null,
      label: `C${at}`,
      value,
      base: { low: value, high: value },
      unit: 'USD',
    };
  });
  const row = (label, own) => ({
    place: place(label),
    label,
    cell: null,
    unit: 'USD',
    leaves: own,
    missing: [],
  });
  const model = {
    leaves,
    steps: ids.map((at) => ({
      assumption: `as${at}`,
      kind: 'share_ends',
      leaves: [at],
      to: null,
      months: 12,
    })),
    outputs: [...ids.map((at) => row(`C${at}`, [at])), row('total', ids)],
    refusals: [],
  };
  return { model, spec };
}

function plainLoop({ leaves }, { draws, seed }, seededRandom) {
  const random = seededRandom(seed);
  const base = Float64Array.from(leaves, ({ value }) => Number(value));
  const rows = Array.from(base, () => new Float64Array(draws));
  const total = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    rows.forEach((row, at) => {
      const left = (base[at] ?? 0) * (1 - (random() * 80) / 100);
      row[draw] = left;
      sum += left;
    });
    total[draw] = sum;
  }
  for (const values of [...rows, total]) values.sort();
  return total;
}
