import { type ReactNode, type RefObject, useEffect, useId, useImperativeHandle, useState } from 'react';
import { notesText } from '../../../strings/notesText.ts';

const WIDTH_PX = 460;
const HEIGHT_PX = 300;

/** The picker's ears: the editor keeps the focus and hands its keys on. True when the key was used. */
export type PickerKeys = (event: KeyboardEvent) => boolean;

export type PickerProps<V> = {
  readonly query: string;
  /** The screen place of the words looked for. */
  readonly at: { readonly left: number; readonly top: number; readonly bottom: number };
  readonly keys: RefObject<PickerKeys | null>;
  /** Tells the text box which row is chosen, for screen readers. */
  readonly onActive: (listId: string, rowId: string | null) => void;
  readonly onPick: (view: V) => void;
  readonly onClose: () => void;
};

/** A list below the words looked for, walked by keys while the editor keeps the focus. */
export function PickerFrame<V extends { readonly ref: string }>(
  props: PickerProps<V> & {
    readonly title: string;
    /** What was asked for; a new question starts at its first row. */
    readonly wanted: string;
    readonly groups: readonly { readonly title: string; readonly rows: readonly V[] }[];
    readonly row: (view: V) => ReactNode;
    /** Below the rows: that more fit, that none do, or what to type. */
    readonly hint: ReactNode;
  },
): ReactNode {
  const { wanted, groups, at, keys, onActive, onPick, onClose, row, title, hint } = props;
  const shown = groups.filter(({ rows }) => rows.length > 0);
  const found = shown.flatMap(({ rows }) => rows);
  const [chosen, setChosen] = useState({ of: '', index: 0 });
  const index = chosen.of === wanted ? Math.min(chosen.index, Math.max(found.length - 1, 0)) : 0;
  const listId = useId();
  const rowId = (of: number): string => `${listId}-${of}`;

  useImperativeHandle(keys, () => (event) => {
    const move = (by: number): void =>
      setChosen({ of: wanted, index: (index + by + found.length) % found.length });
    const view = found[index];
    if (event.key === 'Escape') onClose();
    else if (view === undefined) return false;
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.shiftKey)
      onPick(view);
    else return false;
    return true;
  });

  const activeId = found.length > 0 ? rowId(index) : null;
  useEffect(() => onActive(listId, activeId), [onActive, listId, activeId]);
  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const left = Math.max(4, Math.min(at.left, window.innerWidth - WIDTH_PX - 8));
  const isLow = at.bottom + HEIGHT_PX > window.innerHeight && at.top > window.innerHeight / 2;
  const place = isLow ? { bottom: window.innerHeight - at.top + 4 } : { top: at.bottom + 4 };
  let count = 0;
  return (
    <div className="chip-picker" style={{ left, width: WIDTH_PX, maxHeight: HEIGHT_PX, ...place }}>
      <div id={listId} role="listbox" aria-label={title} tabIndex={-1}>
        {shown.map((group) => (
          <div key={group.title}>
            <div className="chip-group" aria-hidden="true">
              {group.title}
            </div>
            {group.rows.map((view) => {
              const own = count++;
              return (
                <div
                  key={view.ref}
                  id={rowId(own)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={own === index}
                  className="chip-option"
                  // Rows that come up under a resting pointer choose nothing: Enter puts in what the keys chose.
                  onPointerMove={({ movementX, movementY }) => {
                    if (movementX !== 0 || movementY !== 0) setChosen({ of: wanted, index: own });
                  }}
                  // The editor keeps the focus: leaving it would end the search.
                  onPointerDown={(event) => {
                    event.preventDefault();
                    onPick(view);
                  }}
                >
                  {row(view)}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {hint}
      <p className="quiet-text chip-hint chip-keys">{notesText.picker.keys}</p>
    </div>
  );
}
