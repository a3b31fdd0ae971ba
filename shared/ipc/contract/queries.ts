import * as z from 'zod';
import * as a from '../anchorShapes.ts';
import * as ch from '../chainShapes.ts';
import * as charts from '../chartShapes.ts';
import * as c from '../claimShapes.ts';
import * as doc from '../documentShapes.ts';
import * as f from '../figureShapes.ts';
import * as fi from '../findShapes.ts';
import { impactView } from '../impactShapes.ts';
import * as im from '../importShapes.ts';
import * as lib from '../libraryShapes.ts';
import * as l from '../lookupShapes.ts';
import * as m from '../mentionShapes.ts';
import * as n from '../noteShapes.ts';
import * as pc from '../packCompareShapes.ts';
import { packedChart } from '../packedChart.ts';
import * as pk from '../packShapes.ts';
import * as pa from '../pasteShapes.ts';
import * as pv from '../pivotShapes.ts';
import * as r from '../referenceShapes.ts';
import * as sc from '../scenarioShapes.ts';
import * as s from '../shapes.ts';
import * as sb from '../sheetBlockShapes.ts';
import * as sh from '../sheetShapes.ts';
import * as sg from '../signalShapes.ts';
import * as su from '../sumShapes.ts';
import * as u from '../useShapes.ts';
import * as v from '../viewShapes.ts';
import { endpoint, nothing } from './endpoint.ts';

