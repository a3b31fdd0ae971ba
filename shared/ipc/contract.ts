/**
 * The one table of everything the window may ask of the main process. Preload, client, router and the store's worker
 * are derived from it: a missing handler does not compile. Names are `noun.verb`, events in the past tense.
 */
import * as z from 'zod';
import * as s from './shapes.ts';

const endpoint = <A extends z.ZodType, R extends z.ZodType>(args: A, reply: R) => ({ args, reply });
const nothing = z.object({});
/** An operation that was written: its id and name, for the toast that offers to undo it. */
const written = z.object({ operationId: s.id.nullable(), label: z.string() });

/** Read-only; answered from a snapshot by the store's worker. */
export const queries = {
  'workspace.info': endpoint(nothing, s.workspaceInfo),
  'library.list': endpoint(nothing, s.libraryView),
  'document.get': endpoint(z.object({ documentId: s.id }), s.documentView),
  /** `where` is the expression language of `attest figures --where`; empty for all. */
  'figures.page': endpoint(
    z.object({
      where: z.string().max(2000),
      sort: z.object({ column: z.string().max(64), descending: z.boolean() }).nullable(),
      frequency: z.string().max(1),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1000),
    }),
    z.object({ total: z.number().int(), periods: z.array(z.string()), rows: z.array(s.seriesRow) }),
  ),
  'cell.get': endpoint(z.object({ cell: s.cellRef }), s.cellDetail),
  'source.list': endpoint(z.object({ text: z.string().max(500) }), z.array(s.source)),
  'history.list': endpoint(
    z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    z.object({ total: z.number().int(), entries: z.array(s.historyEntry) }),
  ),
  'search.query': endpoint(
    z.object({ text: z.string().max(500), limit: z.number().int().min(1).max(200) }),
    z.array(s.searchHit),
  ),
  'chart.get': endpoint(z.object({ chartId: s.id }), s.chartView),
  'chart.preview': endpoint(z.object({ spec: s.chartSpec }), s.chartView),
  'note.get': endpoint(z.object({ noteId: s.id }), s.noteView),
} as const;

/** Each is one user action = one transaction = one operation of the history. */
export const commands = {
  /** Reads an article without writing it. `file` is a token handed out by a dialog, never a path. */
  'document.preview': endpoint(
    z.union([z.object({ file: s.id }), z.object({ pastedText: z.string().max(20_000_000) })]),
    s.ingestPreview,
  ),
  'document.ingest': endpoint(z.object({ previewId: s.id }), written.extend({ documentId: s.id })),
  'block.setKept': endpoint(z.object({ documentId: s.id, blockId: z.string(), kept: z.boolean() }), written),
  /** The typed text is read with the language's rules; an ambiguous or refused one answers with an error, not a guess. */
  'figure.assert': endpoint(
    z.object({ cell: s.cellRef, text: z.string().max(200), sourceId: s.id, note: z.string().max(2000) }),
    written.extend({ assertionId: s.id }),
  ),
  'figure.choose': endpoint(z.object({ cell: s.cellRef, assertionId: s.id }), written),
  'link.create': endpoint(
    z.object({
      documentId: s.id,
      start: z.number().int(),
      end: z.number().int(),
      cells: z.array(s.cellRef).min(1).max(200),
    }),
    written.extend({ linkId: s.id }),
  ),
  'link.remove': endpoint(z.object({ linkId: s.id }), written),
  'note.save': endpoint(
    z.object({ noteId: s.id.nullable(), title: z.string().max(500), body: z.json() }),
    written.extend({ noteId: s.id }),
  ),
  'chart.save': endpoint(
    z.object({ chartId: s.id.nullable(), spec: s.chartSpec }),
    written.extend({ chartId: s.id }),
  ),
  'history.undo': endpoint(nothing, written),
  'history.redo': endpoint(nothing, written),
  'pack.export': endpoint(z.object({ packId: s.id, target: s.id }), s.packResult),
} as const;

/** Answered by the main process itself: windows, dialogs, files. Dialogs hand out tokens, never paths. */
export const shell = {
  'workspace.openSample': endpoint(nothing, z.object({ name: z.string() })),
  'workspace.openDialog': endpoint(nothing, z.object({ name: z.string() }).nullable()),
  'workspace.newDialog': endpoint(nothing, z.object({ name: z.string() }).nullable()),
  'workspace.saveCopyDialog': endpoint(nothing, z.object({ name: z.string() }).nullable()),
  'workspace.recent': endpoint(nothing, z.array(z.object({ token: s.id, name: z.string() }))),
  'workspace.openRecent': endpoint(z.object({ token: s.id }), z.object({ name: z.string() })),
  'article.chooseFile': endpoint(nothing, z.object({ file: s.id, name: z.string() }).nullable()),
  'pack.chooseTarget': endpoint(
    z.object({ format: z.enum(['folder', 'zip']) }),
    z.object({ target: s.id, name: z.string() }).nullable(),
  ),
  'layout.load': endpoint(nothing, z.json().nullable()),
  'layout.save': endpoint(z.object({ layout: z.json() }), nothing),
  'app.about': endpoint(
    nothing,
    z.object({ version: z.string(), electron: z.string(), runtime: z.string() }),
  ),
} as const;

export const events = {
  /** After every committed operation; the window drops what it cached. */
  'workspace.changed': z.object({ operationId: s.id.nullable(), label: z.string() }),
  'workspace.opened': z.object({ name: z.string() }),
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
