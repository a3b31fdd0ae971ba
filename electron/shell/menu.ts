import { Menu, type MenuItemConstructorOptions } from 'electron';

/** Commands of the window that the menu offers; the window runs its command of that name. */
export type MenuCommand =
  | 'workspace.new'
  | 'workspace.open'
  | 'workspace.saveCopy'
  | 'article.ingest'
  | 'figures.import'
  | 'sheet.export'
  | 'sheet.exportSelection'
  | 'pack.export'
  | 'pack.verify'
  | 'pack.compare'
  | 'edit.undo'
  | 'edit.redo'
  | 'view.settings'
  | 'help.tour'
  | 'view.palette'
  | 'view.search'
  | 'help.shortcuts'
  | 'app.about';

/**
 * Sets the application's menu. Its items go to the window as commands, undo too: only the window knows whether a
 * text box or the workspace is meant.
 */
export function setMenu(choose: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => choose(command),
    // Shown, not registered: the window hears the keys itself, and a second hearing would undo twice.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '&File',
        submenu: [
          item('&New Workspace…', 'workspace.new', 'CmdOrCtrl+N'),
          item('&Open Workspace…', 'workspace.open', 'CmdOrCtrl+Shift+O'),
          item('Save a &Copy…', 'workspace.saveCopy', 'CmdOrCtrl+Shift+S'),
          line,
          item('&Add Article…', 'article.ingest', 'CmdOrCtrl+O'),
          item('I&mport Figures…', 'figures.import'),
          item('Export S&heet…', 'sheet.export'),
          item('Export Se&lection…', 'sheet.exportSelection', 'CmdOrCtrl+Shift+X'),
          item('&Export Pack…', 'pack.export', 'CmdOrCtrl+P'),
          item('&Verify Pack…', 'pack.verify'),
          item('Compare &Packs…', 'pack.compare'),
          line,
          item('&Settings…', 'view.settings', 'CmdOrCtrl+,'),
          line,
          { role: 'quit' },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          item('&Undo', 'edit.undo', 'CmdOrCtrl+Z'),
          item('&Redo', 'edit.redo', 'CmdOrCtrl+Y'),
          line,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        label: '&View',
        submenu: [
          item('Command &Palette…', 'view.palette', 'CmdOrCtrl+Shift+P'),
          item('&Search…', 'view.search', 'CmdOrCtrl+K'),
          line,
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
        ],
      },
      {
        label: '&Help',
        submenu: [
          item('&Tour of Attest', 'help.tour'),
          item('&Keyboard Shortcuts', 'help.shortcuts', 'F1'),
          item('&About Attest', 'app.about'),
        ],
      },
    ]),
  );
}
