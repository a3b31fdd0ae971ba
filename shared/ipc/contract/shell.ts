import * as z from 'zod';
import * as ex from '../exportShapes.ts';
import * as p from '../preferenceShapes.ts';
import * as s from '../shapes.ts';
import * as key from '../signingShapes.ts';
import { endpoint, nothing } from './endpoint.ts';

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
  /** No pivot that was asked for until now is added up any further. */
  'pivot.stop': endpoint(nothing, nothing),
  'article.chooseFile': endpoint(nothing, z.object({ file: s.id, name: z.string() }).nullable()),
  /** Stops an export that runs; nothing of it is left. */
  'pack.stopExport': endpoint(nothing, nothing),
  'pack.chooseTarget': endpoint(
    z.object({ format: z.enum(['folder', 'zip']) }),
    /** `written` stands for the same place once the pack is there, to verify it. */
    z.object({ target: s.id, written: s.id, name: z.string(), place: s.id }).nullable(),
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
    z.object({ target: s.id, name: z.string(), place: s.id }).nullable(),
  ),
  'chart.chooseTarget': endpoint(
    z.object({ title: z.string().max(500) }),
    z
      .object({ target: s.id, name: z.string(), format: z.enum(['svg', 'png', 'csv']), place: s.id })
      .nullable(),
  ),
  /** Pixels that the window made of a picture, base64. */
  /** Shows a file or folder that an export just wrote in the system's own file browser; `place` came with its target. */
  'export.show': endpoint(z.object({ place: s.id }), nothing),
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
