import { subtract, toFixed } from '../../lib/decimal.ts';
import { formatFigure } from '../figures/formatFigure.ts';
import { amountText, changesOf } from './changes.ts';
import { hasOutline } from './map/outlines.ts';
import { markValue } from './markText.ts';
import type { Drawing } from './planDrawing.ts';
import { factorText, gapsOf } from './scene/lineNodes.ts';
import { type ChartSpec, columnsOf } from './types.ts';

/** What the kind of a chart and its transform ask a reader to know. */
export function kindRemarks(spec: ChartSpec, drawing: Drawing): string[] {
  if (drawing.refusal !== null) return [];
  const [first = '', second = ''] = spec.periods;
  const remarks: string[] = [];
  if (spec.transform?.kind === 'index') remarks.push(`Drawn as an index: ${spec.transform.base} is 100.`);
  if (spec.transform?.kind === 'growth')
    remarks.push('Drawn as growth against the period before, in percent.');
  if (spec.transform?.kind === 'share')
    remarks.push('Drawn as shares of the sum of the rows; a period that lacks a row has none.');
  if (spec.log === true) remarks.push('The axis is logarithmic: equal distances are equal factors.');
  if (spec.cutAxis !== undefined)
    remarks.push(`The axis need not start at zero. Reason given: ${spec.cutAxis}.`.replace(/\.\.$/, '.'));
  if (spec.type === 'waterfall')
    remarks.push(
      ...sumRemarks(drawing, first, second),
      `Only rows with a value in both ${first} and ${second} are steps; both sums are of them alone.`,
    );
  if (spec.type === 'tornado')
    remarks.push(
      ...sumRemarks(drawing, first, second),
      `Each bar is a row’s change from ${first} to ${second}, the largest first; rows that lack one of the two have none.`,
    );
  if (spec.across !== undefined) remarks.push(...acrossRemarks(spec, drawing));
  else if (spec.type === 'scatter')
    remarks.push(`${first} across, ${second} up: above the dashed line a row grew.`);
  if (spec.type === 'map') remarks.push(...mapRemarks(drawing));
  if (spec.type === 'multiples') remarks.push('All small plots share one axis, so that heights compare.');
  return remarks;
}

/** What stands across and up, and which rows have no point for want of one of the two. */
function acrossRemarks(spec: ChartSpec, { lines, strokes, axes: [axis], ...drawing }: Drawing): string[] {
  const [across = '', up = ''] = columnsOf(spec);
  const units = [drawing.across?.unit, axis?.unit];
  const lacking = lines.flatMap(({ short, marks }, line) => {
    if (strokes.some((stroke) => stroke.line === line)) return [];
    const missing = [across, up].filter((_, at) => marks[at]?.value == null);
    if (missing.length > 0) return [`${short} (${missing.join(' and ')} missing)`];
    const others = [across, up].flatMap((what, at) => {
      const unit = marks[at]?.unit ?? '';
      return unit === units[at] ? [] : [`${what} in ${unit}`];
    });
    return [`${short} (${others.join(', ')})`];
  });
  return [
    `Across: ${across}. Up: ${up}. A point for each area that has both.`,
    ...(lacking.length === 0 ? [] : [`No point: ${lacking.join('; ')}.`]),
  ];
}

/** What the shades mean, and which rows the map has no place for. */
function mapRemarks({ lines, strokes }: Drawing): string[] {
  const away = strokes.flatMap(({ line }) => {
    const { area, short = '' } = lines[line] ?? {};
    return area !== undefined && hasOutline(area) ? [] : [short];
  });
  return [
    'Shaded by value, the darker the more; every value is printed. Hatched: a row without a figure.',
    ...(away.length === 0 ? [] : [`Not on the map, which has no outline for it: ${away.join(', ')}.`]),
    'Outlines: Natural Earth; Crimea as in UN General Assembly resolution 68/262.',
  ];
}

/** Both sums and their difference, with everything they can be within the rounding and the bounds of their rows. */
function sumRemarks({ strokes, axes: [axis] }: Drawing, first: string, second: string): string[] {
  const { start, end, change, steps } = changesOf(strokes);
  if (axis === undefined || steps.length === 0) return [];
  const [from, to, by] = [start, end, change].map((amount) => amountText(amount, axis.unit));
  return [`Sum ${first}: ${from}; sum ${second}: ${to}; change: ${by}.`];
}

/** How far two sides are apart, and what is known of why: sources' own notes, and how each values its trade. */
export function gapRemarks(drawing: Drawing, periods: readonly string[]): string[] {
  return gapsOf(drawing).flatMap(({ period, least, most, factor }) => {
    const [low, high] = [least.mark.value, most.mark.value];
    if (low === null || high === null || low === high) return [];
    const nameOf = (line: number): string => drawing.lines[line]?.short ?? '';
    const apart = formatFigure(subtract(high, low), most.mark.unit);
    const [fewest, furthest] = [factor.range.low, factor.range.high];
    const within =
      fewest === null || furthest === null || toFixed(fewest, 1) === toFixed(furthest, 1)
        ? ''
        : ` (between ${toFixed(fewest, 1)} and ${toFixed(furthest, 1)})`;
    const notes = [least, most].flatMap(({ mark, line }) =>
      mark.note === undefined ? [] : [`${nameOf(line)}: “${mark.note}”`],
    );
    const why = notes.length === 0 ? 'No source says why.' : `What the sources note: ${notes.join('; ')}.`;
    return [
      `Shaded, ${periods[period]}: ${markValue(least.mark)} (${nameOf(least.line)}) against ${markValue(most.mark)} (${nameOf(most.line)}), ${apart} or ${factorText(factor)} times apart${within}. ${why}`,
    ];
  });
}
