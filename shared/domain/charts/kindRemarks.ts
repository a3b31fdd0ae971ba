import { divide, subtract, toFixed } from '../../lib/decimal.ts';
import { formatFigure } from '../figures/formatFigure.ts';
import { markValue } from './markText.ts';
import type { Drawing } from './planDrawing.ts';
import { gapsOf } from './scene/lineNodes.ts';
import type { ChartSpec } from './types.ts';

/** What the kind of a chart and its transform ask a reader to know. */
export function kindRemarks(spec: ChartSpec, isDrawn: boolean): string[] {
  if (!isDrawn) return [];
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
      `Only rows with a value in both ${first} and ${second} are steps; both sums are of them alone.`,
    );
  if (spec.type === 'scatter')
    remarks.push(`${first} across, ${second} up: above the dashed line a row grew.`);
  if (spec.type === 'multiples') remarks.push('All small plots share one axis, so that heights compare.');
  return remarks;
}

/** How far two sides are apart, and what is known of why: sources' own notes, and how each values its trade. */
export function gapRemarks(drawing: Drawing, periods: readonly string[]): string[] {
  return gapsOf(drawing).flatMap(({ period, least, most }) => {
    const [low, high] = [least.mark.value, most.mark.value];
    if (low === null || high === null || low === high) return [];
    const nameOf = (line: number): string => drawing.lines[line]?.short ?? '';
    const apart = formatFigure(subtract(high, low), most.mark.unit);
    const times = toFixed(divide(high, low), 1);
    const notes = [least, most].flatMap(({ mark, line }) =>
      mark.note === undefined ? [] : [`${nameOf(line)}: “${mark.note}”`],
    );
    const why = notes.length === 0 ? 'No source says why.' : `What the sources note: ${notes.join('; ')}.`;
    return [
      `Shaded, ${periods[period]}: ${markValue(least.mark)} (${nameOf(least.line)}) against ${markValue(most.mark)} (${nameOf(most.line)}), ${apart} or ${times} times apart. ${why}`,
    ];
  });
}
