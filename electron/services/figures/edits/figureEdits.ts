import { isPeriod, PERIOD_EXAMPLE } from '#shared/domain/figures/periodText.ts';
import { readFigure } from '#shared/domain/figures/readFigure.ts';
import type { CellRef, Frequency, SeriesKey } from '#shared/domain/figures/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import { prepared } from '../../../store/preparedStatements.ts';
import {
  findSeries,
  readAssertion,
  readSeries,
  seriesColumns,
} from '../../../store/repositories/figureRepository.ts';
import { type Done, runOperation, type WriteDb } from '../../../store/unitOfWork.ts';
import { formatId, parseId, unknownId } from '../../ids.ts';
import { operationOf, type ServiceContext } from '../../serviceContext.ts';
import { cellLabel } from '../cells.ts';
import { setChoice } from './setChoice.ts';
import { stateFigure } from './stateFigure.ts';

export type AssertRequest = {
  readonly cell: CellRef;
  readonly text: string;
  readonly sourceId: string;
  readonly note?: string;
  /** What a text without a currency is read in; dollars by default. */
  readonly currency?: string | undefined;
};

/**
 * States what was typed and chooses it for the cell, as one operation (`stateFigure`). The text must have exactly one
 * reading: an ambiguous or refused one throws with its readings, and nothing is written.
 */
export function assertFigure(context: ServiceContext, request: AssertRequest): Done<{ assertionId: string }> {
  const { cell, ...typed } = request;
  const { value, ...done } = fillFigures(context, { ...typed, cells: [cell] });
  const [assertionId] = value.assertionIds;
  if (assertionId === undefined) throw new Error('A cell was filled and has no assertion.');
  return { ...done, value: { assertionId } };
}

/** The same value for several cells, in one operation: all of them or none. */
export function fillFigures(
  context: ServiceContext,
  { cells, ...typed }: Omit<AssertRequest, 'cell'> & { readonly cells: readonly CellRef[] },
): Done<{ assertionIds: readonly string[] }> {
  const { db } = context.store;
  const sourceId = parseId('source', typed.sourceId);
  if (prepared(db, 'SELECT 1 FROM source WHERE id = ?').get(sourceId) === undefined) {
    throw unknownId('source', typed.sourceId);
  }
  const rows = cells.map((cell) => {
    const series = requireSeries(context, cell);
    requirePeriod(cell.period, series.frequency);
    const read = readFigure(typed.text, { measure: series.measure, currency: typed.currency ?? 'USD' });
    if (read.ok) return { cell, series, read: read.value };
    const { code, ...words } = read.error;
    throw new Problem(code, { ...words, where: typed.text.trim() });
  });
  const [first] = rows;
  if (first === undefined) throw new Error('No cell to fill was named.');
  const others = rows.length === 1 ? '' : ` and ${rows.length - 1} more`;
  const label = `Set ${cellLabel(first.series, first.cell.period)}${others} to ${typed.text.trim()}`;
  return runOperation(context.store, operationOf(context, label), (write) => ({
    assertionIds: rows.map(({ cell, read }) => {
      const assertionId = stateFigure(write, context, cell, {
        value: read.value,
        low: read.reading.low,
        high: read.reading.high,
        value_as_stated: typed.text.trim(),
        unit_as_stated: read.isCurrencyAssumed ? (read.currency ?? '') : '',
        currency: read.currency,
        valuation: 'unknown',
        reporter: '',
        status: 'A',
        bound: read.reading.bound,
        source_id: sourceId,
        note: typed.note ?? '',
      });
      return formatId('assertion', assertionId);
    }),
  }));
}

/** Shows another assertion of the cell. */
export function chooseAssertion(context: ServiceContext, cell: CellRef, assertionId: string): Done<null> {
  const series = requireSeries(context, cell);
  const assertion = readAssertion(context.store.db, parseId('assertion', assertionId));
  if (assertion === null || assertion.seriesId !== series.id || assertion.period !== cell.period) {
    throw unknownId('assertion', assertionId);
  }
  const label = `Choose ${assertion.valueAsStated} ${assertion.unitAsStated}`.trimEnd();
  return runOperation(
    context.store,
    operationOf(context, `${label} for ${cellLabel(series, cell.period)}`),
    (write) => {
      setChoice(write, context, cell, assertion.id, 'chosen by the analyst');
      return null;
    },
  );
}

/** The series of a cell, or a Problem. */
export function requireSeries(context: ServiceContext, cell: Pick<CellRef, 'seriesId'>) {
  const series = readSeries(context.store.db, parseId('series', cell.seriesId));
  if (series === null) throw unknownId('series', cell.seriesId);
  return series;
}

/** The id of a series, which is made when there is none. */
export function ensureSeries(write: WriteDb, key: SeriesKey): number {
  const found = findSeries(write.db, key);
  if (found !== null) return found;
  const [area = '', counterpart = '', flow = '', product = '', revision = '', frequency = '', measure = ''] =
    seriesColumns(key);
  return write.insert('series', {
    area,
    counterpart,
    flow,
    product,
    product_revision: revision,
    frequency,
    measure,
  });
}

/** Throws a Problem when the period is none of the series' frequency. */
export function requirePeriod(period: string, frequency: Frequency): void {
  if (isPeriod(period, frequency)) return;
  throw new Problem('period/unknown', {
    message: `"${period}" is no period of this series.`,
    where: period,
    fix: `Write it like ${PERIOD_EXAMPLE[frequency]}.`,
  });
}
