import { randomUUID } from 'node:crypto';
import { packChart } from '#shared/ipc/packedChart.ts';
import { Problem } from '#shared/lib/problem.ts';
import { readSecretKey } from '../export/signature/minisignKey.ts';
import { ingestArticle, readArticleFile } from '../ingest/ingestFile.ts';
import { redo, undo } from '../store/history.ts';
import type { Done } from '../store/unitOfWork.ts';
import { settleAnchor, versionsOf } from './anchors.ts';
import { calculatedPoints } from './calculatedSeries.ts';
import { carryOver } from './carryOver.ts';
import { removeComment, saveComment } from './cellComments.ts';
import { getCell } from './cellDetail.ts';
import { cellRecord } from './cellRecord.ts';
import { cellStatements } from './cellStatements.ts';
import { chartFromWords } from './chartFromWords.ts';
import { pictureOf, writePicture } from './chartPictures.ts';
import { chartSpec, draftChart, drawChart, removeChart, saveChart } from './charts.ts';
import { checkPack, compareChosenPacks, verifyChosenPack } from './checkPack.ts';
import { ChipReader } from './chips.ts';
import { chainView } from './citationChain.ts';
import { addClaim, bindOperand, clearClaim, confirmClaim, dismissClaim } from './claimDecisions.ts';
import { auditView, countContradicted } from './claims.ts';
import {
  acceptMention,
  clearDecision,
  dismissMention,
  editMention,
  listAlternatives,
  previewEdit,
} from './decideMention.ts';
import { divergence } from './divergence.ts';
import { type CapturedArticle, ingestArticleInto, previewArticle, setBlockKept } from './documents.ts';
import { newestForVersion } from './documentVersions.ts';
import { exportPack } from './exportPack.ts';
import { exportTable } from './exportTable.ts';
import { assertFigure, chooseAssertion, fillFigures } from './figureEdits.ts';
import { figureFacets, figuresPage, figuresPosition } from './figuresPage.ts';
import { findSlice } from './find/findSlice.ts';
import { previewReplace, runReplace } from './find/replaceFound.ts';
import { findChips } from './findChips.ts';
import { findInFigures } from './findInFigures.ts';
import { findReferences } from './findReferences.ts';
import { listViews, removeView, renameView, saveView } from './gridViews.ts';
import type { Handlers } from './handlerTypes.ts';
import { formatId } from './ids.ts';
import { cellsOfOperation, impactOf } from './impact.ts';
import { previewImport, runImport } from './importPreview.ts';
import { issuedVersions, openIssued } from './issuedPacks.ts';
import { listHistory, listLibrary, search, workspaceInfo } from './library.ts';
import { createLink, removeLink, setLinkCells } from './links.ts';
import { getNote, removeNote, saveNote } from './notes.ts';
import { changedChips, markNoteRead } from './notesRead.ts';
import { getDocument } from './openDocument.ts';
import {
  createPack,
  getPackDesign,
  listPackTemplates,
  previewPack,
  removePack,
  reviewPack,
  savePackLayout,
  setPackStyle,
} from './packDesign.ts';
import { tracePackNumber } from './packTrace.ts';
import { pasteFigures, previewPaste } from './pasteFigures.ts';
import { pivotPage, pivotParts } from './pivot.ts';
import { readingHabit } from './readingHabits.ts';
import { ReferenceReader } from './references.ts';
import { retractFigures } from './retractFigures.ts';
import { getScenario, removeScenario, saveScenario, scenarioChoices, viewScenario } from './scenarios.ts';
import { addSeries } from './seriesEdits.ts';
import type { ServiceContext } from './serviceContext.ts';
import { getSheetRow } from './sheets/rowHistory.ts';
import { addSheetRow, removeSheetRows, setSheetCell } from './sheets/sheetEdits.ts';
import { describeSheet, sheetPage, sheetPosition } from './sheets/sheetRows.ts';
import { listSignals, removeSignal, saveSignal } from './signals.ts';
import { listSources, saveSource } from './sources.ts';
import { listThresholds, setThreshold } from './thresholds.ts';
import { UseFinder } from './uses.ts';

/** Previews kept for a moment between "look" and "ingest". */
const KEPT_PREVIEWS = 4;

