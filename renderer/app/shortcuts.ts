/** Keyboard shortcuts as text (`Ctrl+Shift+P`, `F1`, `L`) and the one listener that hears them. */

import { isModalOpen } from '../components/modal.ts';
import { allCommands, runAppCommand } from './panels.tsx';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The ways to say the same: `Ctrl+Y, Ctrl+Shift+Z`. */
const waysOf = (keys: string): readonly string[] => keys.split(', ');

/** Whether a pressed key is one of those written. Ctrl also means Command on a Mac. */
const matchesKeys = (keys: string, pressed: Pressed): boolean =>
  waysOf(keys).some((way) => isPressed(way, pressed));

function isPressed(way: string, pressed: Pressed): boolean {
  const parts = way.split('+');
  const key = parts.at(-1) ?? '';
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    (pressed.ctrlKey || pressed.metaKey) === parts.includes('Ctrl') &&
    pressed.shiftKey === parts.includes('Shift') &&
    pressed.altKey === parts.includes('Alt')
  );
}

/** Whether typing goes into a text box, where single letters and Ctrl+Z belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Keys that mean the text where somebody types. */
const OF_TEXT: ReadonlySet<string> = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z', 'Backspace']);
const belongsToText = (keys: string): boolean =>
  waysOf(keys).some((way) => way.length === 1 || OF_TEXT.has(way));

/** Runs the command of a pressed key; answers the function that stops listening. */
export function listenForShortcuts(): () => void {
  const listener = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = allCommands().find(
      ({ keys, isEnabled }) => keys !== undefined && matchesKeys(keys, event) && (isEnabled?.() ?? true),
    );
    if (command === undefined) return;
    const inDialog = isModalOpen();
    if (belongsToText(command.keys ?? '') && (inDialog || isTyping(event.target))) return;
    if (runAppCommand(command.id)) event.preventDefault();
  };
  window.addEventListener('keydown', listener);
  return () => window.removeEventListener('keydown', listener);
}
