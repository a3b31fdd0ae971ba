import type { ReactNode } from 'react';
import { gridViewsText as words } from '../../strings/gridViewsText.ts';

/** The filters of the row under the headings, each to be taken off; a hidden column's too. */
export const FilterChips = ({
  filters,
  nameOf,
  onTakeOff,
}: {
  readonly filters: Readonly<Record<string, string>>;
  readonly nameOf: (columnId: string) => string;
  readonly onTakeOff: (columnId: string) => void;
}): ReactNode =>
  Object.entries(filters).map(([columnId, text]) => (
    <button
      key={columnId}
      type="button"
      className="filter-chip"
      title={words.takeOff(nameOf(columnId))}
      aria-pressed
      onClick={() => onTakeOff(columnId)}
    >
      {words.taken(nameOf(columnId), text)}
    </button>
  ));
