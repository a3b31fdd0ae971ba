import type { ReactNode } from 'react';
import type { LibraryView } from '#shared/ipc/libraryShapes.ts';
import { useQueryOf } from '../bridge/client.ts';
import { importText } from '../strings/importText.ts';
import { text } from '../strings/text.ts';
import { openDialog } from './dialogs.ts';
import { runAppCommand } from './panels.tsx';

const words = text.firstSteps;

/** What stands where no tab is open: in a workspace that holds nothing yet, what to begin with. */
export function EmptyTabs(): ReactNode {
  const library = useQueryOf('library.list', {}).data;
  if (library === undefined) return null;
  return holdsNothing(library) ? <FirstSteps /> : <p className="empty">{text.app.emptyTabs}</p>;
}

const holdsNothing = ({ documents, series, charts, scenarios, notes, packs }: LibraryView): boolean =>
  series === 0 && [documents, charts, scenarios, notes, packs].every(({ length }) => length === 0);

function FirstSteps(): ReactNode {
  return (
    <section className="first-steps" aria-label={words.title}>
      <h2>{words.title}</h2>
      <ol>
        <Step
          says={words.article}
          button={text.library.ingest}
          isFirst
          onClick={() => openDialog({ kind: 'ingest', file: null })}
        />
        <Step
          says={words.figures}
          button={importText.short}
          onClick={() => openDialog({ kind: 'importFigures', file: null })}
        />
        <li>
          <p>{words.after}</p>
        </li>
      </ol>
      <p className="quiet-text">
        {words.sample}{' '}
        <button type="button" className="button" onClick={() => runAppCommand('workspace.openSample')}>
          {text.commands.openSample}
        </button>
      </p>
    </section>
  );
}

type StepProps = {
  readonly says: string;
  readonly button: string;
  readonly isFirst?: boolean;
  readonly onClick: () => void;
};

function Step({ says, button, isFirst = false, onClick }: StepProps): ReactNode {
  return (
    <li>
      <p>{says}</p>
      <button type="button" className={isFirst ? 'button primary' : 'button'} onClick={onClick}>
        {button}
      </button>
    </li>
  );
}
