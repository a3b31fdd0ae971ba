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
        <li>
          <p>{words.article}</p>
          <button
            type="button"
            className="button primary"
            onClick={() => openDialog({ kind: 'ingest', file: null })}
          >
            {text.library.ingest}
          </button>
        </li>
        <li>
          <p>{words.figures}</p>
          <button
            type="button"
            className="button"
            onClick={() => openDialog({ kind: 'importFigures', file: null })}
          >
            {importText.short}
          </button>
        </li>
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
