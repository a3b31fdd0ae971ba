import type { ReactNode } from 'react';
import type { LibraryView } from '#shared/ipc/libraryShapes.ts';
import { openDialog } from '../../app/dialogs.ts';
import { runAppCommand } from '../../app/panels.tsx';
import { openPanel } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { chartText } from '../../strings/chartText.ts';
import { importText } from '../../strings/importText.ts';
import { packsText } from '../../strings/packsText.ts';
import { scenariosText } from '../../strings/scenariosText.ts';
import { sourcesText } from '../../strings/sourcesText.ts';
import { text } from '../../strings/text.ts';
import { DocumentRows } from './DocumentRows.tsx';
import { PackRow } from './PackRow.tsx';

/** What the workspace holds; everything in it opens from here. */
export function LibraryPanel(): ReactNode {
  const library = useQueryOf('library.list', {});
  return (
    <nav className="library" aria-label={text.library.title}>
      <Loaded query={library}>{(view) => <LibraryLists view={view} />}</Loaded>
    </nav>
  );
}

function LibraryLists({ view }: { view: LibraryView }): ReactNode {
  return (
    <>
      <Group
        title={text.library.documents}
        empty={view.documents.length === 0 ? text.library.noDocuments : null}
        action={{ label: text.library.ingest, run: () => openDialog({ kind: 'ingest', file: null }) }}
      >
        <DocumentRows documents={view.documents} />
      </Group>
      <Group
        title={text.library.figures}
        empty={null}
        action={{ label: importText.short, run: () => openDialog({ kind: 'importFigures', file: null }) }}
      >
        <li>
          <button type="button" className="row" onClick={() => openPanel('figures')}>
            {text.library.figuresHint(view.series, view.assertions)}
          </button>
        </li>
      </Group>
      <Group title={sourcesText.title} empty={null}>
        <li>
          <button type="button" className="row" onClick={() => openPanel('sources')}>
            {sourcesText.hint(view.sources)}
          </button>
        </li>
      </Group>
      <Group
        title={text.library.charts}
        empty={view.charts.length === 0 ? text.library.noCharts : null}
        action={{ label: chartText.inWords.short, run: () => openDialog({ kind: 'chartInWords' }) }}
      >
        {view.charts.map(({ id, title }) => (
          <Entry key={id} name={title} onOpen={() => openPanel('chart', { chartId: id })} />
        ))}
      </Group>
      <Group
        title={scenariosText.plural}
        empty={view.scenarios.length === 0 ? scenariosText.none : null}
        action={{ label: scenariosText.commands.add, run: () => runAppCommand('scenario.new') }}
      >
        {view.scenarios.map(({ id, title }) => (
          <Entry key={id} name={title} onOpen={() => openPanel('scenario', { scenarioId: id })} />
        ))}
      </Group>
      <Group
        title={text.library.notes}
        empty={view.notes.length === 0 ? text.library.noNotes : null}
        action={{ label: text.library.newNote, run: () => runAppCommand('note.new') }}
      >
        {view.notes.map(({ id, title }) => (
          <Entry key={id} name={title} onOpen={() => openPanel('note', { noteId: id })} />
        ))}
      </Group>
      <Group
        title={text.library.packs}
        empty={view.packs.length === 0 ? text.library.noPacks : null}
        action={{ label: packsText.design.newPack, run: () => runAppCommand('pack.new') }}
      >
        {view.packs.map(({ id, name }) => (
          <PackRow key={id} packId={id} name={name} />
        ))}
      </Group>
    </>
  );
}

function Group({
  title,
  empty,
  action,
  children,
}: {
  title: string;
  empty: string | null;
  action?: { readonly label: string; readonly run: () => void };
  children: ReactNode;
}): ReactNode {
  return (
    <section>
      <header>
        <h3>{title}</h3>
        {action !== undefined && (
          <button type="button" className="button" onClick={action.run}>
            {action.label}
          </button>
        )}
      </header>
      {empty === null ? <ul>{children}</ul> : <p className="empty">{empty}</p>}
    </section>
  );
}

function Entry({ name, onOpen }: { name: string; onOpen: () => void }): ReactNode {
  return (
    <li>
      <button type="button" className="row" onClick={onOpen}>
        <span className="two-lines">{name}</span>
      </button>
    </li>
  );
}
