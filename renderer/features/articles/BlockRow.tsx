import { type ReactNode, useMemo } from 'react';
import type { BlockView, DocumentView } from '#shared/ipc/shapes.ts';
import { type Selection, select } from '../../app/selection.ts';
import { useCommand } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { text } from '../../strings/text.ts';
import { blockPieces, type Piece } from './blockPieces.ts';
import type { Hovered } from './MentionCard.tsx';
import { Pressable } from './Pressable.tsx';

type Props = {
  readonly view: DocumentView;
  readonly block: BlockView;
  readonly selection: Selection;
  readonly onHover: (hovered: Hovered | null) => void;
};

/** One paragraph with its locator in the gutter; a dropped one is grey, says why, and can be restored. */
export function BlockRow({ view, block, selection, onHover }: Props): ReactNode {
  const setKept = useCommand('block.setKept');
  const pieces = useMemo(() => blockPieces(block, view), [block, view]);
  const isSelected =
    selection.kind === 'block' && selection.documentId === view.id && selection.blockId === block.id;
  const className = ['block', `role-${block.role}`, block.kept ? '' : 'dropped'].filter(Boolean).join(' ');
  return (
    <div className={className} data-block={block.id}>
      <button
        type="button"
        className="locator"
        aria-pressed={isSelected}
        onClick={() => select({ kind: 'block', documentId: view.id, blockId: block.id })}
      >
        {block.locator}
      </button>
      <div>
        <p>
          {pieces.map((piece) => (
            <PieceSpan key={piece.start} piece={piece} view={view} selection={selection} onHover={onHover} />
          ))}
        </p>
        {!block.kept && (
          <p className="dropped-why">
            {text.reader.droppedBecause(block.rule)}{' '}
            <button
              type="button"
              className="button"
              disabled={setKept.isPending}
              onClick={() => setKept.mutate({ documentId: view.id, blockId: block.id, kept: true })}
            >
              {text.reader.restore}
            </button>
          </p>
        )}
        {setKept.error !== null && <ProblemNote error={setKept.error} />}
      </div>
    </div>
  );
}

type PieceProps = Omit<Props, 'block'> & { readonly piece: Piece };

function PieceSpan({ piece, view, selection, onHover }: PieceProps): ReactNode {
  const marks = [
    piece.citation === null ? '' : 'cited',
    piece.links.length === 0 ? '' : 'linked',
    isInPassage(piece, view.id, selection) ? 'chosen' : '',
  ];
  // Drawn by the style sheet, so that the text on screen stays the document's text, character by character.
  const linkCount = piece.endsLinks.length === 0 ? undefined : String(piece.endsLinks.length);
  const mention = piece.mention === null ? undefined : view.mentions.find(({ id }) => id === piece.mention);
  if (mention === undefined) {
    const { citation } = piece;
    const look = {
      className: marks.filter(Boolean).join(' '),
      'data-start': piece.start,
      'data-links': linkCount,
    };
    if (citation === null) return <span {...look}>{piece.text}</span>;
    return (
      <Pressable
        {...look}
        isPressed={selection.kind === 'citation' && selection.citationId === citation}
        onPress={() => select({ kind: 'citation', documentId: view.id, citationId: citation })}
      >
        {piece.text}
      </Pressable>
    );
  }
  const isChosen =
    selection.kind === 'mention' && selection.documentId === view.id && selection.mentionId === mention.id;
  marks.push('mention', `state-${mention.state}`, `kind-${mention.kind}`);
  if (isChosen) marks.push('chosen');
  if (piece.endsMention) marks.push('mention-end');
  return (
    <Pressable
      className={marks.filter(Boolean).join(' ')}
      data-start={piece.start}
      data-links={linkCount}
      data-mention={mention.id}
      isPressed={isChosen}
      onPress={() => select({ kind: 'mention', documentId: view.id, mentionId: mention.id })}
      onPointerEnter={(event) => onHover({ mention, at: event.currentTarget.getBoundingClientRect() })}
      onPointerLeave={() => onHover(null)}
      onFocus={(event) => onHover({ mention, at: event.currentTarget.getBoundingClientRect() })}
      onBlur={() => onHover(null)}
    >
      {piece.text}
    </Pressable>
  );
}

const isInPassage = (piece: Piece, documentId: string, selection: Selection): boolean =>
  selection.kind === 'text' &&
  selection.documentId === documentId &&
  selection.start <= piece.start &&
  piece.end <= selection.end;
