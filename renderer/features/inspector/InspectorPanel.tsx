import { Fragment, type ReactNode, useEffect, useRef } from 'react';
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
  useEffect(() => {
    if (asked !== null) aside.current?.focus();
  }, [asked]);
  return (
    <aside ref={aside} tabIndex={-1} className="inspector" aria-label={text.inspector.title}>
      {sections.length === 0 && <p className="empty">{text.inspector.empty}</p>}
      {sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections of one kind never change their order.
        <Fragment key={`${section.kind} ${at}`}>{section.render(selection)}</Fragment>
      ))}
    </aside>
  );
}
