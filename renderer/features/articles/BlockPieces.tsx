import { type ReactNode, useMemo } from 'react';
import type { BlockView, DocumentView, MentionView } from '#shared/ipc/documentShapes.ts';
import { type Selection, select } from '../../app/selection.ts';
import { blockPieces, type Piece } from './blockPieces.ts';
import { CARD_ID, type Hovered } from './MentionCard.tsx';
import { Pressable } from './Pressable.tsx';
import { goTo, inspectNumber } from './triageActions.ts';

export type PiecesProps = {
  readonly view: DocumentView;
  readonly block: BlockView;
  readonly selection: Selection;
  readonly onHover: (hovered: Hovered | null) => void;
};

/** The words of a block with their marks: numbers by kind, state and decision, citations, links. */
export function BlockPieces({ view, block, selection, onHover }: PiecesProps): ReactNode {
  const pieces = useMemo(() => blockPieces(block, view), [block, view]);
  return pieces.map((piece) => (
    <PieceSpan key={piece.start} piece={piece} view={view} selection={selection} onHover={onHover} />
  ));
}

type PieceProps = Omit<PiecesProps, 'block'> & { readonly piece: Piece };

function PieceSpan({ piece, view, selection, onHover }: PieceProps): ReactNode {
  const marks = [piece.citation === null ? '' : 'cited', piece.links.length === 0 ? '' : 'linked'];
  // Drawn by the style sheet, so that the text on screen stays the document's text, character by character.
  const linkCount = piece.endsLinks.length === 0 ? undefined : String(piece.endsLinks.length);
  const look = { 'data-start': piece.start, 'data-links': linkCount };
  const mention = piece.mention === null ? undefined : view.mentions.find(({ id }) => id === piece.mention);
  if (mention === undefined) {
    const { citation } = piece;
    const className = marks.filter(Boolean).join(' ');
    if (citation === null) {
      return (
        <span {...look} className={className}>
          {piece.text}
        </span>
      );
    }
    const isPressed = selection.kind === 'citation' && selection.citationId === citation;
    return (
      <Pressable
        {...look}
        className={isPressed ? `${className} chosen` : className}
        isPressed={isPressed}
        onPress={() => select({ kind: 'citation', documentId: view.id, citationId: citation })}
      >
        {piece.text}
      </Pressable>
    );
  }
  const isChosen =
    selection.kind === 'mention' && selection.documentId === view.id && selection.mentionId === mention.id;
  const classes = [
    ...marks,
    ...mentionLook(mention),
    isChosen ? 'chosen' : '',
    piece.endsMention ? 'mention-end' : '',
  ];
  const hover = (at: Element): void => onHover({ mention, at: at.getBoundingClientRect() });
  return (
    <Pressable
      {...look}
      className={classes.filter(Boolean).join(' ')}
      data-mention={mention.id}
      aria-describedby={CARD_ID}
      isPressed={isChosen}
      onPress={(isByEnter) => {
        onHover(null);
        goTo(view.id, mention.id);
        if (isByEnter) inspectNumber();
      }}
      onPointerEnter={(event) => hover(event.currentTarget)}
      onPointerLeave={() => onHover(null)}
      // The number somebody is at stands below in full; the card would only cover the text.
      onFocus={(event) => (isChosen ? undefined : hover(event.currentTarget))}
      onBlur={() => onHover(null)}
    >
      {piece.text}
    </Pressable>
  );
}

const mentionLook = ({ state, kind, decision }: MentionView): string[] => [
  'mention',
  `state-${state}`,
  `kind-${kind}`,
  decision === null ? '' : `decided-${decision.state}`,
];
