import { type RefObject, useEffect, useState } from 'react';
import { panelId } from './panels.tsx';
import { type PanelProps, useSelection } from './selection.ts';

/** Whether somebody asked for this tab last: it then takes the keyboard, which a restored one does not. */
export function wasJustOpened(id: string): boolean {
  const { panelRequest } = useSelection.getState();
  return panelRequest !== null && panelId(panelRequest.kind, panelRequest.props) === id;
}

/** Gives an element the keyboard once, when its tab was just asked for. */
export function useFocusOnOpen(
  element: RefObject<HTMLElement | null>,
  kind: string,
  props: PanelProps = {},
): void {
  const [isAsked] = useState(() => wasJustOpened(panelId(kind, props)));
  useEffect(() => {
    if (isAsked) element.current?.focus();
  }, [element, isAsked]);
}
