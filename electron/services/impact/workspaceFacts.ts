import { convertLines } from '#shared/domain/charts/convertLines.ts';
import { markValue } from '#shared/domain/charts/markText.ts';
import type { Claim } from '#shared/domain/claims/types.ts';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import { printedFigure } from '#shared/domain/figures/printedFigure.ts';
import { type CellRef, cellText, type SeriesKey } from '#shared/domain/figures/types.ts';
import type { Fact } from '#shared/domain/impact/diffFacts.ts';
import { chipRefs } from '#shared/domain/notes/noteBody.ts';
import { APP_VERSION } from '../../appVersion.ts';
import { readSeries } from '../../store/repositories/figureRepository.ts';
import { listAnchors } from '../articles/anchors.ts';
import { linksOfDocument } from '../articles/links.ts';
import { calculatedFacts } from '../calculated/calculatedFacts.ts';
import { getChart } from '../charts/charts.ts';
import { auditDocument } from '../claims/audit.ts';
import { cellLabel, figureLookup } from '../figures/cells.ts';
import { allGroups, membersIn } from '../figures/ownGroups.ts';
import { formatId, parseId } from '../ids.ts';
import { ChipReader } from '../notes/chips.ts';
import { buildPack } from '../packs/buildPack.ts';
import { findPackSpec } from '../packs/packSpec.ts';
import { scenarioFacts } from '../scenarios/scenarioFacts.ts';
import type { ServiceContext } from '../serviceContext.ts';

/**
 * Everything the workspace says that an edit could change: `touched` cells with what is derived from them, calculated series, links,
 * anchors, claims, charts, scenarios, notes and packs.
 */
export function workspaceFacts(context: ServiceContext, touched: readonly CellRef[]): readonly Fact[] {
  return [
    ...cellFacts(context, touched),
    ...calculatedFacts(context, seriesTouched(context, touched)),
    ...documentIds(context).flatMap((id) => linkFacts(context, id)),
    ...anchorFacts(context),
    ...documentIds(context).flatMap((id) => claimFacts(context, id)),
    ...idsOf(context, 'chart').flatMap((id) => chartFacts(context, formatId('chart', id))),
    ...scenarioFacts(context),
    ...idsOf(context, 'note').flatMap((id) => noteFacts(context, id)),
    ...idsOf(context, 'pack_spec').flatMap((id) => packFacts(context, formatId('pack', id))),
  ];
}

/** The series of the cells, with those that are derived from them. */
function seriesTouched(context: ServiceContext, touched: readonly CellRef[]): SeriesKey[] {
  const ids = new Set(touched.flatMap((cell) => [cell.seriesId, ...derivedFrom(context, cell)]));
  return [...ids].flatMap((id) => readSeries(context.store.db, parseId('series', id)) ?? []);
}

const idsOf = ({ store }: ServiceContext, table: 'document' | 'chart' | 'note' | 'pack_spec'): number[] =>
  (store.db.prepare(`SELECT id FROM ${table} ORDER BY id`).all() as { id: number }[]).map(({ id }) => id);

const documentIds = (context: ServiceContext): number[] => idsOf(context, 'document');

function cellFacts(context: ServiceContext, touched: readonly CellRef[]): Fact[] {
  const lookup = figureLookup(context.store);
  const cells = new Map<string, CellRef>();
  for (const cell of touched) {
    for (const seriesId of [cell.seriesId, ...derivedFrom(context, cell)]) {
      const ref = { seriesId, period: cell.period };
      cells.set(cellText(ref), ref);
    }
  }
  return [...cells].flatMap(([id, cell]) => {
    const series = readSeries(context.store.db, parseId('series', cell.seriesId));
    if (series === null) return [];
    const label = cellLabel(series, cell.period);
    return [{ kind: 'cell', id, owner: id, label, value: printedFigure(cellValue(lookup, cell)) } as const];
  });
}

