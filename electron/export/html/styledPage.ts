/** What a house style adds to a page's style sheet, and its logo. */
import { type HouseStyle, onDark, type StyleFont } from '#shared/domain/packs/houseStyle.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';

const FAMILIES: Readonly<Record<StyleFont, string>> = {
  sans: 'Arial,"Liberation Sans",Helvetica,sans-serif',
  serif: '"Times New Roman","Liberation Serif",Georgia,serif',
};
/** Everything that has the family of headings while no style says otherwise. */
const HEADINGS =
  'h1,h2,h3,h4,h5,th,td,button,dl,nav,.source,.legend,figcaption,.meta,.check,#panel,.lead,.marks,.subtitle,.listed,.notes,.footnotes';

/** The style sheet of a page in a house style; as it is where there is none. */
export function styledSheet(sheet: string, style: HouseStyle | undefined): string {
  if (style === undefined) return sheet;
  const { colours, fonts } = style;
  const light = `--accent:${colours.accent};--head:${colours.heading}`;
  const dark = `--accent:${onDark(colours.accent)};--head:${onDark(colours.heading)}`;
  return `${sheet}:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}@media print{:root{${light}}}
h1,h2,.note h3{color:var(--head)}body{font-family:${FAMILIES[fonts.text]}}${HEADINGS}{font-family:${FAMILIES[fonts.headings]}}
.logo{display:block;background:#fff;border-radius:3px;width:auto;height:auto;max-height:3.5rem;max-width:16rem;margin:1.5rem 0 0;padding:.25rem 0}
`;
}

/** A style's logo for the head of a page; "" for none. */
export const logoHtml = ({ style }: { readonly style?: HouseStyle }): string =>
  style?.logo == null
    ? ''
    : `<img class="logo" src="data:image/png;base64,${style.logo.png}" width="${style.logo.width}" height="${style.logo.height}" alt="${escapeHtml(style.logo.alt)}">`;

/** What a page's policy must allow for its logo. */
export const logoPolicy = ({ style }: { readonly style?: HouseStyle }): string =>
  style?.logo == null ? '' : '; img-src data:';
