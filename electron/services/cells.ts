import { areaName } from '#shared/domain/figures/areaNames.ts';
import { conflictSpread } from '#shared/domain/figures/conflict.ts';
import { type CellValue, cellValue, type FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import type { Assertion, CellRef, SeriesKey } from '#shared/domain/figures/types.ts';
import { areaGroup, groupMembers, PARTED_GROUPS } from '#shared/domain/reading/areas/areaGroups.ts';
import type { CellView } from '#shared/ipc/shapes.ts';
import type { Store } from '../store/openStore.ts';
import { prepared } from '../store/preparedStatements.ts';
import {
  type AssertionRecord,
  findSeries,
  readAssertions,
  readChoice,
  readSeries,
} from '../store/repositories/figureRepository.ts';
import { formatId, parseId } from './ids.ts';
import { rememberedLookup } from './rememberedLookup.ts';

export { areaName };

/** Derivation's eyes on the store, for one look: what was asked once is remembered, so nothing may be written meanwhile. */
export function figureLookup({ db }: Store): FigureLookup {
  return rememberedLookup({
    series: (seriesId) => readSeries(db, parseId('series', seriesId)),
    seriesId: (key) => {
      const found = findSeries(db, key);
      return found === null ? null : formatId('series', found);
    },
    assertions: (cell) => readAssertions(db, parseId('series', cell.seriesId), cell.period).map(toAssertion),
    chosen: (cell) => {
      const choice = readChoice(db, parseId('series', cell.seriesId), cell.period);
      return choice === null ? null : formatId('assertion', choice.assertionId);
    },
    members: (area, counterpart, period) =>
      areaGroup(area) === undefined
        ? null
        : groupMembers(area, period.slice(0, 4)).filter(
            (member) => member !== counterpart && member !== PARTED_GROUPS.get(area),
          ),
  });
}

export const toAssertion = (record: AssertionRecord): Assertion => ({
  ...record,
  id: formatId('assertion', record.id),
  seriesId: formatId('series', record.seriesId),
  sourceId: formatId('source', record.sourceId),
});

/** What the grid draws for a cell; null when there is nothing to say about it. */
export function viewCell(store: Store, lookup: FigureLookup, cell: CellRef): CellView | null {
  const shown = cellValue(lookup, cell);
  const assertions = lookup.assertions(cell);
  const links = countLinks(store, cell);
  if (shown.value === null && assertions.length === 0 && shown.missing.length === 0 && links === 0)
    return null;
  const source = shown.assertion === null ? null : sourceName(store, shown.assertion.sourceId);
  return toView(shown, assertions, { links, source });
}

/** "Armstat, 2025-02-25": who publishes it and when, or what it is called. */
export function sourceName({ db }: Store, sourceId: string): string | null {
  const row = prepared(db, 'SELECT title, publisher, issued FROM source WHERE id = ?').get(
    parseId('source', sourceId),
  ) as { title: string; publisher: string; issued: string | null } | undefined;
  if (row === undefined) return null;
  return [row.publisher === '' ? row.title : row.publisher, row.issued ?? ''].filter(Boolean).join(', ');
}

function toView(
  shown: CellValue,
  assertions: readonly Assertion[],
  { links, source }: Pick<CellView, 'links' | 'source'>,
): CellView {
  return {
    value: shown.value,
    ...(shown.value === null && shown.assertion !== null && { statedAs: shown.assertion.valueAsStated }),
    currency: shown.currency,
    bound: shown.assertion?.bound ?? 'exact',
    status: shown.assertion?.status ?? (shown.value === null ? 'M' : 'A'),
    reporter: shown.assertion?.reporter ?? '',
    source,
    assertionId: shown.assertion?.id ?? null,
    assertions: assertions.length,
    spread: conflictSpread(assertions, shown.currency),
    links,
    derivation: shown.derivation,
    missing: [...shown.missing],
    inputs: [...shown.inputs],
  };
}

function countLinks({ db }: Store, cell: CellRef): number {
  const row = prepared(db, 'SELECT count(*) AS n FROM link_target WHERE series_id = ? AND period = ?').get(
    parseId('series', cell.seriesId),
    cell.period,
  ) as { n: number };
  return row.n;
}

/** "Armenia – Russia, turnover, 2024". */
export const cellLabel = (key: SeriesKey, period: string): string =>
  `${areaName(key.area)} – ${areaName(key.counterpart)}, ${key.flow.replace('_', '-')}${key.product === 'TOTAL' ? '' : `, ${key.product}`}, ${period}`;
