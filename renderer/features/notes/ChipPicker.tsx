import {
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useImperativeHandle,
  useState,
} from 'react';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { notesText } from '../../strings/notesText.ts';

const words = notesText.picker;
const LIMIT = 24;
const WIDTH_PX = 460;
const HEIGHT_PX = 300;

/** The picker's ears: the editor keeps the focus and hands its keys on. True when the key was used. */
export type PickerKeys = (event: KeyboardEvent) => boolean;

/** Figures and numbers of articles that fit the words after `#`, below the words. */
export function ChipPicker(props: {
  readonly query: string;
  /** Looked for by a typed `#`, as against a number that stands in the note. */
  readonly isTyped: boolean;
  /** The screen place of the words looked for. */
  readonly at: { readonly left: number; readonly top: number; readonly bottom: number };
  readonly keys: RefObject<PickerKeys | null>;
  /** Tells the text box which row is chosen, for screen readers. */
  readonly onActive: (listId: string, rowId: string | null) => void;
  readonly onPick: (view: ChipView) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { query, isTyped, at, keys, onActive, onPick, onClose } = props;
  const wanted = useDeferredValue(query.trim());
  const hits = useQueryOf('chip.find', { text: wanted, limit: LIMIT }, { enabled: wanted !== '' });
  const found = wanted === '' ? [] : (hits.data ?? []);
  const [chosen, setChosen] = useState({ of: '', index: 0 });
  const index = chosen.of === wanted ? Math.min(chosen.index, Math.max(found.length - 1, 0)) : 0;
  const listId = useId();
  const rowId = (row: number): string => `${listId}-${row}`;

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
  const groups = [
    { title: words.figures, rows: [...found.entries()].filter(([, { kind }]) => kind !== 'quoted') },
    { title: words.quoted, rows: [...found.entries()].filter(([, { kind }]) => kind === 'quoted') },
  ];
  return (
    <div className="chip-picker" style={{ left, width: WIDTH_PX, maxHeight: HEIGHT_PX, ...place }}>
      <div id={listId} role="listbox" aria-label={words.title} tabIndex={-1}>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ title, rows }) => (
            <div key={title}>
              <div className="chip-group" aria-hidden="true">
                {title}
              </div>
              {rows.map(([row, view]) => (
                <div
                  key={view.ref}
                  id={rowId(row)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={row === index}
                  className="chip-option"
                  onPointerEnter={() => setChosen({ of: wanted, index: row })}
                  // The editor keeps the focus: leaving it would end the search.
                  onPointerDown={(event) => {
                    event.preventDefault();
                    onPick(view);
                  }}
                >
                  <PickerRow view={view} />
                </div>
              ))}
            </div>
          ))}
      </div>
      {found.length === LIMIT && <p className="quiet-text chip-hint">{words.more}</p>}
      {hits.error !== null && wanted !== '' ? (
        <ProblemNote error={hits.error} />
      ) : (
        found.length === 0 && (
          <p className="quiet-text chip-hint">
            {wanted === ''
              ? words.hint
              : hits.isFetching
                ? words.searching
                : isTyped
                  ? words.none(wanted)
                  : words.noneStates(wanted)}
          </p>
        )
      )}
      <p className="quiet-text chip-hint chip-keys">{words.keys}</p>
    </div>
  );
}

function PickerRow({ view }: { view: ChipView }): ReactNode {
  if (view.kind === 'quoted')
    return (
      <>
        <span className="chip-option-words">
          <span className="two-lines">{view.place?.quote}</span>
          <span className="quiet-text">
            {view.place?.documentTitle}, {view.place?.locator}
          </span>
        </span>
        <span className="chip-option-value">{view.text}</span>
      </>
    );
  return (
    <>
      <span className="chip-option-words">
        {view.label}
        <span className="quiet-text chip-option-source">{view.missing ? view.remark : view.sources[0]}</span>
      </span>
      <span className={view.missing ? 'chip-option-value missing' : 'chip-option-value'}>
        {view.kind === 'derived' && <span className="quiet-text">ƒ </span>}
        {view.kind === 'computed' && <span className="quiet-text">= </span>}
        {view.text}
      </span>
    </>
  );
}
