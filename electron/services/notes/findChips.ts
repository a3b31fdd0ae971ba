/**
 * What the `#` of a note offers for a few words: figures by area, counterpart, flow, product and period; numbers of
 * articles by their own words, their paragraph or title; and, where the words are a value, whatever states that value.
 */
import { rankSeries, splitChipQuery } from '#shared/domain/notes/chipQuery.ts';
import { cellChip, computedChip } from '#shared/domain/notes/chipRef.ts';
import { type ComputedQuery, readComputedQuery } from '#shared/domain/notes/computedQuery.ts';
import { readNumber } from '#shared/domain/reading/number/readNumber.ts';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { compare } from '#shared/lib/decimal.ts';
import type { Store } from '../../store/openStore.ts';
import { readPeriods } from '../../store/repositories/figureRepository.ts';
import { claimResults } from '../claims/claimResults.ts';
import { areaName } from '../figures/cells.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { ChipReader } from './chips.ts';
import { groupCells, type SeriesRow } from './groupCells.ts';

/** Periods offered of one series when none is named: the newest that state something. */
const NEWEST = 3;
/** Rows looked at behind each list; more would only cost time, a better word finds the rest. */
const MOST_SERIES = 60;
const MOST_MENTIONS = 400;
/** Figures looked at for each part of a computed number. */
const PER_OPERAND = 6;
/** The part of the list that articles get at least, where they have that many. */
const ARTICLES_SHARE = 0.4;

/** At most `limit` chips: the value's own first, then figures, then numbers of articles. */
export function findChips(context: ServiceContext, text: string, limit: number): ChipView[] {
  const words = splitChipQuery(text);
  if (words.length === 0) return [];
  const reader = new ChipReader(context);
  const asked = readComputedQuery(text);
  if (asked !== null) return computedFrom(context, reader, asked, limit);
  const stated = statedWith(context, reader, words, limit);
  const cells = [
    ...cellsOfValue(context, reader, text, limit),
    ...cellsWith(context, reader, words, limit),
  ].filter((chip, index, all) => all.findIndex(({ ref }) => ref === chip.ref) === index);
  if (cells.length === 0) cells.push(...groupSums(context, reader, words));
  const results = claimResults(context, words).map((ref) => reader.read(ref));
  const kept = Math.max(limit - Math.min(stated.length, Math.floor(limit * ARTICLES_SHARE)), 0);
  const shown = [...results.filter(({ missing }) => !missing), ...cells].slice(0, kept);
  return [...shown, ...stated.slice(0, limit - shown.length)];
}

/** Computed numbers from the figures that fit each part of the words; only those that can be computed. */
function computedFrom(
  context: ServiceContext,
  reader: ChipReader,
  { expressions, operands, isOneSeries }: ComputedQuery,
  limit: number,
): ChipView[] {
  const candidates = operands.map((words) =>
    cellsWith(context, reader, splitChipQuery(words), PER_OPERAND).filter(({ missing }) => !missing),
  );
  const [first = [], ...others] = candidates;
  const rows = first.flatMap((chip) => {
    const seriesOf = (ref: string): string => ref.split('@')[0] ?? '';
    const fitting = others.map((chips) =>
      isOneSeries ? chips.find(({ ref }) => seriesOf(ref) === seriesOf(chip.ref)) : chips[0],
    );
    return fitting.some((found) => found === undefined || found.ref === chip.ref)
      ? []
      : [[chip.ref, ...fitting.flatMap((found) => found?.ref ?? [])]];
  });
  return rows
    .flatMap((refs) =>
      expressions.map((expression) => reader.read(computedChip({ expression, operands: refs }))),
    )
    .filter(({ missing }) => !missing)
    .slice(0, limit);
}

/** Sums over groups without a row of their own, where every member's figure is there. */
const groupSums = ({ store }: ServiceContext, reader: ChipReader, words: readonly string[]): ChipView[] =>
  groupCells(store, seriesRows(store), words)
    .map((cells) => reader.read(computedChip({ expression: 'sum', operands: cells.map(cellChip) })))
    .filter(({ missing }) => !missing);

