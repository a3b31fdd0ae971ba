import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme, shell } from 'electron';
import { TABLE_ENDINGS } from '#shared/ipc/exportShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { PathTokens } from '../ipc/pathTokens.ts';
import type { ShellHandlers } from '../ipc/router.ts';
import { machineUser } from '../services/workspaces/machineUser.ts';
import { copyPicture } from './copyPicture.ts';
import { keepPasted } from './pastedTable.ts';
import { pictureName, pngBytes, writePng } from './pictureFile.ts';
import type { SettingsFile } from './settingsFile.ts';
import { createSigningHandlers } from './signingHandlers.ts';
import type { SigningKey } from './signingKey.ts';
import { withWorkspaceEnding, workspaceName } from './workspacePath.ts';
import type { WorkspaceSession } from './workspaceSession.ts';

export type ShellParts = {
  readonly window: () => BrowserWindow;
  readonly session: WorkspaceSession;
  readonly settings: SettingsFile;
  readonly tokens: PathTokens;
  readonly signingKey: SigningKey;
  readonly openSample: () => Promise<{ readonly name: string }>;
};

const workspaceFilter = { name: 'Attest workspaces', extensions: ['attest'] };
const articleFilters = [
  { name: 'Articles', extensions: ['html', 'htm', 'md', 'txt', 'docx', 'pdf'] },
  { name: 'All files', extensions: ['*'] },
];

const figureFilters = [
  {
    name: 'Figures',
    extensions: ['csv', 'tsv', 'txt', 'xlsx', 'ods', 'json', 'gz', 'zip', 'html', 'htm', 'docx', 'pdf'],
  },
  { name: 'All files', extensions: ['*'] },
];

const packFilters = [
  { name: 'Pack: a zip, or the manifest in its folder', extensions: ['zip', 'json', 'html'] },
  { name: 'All files', extensions: ['*'] },
];

