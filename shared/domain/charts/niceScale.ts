/** The value axis, the same in the window, in exported pictures and in packs. */

export type NiceScale = {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly ticks: readonly number[];
};

const STEPS_WANTED = 5;
const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/** About five round steps over the values; with zero unless somebody gave a reason: a cut axis overstates a change. */
export function niceScale(values: readonly number[], withZero = true): NiceScale {
  let top = withZero ? 0 : (values[0] ?? 0);
  let bottom = top;
  for (const value of values) {
    if (value > top) top = value;
    if (value < bottom) bottom = value;
  }
  if (top === bottom) return { low: 0, high: 1, step: 1, ticks: [0, 1] };
  const rough = (top - bottom) / STEPS_WANTED;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (ROUND_STEPS.find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(bottom / step);
  const last = Math.max(first + 1, Math.ceil(top / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { low: first * step, high: last * step, step, ticks };
}

export type Magnitude = { readonly exponent: number; readonly word: string };

const MAGNITUDES: readonly Magnitude[] = [
  { exponent: 12, word: 'trn' },
  { exponent: 9, word: 'bn' },
  { exponent: 6, word: 'mn' },
];
const ONES: Magnitude = { exponent: 0, word: '' };

/** The magnitude in which an axis is labelled: that of its largest value, as figures are printed. */
export function magnitudeOf(values: readonly number[]): Magnitude {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return MAGNITUDES.find(({ exponent }) => size >= 10 ** exponent) ?? ONES;
}

/** A tick in the axis's magnitude, with as many places as its step needs. Axis labels are no figures. */
export function tickText(tick: number, step: number, { exponent }: Magnitude): string {
  if (tick === 0) return '0';
  const unit = 10 ** exponent;
  let places = 0;
  while (places < 6 && Math.abs(roundTo(step / unit, places) - step / unit) > step / unit / 1e6) places++;
  const [whole = '', decimals] = (tick / unit).toFixed(places).replace('-', '−').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

const roundTo = (value: number, places: number): number => Number(value.toFixed(places));
