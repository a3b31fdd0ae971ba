import type { ReactNode } from 'react';
import { select } from '../../app/selection.ts';
import { useCommand } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { text } from '../../strings/text.ts';
import { BlockVerdict } from '../claims/BlockVerdict.tsx';
import { BlockPieces, type PiecesProps } from './BlockPieces.tsx';

/** One paragraph with its locator in the gutter; a dropped one is grey, says why, and can be restored. */
export function BlockRow(props: PiecesProps): ReactNode {
  const { view, block, selection } = props;
  const setKept = useCommand('block.setKept');
  const isSelected =
    selection.kind === 'block' && selection.documentId === view.id && selection.blockId === block.id;
  const className = ['block', `role-${block.role}`, block.kept ? '' : 'dropped'].filter(Boolean).join(' ');
  return (
    <div className={className} data-block={block.id}>
      <div className="gutter">
        <button
          type="button"
          className="locator"
          aria-pressed={isSelected}
          onClick={() => select({ kind: 'block', documentId: view.id, blockId: block.id })}
        >
          {block.locator}
        </button>
        {block.kept && <BlockVerdict documentId={view.id} start={block.start} end={block.end} />}
      </div>
      <div>
        <p>
          <BlockPieces {...props} />
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
