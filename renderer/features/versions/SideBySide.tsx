import { type ReactNode, type RefObject, useEffect } from 'react';
import type { VersionsView } from '#shared/ipc/anchorShapes.ts';
import { versionsText } from '../../strings/versionsText.ts';
import { type DrawnPiece, drawnPieces, type VersionSide } from './versionPieces.ts';

const words = versionsText.panel;
type Span = { readonly start: number; readonly end: number };

/** What is marked in each column; `serial` grows when it is to be brought into view. */
export type Marked = { readonly old: Span | null; readonly now: Span | null; readonly serial: number };

/** The older text beside the newer, paragraph by paragraph; what went is struck out, what came is underlined. */
export function SideBySide({
  rows,
  marked,
  heads,
  onlyChanges,
  frame,
  onSelect,
}: {
  rows: VersionsView['rows'];
  marked: Marked;
  heads: { readonly old: string; readonly now: string };
  onlyChanges: boolean;
  frame: RefObject<HTMLElement | null>;
  /** Words of the new version were selected with the pointer. */
  onSelect: (range: Range) => void;
}): ReactNode {
  useEffect(() => {
    if (marked.serial === 0) return;
    frame.current?.querySelector('.version-texts .is-linked')?.scrollIntoView({ block: 'center' });
  }, [marked.serial, frame]);
  const shown = onlyChanges ? rows.filter(({ kind }) => kind !== 'same') : rows;
  return (
    <section className="version-texts" aria-label={words.texts}>
      <div className="version-row version-heads">
        <span />
        <h3 title={heads.old}>{heads.old}</h3>
        <h3 title={heads.now}>{heads.now}</h3>
      </div>
      {shown.length === 0 && <p className="empty">{words.allTheSame}</p>}
      {shown.map(({ kind, old, now }) => (
        <div key={`${old?.block.id} ${now?.block.id}`} className={`version-row ${kind}`}>
          <span className="quiet-text">{words.kind[kind]}</span>
          <div>{old !== null && <Column side={old} mark={marked.old} isNew={false} />}</div>
          <div
            onPointerUp={() => {
              const selected = window.getSelection();
              if (selected !== null && !selected.isCollapsed && selected.rangeCount > 0)
                onSelect(selected.getRangeAt(0));
            }}
          >
            {now !== null && <Column side={now} mark={marked.now} isNew />}
          </div>
        </div>
      ))}
    </section>
  );
}

function Column({ side, mark, isNew }: { side: VersionSide; mark: Span | null; isNew: boolean }): ReactNode {
  return (
    <p>
      <span className="quiet-text">{side.block.locator}</span>
      {drawnPieces(side, mark).map((piece) => (
        <PieceText key={piece.start} piece={piece} isNew={isNew} />
      ))}
    </p>
  );
}

function PieceText({ piece, isNew }: { piece: DrawnPiece; isNew: boolean }): ReactNode {
  const className = piece.isMarked ? 'is-linked' : undefined;
  // Only words of the new version can be picked, so only they know their place.
  const place = isNew ? { 'data-start': piece.start } : {};
  if (!piece.isChanged)
    return (
      <span className={className} {...place}>
        {piece.text}
      </span>
    );
  return isNew ? (
    <ins className={className} {...place}>
      {piece.text}
    </ins>
  ) : (
    <del className={className}>{piece.text}</del>
  );
}
