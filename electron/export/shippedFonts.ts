/** The fonts that Attest brings along: what a PDF is set in on every machine, and which letters they have. */
import { readFileSync } from 'node:fs';
import { resourcePath } from '../resourcesFolder.ts';
import { subsetFont } from './chart/font/subsetFont.ts';
import { readTrueType } from './chart/font/trueType.ts';

type Face = {
  readonly family: string;
  readonly file: string;
  readonly weight: number;
  readonly isItalic?: boolean;
  /** Embedded only where a text has letters of that script. */
  readonly script?: RegExp;
  /** A large font comes with the letters of the text alone. */
  readonly isCut?: boolean;
};
const SANS = 'Attest Sans';
const SERIF = 'Attest Serif';
const GEORGIAN = 'Attest Georgian';
const ARMENIAN = 'Attest Armenian';
const SIGNS = 'Attest Signs';
const CHINESE = 'Attest Chinese';
const FACES: readonly Face[] = [
  { family: SANS, file: 'LiberationSans-Regular.ttf', weight: 400 },
  { family: SANS, file: 'LiberationSans-Bold.ttf', weight: 700 },
  { family: SERIF, file: 'LiberationSerif-Regular.ttf', weight: 400 },
  { family: SERIF, file: 'LiberationSerif-Bold.ttf', weight: 700 },
  { family: SERIF, file: 'LiberationSerif-Italic.ttf', weight: 400, isItalic: true },
  {
    family: GEORGIAN,
    file: 'NotoSansGeorgian-Regular.ttf',
    weight: 400,
    script: /\p{Script=Georgian}/u,
  },
  { family: GEORGIAN, file: 'NotoSansGeorgian-Bold.ttf', weight: 700, script: /\p{Script=Georgian}/u },
  {
    family: ARMENIAN,
    file: 'NotoSansArmenian-Regular.ttf',
    weight: 400,
    script: /\p{Script=Armenian}/u,
  },
  { family: ARMENIAN, file: 'NotoSansArmenian-Bold.ttf', weight: 700, script: /\p{Script=Armenian}/u },
  // Arrows, shapes and signs of mathematics that the text faces lack.
  { family: SIGNS, file: 'AttestSigns.ttf', weight: 400, script: /[\u2070-\u25ff\u26a0\u2713\u2717\u270e]/u },
  {
    family: CHINESE,
    file: 'DroidSansFallbackFull.ttf',
    weight: 400,
    script: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
    isCut: true,
  },
];

const bytesOf = (file: string): Buffer => readFileSync(resourcePath('fonts', file));

/** The faces a text needs, inside the style sheet itself. */
export const fontFaces = (text: string): string =>
  FACES.filter(({ script }) => script?.test(text) !== false)
    .map(({ family, file, weight, isItalic = false, isCut = false }) => {
      const whole = bytesOf(file);
      const font = (isCut ? subsetFont(whole, text) : whole) ?? whole;
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${isItalic ? 'italic' : 'normal'};src:url(data:font/ttf;base64,${font.toString('base64')})}`;
    })
    .join('');

const OTHERS = [GEORGIAN, ARMENIAN, SIGNS, CHINESE].map((family) => `"${family}"`).join(',');
/** Every family a sheet names, after those that are shipped. */
export const withShippedFonts = (sheet: string): string =>
  sheet
    .replaceAll('system-ui', `"${SANS}",${OTHERS},system-ui`)
    .replaceAll('Arial,"Liberation', `"${SANS}",${OTHERS},Arial,"Liberation`)
    .replaceAll('Georgia,"Times', `"${SERIF}",${OTHERS},Georgia,"Times`)
    .replaceAll('"Times New Roman","Liberation', `"${SERIF}",${OTHERS},"Times New Roman","Liberation`);

/** The letters of a text that no shipped font has, each once. */
export function lettersLacking(text: string): string[] {
  // Latin letters, Greek and Cyrillic are most of every text, and all there.
  const rare = new Set(text.match(/[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu) ?? []);
  if (rare.size === 0) return [];
  const fonts = FACES.filter(({ weight, isItalic }) => weight === 400 && isItalic !== true).map(({ file }) =>
    readTrueType(bytesOf(file)),
  );
  const isThere = (code: number): boolean =>
    code <= 0xfffe && fonts.some(({ glyphOf }) => glyphOf(code) !== 0);
  return [...rare].filter((letter) => !isThere(letter.codePointAt(0) ?? 0));
}
