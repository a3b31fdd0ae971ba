import { VERDICTS } from '#shared/domain/claims/types.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { withMinus } from '#shared/domain/figures/minusSign.ts';
import type { SheetColumn, SheetName } from '#shared/ipc/sheetShapes.ts';
import { absolute, compare, toFixed } from '#shared/lib/decimal.ts';
import { claimsText } from '../../strings/claimsText.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { groupedDigits } from '../figures/figureText.ts';

/** The heading of a column. */
export const columnTitle = (sheet: SheetName, key: string): string =>
  words.columnsOf[sheet]?.[key] ?? words.columns[key] ?? key;

const WIDTHS: Readonly<Record<string, number>> = {
  title: 300,
  expression: 320,
  name: 200,
  source: 220,
  note: 220,
  // Of the long sheet, so that the value and its currency stand whole in a pane of 620 px.
  area: 100,
  counterpart: 72,
  flow: 76,
  product: 66,
  period: 58,
  value: 118,
  reporter: 110,
  currency: 76,
  shown: 72,
  status: 76,
  url: 200,
  publisher: 150,
  kind: 96,
  code: 140,
  iso2: 64,
  m49: 64,
  uses: 76,
  reliability: 88,
  credibility: 88,
  verdict: 128,
  // Of the mirror, so that both sides and the gap are in one look there.
  exporter: 92,
  importer: 92,
  exporter_says: 84,
  importer_says: 84,
  gap: 80,
  gap_percent: 72,
  gap_range: 150,
  exporter_counts: 84,
  importer_counts: 84,
  factor: 76,
  factor_of: 150,
  re_exports: 84,
  re_exports_say: 92,
  gap_with: 92,
  gap_without: 92,
  gap_after: 84,
  after_percent: 76,
  exporter_growth: 84,
  importer_growth: 84,
  question: 360,
  wording: 180,
  computed: 150,
  expected: 150,
  operands: 220,
  areas: 150,
  arithmetic: 380,
  article: 220,
};
const STANDARD_WIDTH = 110;

export const columnWidth = (key: string): number => WIDTHS[key] ?? STANDARD_WIDTH;

/** Amounts that are looked at beside each other, not read digit by digit: "2.04 bn". */
const COMPARED: ReadonlySet<string> = new Set([
  'exporter_says',
  'importer_says',
  'gap',
  'gap_after',
  're_exports_say',
  'gap_with',
  'gap_without',
]);
/** A number from here on shows no decimals. */
const LARGE = '1000000';

/** A number with its thousands apart, a large one without decimals, one to compare in three digits; every other text as it is. */
export function printCell(kind: SheetColumn['kind'], key: string, text: string): string {
  if (kind !== 'number' || !isPlain(text)) return text;
  if (COMPARED.has(key)) return formatFigure(text, null);
  return withMinus(groupedDigits(compare(absolute(text), LARGE) < 0 ? text : toFixed(text, 0)));
}

const isPlain = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** A verdict with its sign, which is read before the colourless word. */
export const printVerdict = (text: string): string => {
  const verdict = VERDICTS.find((one) => one === text);
  return verdict === undefined ? text : `${claimsText.sign[verdict]} ${claimsText.verdict[verdict]}`;
};

/** How often a series has a figure. */
export const printFrequency = (code: string): string => figuresText.frequencyWords[code] ?? code;

const AMOUNTS: ReadonlySet<string> = new Set(['value', 'low', 'high', ...COMPARED]);

/** A field of a row outside its column: an amount to its last digit, how often in the word that the column has. */
export function printField(key: string, text: string): string {
  if (key === 'frequency') return printFrequency(text);
  return AMOUNTS.has(key) && isPlain(text) ? withMinus(groupedDigits(text)) : text;
}
