import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import { useQueryOf } from '../bridge/client.ts';
import { Dialog } from '../components/Dialog.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { text } from '../strings/text.ts';
import { CloseFooter } from './CloseFooter.tsx';
import { closeDialog } from './dialogs.ts';
import { enabledCommands, runAppCommand } from './panels.tsx';

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
