import type { CellRef, SeriesKey } from '#shared/domain/figures/types.ts';
import { readNumber } from '#shared/domain/reading/number/readNumber.ts';
import type { Reading } from '#shared/domain/reading/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import {
  findSeries,
  readAssertion,
  readChoice,
  readSeries,
  seriesColumns,
} from '../store/repositories/figureRepository.ts';
import { type Done, runOperation, type WriteDb } from '../store/unitOfWork.ts';
import { cellLabel } from './cells.ts';
import { formatId, parseId, unknownId } from './ids.ts';
import { operationOf, type ServiceContext } from './serviceContext.ts';

export type AssertRequest = {
  readonly cell: CellRef;
  readonly text: string;
  readonly sourceId: string;
  readonly note?: string;
};

/**
 * Adds what was typed as an assertion and chooses it for the cell, as one operation. The text must have exactly one
 * reading: an ambiguous or refused one throws with its readings, and nothing is written.
 */
export function assertFigure(context: ServiceContext, request: AssertRequest): Done<{ assertionId: string }> {
  const { db } = context.store;
  const series = requireSeries(context, request.cell);
  const sourceId = parseId('source', request.sourceId);
  if (db.prepare('SELECT 1 FROM source WHERE id = ?').get(sourceId) === undefined) {
    throw unknownId('source', request.sourceId);
  }
  const reading = readFigure(request.text);
  const label = `Set ${cellLabel(series, request.cell.period)} to ${request.text.trim()}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    const assertionId = write.insert('assertion', {
      series_id: series.id,
      period: request.cell.period,
      value: reading.value,
      low: reading.low,
      high: reading.high,
      value_as_stated: request.text.trim(),
      unit_as_stated: '',
      currency: reading.currency ?? 'USD',
      valuation: 'unknown',
      reporter: '',
      status: 'A',
      bound: reading.bound,
      source_id: sourceId,
      note: request.note ?? '',
      external_id: '',
    });
    setChoice(write, context, request.cell, assertionId, 'entered by the analyst');
    return { assertionId: formatId('assertion', assertionId) };
  });
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

function setChoice(
  write: WriteDb,
  context: ServiceContext,
  cell: CellRef,
  assertionId: number,
  rule: string,
): void {
  const seriesId = parseId('series', cell.seriesId);
  const row = { assertion_id: assertionId, rule, actor: context.actor, chosen_at: context.now() };
  const existing = readChoice(write.db, seriesId, cell.period);
  if (existing === null) write.insert('choice', { series_id: seriesId, period: cell.period, ...row });
  else if (existing.assertionId !== assertionId) write.update('choice', existing.id, row);
}

/** The series of a cell, or a Problem. */
export function requireSeries(context: ServiceContext, cell: CellRef) {
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

/** One reading of a typed figure. Locale English: what the grid shows is what it takes. */
function readFigure(text: string): Reading {
  const answer = readNumber(text, { locale: 'en' });
  const [first] = answer.readings;
  if (answer.state === 'read' && first !== undefined && first.value !== null) return first;
  const readings = answer.readings.map((reading) => reading.value ?? `${reading.low} to ${reading.high}`);
  throw new Problem(answer.state === 'ambiguous' ? 'figure/ambiguous' : 'figure/unreadable', {
    message:
      answer.state === 'ambiguous'
        ? `"${text.trim()}" can be read as ${readings.join(' or as ')}.`
        : `"${text.trim()}" is no figure that can be stored${answer.why === null ? '' : `: ${answer.why}`}.`,
    where: text.trim(),
    fix: 'Write it plainly, such as 12.4 bn or 12400000000; nothing was written.',
  });
}