/** Series whose cell may be computed from this one: the turnover, and what the groups with this area sum. */
function derivedFrom({ store }: ServiceContext, cell: CellRef): string[] {
  const series = readSeries(store.db, parseId('series', cell.seriesId));
  if (series === null) return [];
  const groups = allGroups(store).filter((code) =>
    membersIn(store, code, cell.period.slice(0, 4))?.includes(series.area),
  );
  const rows = store.db
    .prepare(
      `SELECT id FROM series WHERE counterpart = ? AND product = ? AND product_revision = ? AND frequency = ?
       AND area IN (SELECT value FROM json_each(?))`,
    )
    .all(
      series.counterpart,
      series.product,
      series.productRevision,
      series.frequency,
      JSON.stringify([series.area, ...groups]),
    ) as { id: number }[];
  return rows.map(({ id }) => formatId('series', id));
}

function linkFacts(context: ServiceContext, documentId: number): Fact[] {
  const lookup = figureLookup(context.store);
  return linksOfDocument(context, documentId).map(({ id, documentId: owner, quote, locator, targets }) => {
    const parts = targets.map(({ cell, label: name }) => ({
      name,
      value: printedFigure(cellValue(lookup, cell)),
    }));
    const value = parts.map((part) => part.value).join(', ');
    return { kind: 'link', id, owner, label: `“${quote}”, ${locator}`, value, parts };
  });
}

const anchorFacts = (context: ServiceContext): Fact[] =>
  listAnchors(context).map(({ link, document, state, old, found }) => ({
    kind: 'anchor',
    id: link,
    owner: document,
    label: `“${old.text}”`,
    value: found === null ? state : `${state}: “${found.text}”`,
  }));

function claimFacts(context: ServiceContext, documentId: number): Fact[] {
  const owner = formatId('document', documentId);
  const { claims } = auditDocument(context, owner);
  return claims.map((claim) => ({
    kind: 'claim',
    id: `${owner} ${claim.key}`,
    owner,
    label: `“${claim.wording}”, ${claim.subject ?? 'the article itself'}`,
    value: verdictWords(claim),
  }));
}

/** The verdict first, then the arithmetic without whose it is and how it ends, which stand beside it. */
function verdictWords({ verdict, arithmetic, subject }: Claim): string {
  const about = `${subject ?? ''}: `;
  const own = arithmetic.startsWith(about) ? arithmetic.slice(about.length) : arithmetic;
  const said = own.replace(`: ${verdict}.`, '').replace(`: ${verdict};`, ';');
  return said === '' ? verdict : `${verdict}: ${said}`;
}

function chartFacts(context: ServiceContext, chartId: string): Fact[] {
  const { spec, lines } = getChart(context, chartId);
  const lookup = figureLookup(context.store);
  // A converted value changes with its rate too.
  const isDrawn = spec.convert !== undefined;
  // A scenario's marks are facts of the scenario.
  const stated = lines.filter(({ overlay }) => overlay === undefined);
  return convertLines(spec, stated).flatMap(({ seriesId, name, marks }) =>
    marks.map((mark) => ({
      kind: 'chart' as const,
      id: `${chartId} ${cellText(mark.cell)}`,
      owner: chartId,
      label: `${spec.title}: ${name}, ${mark.cell.period}`,
      value:
        isDrawn || isCalculatedId(seriesId) ? markValue(mark) : printedFigure(cellValue(lookup, mark.cell)),
    })),
  );
}

function noteFacts(context: ServiceContext, noteId: number): Fact[] {
  const row = context.store.db.prepare('SELECT title, body FROM note WHERE id = ?').get(noteId) as {
    title: string;
    body: string;
  };
  const owner = formatId('note', noteId);
  const reader = new ChipReader(context);
  return [...new Set(chipRefs(JSON.parse(row.body)))].map((ref) => {
    const { label, text } = reader.read(ref);
    return { kind: 'note', id: `${owner} ${ref}`, owner, label: `${row.title}: ${label}`, value: text };
  });
}

function packFacts(context: ServiceContext, packId: string): Fact[] {
  const stored = findPackSpec(context, packId);
  const seen = new Map<string, number>();
  return buildPack(context, stored, APP_VERSION).numbers.map(({ cell, label, text, quote }) => {
    const name = cell ?? `${label} ${quote ?? ''}`;
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    return {
      kind: 'pack',
      id: `${packId} ${name} ${turn}`,
      owner: packId,
      label: `${stored.name}: ${label}`,
      value: text,
    };
  });
}
