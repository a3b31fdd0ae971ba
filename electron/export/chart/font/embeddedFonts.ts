import { readFileSync } from 'node:fs';
import { resourcePath } from '../../../resourcesFolder.ts';
import { subsetFont } from './subsetFont.ts';

/** The family that a picture brings with it. */
export const PICTURE_FONT = 'Attest Picture';
const BOLD = 600;

const files = new Map<string, Buffer>();

/** Read once; it never changes while the program runs. */
function fontNamed(name: string): Buffer {
  const known = files.get(name);
  if (known !== undefined) return known;
  const read = readFileSync(resourcePath('fonts', name));
  files.set(name, read);
  return read;
}

/**
 * A style element that holds the letters of a picture's texts, so that it looks the same where no such font is installed.
 * Signs the font lacks are left to the reader's own fonts.
 */
export function embeddedFonts(svg: string): string {
  const texts = [...svg.matchAll(/<text\b([^>]*)>([^<]*)/g)];
  const isBold = (attributes = ''): boolean => attributes.includes(`font-weight="${BOLD}"`);
  const of = (bold: boolean): string =>
    texts.flatMap(([, attributes, text = '']) => (isBold(attributes) === bold ? [plain(text)] : [])).join('');
  const faces = [
    face('LiberationSans-Regular.ttf', 400, of(false)),
    face('LiberationSans-Bold.ttf', BOLD, of(true)),
  ];
  return `<style>${faces.join('')}</style>`;
}

function face(file: string, weight: number, text: string): string {
  const font = subsetFont(fontNamed(file), text);
  if (font === null) return '';
  return `@font-face{font-family:'${PICTURE_FONT}';font-weight:${weight};src:url(data:font/ttf;base64,${font.toString('base64')}) format('truetype')}`;
}

const plain = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => SIGNS[name] ?? '');
const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };
