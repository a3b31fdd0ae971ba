import { packChart } from '#shared/ipc/packedChart.ts';
import { redo, undo } from '../store/history.ts';
import type { Done } from '../store/unitOfWork.ts';
import { settleAnchor, versionsOf } from './articles/anchors.ts';
import { ArticlePreviews } from './articles/articlePreviews.ts';
import { carryOver } from './articles/carryOver.ts';
import {
  acceptMention,
  clearDecision,
  dismissMention,
  editMention,
  listAlternatives,
  previewEdit,
} from './articles/decideMention.ts';
import { setBlockKept } from './articles/documents.ts';
import { listHistory, listLibrary, search, workspaceInfo } from './articles/library.ts';
import { createLink, removeLink, setLinkCells } from './articles/links.ts';
import { getDocument } from './articles/openDocument.ts';
import { setPublished } from './articles/publishedDate.ts';
import { readingHabit } from './articles/readingHabits.ts';
import { calculatedPoints } from './calculated/calculatedSeries.ts';
import { chartFromWords } from './charts/chartFromWords.ts';
import { chartSpec, drawChart, removeChart, saveChart } from './charts/charts.ts';
import { draftChart } from './charts/draftChart.ts';
import { cellStatements } from './claims/cellStatements.ts';
import { chainView } from './claims/citationChain.ts';
import { addClaim, bindOperand, clearClaim, confirmClaim, dismissClaim } from './claims/claimDecisions.ts';
import { auditView, countContradicted } from './claims/claims.ts';
import { listThresholds, setThreshold } from './claims/thresholds.ts';
import { removeComment, saveComment } from './figures/cellComments.ts';
import { getCell } from './figures/cellDetail.ts';
import { cellRecord } from './figures/cellRecord.ts';
import { assertFigure, chooseAssertion, fillFigures } from './figures/edits/figureEdits.ts';
import { pasteFigures, previewPaste } from './figures/edits/pasteFigures.ts';
import { retractFigures } from './figures/edits/retractFigures.ts';
import { addSeries } from './figures/edits/seriesEdits.ts';
import { listViews, removeView, renameView, saveView } from './figures/gridViews.ts';
import { figureEdge } from './figures/page/figureEdge.ts';
import { figureSums } from './figures/page/figureSums.ts';
import { figureFacets, figuresCells, figuresPage, figuresPosition } from './figures/page/figuresPage.ts';
import { touchedNow } from './figures/page/touchedNow.ts';
import { findInFigures } from './find/findInFigures.ts';
import { findSlice } from './find/findSlice.ts';
import { previewReplace, runReplace } from './find/replaceFound.ts';
import type { Handlers } from './handlerTypes.ts';
import { formatId } from './ids.ts';
import { impactOf } from './impact/impact.ts';
import { ChipReader } from './notes/chips.ts';
import { findChips } from './notes/findChips.ts';
import { findReferences } from './notes/findReferences.ts';
import { getNote, removeNote, saveNote } from './notes/notes.ts';
import { changedChips, markNoteRead } from './notes/notesRead.ts';
import { ReferenceReader } from './notes/references.ts';
import {
  createPack,
  getPackDesign,
  listPackTemplates,
  previewPack,
  removePack,
  reviewPack,
  savePackLayout,
  setPackStyle,
} from './packs/packDesign.ts';
import { tracePackNumber } from './packs/packTrace.ts';
import { readFiguresAhead } from './pivot/figuresAhead.ts';
import { pivotPage, pivotParts } from './pivot/pivot.ts';
import {
  getScenario,
  removeScenario,
  saveScenario,
  scenarioChoices,
  viewScenario,
} from './scenarios/scenarios.ts';
import type { ServiceContext } from './serviceContext.ts';
import { previewBlock, writeBlock } from './sheets/block/sheetBlock.ts';
import { rowsOfOperation } from './sheets/freshRows.ts';
import { removeRowComment, saveRowComment } from './sheets/rowComments.ts';
import { getSheetRow } from './sheets/rowHistory.ts';
import { sheetEdge } from './sheets/sheetEdge.ts';
import { addSheetRow, removeSheetRows, setSheetCell } from './sheets/sheetEdits.ts';
import { describeSheet, sheetPage, sheetPosition } from './sheets/sheetRows.ts';
import { sheetSums } from './sheets/sheetSums.ts';
import { listSources, saveSource } from './sheets/sources.ts';
import { divergence } from './signals/divergence.ts';
import { listSignals, removeSignal, saveSignal } from './signals/signals.ts';
import { UseFinder } from './uses/useFinder.ts';

/** What few hours need is loaded when it is first asked for, so that a workspace's threads are small and soon there. */
const pictures = () => import('./charts/chartPictures.ts');
const tables = () => import('./exports/exportTable.ts');
const sheetFiles = () => import('./imports/ownSheets/sheetFile.ts');
const imports = () => import('./imports/importPreview.ts');
const profiles = () => import('./imports/importProfiles.ts');
const packChecks = () => import('./packs/checkPack.ts');
const packExports = () => import('./packs/exportPack.ts');
const issuedPacks = () => import('./packs/issuedPacks.ts');
const signatures = () => import('../export/signature/minisignKey.ts');

/** One handler for each query and command. What a user did wrong is thrown as a Problem. */
export function createHandlers(context: ServiceContext): Handlers {
  const previews = new ArticlePreviews(context);
  return {
    'workspace.info': () => workspaceInfo(context),
    'library.list': () => listLibrary(context),
    'document.get': ({ documentId }) => getDocument(context, documentId),
    'document.versions': ({ documentId }) => versionsOf(context, documentId),
    'document.carryOver': ({ from, to }) => carryOver(context, from, to),
    'claims.list': ({ documentId }) => auditView(context, documentId),
    'claims.counts': () => countContradicted(context),
    'cell.statements': ({ cell }) => cellStatements(context, cell),
    'thresholds.list': () => listThresholds(context),
    'mention.alternatives': (ref) => listAlternatives(context, ref),
    'mention.previewEdit': (request) => previewEdit(context, request),
    'figures.page': (args) => figuresPage(context, args),
    'figures.cells': (args) => figuresCells(context, args),
    'figures.position': (args) => figuresPosition(context, args),
    'figure.previewPaste': (args) => previewPaste(context, args),
    'source.reading': ({ sourceId }) => readingHabit(context, sourceId),
    'figures.facets': () => figureFacets(context),
    'cell.get': ({ cell }) => getCell(context, cell),
    'cell.record': ({ cell }) => cellRecord(context, cell),
    'figures.touched': (args) => touchedNow(context, args),
    'history.rows': ({ operationId }) => rowsOfOperation(context, operationId),
    'pivot.page': async (args, watch) => {
      await readFiguresAhead(context.store, watch);
      return pivotPage(context, args);
    },
    'pivot.parts': (args) => pivotParts(context, args),
    'views.list': ({ sheet }) => listViews(context, sheet),
    'sheet.describe': (args) => describeSheet(args),
    'sheet.page': (args) => sheetPage(context, args),
    'calculated.points': ({ rowId, seriesId }) => calculatedPoints(context, rowId, seriesId),
    'sheet.position': (args) => sheetPosition(context, args),
    'sheet.row': (args) => getSheetRow(context, args),
    'figures.sums': (args) => figureSums(context, args),
    'figures.edge': (args) => figureEdge(context, args),
    'sheet.edge': (args) => sheetEdge(context, args),
    'sheet.sums': (args) => sheetSums(context, args),
    'sheet.previewBlock': (args) => previewBlock(context, args),
    'find.slice': (args) => findSlice(context, args),
    'replace.preview': (args) => previewReplace(context, args),
    'source.list': ({ text }) => listSources(context, text),
    'history.list': ({ offset, limit }) => listHistory(context, offset, limit),
    'history.impact': ({ operationId }) => impactOf(context, operationId),
    'search.query': ({ text, limit }) => search(context, text, limit),
    'signal.list': () => listSignals(context),
    'divergence.get': ({ from, to }) => divergence(context, from, to),
    'chart.get': ({ chartId }) => ({ spec: chartSpec(context, chartId) }),
    'chart.preview': ({ spec }) => packChart(drawChart(context, null, spec)),
    'chart.fromWords': ({ words }) => chartFromWords(context, words),
    'chart.draft': ({ series }) => draftChart(context, series),
    'chart.picture': async ({ spec, theme }) => (await pictures()).pictureOf(context, spec, theme),
    'lookup.find': (args) => findInFigures(context, args),
    'chain.get': (args) => chainView(context, args),
    'scenario.get': ({ scenarioId }) => getScenario(context, scenarioId),
    'scenario.preview': ({ spec }) => viewScenario(context, null, spec),
    'scenario.choices': () => scenarioChoices(context),
    'note.get': ({ noteId }) => getNote(context, noteId),
    'note.changes': ({ noteId }) => changedChips(context, noteId),
    'chip.values': ({ refs }) => {
      const reader = new ChipReader(context);
      return refs.map((ref) => reader.read(ref));
    },
    'chip.find': ({ text, limit }) => findChips(context, text, limit),
    'reference.values': ({ refs }) => {
      const reader = new ReferenceReader(context);
      return refs.map((ref) => reader.read(ref));
    },
    'reference.find': ({ among, text, limit }) => findReferences(context, among, text, limit),
    'uses.of': ({ thing }) => new UseFinder(context).usesOf(thing),
    'pack.number': ({ packId, number }) => tracePackNumber(context, packId, number),
    'pack.design': ({ packId }) => getPackDesign(context, packId),
    'pack.templates': () => listPackTemplates(context),
    'pack.preview': ({ packId }) => ({ html: previewPack(context, packId) }),
    'pack.issued': async ({ packId }) => (await issuedPacks()).issuedVersions(context, packId),
    'pack.check': async ({ packId }) => (await packChecks()).checkPack(context, packId),
    'pack.verify': async ({ pack }) => (await packChecks()).verifyChosenPack(pack),
    'pack.compare': async ({ one, two }) => (await packChecks()).compareChosenPacks(one, two),
    'import.preview': async ({ file, choices }, watch) =>
      (await imports()).previewImport(context, file, choices, watch),
    'import.run': async ({ file, ...asked }, watch) =>
      written(await (await imports()).runImport(context, file, asked, watch)),
    'import.previewSheet': async ({ file, ...said }) =>
      (await sheetFiles()).previewSheet(context, file, said),
    'import.runSheet': async ({ file, ...asked }) =>
      written(await (await sheetFiles()).runSheet(context, file, asked)),
    'import.profiles': async () => (await profiles()).shownProfiles(context),
    'import.saveProfile': async ({ name, choices }) =>
      written((await profiles()).saveProfile(context, name, choices)),
    'import.renameProfile': async (args) => written((await profiles()).renameProfile(context, args)),
    'import.removeProfile': async ({ name }) => written((await profiles()).removeProfile(context, name)),
    'document.preview': (args) => previews.read(args),
    'document.ingest': (args) => withValue(previews.ingest(args)),
    'anchor.settle': ({ linkId, place }) => written(settleAnchor(context, linkId, place)),
    'claim.confirm': (ref) => written(confirmClaim(context, ref)),
    'claim.dismiss': (args) => written(dismissClaim(context, args)),
    'claim.bind': (args) => written(bindOperand(context, args)),
    'claim.add': (args) => withValue(addClaim(context, args)),
    'claim.clear': (ref) => written(clearClaim(context, ref)),
    'threshold.set': ({ name, low, high }) => written(setThreshold(context, name, { low, high })),
    'document.setPublished': ({ documentId, published }) =>
      written(setPublished(context, documentId, published)),
    'block.setKept': ({ documentId, blockId, kept }) =>
      written(setBlockKept(context, documentId, blockId, kept)),
    'mention.accept': (request) => written(acceptMention(context, request)),
    'mention.edit': (request) => written(editMention(context, request)),
    'mention.dismiss': (request) => written(dismissMention(context, request)),
    'mention.clearDecision': (ref) => written(clearDecision(context, ref)),
    'figure.assert': (args) => withValue(assertFigure(context, args)),
    'figure.fill': (args) => {
      const done = fillFigures(context, args);
      return { ...written(done), assertionIds: [...done.value.assertionIds] };
    },
    'figure.paste': (args) => withValue(pasteFigures(context, args)),
    'replace.run': (args) => withValue(runReplace(context, args)),
    'figure.retract': ({ cells }) => withValue(retractFigures(context, cells)),
    'series.add': (args) => withValue(addSeries(context, args)),
    'source.save': ({ sourceId, source }) => withValue(saveSource(context, sourceId, source)),
    'figure.choose': ({ cell, assertionId }) => written(chooseAssertion(context, cell, assertionId)),
    'comment.save': (args) => withValue(saveComment(context, args)),
    'comment.remove': ({ commentId }) => written(removeComment(context, commentId)),
    'view.save': (args) => withValue(saveView(context, args)),
    'view.rename': (args) => written(renameView(context, args)),
    'view.remove': ({ viewId }) => written(removeView(context, viewId)),
    'sheet.set': (args) => written(setSheetCell(context, args)),
    'sheet.add': (args) => withValue(addSheetRow(context, args)),
    'sheet.writeBlock': (args) => withValue(writeBlock(context, args)),
    'sheet.remove': (args) => written(removeSheetRows(context, args)),
    'sheet.comment': (args) => withValue(saveRowComment(context, args)),
    'sheet.uncomment': ({ commentId }) => written(removeRowComment(context, commentId)),
    'link.create': (args) => withValue(createLink(context, args)),
    'link.setCells': ({ linkId, cells }) => withValue(setLinkCells(context, linkId, cells)),
    'link.remove': ({ linkId }) => written(removeLink(context, linkId)),
    'note.save': ({ noteId, title, body }) => withValue(saveNote(context, noteId, title, body)),
    'note.markRead': ({ noteId }) => written(markNoteRead(context, noteId)),
    'note.remove': ({ noteId }) => written(removeNote(context, noteId)),
    'chart.save': ({ chartId, spec }) => withValue(saveChart(context, chartId, spec)),
    'signal.save': ({ signalId, signal }) => withValue(saveSignal(context, signalId, signal)),
    'signal.remove': ({ signalId }) => written(removeSignal(context, signalId)),
    'chart.remove': ({ chartId }) => written(removeChart(context, chartId)),
    'table.export': async (args) => (await tables()).exportTable(context, args),
    'chart.export': async ({ spec, target, theme }) => {
      await (await pictures()).writePicture(context, spec, target, theme);
      return {};
    },
    'scenario.save': ({ scenarioId, spec }) => withValue(saveScenario(context, scenarioId, spec)),
    'scenario.remove': ({ scenarioId }) => written(removeScenario(context, scenarioId)),
    'pack.create': ({ template }) => withValue(createPack(context, template)),
    'pack.layOut': ({ packId, layout }) => written(savePackLayout(context, packId, layout)),
    'pack.review': ({ packId, state }) => written(reviewPack(context, packId, state)),
    'pack.remove': ({ packId }) => written(removePack(context, packId)),
    'history.undo': () => turned(undo(context.store, context.actor, context.now())),
    'history.redo': () => turned(redo(context.store, context.actor, context.now())),
    'pack.openIssued': async ({ packId, version, target }) => {
      const issued = { pack: packId, version, out: target, replace: true };
      const { frozen } = await (await issuedPacks()).openIssued(context, issued);
      return { out: target, files: frozen.files.length };
    },
    'pack.setStyle': ({ packId, style }) => written(setPackStyle(context, packId, style)),
    'pack.export': async ({ packId, target, stampUntraced, formats, issue, sign }, watch) =>
      (await packExports()).exportPack(context, {
        pack: packId,
        out: target,
        stampUntraced: stampUntraced ?? null,
        extras: formats ?? [],
        issue: issue ?? false,
        sign: sign == null ? undefined : (await signatures()).readSecretKey(sign, 'the signing key'),
        replace: true,
        watch: {
          onPart: (part) => watch.onPackPart?.(part),
          isStopped: () => watch.isExportStopped?.() ?? false,
        },
      }),
  };
}

const written = ({ operationId, label }: Done<unknown>) => ({
  operationId: operationId === null ? null : formatId('operation', operationId),
  label,
});
const withValue = <T extends object>(done: Done<T>) => ({ ...done.value, ...written(done) });
const turned = (target: { readonly id: number; readonly label: string } | null) => ({
  operationId: target === null ? null : formatId('operation', target.id),
  label: target?.label ?? '',
});
