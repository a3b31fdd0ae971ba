import './versions.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { VersionsView } from '#shared/ipc/anchorShapes.ts';
import { setPanelTitle } from '../../app/Frame.tsx';
import { panelId } from '../../app/panels.tsx';
import { useSelection } from '../../app/selection.ts';
import { runCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { versionsText } from '../../strings/versionsText.ts';
import { selectedStretch } from '../articles/passage.ts';
import { PickWords } from './PickWords.tsx';
import { SettleDock } from './SettleDock.tsx';
import { SettleQueue } from './SettleQueue.tsx';
import { type Marked, SideBySide } from './SideBySide.tsx';
import { settleKey } from './settleKeys.ts';
import { type Anchor, standing, unsettled } from './settleQueue.ts';
import { useUnderway } from './underway.ts';

const words = versionsText.panel;

/** The newest version of a document beside the one it replaces, and the queue of links that wait for the analyst. */
export function VersionsPanel({ documentId }: { documentId: string }): ReactNode {
  const versions = useQueryOf('document.versions', { documentId });
  const library = useQueryOf('library.list', {});
  const titleOf = (id: string | null): string =>
    library.data?.documents.find((one) => one.id === id)?.title ?? '';
  const title = titleOf(documentId);
  useEffect(() => {
    if (title !== '')
      setPanelTitle(panelId('versions', { documentId }), `${versionsText.panel.title}: ${title}`);
  }, [title, documentId]);
  const newer = versions.data?.newer ?? null;
  if (newer !== null) return <VersionsPanel documentId={newer} />;
  return (
    <Loaded query={versions}>
      {(view) =>
        view.older === null ? (
          <p className="empty">{words.only}</p>
        ) : (
          <Comparison
            view={view}
            documentId={documentId}
            heads={{
              old: words.column(view.number - 1, titleOf(view.older)),
              now: words.column(view.number, title),
            }}
          />
        )
      }
    </Loaded>
  );
}

type At = { readonly link: string | null; readonly index: number };

function Comparison({
  view,
  documentId,
  heads,
}: {
  view: VersionsView;
  documentId: string;
  heads: { readonly old: string; readonly now: string };
}): ReactNode {
  const [at, setAt] = useState<At>({ link: null, index: 0 });
  const [picking, setPicking] = useState<string | null>(null);
  const [onlyChanges, setOnlyChanges] = useState(false);
  // What waits is shown from the start; without it the texts begin at their titles.
  const [shows, setShows] = useState(() => (unsettled(view.anchors).length > 0 ? 1 : 0));
  const root = useRef<HTMLElement>(null);
  const underway = useUnderway();
  const queue = unsettled(view.anchors).filter(({ link }) => !underway.has(link));
  const current =
    view.anchors.find(({ link }) => link === at.link) ?? queue[Math.min(at.index, queue.length - 1)] ?? null;
  useFocusOnRequest(documentId, root);

  const go = (anchor: Anchor): void => {
    setAt({ link: anchor.link, index: Math.max(0, queue.indexOf(anchor)) });
    setPicking(null);
  };
  const show = (): void => setShows((serial) => serial + 1);
  const step = (direction: 1 | -1): void => {
    const here = current === null ? -1 : queue.indexOf(current);
    const next = queue[Math.min(Math.max(here + direction, 0), queue.length - 1)];
    if (next === undefined) return;
    go(next);
    show();
  };
  const write = (place: { readonly start: number; readonly end: number } | null): void => {
    if (current === null) return;
    const { link } = current;
    const index = Math.max(0, queue.indexOf(current));
    const span = place === null ? null : { start: place.start, end: place.end };
    // Quiet, because its announcement would lie over the keys of the next link; the status bar offers the undo.
    const settle = () => runCommand('anchor.settle', { linkId: link, place: span }, { quiet: true });
    underway.write(link, settle, () => setAt({ link, index }));
    // The link has left the queue: the one after it stands at its index now.
    setAt({ link: null, index });
    setPicking(null);
    show();
    root.current?.focus();
  };
  const actions = {
    place: write,
    leave: () => write(null),
    pick: () => setPicking(current?.old.text ?? ''),
    show,
  };
  const stopPicking = (): void => {
    setPicking(null);
    root.current?.focus();
  };
  const marked: Marked = {
    old: current !== null && current.madeIn === view.older ? current.old : null,
    now: current?.found ?? null,
    serial: shows,
  };
  return (
    <section
      ref={root}
      className="versions"
      aria-label={words.label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && picking !== null) {
          event.preventDefault();
          stopPicking();
        } else settleKey(event, current, { ...actions, step });
      }}
    >
      <header className="versions-head">
        <span className="quiet-text">{words.keys}</span>
        <span className="spring" />
        <button
          type="button"
          className="button"
          aria-pressed={onlyChanges}
          onClick={() => setOnlyChanges(!onlyChanges)}
        >
          {words.onlyChanges}
        </button>
      </header>
      <SideBySide
        rows={view.rows}
        marked={marked}
        heads={heads}
        onlyChanges={onlyChanges}
        frame={root}
        onSelect={(range) => {
          const stretch = current === null ? null : selectedStretch(range);
          if (stretch !== null) setPicking(range.toString());
        }}
      />
      <SettleQueue
        queue={queue}
        stand={standing(view.anchors)}
        current={current}
        onShow={(anchor) => {
          go(anchor);
          show();
        }}
      />
      {current !== null && picking === null && (
        <SettleDock anchor={current} rows={view.rows} actions={actions} />
      )}
      {current !== null && picking !== null && (
        <PickWords
          key={`${current.link} ${picking}`}
          rows={view.rows}
          start={picking}
          onPlace={write}
          onCancel={stopPicking}
        />
      )}
    </section>
  );
}

/** The keys work at once where somebody opened the panel; one that was merely remembered takes no focus. */
function useFocusOnRequest(documentId: string, root: { readonly current: HTMLElement | null }): void {
  const request = useSelection((state) => state.panelRequest);
  useEffect(() => {
    if (request?.kind === 'versions' && request.props['documentId'] === documentId) root.current?.focus();
  }, [request, documentId, root]);
}
