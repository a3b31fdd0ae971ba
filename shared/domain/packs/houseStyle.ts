/** How an organisation wants its packs to look: a logo, two colours, the fonts. Part of the pack's model, so of its bytes. */

export const STYLE_FORMAT = 'attest-style/1';
/** Families that every place of a pack has: Arial and Times, or the fonts of the same widths that Attest ships. */
export const STYLE_FONTS = ['sans', 'serif'] as const;
export type StyleFont = (typeof STYLE_FONTS)[number];

export type StyleLogo = {
  /** A PNG file, in base64. */
  readonly png: string;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
};
export type HouseStyle = {
  readonly name: string;
  /** `#rrggbb`, on white. */
  readonly colours: { readonly accent: string; readonly heading: string };
  readonly fonts: { readonly text: StyleFont; readonly headings: StyleFont };
  readonly logo: StyleLogo | null;
};

/** The names office programs know the families by. */
export const OFFICE_FONTS: Readonly<Record<StyleFont, string>> = { sans: 'Arial', serif: 'Times New Roman' };

/** The least contrast that text may have (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;
const WHITE = '#ffffff';
/** What a page is drawn on in the dark. */
const DARK_PAPER = '#1c2127';

/** How much a colour stands out from another, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of a style that cannot be read on white, with the contrast they have. */
export const faintColours = ({ colours }: Pick<HouseStyle, 'colours'>) =>
  Object.entries(colours)
    .map(([name, colour]) => ({ name, colour, contrast: contrastOf(colour, WHITE) }))
    .filter(({ contrast }) => contrast < LEAST_CONTRAST);

/** The same colour, as light as it must be to be read on dark paper. */
export function onDark(colour: string): string {
  for (let step = 0; step <= 20; step++) {
    const lighter = mixed(colour, step / 20);
    if (contrastOf(lighter, DARK_PAPER) >= LEAST_CONTRAST) return lighter;
  }
  return WHITE;
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const mixed = (colour: string, white: number): string =>
  `#${channels(colour)
    .map((value) =>
      Math.round(value + (255 - value) * white)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