/** One handler for each query and command. What a user did wrong is thrown as a Problem. */
export function createHandlers(context: ServiceContext): Handlers {
  const previews = new Map<string, CapturedArticle>();
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
    'figures.position': (args) => figuresPosition(context, args),
    'figure.previewPaste': (args) => previewPaste(context, args),
    'source.reading': ({ sourceId }) => readingHabit(context, sourceId),
    'figures.facets': () => figureFacets(context),
    'cell.get': ({ cell }) => getCell(context, cell),
    'cell.record': ({ cell }) => cellRecord(context, cell),
    'history.cells': ({ operationId }) => cellsOfOperation(context, operationId),
    'pivot.page': (args) => pivotPage(context, args),
    'pivot.parts': (args) => pivotParts(context, args),
    'views.list': ({ sheet }) => listViews(context, sheet),
    'sheet.describe': (args) => describeSheet(args),
    'sheet.page': (args) => sheetPage(context, args),
    'calculated.points': ({ rowId, seriesId }) => calculatedPoints(context, rowId, seriesId),
    'sheet.position': (args) => sheetPosition(context, args),
    'sheet.row': (args) => getSheetRow(context, args),
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
    'chart.picture': ({ spec, theme }) => pictureOf(context, spec, theme),
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
    'pack.issued': ({ packId }) => issuedVersions(context, packId),
    'pack.check': ({ packId }) => checkPack(context, packId),
    'pack.verify': ({ pack }) => verifyChosenPack(pack),
    'pack.compare': ({ one, two }) => compareChosenPacks(one, two),
    'import.preview': ({ file, choices }, watch) => previewImport(context, file, choices, watch),
    'import.run': async ({ file, ...asked }, watch) => written(await runImport(context, file, asked, watch)),
    'document.preview': async (args) => {
      const { bytes, fileName } =
        'file' in args
          ? await readArticleFile(args.file)
          : { bytes: Buffer.from(args.pastedText, 'utf8'), fileName: 'Pasted text.txt' };
      const ingested = await ingestArticle(bytes, { fileName }, { workerUrl: context.ingestWorkerUrl });
      const previewId = randomUUID();
      const article = { bytes, fileName, ingested };
      previews.set(previewId, article);
      for (const old of [...previews.keys()].slice(0, -KEPT_PREVIEWS)) previews.delete(old);
      return previewArticle(context, previewId, article);
    },
    'document.ingest': ({ previewId, versionOf }) => {
      const article = previews.get(previewId);
      if (article === undefined) {
        throw new Problem('document/previewGone', {
          message: 'This preview is no longer there.',
          fix: 'Choose the article again.',
        });
      }
      const done = ingestArticleInto(
        context,
        article,
        versionOf === undefined ? null : newestForVersion(context, versionOf),
      );
      previews.delete(previewId);
      return { ...written(done), documentId: done.value.documentId };
    },
    'anchor.settle': ({ linkId, place }) => written(settleAnchor(context, linkId, place)),
    'claim.confirm': (ref) => written(confirmClaim(context, ref)),
    'claim.dismiss': (args) => written(dismissClaim(context, args)),
    'claim.bind': (args) => written(bindOperand(context, args)),
    'claim.add': (args) => withValue(addClaim(context, args)),
    'claim.clear': (ref) => written(clearClaim(context, ref)),
    'threshold.set': ({ name, low, high }) => written(setThreshold(context, name, { low, high })),
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
    'sheet.remove': (args) => written(removeSheetRows(context, args)),
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
    'table.export': (args) => exportTable(context, args),
    'chart.export': async ({ spec, target, theme }) => {
      await writePicture(context, spec, target, theme);
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
      const { frozen } = await openIssued(context, { pack: packId, version, out: target, replace: true });
      return { out: target, files: frozen.files.length };
    },
    'pack.setStyle': ({ packId, style }) => written(setPackStyle(context, packId, style)),
    'pack.export': ({ packId, target, stampUntraced, formats, issue, sign }, watch) =>
      exportPack(context, {
        pack: packId,
        out: target,
        stampUntraced: stampUntraced ?? null,
        extras: formats ?? [],
        issue: issue ?? false,
        sign: sign == null ? undefined : readSecretKey(sign, 'the signing key'),
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
