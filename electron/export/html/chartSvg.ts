/**
 * A chart as inline SVG, drawn by ourselves so that the same numbers are the same bytes on every runtime. Decimals
 * become screen coordinates here and nowhere else; every mark names its number, a missing value leaves a gap.
 */
import type { ChartPart } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { groupDigits, type Printer } from './printer.ts';

const WIDTH = 760;
const HEIGHT = 320;
const LEFT = 72;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = 32;
/** Hues repeat after this many series; line styles then differ. */
const HUES = 6;

type Mark = { readonly id: string; readonly x: number; readonly y: number; readonly column: number };

export function chartSvg(part: ChartPart, printer: Printer): string {
  const values = part.rows.flatMap((row) => row.numbers.map((id) => plotted(id, printer)));
  const scale = niceScale(values.filter((value) => value !== null));
  const y = (value: number): number =>
    HEIGHT - BOTTOM - ((value - scale.low) / (scale.high - scale.low)) * (HEIGHT - TOP - BOTTOM);
  const band = (WIDTH - LEFT - RIGHT) / Math.max(1, part.columns.length);
  const x = (column: number): number => LEFT + band * (column + 0.5);
  const grid = scale.ticks.map((tick) => {
    const at = px(y(tick));
    return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}"/><text class="tick" x="${LEFT - 8}" y="${px(y(tick) + 4)}" text-anchor="end">${short(tick, scale.step)}</text>`;
  });
  const columns = part.columns.map(
    (name, i) =>
      `<text class="tick" x="${px(x(i))}" y="${HEIGHT - 10}" text-anchor="middle">${escapeHtml(name)}</text>`,
  );
  const series = part.rows.map((row, index) => {
    const marks: Mark[] = row.numbers.flatMap((id, column) => {
      const value = plotted(id, printer);
      return id === null || value === null ? [] : [{ id, x: x(column), y: y(value), column }];
    });
    const drawn =
      part.type === 'line'
        ? line(marks, row.label, printer)
        : bars(marks, row.label, printer, { band, index, of: part.rows.length, zero: y(0) });
    return `<g class="s${index % HUES}${index >= HUES ? ' again' : ''}">${drawn}</g>`;
  });
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(part.title)}; the table below holds its values">${grid.join('')}${columns.join('')}${series.join('')}</svg>`;
}

function line(marks: readonly Mark[], label: string, printer: Printer): string {
  const path = marks.map((mark, i) => {
    const joined = i > 0 && marks[i - 1]?.column === mark.column - 1;
    return `${joined ? 'L' : 'M'}${px(mark.x)} ${px(mark.y)}`;
  });
  const dots = marks.map(
    (mark) =>
      `<circle cx="${px(mark.x)}" cy="${px(mark.y)}" r="4" data-num="${mark.id}">${caption(mark, label, printer)}</circle>`,
  );
  return `<path class="line" d="${path.join('')}"/>${dots.join('')}`;
}

type Bars = { readonly band: number; readonly index: number; readonly of: number; readonly zero: number };

function bars(marks: readonly Mark[], label: string, printer: Printer, at: Bars): string {
  const width = (at.band * 0.8) / at.of;
  return marks
    .map((mark) => {
      const left = mark.x - at.band * 0.4 + width * at.index;
      const top = Math.min(mark.y, at.zero);
      return `<rect x="${px(left)}" y="${px(top)}" width="${px(width)}" height="${px(Math.abs(mark.y - at.zero))}" data-num="${mark.id}">${caption(mark, label, printer)}</rect>`;
    })
    .join('');
}

const caption = (mark: Mark, label: string, printer: Printer): string =>
  `<title>${escapeHtml(`${label}: ${printer.number(mark.id).text}`)}</title>`;

function plotted(id: string | null, printer: Printer): number | null {
  const value = id === null ? null : printer.number(id).value;
  return value === null ? null : Number(value);
}

/** Always with zero: a cut axis overstates a change. */
function niceScale(values: readonly number[]) {
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const rough = (top - bottom || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(bottom / step);
  const last = Math.max(first + 1, Math.ceil(top / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { low: first * step, high: last * step, step, ticks };
}

/** Axis labels in thousands, millions or billions; they are no figures, the table below is. */
function short(tick: number, step: number): string {
  const [divisor, suffix] =
    step >= 1e8 ? [1e9, 'bn'] : step >= 1e5 ? [1e6, 'm'] : step >= 1e3 ? [1e3, 'k'] : [1, ''];
  const places = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step / divisor) - 1e-9)));
  return `${groupDigits(
    (tick / divisor)
      .toFixed(places)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
  )}${suffix}`;
}

const px = (at: number): string => String(Math.round(at * 10) / 10);
