import type { RefObject } from 'react';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { showToast } from '../../../app/toasts.ts';
import type { RangeControl } from '../../../grid/range/rangeControl.ts';
import { type HowCopied, useRangeCopy } from '../../../grid/range/useRangeClipboard.ts';
import { figuresText } from '../../../strings/figuresText.ts';
import { pasteText } from '../../../strings/pasteText.ts';
import { rememberCopied } from '../paste/copiedCells.ts';
import { copyText } from './copyCells.ts';

/** Copies figures as whole units; our own type keeps their sources. Answers the function that copies with headings, or cuts. */
export const useGridCopy = (
  frame: RefObject<Element | null>,
  range: RangeControl<SeriesRow>,
  headingOf: (columnId: string) => string,
): ((how: HowCopied) => void) =>
  useRangeCopy(frame, range, {
    write: (found, how) => {
      const text = copyText(found.rows, found.columns, how === 'names' ? found.columns.map(headingOf) : null);
      const own = rememberCopied(found, how === 'cut');
      return { text, own: how === 'names' ? null : own };
    },
    onCopied: (cells, how) =>
      showToast(how === 'cut' ? pasteText.cutWaits(cells) : figuresText.copied(cells)),
    onScattered: () => showToast(figuresText.severalRanges),
  });
