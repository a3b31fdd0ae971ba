import type { WindowPlace } from './settingsFile.ts';

type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where a window opens: `bounds` without x and y lets the desktop choose. Sizes in device-independent pixels. */
export type OpeningPlace = {
  readonly bounds: Rectangle | { readonly width: number; readonly height: number };
  readonly isMaximized: boolean;
};

const FIRST = { width: 1600, height: 1000 };
/** Enough of the window on one screen to take hold of it. */
const GRIP = 120;

/** The remembered place, unless no screen shows enough of it any more; then a first window's size. */
export function placeOnScreens(remembered: WindowPlace | null, screens: readonly Rectangle[]): OpeningPlace {
  const [main] = screens;
  const size = {
    width: Math.min(FIRST.width, main?.width ?? FIRST.width),
    height: Math.min(FIRST.height, main?.height ?? FIRST.height),
  };
  if (remembered === null) return { bounds: size, isMaximized: false };
  const { isMaximized, ...bounds } = remembered;
  return { bounds: screens.some((screen) => shows(screen, bounds)) ? bounds : size, isMaximized };
}

function shows(screen: Rectangle, window: Rectangle): boolean {
  const across = Math.min(screen.x + screen.width, window.x + window.width) - Math.max(screen.x, window.x);
  const isTitleVisible = window.y >= screen.y && window.y + GRIP <= screen.y + screen.height;
  return across >= GRIP && isTitleVisible;
}
