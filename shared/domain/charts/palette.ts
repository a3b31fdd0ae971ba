/** Colours of lines: six hues that stay apart for colour-blind readers, then the same hues dashed, then dotted. */

export type ChartColours = {
  readonly hues: readonly string[];
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly surface: string;
};

export const LIGHT_COLOURS: ChartColours = {
  hues: ['#215db0', '#c2571a', '#1c6e42', '#8f398f', '#866103', '#c22762'],
  ink: '#1b1f24',
  quiet: '#59636e',
  grid: '#d5d9df',
  surface: '#ffffff',
};

export const DARK_COLOURS: ChartColours = {
  hues: ['#8abbff', '#fbb360', '#72ca9b', '#d69fd6', '#fbd065', '#ff66a1'],
  ink: '#e3e6ea',
  quiet: '#9ba5b1',
  grid: '#353b44',
  surface: '#1d2025',
};

/** Paper, also in grey and with little ink: lines are told apart by their dashes, bars by their shade. */
export const PRINT_COLOURS: ChartColours = {
  hues: ['#3a3a3a', '#a6a6a6', '#d9d9d9', '#707070', '#c0c0c0', '#111111'],
  ink: '#000000',
  quiet: '#404040',
  grid: '#c4c4c4',
  surface: '#ffffff',
};

export const CHART_THEMES = ['light', 'dark', 'print'] as const;
export type ChartTheme = (typeof CHART_THEMES)[number];
export const COLOURS: Readonly<Record<ChartTheme, ChartColours>> = {
  light: LIGHT_COLOURS,
  dark: DARK_COLOURS,
  print: PRINT_COLOURS,
};

const DASHES = ['solid', 'dashed', 'dotted'] as const;
export type Dash = (typeof DASHES)[number];

/** Colour and stroke of the nth line; unique for the first eighteen. */
export function lineLook(
  index: number,
  { hues }: ChartColours,
): { readonly hue: string; readonly dash: Dash } {
  return {
    hue: hues[index % hues.length] ?? '#000000',
    dash: DASHES[Math.floor(index / hues.length) % DASHES.length] ?? 'solid',
  };
}
