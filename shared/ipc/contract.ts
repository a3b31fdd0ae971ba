/**
 * The one table of everything the window may ask of the main process. Preload, client, router and the store's worker
 * are derived from it: a missing handler does not compile. Names are `noun.verb`, events in the past tense.
 */
import * as z from 'zod';
import * as a from './anchorShapes.ts';
import * as ch from './chainShapes.ts';
import * as charts from './chartShapes.ts';
import * as c from './claimShapes.ts';
import * as ex from './exportShapes.ts';
import * as f from './figureShapes.ts';
import * as fi from './findShapes.ts';
import { impactView } from './impactShapes.ts';
import * as im from './importShapes.ts';
import * as l from './lookupShapes.ts';
import * as m from './mentionShapes.ts';
import * as n from './noteShapes.ts';
import * as pc from './packCompareShapes.ts';
import { packedChart } from './packedChart.ts';
import * as pk from './packShapes.ts';
import * as pa from './pasteShapes.ts';
import * as pv from './pivotShapes.ts';
import * as p from './preferenceShapes.ts';
import * as r from './referenceShapes.ts';
import * as sc from './scenarioShapes.ts';
import * as s from './shapes.ts';
import * as sb from './sheetBlockShapes.ts';
import * as sh from './sheetShapes.ts';
import * as sg from './signalShapes.ts';
import * as key from './signingShapes.ts';
import * as su from './sumShapes.ts';
import * as u from './useShapes.ts';
import * as v from './viewShapes.ts';

const endpoint = <A extends z.ZodType, R extends z.ZodType>(args: A, reply: R) => ({ args, reply });
const nothing = z.object({});
/** An operation that was written: its id and name, for the toast that offers to undo it. */
const written = z.object({ operationId: s.id.nullable(), label: z.string() });

/** Read-only; answered from a snapshot by the store's worker. */
export const queries = {
  'workspace.info': endpoint(nothing, s.workspaceInfo),
  'library.list': endpoint(nothing, s.libraryView),
  'document.get': endpoint(z.object({ documentId: s.id }), s.documentView),
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
  /** Columns of a sheet and what can be done with its rows. */
  /** The named views of a sheet: filters, columns and their order. */
  'import.profiles': endpoint(nothing, z.array(im.importProfile)),
  'views.list': endpoint(z.object({ sheet: v.viewedSheet }), z.array(v.savedView)),
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
    z.array(s.searchHit),
  ),
  /** A saved chart as it was saved; what it draws is asked for by its spec. */
  'chart.get': endpoint(z.object({ chartId: s.id }), z.object({ spec: charts.chartSpec })),
  'chart.preview': endpoint(z.object({ spec: charts.chartSpec }), packedChart),
  /** A first spec for rows of the grid: their whole range, and a title from what they share. */
  /** A chart asked for in words, with how they are read. */
  'chart.fromWords': endpoint(z.object({ words: z.string().max(500) }), charts.chartReading),
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

