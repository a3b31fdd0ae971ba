import type { ReactNode } from 'react';
import type { MarkPlace } from '#shared/domain/charts/walkMarks.ts';

/** A mark under the pointer, and where that is in the picture. */
export type Pointed = { readonly at: MarkPlace; readonly x: number; readonly y: number };

type Props = { readonly pointed: Pointed; readonly width: number; readonly text: string };

/** What a mark says, beside the pointer, on the side that has room. */
export function ChartTip({ pointed: { x, y }, width, text }: Props): ReactNode {
  const side = x > width / 2 ? { right: width - x + 8 } : { left: x + 8 };
  return (
    <p className="chart-tip" aria-hidden="true" style={{ top: y + 14, ...side }}>
      {text}
    </p>
  );
}
