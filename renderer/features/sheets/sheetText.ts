import { VERDICTS } from '#shared/domain/claims/types.ts';
import type { SheetColumn, SheetName } from '#shared/ipc/sheetShapes.ts';
import { claimsText } from '../../strings/claimsText.ts';
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
  value: 140,
  area: 130,
  counterpart: 110,
  reporter: 110,
  period: 84,
  product: 80,
  currency: 84,
  shown: 72,
  status: 76,
  flow: 88,
  url: 200,
  publisher: 150,
  kind: 84,
  uses: 76,
  reliability: 88,
  credibility: 88,
  verdict: 128,
  exporter: 96,
  importer: 96,
  exporter_says: 170,
  importer_says: 170,
  gap: 170,
  gap_range: 210,
  gap_percent: 120,
  factor: 70,
  gap_after: 170,
  exporter_growth: 130,
  importer_growth: 130,
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

/** A number with its thousands apart; every other text as it is. */
export const printCell = (kind: SheetColumn['kind'], text: string): string =>
  kind === 'number' && /^-?\d+(\.\d+)?$/.test(text) ? groupedDigits(text) : text;

/** A verdict with its sign, which is read before the colourless word. */
export const printVerdict = (text: string): string => {
  const verdict = VERDICTS.find((one) => one === text);
  return verdict === undefined ? text : `${claimsText.sign[verdict]} ${claimsText.verdict[verdict]}`;
};

const AMOUNTS: ReadonlySet<string> = new Set(['value', 'low', 'high']);

/** A field of a row outside its column. */
export const printField = (key: string, text: string): string =>
  printCell(AMOUNTS.has(key) ? 'number' : 'text', text);
