import { printPoint } from '#shared/domain/figures/calculated/printPoint.ts';
import type { Fact } from '#shared/domain/impact/diffFacts.ts';
import type { StoreContext } from '../serviceContext.ts';
import { calculatedPoints, listCalculated } from './calculatedSeries.ts';

/** What every calculated series comes to, period by period, so that an edit of an operand tells which it changes. */
export const calculatedFacts = (context: StoreContext): Fact[] =>
  listCalculated(context).flatMap(({ id, name }) =>
    calculatedPoints(context, id)
      .filter(({ value, inputs }) => value !== null || inputs.length > 0)
      .map(
        (point): Fact => ({
          kind: 'calculated',
          id: `${id} ${point.period}`,
          owner: id,
          label: `${name}, ${point.period}`,
          value: point.value === null ? `none: ${point.how}` : printPoint(point),
        }),
      ),
  );
