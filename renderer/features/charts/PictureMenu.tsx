import { type ReactNode, useId, useRef } from 'react';
import { chartText } from '../../strings/chartText.ts';
import { PictureFields } from './PictureFields.tsx';
import type { PictureLook } from './savePicture.ts';

type Props = {
  readonly look: PictureLook;
  readonly onChange: (look: PictureLook) => void;
  readonly onCopy: () => void;
  readonly onSave: () => void;
};

/** What can be done with a chart as a picture, and how it is to look then: one button, so that a narrow pane keeps its room. */
export function PictureMenu({ look, onChange, onCopy, onSave }: Props): ReactNode {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  // Several charts may be shown side by side, each with its own menu.
  const anchorName = `--picture-${id.replaceAll(/[^a-z0-9]/giu, '')}`;
  const done = (work: () => void): void => {
    popover.current?.hidePopover();
    work();
  };
  return (
    <>
      <button type="button" className="button" popoverTarget={id} style={{ anchorName }}>
        {chartText.picture} ▾
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="dropped-menu picture-menu"
        role="dialog"
        aria-label={chartText.picture}
        style={{ positionAnchor: anchorName }}
      >
        <div className="picture-menu-line">
          <PictureFields look={look} onChange={onChange} />
        </div>
        <div className="picture-menu-line">
          <button type="button" className="button" onClick={() => done(onCopy)}>
            {chartText.copyPicture}
          </button>
          <button type="button" className="button" onClick={() => done(onSave)}>
            {chartText.savePicture}
          </button>
        </div>
      </div>
    </>
  );
}
