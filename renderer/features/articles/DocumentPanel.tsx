import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DocumentView } from '#shared/ipc/shapes.ts';
import { setPanelTitle } from '../../app/Frame.tsx';
import { panelId, runAppCommand } from '../../app/panels.tsx';
import { select, useSelection } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { text } from '../../strings/text.ts';
import { BlockRow } from './BlockRow.tsx';
import { LedgerBar } from './LedgerBar.tsx';
import { type Hovered, MentionCard } from './MentionCard.tsx';
import { selectedPassage, selectedStretch } from './passage.ts';

/** An article with everything Attest read in it. */
export function DocumentPanel({ documentId }: { documentId: string }): ReactNode {
  const document = useQueryOf('document.get', { documentId });
  const title = document.data?.meta.title;
  useEffect(() => {
    if (title != null) setPanelTitle(panelId('document', { documentId }), title);
  }, [title, documentId]);
  return <Loaded query={document}>{(view) => <Reader view={view} />}</Loaded>;
}

function Reader({ view }: { view: DocumentView }): ReactNode {
  const [showsDropped, setShowsDropped] = useState(false);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const article = useRef<HTMLElement>(null);
  const selection = useSelection((state) => state.selection);
  const canLink = selectedPassage(view, selection) !== null;
  const dropped = view.blocks.filter(({ kept }) => !kept).length;
  useReveal(view.id, article);
  const takeSelection = (): void => {
    const selected = window.getSelection();
    if (selected === null || selected.isCollapsed || selected.rangeCount === 0) return;
    const stretch = selectedStretch(selected.getRangeAt(0));
    if (stretch === null) return;
    select({ kind: 'text', documentId: view.id, ...stretch, quote: selected.toString() });
  };
  const { meta } = view;
  return (
    <div className="reader">
      <header className="reader-head">
        <LedgerBar view={view} />
        <span className="spring" />
        {dropped > 0 && (
          <button
            type="button"
            className="button"
            aria-pressed={showsDropped}
            title={text.reader.dropped(dropped)}
            onClick={() => setShowsDropped(!showsDropped)}
          >
            {showsDropped ? text.reader.hideDropped : text.reader.showDropped} ({dropped})
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={!canLink}
          title={canLink ? text.reader.linkHint : text.reader.selectFirst}
          onClick={() => runAppCommand('link.start')}
        >
          {text.reader.link}
        </button>
      </header>
      <article
        ref={article}
        lang={meta.language}
        aria-label={meta.title ?? text.reader.untitled}
        onPointerUp={takeSelection}
        onScroll={() => setHovered(null)}
      >
        <p className="reader-meta">
          {[
            meta.publication,
            meta.author ?? text.reader.unknownAuthor,
            meta.published ?? text.reader.unknownDate,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {view.blocks.length === 0 && <p className="empty">{text.reader.empty}</p>}
        {view.blocks
          .filter(({ kept }) => kept || showsDropped)
          .map((block) => (
            <BlockRow key={block.id} view={view} block={block} selection={selection} onHover={setHovered} />
          ))}
      </article>
      {hovered !== null && <MentionCard hovered={hovered} />}
    </div>
  );
}

/** Brings the asked-for paragraph into view, once per request. */
function useReveal(documentId: string, article: { readonly current: HTMLElement | null }): void {
  const reveal = useSelection((state) => state.reveal);
  const handled = useRef(0);
  useEffect(() => {
    if (reveal?.kind !== 'block' || reveal.documentId !== documentId || reveal.serial <= handled.current)
      return;
    handled.current = reveal.serial;
    const row = article.current?.querySelector(`[data-block="${CSS.escape(reveal.blockId)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.animate([{ backgroundColor: 'var(--surface-selected)' }, {}], { duration: 1200 });
  }, [reveal, documentId, article]);
}
