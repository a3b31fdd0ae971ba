import { useSyncExternalStore } from 'react';
import { type ChartColours, DARK_COLOURS, LIGHT_COLOURS } from '#shared/domain/charts/palette.ts';

const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  darkScheme.addEventListener('change', listener);
  return () => darkScheme.removeEventListener('change', listener);
}

/** The chart's colours in the window's scheme; text and lines are those of the panels around it. */
export function useChartColours(): ChartColours {
  const isDark = useSyncExternalStore(subscribe, () => darkScheme.matches);
  return isDark ? DARK_COLOURS : LIGHT_COLOURS;
}
