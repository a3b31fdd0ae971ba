import { boundSign } from '#shared/domain/figures/boundSign.ts';
import { printPoint } from '#shared/domain/figures/calculated/printPoint.ts';
import { cellText, FREQUENCIES } from '#shared/domain/figures/types.ts';
import { csvText } from '#shared/domain/packs/csvText.ts';
import { Problem } from '#shared/lib/problem.ts';
import { ingestArticleInto } from '../../services/articles/documents.ts';
import { newestForVersion } from '../../services/articles/documentVersions.ts';
import { createLink } from '../../services/articles/links.ts';
import { calculatedOrder } from '../../services/calculated/calculatedRows.ts';
import { calculatedPoints, listCalculated } from '../../services/calculated/calculatedSeries.ts';
import { exportFigures } from '../../services/exports/exportFigures.ts';
import { assertFigure } from '../../services/figures/edits/figureEdits.ts';
import { findCell } from '../../services/figures/findCell.ts';
import { type FigureRow, listFigures } from '../../services/figures/listFigures.ts';
import { parseId } from '../../services/ids.ts';
import { placeFinder, placeText } from '../../services/imports/importPlaces.ts';
import type { StoreContext } from '../../services/serviceContext.ts';
import { findQuote } from '../../services/workspaces/sample.ts';
import { ASSERTION_KEYS, assertionJson } from '../assertionJson.ts';
import { withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';
import { captureArticle } from './read.ts';

/** `attest ingest WS FILE`. */
export async function ingest({
  positionals: [path = '', file = ''],
  options,
}: ParsedArguments): Promise<Outcome> {
  const article = await captureArticle(file, options);
  const older = options['version-of'];
  return withWorkspace(path, 'write', 'ingest', (context) => {
    const versionOf = older === undefined ? null : newestForVersion(context, older);
    const { value, label } = ingestArticleInto(context, article, versionOf);
    const kept = article.ingested.blocks.filter((block) => block.kept).length;
    return {
      json: { document: value.documentId, title: article.ingested.meta.title, blocks_kept: kept },
      text: `${label}: ${value.documentId}, ${kept} blocks kept.\n`,
    };
  });
}

/** Keys of `figures --json`, and the columns of `--csv`, in the contract's order. */
const figureJson = (row: FigureRow) => ({
  id: row.id,
  cell: row.cell,
  ...assertionJson(row),
  source: row.sourceId,
  chosen: row.chosen,
  note: row.note,
});

/** The same keys without a row: a table of nothing still has its header. */
const FIGURE_KEYS = [
  'id',
  'cell',
  ...ASSERTION_KEYS,
  'source',
  'chosen',
  'note',
] as const satisfies readonly (keyof ReturnType<typeof figureJson>)[];

const csvCell = (value: string | boolean | null): string => (value === null ? '' : String(value));

/** Where a figure without a note of its own stands in the file it came from. */
function withPlace(
  figure: ReturnType<typeof figureJson>,
  placeOf: ReturnType<typeof placeFinder>,
): ReturnType<typeof figureJson> {
  if (figure.note !== '') return figure;
  const place = placeOf(parseId('assertion', figure.id));
  return place === null ? figure : { ...figure, note: placeText(place) };
}

const CALCULATED_KEYS = [
  'series',
  'name',
  'expression',
  'period',
  'value',
  'low',
  'high',
  'unit',
  'how',
] as const;

/** `attest figures WS --calculated`, those series that `--where` keeps: no assertions, so each is told with its cells and how it was made. */
function calculatedOutcome(context: StoreContext, where: string, isCsv: boolean): Outcome {
  const kept = new Set(
    FREQUENCIES.flatMap((frequency) => calculatedOrder(context.store, { where, sort: null, frequency })),
  );
  const series = listCalculated(context).filter(({ id }) => kept.has(id));
  const points = series.flatMap(({ id, name, expression }) =>
    calculatedPoints(context, id).map(({ inputs, ...point }) => ({
      series: id,
      name,
      expression,
      ...point,
      cells: inputs.map(cellText),
    })),
  );
  if (isCsv) {
    const body = points.map((point) => CALCULATED_KEYS.map((key) => csvCell(point[key])));
    return { json: points, text: csvText([CALCULATED_KEYS, ...body]) };
  }
  const lines = points.map((point) => `${point.name}, ${point.period}: ${printPoint(point)}. ${point.how}`);
  return { json: points, text: [...lines, `${points.length} values of calculated series.`, ''].join('\n') };
}

/** The flow, with the goods where they are not all. */
const flowText = ({ flow, product }: { readonly flow: string; readonly product: string }): string =>
  product === 'TOTAL' ? flow : `${flow} ${product}`;

/** `attest figures WS`. */
export const figures = ({ positionals: [path = ''], options, switches }: ParsedArguments): Promise<Outcome> =>
  withWorkspace(path, 'read', 'figures', async (context) => {
    const { out, where = '' } = options;
    if (switches.has('calculated')) return calculatedOutcome(context, where, switches.has('csv'));
    if (out !== undefined) {
      const delimiter = switches.has('semicolon') ? ';' : ',';
      const written = await exportFigures(context, { out, where, withBom: switches.has('bom'), delimiter });
      return {
        json: written,
        text: `Wrote ${written.figures} figures to ${out} (${written.bytes} bytes).\n`,
      };
    }
    const found = listFigures(context, where);
    const placeOf = placeFinder(context);
    const rows = found.map((row) => withPlace(figureJson(row), placeOf));
    if (switches.has('csv')) {
      const body = rows.map((row) => FIGURE_KEYS.map((key) => csvCell(row[key])));
      return { json: rows, text: csvText([FIGURE_KEYS, ...body]) };
    }
    const lines = rows.map(
      (row) =>
        `${row.id.padEnd(6)} ${row.cell.padEnd(12)} ${row.area}-${row.counterpart} ${flowText(row).padEnd(10)} ${row.period}  ${row.value === null ? '–' : boundSign(row.bound) + row.value} ${row.currency ?? ''}  ${row.reporter || '–'}  ${row.source}${row.chosen ? '  shown' : ''}`,
    );
    return { json: rows, text: `${lines.join('\n')}\n${rows.length} assertions.\n` };
  });

/** `attest set WS --cell EXPR --value TEXT --source ID`. */
export function set({ positionals: [path = ''], options }: ParsedArguments): Promise<Outcome> {
  const { cell, value, source } = needed(options, ['cell', 'value', 'source']);
  return withWorkspace(path, 'write', 'set', (context) => {
    const ref = findCell(context, cell);
    const done = assertFigure(context, { cell: ref, text: value, sourceId: source });
    const [row] = listFigures(context, '').filter(({ id }) => id === done.value.assertionId);
    return { json: row === undefined ? null : figureJson(row), text: `${done.label} (${cellText(ref)}).\n` };
  });
}

/** `attest link WS --document ID --quote TEXT --cell EXPR`. */
export function link({ positionals: [path = ''], options }: ParsedArguments): Promise<Outcome> {
  const { document, quote, cell } = needed(options, ['document', 'quote', 'cell']);
  return withWorkspace(path, 'write', 'link', (context) => {
    const ref = findCell(context, cell);
    const place = findQuote(context, document, quote);
    const done = createLink(context, { documentId: document, ...place, cells: [ref] });
    return {
      json: { link: done.value.linkId, document, ...place, cell: cellText(ref) },
      text: `${done.label}.\n`,
    };
  });
}

function needed<K extends string>(
  options: ParsedArguments['options'],
  names: readonly K[],
): Record<K, string> {
  return Object.fromEntries(
    names.map((name) => {
      const value = options[name];
      if (value === undefined) {
        throw new Problem('command/optionMissing', {
          message: `--${name} is missing.`,
          where: `--${name}`,
          fix: `Add --${name}; "--help" explains it.`,
        });
      }
      return [name, value];
    }),
  ) as Record<K, string>;
}
