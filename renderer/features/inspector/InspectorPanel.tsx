import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { inspectorFor } from '../../app/panels.tsx';
import { useSelection } from '../../app/selection.ts';
import { text } from '../../strings/text.ts';

/** Whatever is selected, as far as some feature has something to say about it. */
export function InspectorPanel(): ReactNode {
  const selection = useSelection((state) => state.selection);
  const sections = inspectorFor(selection);
  const aside = useRef<HTMLElement>(null);
  // Who asks for it by key goes on by key inside it.
  const asked = useSelection(({ panelRequest }) =>
    panelRequest?.kind === 'inspector' ? panelRequest.serial : null,
  );
  const cameFrom = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (asked === null) return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && aside.current?.contains(activeElement) === false)
      cameFrom.current = activeElement;
    aside.current?.focus();
  }, [asked]);
  /** Escape leads back to where the keyboard came from, or to the grid's cell where that was drawn anew meanwhile. */
  const goBack = (event: KeyboardEvent): void => {
    const from = cameFrom.current;
    if (event.key !== 'Escape' || event.defaultPrevented || from === null) return;
    event.preventDefault();
    cameFrom.current = null;
    const target = from.isConnected ? from : document.querySelector<HTMLElement>('.ag-cell-focus');
    target?.focus();
  };
  return (
    <aside
      ref={aside}
      tabIndex={-1}
      className="inspector"
      aria-label={text.inspector.title}
      onKeyDown={goBack}
    >
      {sections.length === 0 && <p className="empty">{text.inspector.empty}</p>}
      {sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections of one kind never change their order.
        <Fragment key={`${section.kind} ${at}`}>{section.render(selection)}</Fragment>
      ))}
    </aside>
  );
}
