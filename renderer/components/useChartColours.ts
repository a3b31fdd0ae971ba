import { useSyncExternalStore } from 'react';
import { type ChartColours, DARK_COLOURS, LIGHT_COLOURS } from '#shared/domain/charts/palette.ts';

const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  darkScheme.addEventListener('change', listener);
  return () => darkScheme.removeEventListener('change', listener);
}

/** Whether the window is light or dark. */
export const useChartTheme = (): 'light' | 'dark' =>
  useSyncExternalStore(subscribe, () => darkScheme.matches) ? 'dark' : 'light';

/** The chart's colours in the window's scheme; text and lines are those of the panels around it. */
export const useChartColours = (): ChartColours =>
  useChartTheme() === 'dark' ? DARK_COLOURS : LIGHT_COLOURS;
