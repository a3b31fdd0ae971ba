import type { ReactNode } from 'react';
import { closeDialog } from '../../app/dialogs.ts';
import { openPanel } from '../../app/selection.ts';
import { useCommand, useQueryOf } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { packsText } from '../../strings/packsText.ts';
import { text } from '../../strings/text.ts';

const words = packsText.design;

/** Which template a new pack starts from. */
export function NewPackDialog(): ReactNode {
  const templates = useQueryOf('pack.templates', {});
  const create = useCommand('pack.create');
  const make = (template: string | null): void =>
    create.mutate(
      { template },
      {
        onSuccess: ({ packId }) => {
          closeDialog();
          openPanel('pack', { packId });
        },
      },
    );
  return (
    <Dialog title={words.createTitle} onClose={closeDialog}>
      <p className="quiet-text">{words.createHint}</p>
      <Loaded query={templates}>
        {(found) => (
          <ul className="pack-templates">
            {found.map(({ name, parts }) => (
              <li key={name}>
                <button
                  type="button"
                  className="row"
                  disabled={parts === 0 || create.isPending}
                  onClick={() => make(name)}
                >
                  {words.template(name, parts)}
                  {parts === 0 && <span className="quiet-text">{words.nothing}</span>}
                </button>
              </li>
            ))}
            <li>
              <button type="button" className="row" disabled={create.isPending} onClick={() => make(null)}>
                {words.emptyTemplate}
              </button>
            </li>
          </ul>
        )}
      </Loaded>
      {create.error !== null && <ProblemNote error={create.error} />}
      <footer>
        <button type="button" className="button" onClick={closeDialog}>
          {text.app.cancel}
        </button>
      </footer>
    </Dialog>
  );
}
