import { DEFAULT_RULE } from '#shared/domain/figures/defaultChoice.ts';
import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import { cellText } from '#shared/domain/figures/types.ts';
import { chipCells } from '#shared/domain/notes/chipRef.ts';
import { chipRefs } from '#shared/domain/notes/noteBody.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import type { CellDetail, CellView } from '#shared/ipc/shapes.ts';
import type { OperationRow } from '../../store/history.ts';
import { prepared } from '../../store/preparedStatements.ts';
import { toHistoryEntry } from '../articles/library.ts';
import { passagesOfCell } from '../articles/placedLinks.ts';
import { formatId, parseId } from '../ids.ts';
import { type AssertionPlace, placeFinder, placeText } from '../imports/importPlaces.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSource } from '../sheets/sources.ts';
import { cellLabel, figureLookup, viewCell } from './cells.ts';
import { requireSeries } from './edits/figureEdits.ts';

const EMPTY_VIEW: CellView = {
  value: null,
  currency: null,
  bound: 'exact',
  status: 'M',
  reporter: '',
  source: null,
  assertionId: null,
  assertions: 0,
  spread: null,
  links: 0,
  derivation: null,
  missing: [],
  inputs: [],
};

/** Everything about one cell: each assertion with its source, the paragraphs that link here, history, where used. */
export function getCell(context: ServiceContext, cell: CellRef): CellDetail {
  const series = requireSeries(context, cell);
  const lookup = figureLookup(context.store);
  const view = viewCell(lookup, cell) ?? EMPTY_VIEW;
  const placeOf = placeFinder(context);
  return {
    cell,
    label: cellLabel(series, cell.period),
    measure: series.measure,
    view,
    rule: choiceRule(context, cell),
    inputs: view.inputs.map((input) => {
      const shown = cellValue(lookup, input);
      const label = cellLabel(requireSeries(context, input), input.period);
      return { cell: input, label, value: shown.value, currency: shown.currency };
    }),
    assertions: lookup
      .assertions(cell)
      .map((whole) => ({ whole, ...whole }))
      .map(({ whole, seriesId: _series, period: _period, sourceId, externalId: _id, ...assertion }) => ({
        ...assertion,
        reExports: lookup.reExports?.(whole) ?? null,
        ...placeWords(placeOf(parseId('assertion', assertion.id))),
        chosen: assertion.id === view.assertionId,
        source: readSource(context, sourceId),
      })),
    links: passagesOfCell(context, cell),
    history: cellHistory(context, cell).map(toHistoryEntry),
    usedIn: usersOf(context, cell),
  };
}

const placeWords = (place: AssertionPlace | null) => ({
  place: place === null ? '' : placeText(place),
  fileSha256: place?.sha256 ?? '',
});

/** The rule that shows the value of a cell. */
const choiceRule = (context: ServiceContext, cell: CellRef): string => {
  const row = context.store.db
    .prepare('SELECT rule, actor FROM choice WHERE series_id = ? AND period = ?')
    .get(parseId('series', cell.seriesId), cell.period) as { rule: string; actor: string } | undefined;
  return row === undefined ? DEFAULT_RULE : `${row.rule} (${row.actor})`;
};

/** Operations that touched the cell's assertions, choice, links or comments, oldest first; an import of many rows is one. */
export function cellHistory({ store }: ServiceContext, cell: CellRef): OperationRow[] {
  const seriesId = parseId('series', cell.seriesId);
  return prepared(
    store.db,
    `WITH own AS (SELECT id FROM assertion WHERE series_id = @seriesId AND period = @period)
       SELECT * FROM operation WHERE coalesce(target, id) IN (
         SELECT operation_id FROM change WHERE table_name = 'assertion' AND row_id IN (SELECT id FROM own)
         UNION SELECT operation_id FROM change WHERE table_name IN ('assertion', 'choice', 'link_target', 'cell_comment')
           AND json_extract(coalesce(after, before), '$.series_id') = @seriesId
           AND json_extract(coalesce(after, before), '$.period') = @period
         UNION SELECT operation_id FROM batch_change WHERE table_name = 'assertion'
           AND EXISTS (SELECT 1 FROM own WHERE own.id BETWEEN first_id AND last_id))
       ORDER BY id LIMIT 200`,
  ).all({ seriesId, period: cell.period }) as OperationRow[];
}

function usersOf({ store }: ServiceContext, cell: CellRef): CellDetail['usedIn'] {
  const charts = (
    store.db.prepare('SELECT id, title, spec FROM chart ORDER BY id').all() as {
      id: number;
      title: string;
      spec: string;
    }[]
  ).filter(({ spec }) => {
    const { series, periods } = JSON.parse(spec) as ChartSpec;
    return series.includes(cell.seriesId) && periods.includes(cell.period);
  });
  const notes = (
    store.db.prepare('SELECT id, title, body FROM note ORDER BY id').all() as {
      id: number;
      title: string;
      body: string;
    }[]
  ).filter(({ body }) =>
    chipRefs(JSON.parse(body))
      .flatMap(chipCells)
      .some((used) => cellText(used) === cellText(cell)),
  );
  return [
    ...charts.map(({ id, title }) => ({ kind: 'chart', id: formatId('chart', id), title })),
    ...notes.map(({ id, title }) => ({ kind: 'note', id: formatId('note', id), title })),
  ];
}
