import { boundSign } from '../figures/boundSign.ts';
import type { ChartMark } from './types.ts';

/** How a mark tells its status without colour: by its shape, by being hollow, and by a letter beside it. */
export type MarkSign = {
  readonly shape: 'circle' | 'square' | 'diamond' | 'triangle' | 'down' | 'pentagon' | 'cross';
  /** Hollow: not final, or not whole. */
  readonly hollow: boolean;
  /** As in the figures grid: E, F, P, B, M mirror, Q quoted, S scenario, ƒ derived, ∅ incomplete; empty for a plain reported value. */
  readonly letter: string;
  readonly word: string;
};

type Known = MarkSign & { readonly status: string };

const REPORTED: MarkSign = { shape: 'circle', hollow: false, letter: '', word: 'reported' };
const STATUSES: readonly Known[] = [
  { status: 'E', shape: 'diamond', hollow: true, letter: 'E', word: 'estimated' },
  { status: 'F', shape: 'triangle', hollow: true, letter: 'F', word: 'forecast' },
  { status: 'P', shape: 'circle', hollow: true, letter: 'P', word: 'provisional' },
  { status: 'B', shape: 'diamond', hollow: false, letter: 'B', word: 'break in the series' },
  { status: 'S', shape: 'cross', hollow: false, letter: 'S', word: 'scenario' },
];
const ORIGINS: Readonly<Record<'mirror' | 'quoted', MarkSign>> = {
  mirror: { shape: 'down', hollow: false, letter: 'M', word: 'mirror (its partner’s statistic)' },
  quoted: { shape: 'pentagon', hollow: false, letter: 'Q', word: 'quoted' },
};

/** From the most certain to the least. */
const CERTAINTY = ['A', 'B', 'P', 'E', 'F', 'S'];

/** The least certain of several statuses; `A` of none. */
export const leastCertain = (statuses: readonly string[]): string =>
  statuses.reduce(
    (least, status) => (CERTAINTY.indexOf(status) > CERTAINTY.indexOf(least) ? status : least),
    'A',
  );

/** The sign of a mark that has a value. */
export function markSign(mark: Pick<ChartMark, 'status' | 'derivation' | 'missing' | 'origin'>): MarkSign {
  // Most marks are this one, and there may be very many.
  if (mark.status === 'A' && mark.derivation === null && mark.origin === undefined) return REPORTED;
  const known = STATUSES.find(({ status }) => status === mark.status);
  const origin = mark.origin === undefined ? undefined : ORIGINS[mark.origin];
  if (mark.derivation === null && origin !== undefined)
    return known === undefined
      ? origin
      : { ...known, letter: origin.letter + known.letter, word: `${origin.word}, ${known.word}` };
  if (mark.derivation === null) return known ?? REPORTED;
  const incomplete = mark.missing.length > 0;
  return {
    shape: 'square',
    hollow: incomplete || known !== undefined,
    letter: `ƒ${incomplete ? '∅' : ''}${known?.letter ?? ''}`,
    word: ['derived', incomplete ? 'incomplete' : '', known === undefined ? '' : `partly ${known.word}`]
      .filter((word) => word !== '')
      .join(', '),
  };
}

const GLYPHS: Readonly<Record<MarkSign['shape'], readonly [solid: string, hollow: string]>> = {
  circle: ['●', '○'],
  square: ['■', '□'],
  diamond: ['◆', '◇'],
  triangle: ['▲', '△'],
  down: ['▼', '▽'],
  pentagon: ['⬟', '⬠'],
  cross: ['✚', '✛'],
};

/** The shape as a character, for running text. */
export const glyphOf = ({ shape, hollow }: MarkSign): string => GLYPHS[shape][hollow ? 1 : 0];

/** What stands beside a mark: its letter, and how firmly its value is stated where that is not exactly. */
export const besideMark = (mark: ChartMark): string => `${markSign(mark).letter}${boundSign(mark.bound)}`;
