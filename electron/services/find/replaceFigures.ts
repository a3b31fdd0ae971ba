/** Replacing in the wide sheet: the words of the assertion a cell shows, read anew as a paste would be. */
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { type CellValue, cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { FindPattern } from '#shared/domain/figures/find/findPattern.ts';
import { groupedDigits } from '#shared/domain/figures/groupedDigits.ts';
import { type PastedCell, type PasteReading, readPasted } from '#shared/domain/figures/paste/readPasted.ts';
import { isPeriod } from '#shared/domain/figures/periodText.ts';
import type { Assertion, CellRef } from '#shared/domain/figures/types.ts';
import type { ReplaceArgs, ReplacedPlace } from '#shared/ipc/findShapes.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import { cellLabel, figureLookup } from '../figures/cells.ts';
import { requireSeries } from '../figures/edits/figureEdits.ts';
import { setChoice } from '../figures/edits/setChoice.ts';
import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { requireSource } from '../sheets/sources.ts';
import { commentedCells, ONLY_COMMENT } from './commentedPlaces.ts';
import { cellTexts, exactTexts, statedText } from './figureTexts.ts';
import { findPattern } from './findPattern.ts';

/** What each figure would be. */
export function planFigures(context: ServiceContext, args: ReplaceArgs): ReplacedPlace[] {
  const lookup = figureLookup(context.store);
  const pattern = findPattern(args.asked);
  return args.places.map(({ rowId, column }, at): ReplacedPlace => {
    if (isCalculatedId(rowId) || isCalculatedId(column))
      return refusedPlace(rowId, column, rowId, 'it is calculated: change its expression');
    const series = requireSeries(context, { seriesId: rowId });
    const label = cellLabel(series, column);
    if (!isPeriod(column, series.frequency))
      return refusedPlace(rowId, column, label, 'the names of rows are not for editing');
    const shown = cellValue(lookup, { seriesId: rowId, period: column });
    const { assertion, value, currency } = shown;
    const now = { value, currency };
    if (
      !pattern.fits(cellTexts(shown)) &&
      commentedCells(context.store, [series.id], pattern).get(series.id)?.has(column)
    )
      return refusedPlace(rowId, column, label, ONLY_COMMENT, now);
    if (assertion === null)
      return refusedPlace(rowId, column, label, 'nobody states it: change what it is made of', now);
    const [before, after] = replacedText(shown, assertion, pattern, args.by);
    if (after === null) return refusedPlace(rowId, column, label, whyNot(shown, pattern), now, before);
    const place = { rowId, column, label, before, after, now, readings: [] };
    const read = readPasted(after, series.measure, meant(args.reading, assertion));
    return readPlace(place, read, args.choices[String(at)]);
  });
}

type Place = Pick<ReplacedPlace, 'rowId' | 'column' | 'label' | 'before' | 'after' | 'now' | 'readings'>;

function readPlace(place: Place, read: PastedCell, choice: number | null | undefined): ReplacedPlace {
  const { rowId, column, label, now, before, after } = place;
  switch (read.state) {
    case 'empty':
      return refusedPlace(rowId, column, label, 'nothing would be left: delete it instead', now, before);
    case 'refused':
      return { ...refusedPlace(rowId, column, label, read.why, now, before), after };
    case 'missing':
    case 'text':
      return ready({ ...place, kind: read.state, value: null, why: read.why }, choice);
    case 'read':
      return ready({ ...place, kind: 'figure', value: read.value, why: read.why }, choice);
    case 'ambiguous': {
      const value = choice == null ? null : (read.readings[choice] ?? null);
      const asked = { ...place, readings: [...read.readings], why: read.why };
      return { ...asked, kind: 'figure', state: 'asked', value, isWritten: value !== null };
    }
  }
}

const ready = (
  place: Omit<ReplacedPlace, 'state' | 'isWritten'>,
  choice: number | null | undefined,
): ReplacedPlace => ({ ...place, state: 'ready', isWritten: choice !== null });

const refusedPlace = (
  rowId: string,
  column: string,
  label: string,
  why: string,
  now: ReplacedPlace['now'] = null,
  before = '',
): ReplacedPlace => ({
  rowId,
  column,
  label,
  before,
  after: '',
  state: 'refused',
  value: null,
  kind: 'figure',
  readings: [],
  now,
  why,
  isWritten: false,
});

/** From the first text that has the words and loses no digit: the source's own, else the digits. */
function replacedText(
  shown: CellValue,
  assertion: Assertion,
  pattern: FindPattern,
  by: string,
): readonly [string, string | null] {
  if (pattern.byValue)
    return [statedText(assertion), pattern.fits(cellTexts(shown)) ? pattern.replaced('', by) : null];
  for (const text of exactTexts(shown)) {
    const after = pattern.replaced(text, by);
    if (after !== null) return [text, after];
  }
  return [statedText(assertion), null];
}

const whyNot = (shown: CellValue, pattern: FindPattern): string =>
  shown.value !== null && pattern.fits(cellTexts(shown))
    ? `it stands only in the rounded amount that is shown; the figure is ${groupedDigits(shown.value)}`
    : 'it no longer says so';

/** A number without a currency stays in the one the figure has. */
const meant = (reading: PasteReading, { currency }: Assertion): PasteReading =>
  currency === null ? reading : { ...reading, currency };

type From = { readonly sourceId: string | null; readonly note: string };

/** Corrects each assertion where it stands, with its source; or, from a source that is named, states another one. */
export function writeFigures(
  context: ServiceContext,
  write: WriteDb,
  places: readonly ReplacedPlace[],
  { sourceId, note }: From,
): void {
  const lookup = figureLookup(context.store);
  const source = sourceId === null ? null : requireSource(context, sourceId);
  const shown = places.map(({ rowId, column }) => {
    const cell = { seriesId: rowId, period: column };
    return { cell, assertion: cellValue(lookup, cell).assertion, claimed: lookup.assertions(cell).length };
  });
  for (const [at, { cell, assertion, claimed }] of shown.entries()) {
    const place = places[at];
    if (place === undefined || assertion === null) continue;
    if (source === null) correct(context, write, { cell, assertion, place, claimed });
    else {
      const id = write.insert('assertion', {
        ...statement(place, assertion),
        series_id: parseId('series', cell.seriesId),
        period: cell.period,
        valuation: 'unknown',
        reporter: '',
        source_id: source,
        note,
        external_id: '',
      });
      setChoice(write, context, cell, id, 'entered by the analyst');
    }
  }
}

function correct(
  context: ServiceContext,
  write: WriteDb,
  {
    cell,
    assertion,
    place,
    claimed,
  }: {
    readonly cell: CellRef;
    readonly assertion: Assertion;
    readonly place: ReplacedPlace;
    readonly claimed: number;
  },
): void {
  const id = parseId('assertion', assertion.id);
  write.update('assertion', id, statement(place, assertion));
  // Another value may rank it behind its rivals; what was corrected stays what the cell shows.
  if (claimed > 1) setChoice(write, context, cell, id, 'replaced by the analyst');
}

/** Value, interval and words; an estimate stays one, and what was missing is so no longer when it has a value. */
function statement({ after, value, kind }: ReplacedPlace, assertion: Assertion) {
  const unit = assertion.unitAsStated;
  const isUnitKept = unit !== '' && after.endsWith(` ${unit}`);
  const wasMissing = assertion.status === 'M';
  return {
    value: value?.value ?? null,
    low: value?.low ?? null,
    high: value?.high ?? null,
    currency: value?.currency ?? null,
    bound: value?.bound ?? 'exact',
    value_as_stated: isUnitKept ? after.slice(0, -unit.length - 1).trim() : after.trim(),
    unit_as_stated: isUnitKept ? unit : (value?.assumedUnit ?? ''),
    status: kind === 'figure' ? (wasMissing ? 'A' : assertion.status) : 'M',
  };
}