const seriesRows = ({ db }: Store): SeriesRow[] =>
  (
    db
      .prepare('SELECT id, area, counterpart, flow, product, frequency, measure FROM series ORDER BY id')
      .all() as Omit<SeriesRow, 'areaName' | 'counterpartName'>[]
  ).map((row) => ({ ...row, areaName: areaName(row.area), counterpartName: areaName(row.counterpart) }));

function cellsWith(
  { store }: ServiceContext,
  reader: ChipReader,
  words: readonly string[],
  limit: number,
): ChipView[] {
  const { db } = store;
  const ranked = rankSeries(seriesRows(store), words).slice(0, MOST_SERIES);
  const periodsOf = new Map<string, readonly string[]>();
  const found: ChipView[] = [];
  const missing: ChipView[] = [];
  for (const { series, periods: wanted } of ranked) {
    if (found.length >= limit) break;
    const all = periodsOf.get(series.frequency) ?? readPeriods(db, series.frequency);
    periodsOf.set(series.frequency, all);
    const seriesId = formatId('series', series.id);
    const fitting = all.filter((period) => wanted.every((start) => period.startsWith(start))).reverse();
    let taken = 0;
    for (const period of fitting) {
      const chip = reader.cell({ seriesId, period });
      if (!chip.missing) found.push(chip);
      else if (wanted.includes(period)) missing.push(chip);
      if (!chip.missing && ++taken >= NEWEST && wanted.length === 0) break;
    }
  }
  return [...found, ...missing];
}

/** Cells that show the value a text reads as, within what its digits allow; the nearest first. */
function cellsOfValue(
  { store: { db } }: ServiceContext,
  reader: ChipReader,
  text: string,
  limit: number,
): ChipView[] {
  const { state, readings, kind } = readNumber(text, { locale: 'en' });
  const [reading] = readings;
  if (
    state !== 'read' ||
    reading?.value == null ||
    (kind !== 'money' && kind !== 'quantity' && kind !== null)
  )
    return [];
  const { value, currency } = reading;
  const [low, high] = [reading.low ?? value, reading.high ?? value];
  const rows = db
    .prepare(
      `SELECT series_id AS seriesId, period, min(abs(value_real - CAST(@value AS REAL))) AS distance FROM assertion
       WHERE value_real BETWEEN CAST(@low AS REAL) AND CAST(@high AS REAL) AND (@currency IS NULL OR currency = @currency)
       GROUP BY series_id, period ORDER BY distance, series_id, period LIMIT @limit`,
    )
    .all({ value, low, high, currency, limit }) as { seriesId: number; period: string }[];
  // A cell may hold that value among others and show another one: that would not be the number somebody looks for.
  return rows
    .map(({ seriesId, period }) => reader.cell({ seriesId: formatId('series', seriesId), period }))
    .filter((chip) => chip.value !== null && compare(low, chip.value) <= 0 && compare(chip.value, high) <= 0);
}

function statedWith(
  { store: { db } }: ServiceContext,
  reader: ChipReader,
  words: readonly string[],
  limit: number,
): ChipView[] {
  const haystack = `mention.text || ' ' || block.text || ' ' || coalesce(document.title, '')`;
  const rows = db
    .prepare(
      `SELECT mention.document_id AS documentId, mention.start, mention."end", mention.text FROM mention
       JOIN block ON block.document_id = mention.document_id AND block.key = mention.block_key AND block.kept
       JOIN document ON document.id = mention.document_id
       WHERE mention.kind NOT IN ('date', 'period', 'vague', 'rank')
       ${words.map(() => `AND ${haystack} LIKE ? ESCAPE '\\'`).join(' ')}
       ORDER BY mention.document_id DESC, mention.start LIMIT ${MOST_MENTIONS}`,
    )
    .all(...words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)) as {
    documentId: number;
    start: number;
    end: number;
    text: string;
  }[];
  const own = (text: string): number => words.filter((word) => text.toLowerCase().includes(word)).length;
  const ordered = rows
    .map((row, order) => ({ ...row, order, hits: own(row.text) }))
    .sort((a, b) => b.hits - a.hits || a.order - b.order);
  const found: ChipView[] = [];
  for (const { documentId, start, end } of ordered) {
    if (found.length >= limit) break;
    const chip = reader.stated({ documentId: formatId('document', documentId), start, end });
    if (!chip.missing) found.push(chip);
  }
  return found;
}
