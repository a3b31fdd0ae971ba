import { type ReactNode, useState } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { notesText } from '../strings/notesText.ts';
import { text } from '../strings/text.ts';
import { CloseFooter } from './CloseFooter.tsx';
import { closeDialog } from './dialogs.ts';
import { allCommands } from './panels.tsx';
import './shortcutsDialog.css';

/** The shortcut sheet: every key, by what it is for, found by its key or by the words of what it does. */
export function ShortcutsDialog(): ReactNode {
  const [wanted, setWanted] = useState('');
  const words = wanted.toLowerCase().split(/\s+/u);
  const listed = allCommands().filter(({ keys, title, group }) => {
    const said = `${title} ${keys} ${group}`.toLowerCase();
    return keys !== undefined && words.every((word) => said.includes(word));
  });
  return (
    <Dialog title={text.shortcuts.title} onClose={closeDialog}>
      <input
        className="field"
        type="search"
        aria-label={text.shortcuts.find}
        placeholder={text.shortcuts.find}
        value={wanted}
        onChange={({ target }) => setWanted(target.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys. */}
      <section className="shortcut-list" tabIndex={0} aria-label={text.shortcuts.title}>
        {listed.length === 0 ? (
          <p className="empty">{text.shortcuts.none}</p>
        ) : (
          <table aria-label={text.shortcuts.title}>
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
        )}
      </section>
      <p className="quiet-text">{text.shortcuts.reader}</p>
      <p className="quiet-text">{notesText.shortcuts}</p>
      <CloseFooter />
    </Dialog>
  );
}
