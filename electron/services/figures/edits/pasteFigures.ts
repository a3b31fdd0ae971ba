import { contradicts } from '#shared/domain/figures/conflict.ts';
import { cellValue, type FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import { type Pasted, type PastedCell, readPasted } from '#shared/domain/figures/paste/readPasted.ts';
import { isPeriod } from '#shared/domain/figures/periodText.ts';
import type { Assertion, SeriesKey } from '#shared/domain/figures/types.ts';
import type { Bound } from '#shared/domain/reading/types.ts';
import type { Args } from '#shared/ipc/contract.ts';
import type { PasteArgs, PastePlan, PlannedCell } from '#shared/ipc/pasteShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { readAssertion } from '../../../store/repositories/figureRepository.ts';
import { type Done, runOperation, type WriteDb } from '../../../store/unitOfWork.ts';
import { rememberReading } from '../../articles/readingHabits.ts';
import { parseId } from '../../ids.ts';
import { operationOf, type ServiceContext } from '../../serviceContext.ts';
import { requireSource } from '../../sheets/sources.ts';
import { cellLabel, figureLookup, sourceName } from '../cells.ts';
import { requireSeries } from './figureEdits.ts';
import { retractShown } from './retractFigures.ts';
import { stateFigure } from './stateFigure.ts';

/** What each text of a block would become in its cell; nothing is written. */
export function previewPaste(context: ServiceContext, args: PasteArgs): PastePlan {
  const lookup = figureLookup(context.store);
  const cells = args.rows.flatMap((seriesId, row) => {
    const series = requireSeries(context, { seriesId });
    return args.periods.map((period, column) =>
      planCell(context, lookup, series, {
        row,
        column,
        cell: { seriesId, period },
        text: args.texts[row]?.[column] ?? '',
        args,
      }),
    );
  });
  const count = (test: (cell: PlannedCell) => boolean): number => cells.filter(test).length;
  return {
    cells,
    written: count(({ isWritten }) => isWritten),
    ambiguous: count(({ state, value }) => state === 'ambiguous' && value === null),
    refused: count(({ state }) => state === 'refused'),
    conflicts: count(({ isWritten, isConflict }) => isWritten && isConflict),
  };
}

type Place = Pick<PlannedCell, 'row' | 'column' | 'cell' | 'text'> & { readonly args: PasteArgs };

function planCell(
  context: ServiceContext,
  lookup: FigureLookup,
  series: SeriesKey,
  { row, column, cell, text, args }: Place,
): PlannedCell {
  const copied = copiedAssertion(context, args, row, column);
  const reading = args.columns[cell.period] ?? args.reading;
  const read: PastedCell = !isPeriod(cell.period, series.frequency)
    ? { state: 'refused', why: `${cell.period} is no period of this row` }
    : copied === null
      ? readPasted(text, series.measure, reading)
      : copiedCell(copied);
  const choice = args.choices[`${row},${column}`];
  const value = plannedValue(read, choice);
  const shown = cellValue(lookup, cell);
  const now = shown.value === null && shown.assertion === null ? null : shown;
  return {
    row,
    column,
    cell,
    label: cellLabel(series, cell.period),
    // As its source has it: "774.025401 millions USD" is 774,025,401.
    text: copied === null ? text : `${copied.valueAsStated} ${copied.unitAsStated}`.trim(),
    state: read.state,
    value,
    isWritten: choice !== null && (value !== null || read.state === 'missing' || read.state === 'text'),
    readings: read.state === 'ambiguous' ? [...read.readings] : [],
    why: 'why' in read ? read.why : null,
    shown:
      now === null
        ? null
        : {
            value: now.value,
            currency: now.currency,
            source: now.assertion === null ? null : sourceName(context.store, now.assertion.sourceId),
            isDerived: now.derivation !== null,
          },
    isConflict: now !== null && isContradicted(value, now.assertion ?? exactly(now)),
    isSame: now !== null && value !== null && now.value === value.value && now.currency === value.currency,
  };
}

function plannedValue(read: PastedCell, choice: number | null | undefined): Pasted | null {
  if (choice === null) return null;
  if (read.state === 'read') return read.value;
  return read.state === 'ambiguous' && choice !== undefined ? (read.readings[choice] ?? null) : null;
}

type Stated = Pick<Assertion, 'value' | 'low' | 'high' | 'bound' | 'currency'>;

const exactly = ({ value, low, high, currency }: Omit<Stated, 'bound'>): Stated => ({
  value,
  low,
  high,
  currency,
  bound: 'exact',
});

/** As an import says it of a row. */
const isContradicted = (value: Pasted | null, shown: Stated): boolean =>
  value !== null && contradicts({ ...value, bound: value.bound as Bound }, shown);

function copiedAssertion({ store }: ServiceContext, { copied }: PasteArgs, row: number, column: number) {
  const id = copied?.[row]?.[column];
  return id == null ? null : readAssertion(store.db, parseId('assertion', id));
}

const copiedCell = ({
  value,
  low,
  high,
  currency,
  bound,
}: NonNullable<ReturnType<typeof copiedAssertion>>): PastedCell =>
  value === null
    ? { state: 'missing', why: 'copied with its source' }
    : {
        state: 'read',
        value: { value, low, high, currency, bound, assumedUnit: '' },
        why: 'copied with its source',
      };

/** Writes the plan of a block as one operation: a figure for each cell, chosen for it (`stateFigure`). */
export function pasteFigures(
  context: ServiceContext,
  { paste, sourceId, note, cut, verb }: Args<'figure.paste'>,
): Done<{ readonly cells: number }> {
  const plan = previewPaste(context, paste);
  const cells = plan.cells.filter(({ isWritten }) => isWritten);
  const [first] = cells;
  if (first === undefined) {
    throw new Problem('paste/nothing', {
      message: 'No cell of this block has one reading, so there is nothing to write.',
      fix: 'Say how its numbers are meant, or choose a reading for each.',
    });
  }
  const from = sourceId === null ? null : requireSource(context, sourceId);
  const others = cells.length === 1 ? '' : ` and ${cells.length - 1} more`;
  return runOperation(context.store, operationOf(context, `${verb} ${first.label}${others}`), (write) => {
    for (const cell of cells)
      writeCell(context, write, cell, copiedAssertion(context, paste, cell.row, cell.column), {
        from,
        note,
      });
    const isDecided = paste.copied === null && !paste.reading.asText;
    if (from !== null && isDecided) rememberReading(write, from, paste.reading);
    retractShown(context, write, cut);
    return { cells: cells.length };
  });
}

function writeCell(
  context: ServiceContext,
  write: WriteDb,
  { cell, text, state, value }: PlannedCell,
  copied: ReturnType<typeof copiedAssertion>,
  { from, note }: { readonly from: number | null; readonly note: string },
): void {
  const source = copied?.sourceId ?? from;
  if (source === null) {
    throw new Problem('paste/source', {
      message: 'These figures have no source.',
      fix: 'Choose where they come from.',
    });
  }
  stateFigure(write, context, cell, {
    value: value?.value ?? null,
    low: value?.low ?? null,
    high: value?.high ?? null,
    value_as_stated: copied?.valueAsStated ?? text.trim(),
    unit_as_stated: copied?.unitAsStated ?? value?.assumedUnit ?? '',
    currency: value?.currency ?? null,
    valuation: copied?.valuation ?? 'unknown',
    reporter: copied?.reporter ?? '',
    status: copied?.status ?? (state === 'missing' || state === 'text' ? 'M' : 'A'),
    bound: value?.bound ?? 'exact',
    source_id: source,
    note: copied?.note ?? note,
  });
}
