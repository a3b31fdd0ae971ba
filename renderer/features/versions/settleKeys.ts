import type { KeyboardEvent } from 'react';
import { isTyping } from '../../app/shortcuts.ts';
import type { SettleActions } from './SettleDock.tsx';
import type { Anchor } from './settleQueue.ts';

type Actions = SettleActions & { readonly step: (direction: 1 | -1) => void };

/** The letters of the queue; a key that is one of them is used up, so that no other panel hears it. */
export function settleKey(event: KeyboardEvent, current: Anchor | null, actions: Actions): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const run = actionOf(event, current, actions);
  if (run === null) return;
  event.preventDefault();
  run();
}

function actionOf(event: KeyboardEvent, current: Anchor | null, actions: Actions): (() => void) | null {
  const key = event.key.toLowerCase();
  if (key === 'j') return () => actions.step(1);
  if (key === 'k') return () => actions.step(-1);
  if (current === null) return null;
  const { found, candidates, isSettled } = current;
  if (key === 'x') return isSettled && found === null ? null : actions.leave;
  if (key === 'p') return actions.pick;
  // A button under the focus keeps its own Enter.
  if (key === 'enter') return event.target instanceof HTMLButtonElement ? null : actions.show;
  if (key === 'a') return found === null || isSettled ? null : () => actions.place(found);
  const candidate = /^[1-9]$/.test(key) ? candidates[Number(key) - 1] : undefined;
  return candidate === undefined ? null : () => actions.place(candidate);
}