/** Read-only; answered from a snapshot by the store's worker. */
export const queries = {
  'workspace.info': endpoint(nothing, lib.workspaceInfo),
  'library.list': endpoint(nothing, lib.libraryView),
  'document.get': endpoint(z.object({ documentId: s.id }), doc.documentView),
  /** The document beside the version it replaces, and where every link of its line stands now. */
  'document.versions': endpoint(z.object({ documentId: s.id }), a.versionsView),
  'document.carryOver': endpoint(z.object({ from: s.id, to: s.id }), a.carryOverView),
  /** Claims and findings of a document, against itself and the figures, by the workspace's own thresholds. */
  'claims.list': endpoint(z.object({ documentId: s.id }), c.auditView),
  'claims.counts': endpoint(nothing, c.claimCounts),
  /** What each article says of a cell, and where they disagree. */
  'cell.statements': endpoint(z.object({ cell: s.cellRef }), z.array(c.cellStatement)),
  'thresholds.list': endpoint(nothing, z.array(c.thresholdView)),
  /** Every way a number's words can be read, the article's own first. */
  'mention.alternatives': endpoint(m.mentionRef, z.array(m.alternative)),
  /** Reads what was typed for a number without writing anything. */
  'mention.previewEdit': endpoint(m.previewArgs, m.editPreview),
  'figures.page': endpoint(f.pageArgs, f.page),
  /** Cells of rows that were sent without them. */
  'figures.cells': endpoint(f.cellsArgs, f.cells),
  /** Where a series stands in a view, so that the grid can scroll to a row it has not loaded. */
  'figures.position': endpoint(f.positionArgs, f.position),
  /** What a pasted block would write, cell by cell. */
  'figure.previewPaste': endpoint(pa.pasteArgs, pa.pastePlan),
  /** How numbers of a source were meant the last time; null when nobody said. */
  'source.reading': endpoint(z.object({ sourceId: s.id }), pa.pasteReading.nullable()),
  'figures.facets': endpoint(nothing, f.facets),
  'cell.get': endpoint(z.object({ cell: s.cellRef }), s.cellDetail),
  /** Comments on a cell, and each step of its history with what it changed. */
  'cell.record': endpoint(z.object({ cell: s.cellRef }), sh.cellRecord),
  /** The cells an operation touched, for the grid to mark, and what its rows in sight show now. */
  'figures.touched': endpoint(f.touchedArgs, f.touched),
  /** The rows of the other sheets that an operation touched. */
  'history.rows': endpoint(z.object({ operationId: s.id }), z.array(s.id)),
  /** Figures by two to four of their sides, with subtotals. */
  'pivot.page': endpoint(pv.pivotArgs, pv.pivotPage),
  'pivot.parts': endpoint(pv.pivotPlaceArgs, pv.pivotParts),
  'import.profiles': endpoint(nothing, z.array(im.importProfile)),
  /** The named views of a sheet: filters, columns and their order. */
  'views.list': endpoint(z.object({ sheet: v.viewedSheet }), z.array(v.savedView)),
  /** Columns of a sheet and what can be done with its rows. */
  'sheet.describe': endpoint(z.object({ sheet: sh.sheetName }), sh.sheetDescription),
  'sheet.page': endpoint(sh.sheetPageArgs, sh.sheetPage),
  'calculated.points': endpoint(sh.calculatedPointsArgs, z.array(sh.calculatedPoint)),
  'sheet.position': endpoint(sh.sheetPositionArgs, z.object({ row: z.number().int().nullable() })),
  'sheet.row': endpoint(sh.rowArgs, sh.rowDetail),
  /** What selected cells come to, as the status bar says it. */
  'figures.sums': endpoint(su.figureSumsArgs, su.rangeSums),
  /** Where Ctrl+arrow leads: to the edge of what is filled. */
  'figures.edge': endpoint(su.figureEdgeArgs, su.edge),
  'sheet.edge': endpoint(su.sheetEdgeArgs, su.edge),
  'sheet.sums': endpoint(su.sheetSumsArgs, su.rangeSums),
  /** What a block laid over a sheet would write, field by field. */
  'sheet.previewBlock': endpoint(sb.blockArgs, sb.blockPlan),
  /** Looks through a stretch of a sheet's rows; who asks goes on with the next. */
  'find.slice': endpoint(fi.findArgs, fi.findSlice),
  /** What the places found would say instead; nothing is written. */
  'replace.preview': endpoint(fi.replaceArgs, fi.replacePlan),
  'source.list': endpoint(z.object({ text: z.string().max(500) }), z.array(s.source)),
  'history.list': endpoint(
    z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    z.object({ total: z.number().int(), entries: z.array(s.historyEntry) }),
  ),
  'history.impact': endpoint(z.object({ operationId: s.id }), impactView),
  'search.query': endpoint(
    z.object({ text: z.string().max(500), limit: z.number().int().min(1).max(200) }),
    z.array(lib.searchHit),
  ),
  /** A saved chart as it was saved; what it draws is asked for by its spec. */
  'chart.get': endpoint(z.object({ chartId: s.id }), z.object({ spec: charts.chartSpec })),
  'chart.preview': endpoint(z.object({ spec: charts.chartSpec }), packedChart),
  /** A chart asked for in words, with how they are read. */
  'chart.fromWords': endpoint(z.object({ words: z.string().max(500) }), charts.chartReading),
  /** A first spec for rows of the grid: their whole range, and a title from what they share. */
  'chart.draft': endpoint(z.object({ series: z.array(s.id).max(10_000) }), charts.chartSpec),
  /** The picture as it is exported, with title, remarks and source line inside. */
  'chart.picture': endpoint(
    z.object({ spec: charts.chartSpec, theme: charts.chartTheme }),
    z.object({ svg: z.string(), width: z.number(), height: z.number() }),
  ),
  /** Political events, what citations suggest, and the countries an event can be of. */
  'signal.list': endpoint(nothing, sg.signalList),
  /** Change of trade with Russia between two years against net signal, country by country. */
  'divergence.get': endpoint(sg.divergenceArgs, sg.divergence),
  /** Where a quoted number, or a pair, stands in the figures. */
  'lookup.find': endpoint(l.findArgs, l.answer),
  /** Where a number comes from: every chain back to its roots. */
  'chain.get': endpoint(ch.chainArgs, ch.provenance),
  /** A scenario resolved against the figures; the window computes from the model. */
  'scenario.get': endpoint(z.object({ scenarioId: s.id }), sc.scenarioView),
  'scenario.preview': endpoint(z.object({ spec: sc.scenarioSpec }), sc.scenarioView),
  'scenario.choices': endpoint(nothing, sc.scenarioChoices),
  'note.get': endpoint(z.object({ noteId: s.id }), n.noteView),
  /** Numbers of a note that changed since it was last marked as read. */
  'note.changes': endpoint(z.object({ noteId: s.id }), z.array(n.changedChip)),
  /** What the chips of a note show now, in the order asked. */
  'chip.values': endpoint(z.object({ refs: z.array(n.chipRef).max(5000) }), z.array(n.chipView)),
  /** Figures and numbers of articles that fit some words, a period, a value ("armenia 2024", "63 billion"). */
  'chip.find': endpoint(
    z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(100) }),
    z.array(n.chipView),
  ),
  /** What the references of a note show now, in the order asked. */
  'reference.values': endpoint(
    z.object({ refs: z.array(r.referenceText).max(5000) }),
    z.array(r.referenceView),
  ),
  /** Sources, or claims, charts, notes, articles and paragraphs, that fit some words. */
  'reference.find': endpoint(r.referenceFindArgs, z.array(r.referenceView)),
  /** Everything that uses a cell, a stretch of an article, a source, a chart or a note. */
  'uses.of': endpoint(z.object({ thing: u.usedThing }), z.array(u.useView)),
  /** Where a number of a pack's page comes from; `number` is its id there (`n12`). */
  'pack.number': endpoint(z.object({ packId: s.id, number: z.string().max(20) }), u.packNumberTrace),
  /** A pack's layout, part by part. */
  'pack.design': endpoint(z.object({ packId: s.id }), pk.packDesign),
  'pack.templates': endpoint(nothing, z.array(pk.packTemplate)),
  /** The page a pack would be now, as HTML without script. */
  'pack.preview': endpoint(z.object({ packId: s.id }), z.object({ html: z.string() })),
  'pack.issued': endpoint(z.object({ packId: s.id }), z.array(pk.issuedVersion)),
  'pack.check': endpoint(z.object({ packId: s.id }), n.packCheck),
  /** `pack` is a token handed out by a dialog, never a path. */
  'pack.verify': endpoint(z.object({ pack: s.id }), n.packVerification),
  'pack.compare': endpoint(z.object({ one: s.id, two: s.id }), pc.packComparison),
} as const;