/** Each is one user action = one transaction = one operation of the history. */
export const commands = {
  /** Reads an article without writing it. `file` is a token handed out by a dialog, never a path. */
  'document.preview': endpoint(
    z.union([z.object({ file: s.id }), z.object({ pastedText: z.string().max(20_000_000) })]),
    s.ingestPreview,
  ),
  /** `versionOf` is the document the article is a new version of; the newest of its line. */
  'document.ingest': endpoint(
    z.object({ previewId: s.id, versionOf: s.id.optional() }),
    written.extend({ documentId: s.id }),
  ),
  /** Reads a file of figures and tries its import; nothing is written. */
  'import.preview': endpoint(im.importPreviewArgs, im.importPreview),
  /** Imports what was previewed, as one operation. */
  'import.run': endpoint(im.importRunArgs, written),
  'import.saveProfile': endpoint(im.saveProfileArgs, written),
  'import.renameProfile': endpoint(im.renameProfileArgs, written),
  'import.removeProfile': endpoint(im.removeProfileArgs, written),
  /** Places a link in the newest version of its document, or leaves it on the older one. */
  'anchor.settle': endpoint(z.object({ linkId: s.id, place: a.anchorPlace }), written),
  /** Confirms a reading: the one there is, or the alternative named. A question is never settled by default. */
  'mention.accept': endpoint(m.acceptArgs, written),
  'mention.edit': endpoint(m.editArgs, written),
  'mention.dismiss': endpoint(m.dismissArgs, written),
  /** Back to what Attest reads. */
  'mention.clearDecision': endpoint(m.mentionRef, written),
  'claim.confirm': endpoint(c.claimRef, written),
  'claim.dismiss': endpoint(c.dismissClaimArgs, written),
  /** Puts a number of the article, or cells, in the place of a proposed operand. */
  'claim.bind': endpoint(c.bindOperandArgs, written),
  'claim.add': endpoint(c.addClaimArgs, written.extend({ key: z.string() })),
  /** Back to what Attest proposes; a claim made by hand goes. */
  'claim.clear': endpoint(c.claimRef, written),
  /** What a wording allows; back at the standard, the change is forgotten. */
  'threshold.set': endpoint(c.setThresholdArgs, written),
  'block.setKept': endpoint(z.object({ documentId: s.id, blockId: z.string(), kept: z.boolean() }), written),
  /** The typed text is read with the language's rules; an ambiguous or refused one answers with an error, not a guess. */
  'figure.assert': endpoint(f.assertArgs, written.extend({ assertionId: s.id })),
  'figure.fill': endpoint(f.fillArgs, written.extend({ assertionIds: z.array(s.id) })),
  /** Writes what the preview of the same block shows, as one operation; what is asked or refused is left out. */
  'figure.paste': endpoint(pa.pasteCommandArgs, written.extend({ cells: z.number().int() })),
  /** Writes what the preview of the same places shows, as one operation. */
  'replace.run': endpoint(fi.replaceCommandArgs, written.extend({ cells: z.number().int() })),
  /** Takes the assertions that cells show out of them; what is shown next is another one, a derived value or nothing. */
  'figure.retract': endpoint(
    z.object({ cells: z.array(s.cellRef).min(1).max(20_000) }),
    written.extend({ cells: z.number().int() }),
  ),
  'figure.choose': endpoint(z.object({ cell: s.cellRef, assertionId: s.id }), written),
  /** Adds an empty row, or the total of a group; a row that is there already is answered. */
  'series.add': endpoint(f.seriesKey, written.extend({ seriesId: s.id })),
  /** Adds a source, or corrects the one named. */
  'source.save': endpoint(
    z.object({ sourceId: s.id.nullable(), source: f.sourceDraft }),
    written.extend({ sourceId: s.id }),
  ),
  'comment.save': endpoint(sh.saveCommentArgs, written.extend({ commentId: s.id })),
  'comment.remove': endpoint(z.object({ commentId: s.id }), written),
  /** Changes one field of a row; a text that makes no sense there answers with what would. */
  'view.save': endpoint(v.saveViewArgs, written.extend({ viewId: s.id })),
  'view.rename': endpoint(v.renameViewArgs, written),
  'view.remove': endpoint(z.object({ viewId: s.id }), written),
  'sheet.set': endpoint(sh.setArgs, written),
  'sheet.add': endpoint(sh.addArgs, written.extend({ rowId: s.id })),
  'sheet.remove': endpoint(sh.removeArgs, written),
  /** Writes what of a block makes sense, as one operation, and says what does not. */
  'sheet.writeBlock': endpoint(sb.writeBlockArgs, sb.writtenBlock),
  /** Says something about a field of a row, or rewords it; about one that belongs to a cell, `comment.save` does. */
  'sheet.comment': endpoint(sh.saveRowCommentArgs, written.extend({ commentId: s.id })),
  'sheet.uncomment': endpoint(z.object({ commentId: s.id }), written),
  'link.create': endpoint(
    z.object({
      documentId: s.id,
      start: z.number().int(),
      end: z.number().int(),
      cells: z.array(s.cellRef).min(1).max(200),
    }),
    written.extend({ linkId: s.id }),
  ),
  'link.setCells': endpoint(
    z.object({ linkId: s.id, cells: z.array(s.cellRef).min(1).max(200) }),
    written.extend({ linkId: s.id }),
  ),
  'link.remove': endpoint(z.object({ linkId: s.id }), written),
  'note.save': endpoint(
    z.object({ noteId: s.id.nullable(), title: z.string().max(500), body: z.json() }),
    written.extend({ noteId: s.id }),
  ),
  'note.remove': endpoint(z.object({ noteId: s.id }), written),
  /** Its numbers count as read as they show now. */
  'note.markRead': endpoint(z.object({ noteId: s.id }), written),
  'chart.save': endpoint(
    z.object({ chartId: s.id.nullable(), spec: charts.chartSpec }),
    written.extend({ chartId: s.id }),
  ),
  'signal.save': endpoint(
    z.object({ signalId: s.id.nullable(), signal: sg.signalDraft }),
    written.extend({ signalId: s.id }),
  ),
  'signal.remove': endpoint(z.object({ signalId: s.id }), written),
  'chart.remove': endpoint(z.object({ chartId: s.id }), written),
  /** Writes a sheet, or some of its rows, to a place a dialog gave out; the workspace stays as it is. */
  'table.export': endpoint(ex.exportTableArgs, ex.exportedTable),
  /** Writes the picture as SVG to a place a dialog gave out. */
  'chart.export': endpoint(
    z.object({ spec: charts.chartSpec, target: s.id, theme: charts.chartTheme }),
    nothing,
  ),
  'scenario.save': endpoint(
    z.object({ scenarioId: s.id.nullable(), spec: sc.scenarioSpec }),
    written.extend({ scenarioId: s.id }),
  ),
  'scenario.remove': endpoint(z.object({ scenarioId: s.id }), written),
  /** Null makes an empty pack. */
  'pack.create': endpoint(
    z.object({ template: z.string().max(200).nullable() }),
    written.extend({ packId: s.id }),
  ),
  'pack.layOut': endpoint(z.object({ packId: s.id, layout: pk.packLayout }), written),
  'pack.review': endpoint(z.object({ packId: s.id, state: pk.reviewState }), written),
  /** `style` is a token for a style's file; null takes the style away. */
  'pack.setStyle': endpoint(z.object({ packId: s.id, style: s.id.nullable() }), written),
  'pack.remove': endpoint(z.object({ packId: s.id }), written),
  'history.undo': endpoint(nothing, written),
  'history.redo': endpoint(nothing, written),
  /** Writes an issued version as it was issued, byte for byte. */
  'pack.openIssued': endpoint(
    z.object({ packId: s.id, version: z.string().max(40), target: s.id }),
    z.object({ out: z.string(), files: z.number().int() }),
  ),
  /** Untraced numbers stop it, unless there is a reason that is then stamped on the pack. */
  'pack.export': endpoint(
    z.object({
      packId: s.id,
      target: s.id,
      stampUntraced: z.string().max(500).nullable().optional(),
      /** Beside the page and the tables. */
      formats: pk.extraFormats.optional(),
      /** Records it as an issue, and keeps its bytes. */
      issue: z.boolean().optional(),
      /** A key to sign it with: a token for its file, or this computer's own (`OWN_KEY`). */
      sign: s.id.nullable().optional(),
    }),
    s.packResult,
  ),
} as const;

