import type { ReactNode } from 'react';

const DAY = /(\d{4}-\d{2}(?:-\d{2})?)/;

/** A line in which no day is cut in two where the line ends: the hyphens of "2026-01-15" are places to break otherwise. */
export function UnbrokenDays({ children }: { children: string }): ReactNode {
  return children.split(DAY).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never change their order.
      <span key={at} className="unbroken">
        {part}
      </span>
    ),
  );
}
