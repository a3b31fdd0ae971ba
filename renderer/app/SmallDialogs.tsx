import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import { useQueryOf } from '../bridge/client.ts';
import { Dialog } from '../components/Dialog.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { notesText } from '../strings/notesText.ts';
import { text } from '../strings/text.ts';
import { closeDialog } from './dialogs.ts';
import { allCommands, enabledCommands, runAppCommand } from './panels.tsx';

const CloseFooter = (): ReactNode => (
  <footer>
    <button type="button" className="button" onClick={closeDialog}>
      {text.app.close}
    </button>
  </footer>
);

/** Every command that makes sense now, found by typing. */
export function PaletteDialog(): ReactNode {
  return (
    <Dialog title={text.palette.title} className="finder-dialog" onClose={closeDialog}>
      <Command label={text.palette.title} className="finder">
        <Command.Input className="field" placeholder={text.palette.placeholder} />
        <Command.List>
          <Command.Empty className="empty">{text.palette.none}</Command.Empty>
          {enabledCommands()
            .filter(({ id }) => id !== 'view.palette')
            .map(({ id, title, group, keys }) => (
              <Command.Item
                key={id}
                value={`${title} ${group} ${id}`}
                onSelect={() => {
                  closeDialog();
                  runAppCommand(id);
                }}
              >
                <span>{title}</span>
                <span className="quiet-text">{keys ?? group}</span>
              </Command.Item>
            ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** The shortcut sheet: every key, by what it is for. */
export function ShortcutsDialog(): ReactNode {
  const listed = allCommands().filter(({ keys }) => keys !== undefined);
  return (
    <Dialog title={text.shortcuts.title} onClose={closeDialog}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the first to take the focus, so that the sheet opens at its top and the arrows scroll it. */}
      <table tabIndex={0} aria-label={text.shortcuts.title} style={{ scrollMarginTop: 80 }}>
        {[...new Set(listed.map(({ group }) => group))].map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {group}
              </th>
            </tr>
            {listed
              .filter((command) => command.group === group)
              .map(({ id, title, keys }) => (
                <tr key={id}>
                  <td>{title}</td>
                  <td>
                    <kbd>{keys}</kbd>
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <p className="quiet-text">{text.shortcuts.reader}</p>
      <p className="quiet-text">{notesText.shortcuts}</p>
      <CloseFooter />
    </Dialog>
  );
}

/** What this is and what it runs on. */
export function AboutDialog(): ReactNode {
  const about = useQueryOf('app.about', {});
  return (
    <Dialog title={text.about.title} onClose={closeDialog}>
      <p>{text.about.promise}</p>
      <Loaded query={about}>
        {({ version, electron, runtime }) => (
          <dl className="pair">
            <dt>{text.about.version}</dt>
            <dd>{version}</dd>
            <dt>{text.about.electron}</dt>
            <dd>{electron}</dd>
            <dt>{text.about.runtime}</dt>
            <dd>{runtime}</dd>
          </dl>
        )}
      </Loaded>
      <CloseFooter />
    </Dialog>
  );
}
