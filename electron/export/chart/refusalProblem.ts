import type { Refusal } from '#shared/domain/charts/planDrawing.ts';
import type { ChartSpec } from '#shared/domain/charts/types.ts';
import { Problem } from '#shared/lib/problem.ts';

/** Why a chart is not drawn, and what to do. */
export function refusalProblem({ title }: ChartSpec, refusal: Refusal, units: readonly string[]): Problem {
  switch (refusal) {
    case 'mixed_units':
      return new Problem('chart/mixedUnits', {
        message: `The rows of this chart are in ${units.join(' and ')}, and one axis cannot hold both.`,
        where: title,
        fix: 'Choose in the chart which unit to draw, a unit to convert to at a named rate, or two axes.',
      });
    case 'log_bars':
      return new Problem('chart/logBars', {
        message: 'Bars on a logarithmic axis have lengths that mean nothing.',
        where: title,
        fix: 'Draw lines, or take the plain axis.',
      });
    case 'log_zero':
      return new Problem('chart/logZero', {
        message: 'A logarithmic axis cannot hold zero or values below it.',
        where: title,
        fix: 'Take the plain axis, or other rows.',
      });
    case 'one_period':
      return new Problem('chart/onePeriod', {
        message: 'This kind of chart shows one period.',
        where: title,
        fix: 'Choose the same first and last period.',
      });
    case 'same_area':
      return new Problem('chart/sameArea', {
        message:
          'A map has one value for each country, and several of these rows are of one country or of none.',
        where: title,
        fix: 'Take rows of one flow with one partner.',
      });
    case 'two_periods':
      return new Problem('chart/twoPeriods', {
        message: 'This kind of chart compares exactly two periods.',
        where: title,
        fix: 'Choose a first and a last period, and only the two ends.',
      });
  }
}
