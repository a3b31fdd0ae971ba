import { openPanel } from './selection.ts';

/** Frames to wait for a part of the inspector that is still being read. */
const MOST_FRAMES = 60;

/** Opens the inspector and puts the keyboard on what fits there, once it is shown. */
export function focusInInspector(selector: string): void {
  openPanel('inspector');
  let frames = 0;
  const look = (): void => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found?.checkVisibility() === true) {
      found.scrollIntoView({ block: 'nearest' });
      found.focus();
    } else if (frames++ < MOST_FRAMES) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
