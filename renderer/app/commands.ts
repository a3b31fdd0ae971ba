import type { ShellName } from '#shared/ipc/contract.ts';
import { call, runCommand } from '../bridge/client.ts';
import { isModalOpen } from '../components/modal.ts';
import { text } from '../strings/text.ts';
import { openDialog } from './dialogs.ts';
import { registerCommand } from './panels.tsx';
import { goToRegion } from './regions.ts';
import { endLink, openPanel, useSelection } from './selection.ts';
import { isTyping } from './shortcuts.ts';
import { beginStep } from './steps.ts';
import { showStepToast, showToast } from './toasts.ts';

/** Runs something in the background and says so when it fails. */
export function attempt(work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
    const fix = 'fix' in error && typeof error.fix === 'string' ? error.fix : '';
    showToast(fix === '' ? error.message : `${error.message} ${fix}`);
  });
}

/** Goes one step back or forth in the workspace's history, and says which. */
export async function stepHistory(name: 'history.undo' | 'history.redo'): Promise<void> {
  const takeBack = beginStep(name === 'history.undo' ? 'undo' : 'redo');
  const { label, operationId } = await runCommand(name, {}, { quiet: true }).catch((error: unknown) => {
    takeBack();
    throw error;
  });
  // There was nothing to turn.
  if (operationId === null) takeBack();
  if (name === 'history.undo')
    showStepToast(text.app.undone(label), {
      label: text.app.redo,
      run: () => attempt(() => stepHistory('history.redo')),
    });
  else
    showStepToast(text.app.redone(label), {
      label: text.app.undo,
      run: () => attempt(() => stepHistory('history.undo')),
    });
}

/** In a text box the text is undone, outside the workspace. */
function undoHere(what: 'undo' | 'redo'): void {
  // Electron's menu sends Ctrl+Z here even while somebody types; the text's own undo is meant then.
  if (isTyping(document.activeElement)) undoText(document.activeElement, what);
  else attempt(() => stepHistory(what === 'undo' ? 'history.undo' : 'history.redo'));
}

/** An editor that keeps a history of its own is asked as the platform would ask it; a plain text box has none. */
function undoText(box: Element | null, what: 'undo' | 'redo'): void {
  const inputType = what === 'undo' ? 'historyUndo' : 'historyRedo';
  const isLeftAlone = box?.dispatchEvent(
    new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }),
  );
  if (isLeftAlone) document.execCommand(what);
}

type WorkspaceDialog = Extract<
  ShellName,
  `workspace.${'open' | 'new' | 'saveCopy'}Dialog` | 'workspace.openSample'
>;

function workspaceCommand(name: WorkspaceDialog, say: (name: string) => string): void {
  attempt(async () => {
    const opened = await call(name, {});
    if (opened !== null) showToast(say(opened.name));
  });
}

/** Registers what the frame itself can do. The menu sends the same names. */
export function registerFrameCommands(): void {
  const { groups, ...titles } = text.commands;
  const file = groups.file;
  const add = registerCommand;
  add({
    id: 'workspace.new',
    title: titles.newWorkspace,
    group: file,
    keys: 'Ctrl+N',
    run: () => workspaceCommand('workspace.newDialog', text.app.opened),
  });
  add({
    id: 'workspace.open',
    title: titles.openWorkspace,
    group: file,
    keys: 'Ctrl+Shift+O',
    run: () => workspaceCommand('workspace.openDialog', text.app.opened),
  });
  add({
    id: 'workspace.openSample',
    title: titles.openSample,
    group: file,
    run: () => workspaceCommand('workspace.openSample', text.app.opened),
  });
  add({
    id: 'workspace.saveCopy',
    title: titles.saveCopy,
    group: file,
    keys: 'Ctrl+Shift+S',
    run: () => workspaceCommand('workspace.saveCopyDialog', text.app.copyClosed),
  });
  add({
    id: 'edit.undo',
    title: titles.undo,
    group: groups.edit,
    keys: 'Ctrl+Z',
    run: () => undoHere('undo'),
  });
  add({
    id: 'edit.redo',
    title: titles.redo,
    group: groups.edit,
    keys: 'Ctrl+Y, Ctrl+Shift+Z',
    run: () => undoHere('redo'),
  });
  add({
    id: 'view.palette',
    title: titles.palette,
    group: groups.view,
    keys: 'Ctrl+Shift+P',
    run: () => openDialog({ kind: 'palette' }),
  });
  add({
    id: 'help.shortcuts',
    title: titles.shortcuts,
    group: groups.help,
    keys: 'F1, Ctrl+/',
    run: () => openDialog({ kind: 'shortcuts' }),
  });
  add({
    id: 'view.nextRegion',
    title: titles.nextRegion,
    group: groups.view,
    keys: 'F6',
    run: () => goToRegion(1),
  });
  add({
    id: 'view.previousRegion',
    title: titles.previousRegion,
    group: groups.view,
    keys: 'Shift+F6',
    run: () => goToRegion(-1),
  });
  for (const [id, title, keys, print] of [
    ['edit.today', titles.today, 'Ctrl+;', today],
    ['edit.now', titles.now, 'Ctrl+Shift+:', now],
  ] as const)
    add({
      id,
      title,
      group: groups.edit,
      keys,
      isEnabled: () => isTyping(document.activeElement),
      run: () => void document.execCommand('insertText', false, print()),
    });
  // The window's own zoom, which the menu does; here so that the shortcut sheet lists it.
  add({
    id: 'view.zoom',
    title: titles.zoom,
    group: groups.view,
    keys: 'Ctrl++, Ctrl+-, Ctrl+0',
    isEnabled: () => false,
    run: () => undefined,
  });
  add({ id: 'app.about', title: titles.about, group: groups.help, run: () => openDialog({ kind: 'about' }) });
  add({ id: 'view.library', title: titles.library, group: groups.view, run: goToLibrary });
  for (const kind of ['inspector', 'history', 'figures'] as const)
    add({ id: `view.${kind}`, title: titles[kind], group: groups.view, run: () => openPanel(kind) });
  add({
    id: 'link.cancel',
    title: text.app.cancel,
    group: groups.article,
    keys: 'Escape',
    isEnabled: () => useSelection.getState().linkMode !== null && !isModalOpen(),
    run: endLink,
  });
}

const today = (): string => {
  const date = new Date();
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};
const now = (): string => `${today()} ${new Date().toTimeString().slice(0, 5)}`;

/** Opens the library and gives it the keyboard, once the palette that asked for it has given its own back. */
function goToLibrary(): void {
  openPanel('library');
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.library button')?.focus());
}
