import * as z from 'zod';
import { isIsoDate } from '#shared/lib/isoDate.ts';
import * as a from '../anchorShapes.ts';
import * as charts from '../chartShapes.ts';
import * as c from '../claimShapes.ts';
import * as doc from '../documentShapes.ts';
import * as ex from '../exportShapes.ts';
import * as f from '../figureShapes.ts';
import * as fi from '../findShapes.ts';
import * as im from '../importShapes.ts';
import * as m from '../mentionShapes.ts';
import * as pk from '../packShapes.ts';
import * as pa from '../pasteShapes.ts';
import * as sc from '../scenarioShapes.ts';
import * as s from '../shapes.ts';
import * as sb from '../sheetBlockShapes.ts';
import * as sh from '../sheetShapes.ts';
import * as sg from '../signalShapes.ts';
import * as v from '../viewShapes.ts';
import { endpoint, nothing, written } from './endpoint.ts';

/** Each is one user action = one transaction = one operation of the history. */
export const commands = {
  /** Reads an article without writing it. `file` is a token handed out by a dialog, never a path. */
  'document.preview': endpoint(
    z.union([z.object({ file: s.id }), z.object({ pastedText: z.string().max(20_000_000) })]),
    doc.ingestPreview,
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
  /** The same of a file that is an export of a sheet. */
  'import.previewSheet': endpoint(im.sheetImportArgs, im.sheetPreview),
  'import.runSheet': endpoint(im.sheetRunArgs, written),
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
  /** When an article was published; null when nobody knows. Its times are read again by it. */
  'document.setPublished': endpoint(
    z.object({ documentId: s.id, published: z.string().refine(isIsoDate).nullable() }),
    written,
  ),
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
  'view.save': endpoint(v.saveViewArgs, written.extend({ viewId: s.id })),
  'view.rename': endpoint(v.renameViewArgs, written),
  'view.remove': endpoint(z.object({ viewId: s.id }), written),
  /** Changes one field of a row; a text that makes no sense there answers with what would. */
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
    pk.packResult,
  ),
} as const;