/** Answered by the main process itself: windows, dialogs, files. Dialogs hand out tokens, never paths. */
export const shell = {
  'workspace.openSample': endpoint(nothing, z.object({ name: z.string() })),
  'workspace.openDialog': endpoint(nothing, z.object({ name: z.string() }).nullable()),
  'workspace.newDialog': endpoint(nothing, z.object({ name: z.string() }).nullable()),
  'workspace.saveCopyDialog': endpoint(nothing, z.object({ name: z.string() }).nullable()),
  'workspace.recent': endpoint(nothing, z.array(z.object({ token: s.id, name: z.string() }))),
  'workspace.openRecent': endpoint(z.object({ token: s.id }), z.object({ name: z.string() })),
  'figures.chooseFile': endpoint(nothing, z.object({ file: s.id, name: z.string() }).nullable()),
  /** Keeps a table that was pasted, or that an article holds, as a file to import; only the last few stay. */
  'figures.keepPasted': endpoint(
    z.object({ name: z.string().max(300), text: z.string().min(1).max(20_000_000) }),
    z.object({ file: s.id, name: z.string() }),
  ),
  /** Stops imports and previews that run; nothing of them is left. */
  'import.stop': endpoint(nothing, nothing),
  'article.chooseFile': endpoint(nothing, z.object({ file: s.id, name: z.string() }).nullable()),
  /** Stops an export that runs; nothing of it is left. */
  'pack.stopExport': endpoint(nothing, nothing),
  'pack.chooseTarget': endpoint(
    z.object({ format: z.enum(['folder', 'zip']) }),
    /** `written` stands for the same place once the pack is there, to verify it. */
    z.object({ target: s.id, written: s.id, name: z.string() }).nullable(),
  ),
  /** A pack to verify: its zip, or a file in its folder. */
  'pack.choose': endpoint(nothing, z.object({ pack: s.id, name: z.string() }).nullable()),
  'style.choose': endpoint(nothing, z.object({ style: s.id, name: z.string() }).nullable()),
  'signing.status': endpoint(nothing, key.signingStatus),
  'signing.make': endpoint(nothing, key.signingStatus),
  'signing.remove': endpoint(nothing, key.signingStatus),
  /** Notes whose key it is; `forget` takes that back. */
  'signing.note': endpoint(key.notedKey, key.signingStatus),
  'signing.forget': endpoint(key.notedKey.pick({ publicKey: true }), key.signingStatus),
  'signing.saveKey': endpoint(nothing, z.object({ name: z.string() }).nullable()),
  'signing.chooseKey': endpoint(
    nothing,
    z.object({ key: s.id, name: z.string(), keyId: z.string() }).nullable(),
  ),
  'table.chooseTarget': endpoint(
    z.object({ name: z.string().max(200), format: ex.tableFormat }),
    z.object({ target: s.id, name: z.string() }).nullable(),
  ),
  'chart.chooseTarget': endpoint(
    z.object({ title: z.string().max(500) }),
    z.object({ target: s.id, name: z.string(), format: z.enum(['svg', 'png', 'csv']) }).nullable(),
  ),
  /** Pixels that the window made of a picture, base64. */
  'chart.writePng': endpoint(z.object({ target: s.id, png: z.string().max(60_000_000) }), nothing),
  'chart.copyPng': endpoint(z.object({ png: z.string().max(60_000_000) }), nothing),
  'layout.load': endpoint(nothing, z.json().nullable()),
  'layout.save': endpoint(z.object({ layout: z.json() }), nothing),
  'preferences.get': endpoint(nothing, p.preferencesView),
  'preferences.set': endpoint(z.object({ preferences: p.preferences }), nothing),
  /** Shows the folder of settings and sample in the system's own file browser. */
  'preferences.showFolder': endpoint(nothing, nothing),
  'app.about': endpoint(
    nothing,
    z.object({ version: z.string(), electron: z.string(), runtime: z.string() }),
  ),
} as const;

export const events = {
  /** After every committed operation; the window drops what it cached. */
  'workspace.changed': z.object({ operationId: s.id.nullable(), label: z.string() }),
  'workspace.opened': z.object({ name: z.string() }),
  'import.progress': im.importProgress,
  'pack.progress': pc.exportProgress,
  /** A file was dropped on the window; the token is as of the dialog that chooses such a file. */
  'file.dropped': z.object({ kind: z.enum(['figures', 'article']), file: z.string(), name: z.string() }),
  /** A menu item or accelerator was used; the renderer's command of that name runs. */
  'menu.chosen': z.object({ command: z.string() }),
} as const;

export const endpoints = { ...queries, ...commands, ...shell } as const;

export type QueryName = keyof typeof queries;
export type CommandName = keyof typeof commands;
export type ShellName = keyof typeof shell;
export type EndpointName = keyof typeof endpoints;
export type Args<N extends EndpointName> = z.infer<(typeof endpoints)[N]['args']>;
export type ReplyOf<N extends EndpointName> = z.infer<(typeof endpoints)[N]['reply']>;
export type EventName = keyof typeof events;
export type EventOf<N extends EventName> = z.infer<(typeof events)[N]>;
