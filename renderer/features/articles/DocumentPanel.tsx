import './marks.css';
import './triage.css';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { setPanelTitle } from '../../app/Frame.tsx';
import { panelId, runAppCommand } from '../../app/panels.tsx';
import { select, useSelection } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { text } from '../../strings/text.ts';
import { triageText } from '../../strings/triageText.ts';
import { versionsText } from '../../strings/versionsText.ts';
import { VersionBar } from '../versions/VersionBar.tsx';
import { ArticleFacts } from './ArticleFacts.tsx';
import { BlockRow } from './BlockRow.tsx';
import { readerRows } from './blockRows.ts';
import { CitationList } from './CitationList.tsx';
import { showWords, useChosenWords } from './chosenWords.ts';
import { LedgerBar, WalkButtons } from './LedgerBar.tsx';
import { MarksKey } from './MarksKey.tsx';
import { type Hovered, MentionCard } from './MentionCard.tsx';
import { selectedPassage, selectedStretch } from './passage.ts';
import { TableBlock } from './TableBlock.tsx';
import { TriageDock } from './TriageDock.tsx';
import { selectedMention } from './triageQueue.ts';
import { useTriage } from './triageState.ts';

/** An article with everything Attest read in it. */
export function DocumentPanel({ documentId }: { documentId: string }): ReactNode {
  const document = useQueryOf('document.get', { documentId });
  const title = document.data?.meta.title;
  const version = document.data?.version;
  useEffect(() => {
    if (title == null || version === undefined) return;
    setPanelTitle(panelId('document', { documentId }), versionsText.tab(title, version));
  }, [title, version, documentId]);
  return <Loaded query={document}>{(view) => <Reader view={view} />}</Loaded>;
}

function Reader({ view }: { view: DocumentView }): ReactNode {
  const [showsDropped, setShowsDropped] = useState(false);
  const [showsCitations, setShowsCitations] = useState(false);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const article = useRef<HTMLElement>(null);
  const selection = useSelection((state) => state.selection);
  const canLink = selectedPassage(view, selection) !== null;
  const dropped = view.blocks.filter(({ kept }) => !kept).length;
  const mention = selectedMention(view, selection);
  const blocks = useMemo(
    () => readerRows(view.blocks.filter(({ kept }) => kept || showsDropped)),
    [view.blocks, showsDropped],
  );
  useReveal(view.id, article);
  useChosenWords(view.id, selection, article);
  useMentionFocus(view.id, mention?.id ?? null, article);
  const takeSelection = (): void => {
    const selected = window.getSelection();
    if (selected === null || selected.isCollapsed || selected.rangeCount === 0) return;
    const stretch = selectedStretch(selected.getRangeAt(0));
    if (stretch === null) return;
    select({ kind: 'text', documentId: view.id, ...stretch, quote: selected.toString() });
  };
  const { meta } = view;
  const pieces = { view, selection, onHover: setHovered };
  return (
    <div className="reader" data-reader={view.id}>
      <header className="reader-head">
        <VersionBar view={view} />
        <LedgerBar view={view} />
        <div className="reader-tools">
          <WalkButtons view={view} />
          <span className="spring" />
          <MarksKey />
          <button
            type="button"
            className="button"
            aria-pressed={showsCitations}
            onClick={() => setShowsCitations(!showsCitations)}
          >
            {triageText.citations.show(view.citations.length)}
          </button>
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
            className="button link-start"
            disabled={!canLink}
            aria-label={text.reader.link}
            title={canLink ? text.reader.linkHint : text.reader.selectFirst}
            onClick={() => runAppCommand('link.start')}
          >
            {triageText.link}
          </button>
        </div>
      </header>
      <div className={showsCitations ? 'reader-body with-citations' : 'reader-body'}>
        <article
          ref={article}
          lang={meta.language}
          aria-label={meta.title ?? text.reader.untitled}
          onPointerUp={takeSelection}
          onScroll={() => setHovered(null)}
        >
          <ArticleFacts id={view.id} meta={meta} />
          {view.blocks.length === 0 && <p className="empty">{text.reader.empty}</p>}
          {blocks.map((row) =>
            row.kind === 'block' ? (
              <BlockRow key={row.block.id} {...pieces} block={row.block} />
            ) : (
              <TableBlock key={row.rows[0]?.[0]?.block.id} {...pieces} table={row} />
            ),
          )}
        </article>
        {showsCitations && <CitationList view={view} />}
      </div>
      {mention !== null && <TriageDock view={view} mention={mention} />}
      {hovered !== null && <MentionCard hovered={hovered} />}
    </div>
  );
}

/** Puts the focus on the number asked for, and keeps it in view when the dock below grows. */
function useMentionFocus(
  documentId: string,
  mentionId: string | null,
  article: { readonly current: HTMLElement | null },
): void {
  const focus = useTriage((state) => state.focus);
  const handled = useRef(0);
  useEffect(() => {
    if (focus === null || focus.documentId !== documentId || focus.serial <= handled.current) return;
    handled.current = focus.serial;
    showPiece(article.current, focus.mentionId)?.focus({ preventScroll: true });
  }, [focus, documentId, article]);
  useEffect(() => {
    const frame = article.current;
    if (frame === null || mentionId === null) return;
    const observer = new ResizeObserver(() => showPiece(frame, mentionId));
    observer.observe(frame);
    return () => observer.disconnect();
  }, [mentionId, article]);
}

/** The words of a number, brought into view where they are not; null when they are not drawn. */
function showPiece(article: HTMLElement | null, mentionId: string): HTMLElement | null {
  const piece = article?.querySelector<HTMLElement>(`[data-mention="${CSS.escape(mentionId)}"]`) ?? null;
  if (article === null || piece === null) return null;
  const [at, within] = [piece.getBoundingClientRect(), article.getBoundingClientRect()];
  if (at.top < within.top || at.bottom > within.bottom) piece.scrollIntoView({ block: 'center' });
  return piece;
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
    // A paragraph may be longer than what is in view of it.
    if (reveal.start !== null && article.current !== null) showWords(article.current, reveal.start);
    row?.animate([{ backgroundColor: 'var(--surface-selected)' }, {}], { duration: 1200 });
  }, [reveal, documentId, article]);
}
