import type { ReactNode } from 'react';
import type { SourceView } from '#shared/ipc/shapes.ts';
import { figuresText } from '../../../strings/figuresText.ts';
import { SourcePicker } from '../cell/SourcePicker.tsx';
import { sourceLine } from '../cell/sourceLine.ts';

type Props = {
  readonly source: SourceView | null;
  /** The write was asked for without one. */
  readonly isAsked: boolean;
  readonly onSource: (source: SourceView | null) => void;
  readonly children?: ReactNode;
};

/** The source that what is written will cite: chosen and changed here; children stand beside it. */
export function WrittenSource({ source, isAsked, onSource, children }: Props): ReactNode {
  return (
    <div className="paste-source">
      {source === null ? (
        <SourcePicker isAsked={isAsked} onChosen={onSource} />
      ) : (
        <span className="paste-source-line">
          <span className="quiet-text">{figuresText.source}</span>
          <span className="source-option">{sourceLine(source)}</span>
          <button type="button" className="button quiet" onClick={() => onSource(null)}>
            {figuresText.sourceChange}
          </button>
        </span>
      )}
      {children}
    </div>
  );
}