/** What the main process itself answers. Dialogs are asked through `dialog`'s own object, where tests answer them. */
export function createShellHandlers(parts: ShellParts): ShellHandlers {
  const { window, session, settings, tokens, signingKey, openSample } = parts;
  const named = ({ name }: { readonly name: string }) => ({ name });

  async function chooseOpen(title: string, filters: Electron.FileFilter[]): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title,
      filters,
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }
  async function chooseSave(options: Electron.SaveDialogOptions): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), options);
    return canceled || filePath === '' ? null : filePath;
  }

  return {
    ...createSigningHandlers({ key: signingKey, settings, tokens, chooseOpen, chooseSave }),
    'style.choose': async () => {
      const path = await chooseOpen('Choose a house style', [{ name: 'House style', extensions: ['json'] }]);
      return path === null ? null : { style: tokens.issue('style', path), name: basename(path) };
    },
    'workspace.openSample': async () => named(await openSample()),
    'workspace.openDialog': async () => {
      const path = await chooseOpen('Open workspace', [workspaceFilter]);
      return path === null ? null : named(await session.open(path));
    },
    'workspace.newDialog': async () => {
      const path = await chooseSave({ title: 'New workspace', filters: [workspaceFilter] });
      return path === null ? null : named(await session.open(withWorkspaceEnding(path), 'create'));
    },
    'workspace.saveCopyDialog': async () => {
      const path = await chooseSave({ title: 'Save a copy', filters: [workspaceFilter] });
      if (path === null) return null;
      await session.saveCopy(withWorkspaceEnding(path));
      return { name: workspaceName(path) };
    },
    'workspace.recent': () =>
      settings
        .read()
        .recent.filter((path) => existsSync(path))
        .map((path) => ({ token: tokens.issue('workspace', path), name: workspaceName(path) })),
    'workspace.openRecent': async ({ token }) => named(await session.open(tokens.redeem('workspace', token))),
    'article.chooseFile': async () => {
      const path = await chooseOpen('Add an article', articleFilters);
      return path === null ? null : { file: tokens.issue('article', path), name: basename(path) };
    },
    'figures.chooseFile': async () => {
      const path = await chooseOpen('Import figures', figureFilters);
      return path === null ? null : { file: tokens.issue('figureFile', path), name: basename(path) };
    },
    'figures.keepPasted': async ({ name, text }) => {
      const path = await keepPasted(app.getPath('userData'), { name, text }, new Date());
      return { file: tokens.issue('figureFile', path), name: basename(path) };
    },
    'import.stop': () => {
      session.stop('import');
      return {};
    },
    'pivot.stop': () => {
      session.stop('pivot');
      return {};
    },
    'pack.stopExport': () => {
      session.stop('export');
      return {};
    },
    'pack.chooseTarget': async ({ format }) => {
      const path = await chooseSave(
        format === 'zip'
          ? { title: 'Export pack', filters: [{ name: 'Pack', extensions: ['zip'] }] }
          : { title: 'Export pack: name a new folder', buttonLabel: 'Export' },
      );
      if (path === null) return null;
      const target = format === 'zip' && !path.toLowerCase().endsWith('.zip') ? `${path}.zip` : path;
      return {
        target: tokens.issue('packTarget', target),
        written: tokens.issue('pack', target),
        name: basename(target),
        place: tokens.issue('written', target),
      };
    },
    'pack.choose': async () => {
      const path = await chooseOpen('Choose a pack', packFilters);
      if (path === null) return null;
      // A folder is chosen by a file in it: one dialog cannot offer files and folders on every system.
      const pack = path.toLowerCase().endsWith('.json') ? dirname(path) : path;
      return { pack: tokens.issue('pack', pack), name: basename(pack) };
    },
    'table.chooseTarget': async ({ name, format }) => {
      const ending = TABLE_ENDINGS[format];
      const path = await chooseSave({
        title: 'Export the table',
        defaultPath: `${pictureName(name)}${ending}`,
        filters: [{ name: ending.slice(1), extensions: [ending.slice(1)] }],
      });
      if (path === null) return null;
      const target = path.toLowerCase().endsWith(ending) ? path : `${path}${ending}`;
      return {
        target: tokens.issue('tableTarget', target),
        name: basename(target),
        place: tokens.issue('written', target),
      };
    },
    'chart.chooseTarget': async ({ title }) => {
      const path = await chooseSave({
        title: 'Save the picture',
        defaultPath: `${pictureName(title)}.svg`,
        filters: [
          { name: 'SVG picture', extensions: ['svg'] },
          { name: 'PNG picture', extensions: ['png'] },
          { name: 'CSV, the points drawn', extensions: ['csv'] },
        ],
      });
      if (path === null) return null;
      const format =
        (['png', 'csv'] as const).find((each) => path.toLowerCase().endsWith(`.${each}`)) ?? 'svg';
      const target = path.toLowerCase().endsWith(`.${format}`) ? path : `${path}.svg`;
      return {
        target: tokens.issue('chartTarget', target),
        name: basename(target),
        format,
        place: tokens.issue('written', target),
      };
    },
    'export.show': ({ place }) => {
      const path = tokens.peek('written', place);
      if (existsSync(path)) shell.showItemInFolder(path);
      else throw gone(path);
      return {};
    },
    'chart.writePng': ({ target, png }) => {
      writePng(tokens.redeem('chartTarget', target), png);
      return {};
    },
    'chart.copyPng': async ({ png }) => {
      await copyPicture(pngBytes(png));
      return {};
    },
    'layout.load': () => settings.read().layout,
    'layout.save': ({ layout }) => {
      settings.update({ layout });
      return {};
    },
    'preferences.get': () => ({
      preferences: settings.read().preferences,
      machineUser: machineUser(),
      folder: app.getPath('userData'),
    }),
    'preferences.set': ({ preferences }) => {
      settings.update({ preferences });
      nativeTheme.themeSource = preferences.appearance;
      session.setActor(preferences.analyst);
      return {};
    },
    'preferences.showFolder': async () => {
      const problem = await shell.openPath(app.getPath('userData'));
      if (problem === '') return {};
      throw new Problem('shell/folder', {
        message: 'No program on this machine shows folders.',
        where: app.getPath('userData'),
        fix: 'Open the folder by its path.',
      });
    },
    'app.about': () => ({
      version: app.getVersion(),
      electron: process.versions['electron'] ?? '',
      runtime: `Node ${process.versions.node}, Chromium ${process.versions['chrome'] ?? ''}`,
    }),
  };
}

const gone = (path: string): Problem =>
  new Problem('shell/gone', {
    message: 'It is not there any more: somebody moved or removed it.',
    where: path,
    fix: 'Export it again.',
  });
