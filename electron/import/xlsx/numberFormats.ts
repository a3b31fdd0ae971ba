/** What a number format makes of a number: a date, a percentage, a code of fixed length, or nothing special. */
import { attribute, xmlTags } from './xmlTags.ts';

export type CellFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date'; readonly parts: 'year' | 'month' | 'day' }
  | { readonly kind: 'percent' }
  /** "0000": 101 is shown as 0101. */
  | { readonly kind: 'code'; readonly length: number };

const PLAIN: CellFormat = { kind: 'plain' };
const DAY: CellFormat = { kind: 'date', parts: 'day' };

/** Formats by the style's number, as cells name it. */
export function readFormats(stylesXml: string | undefined): readonly CellFormat[] {
  if (stylesXml === undefined) return [];
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isInside = false;
  for (const { name, kind, attributes } of xmlTags(stylesXml)) {
    if (name === 'numFmt')
      codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
    if (name === 'cellXfs') isInside = kind === 'open';
    if (isInside && name === 'xf' && kind !== 'close') {
      const id = Number(attribute(attributes, 'numFmtId') ?? '0');
      formats.push(formatOf(id, codes.get(id)));
    }
  }
  return formats;
}

function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    if (id === 9 || id === 10) return { kind: 'percent' };
    if (id === 17) return { kind: 'date', parts: 'month' };
    return (id >= 14 && id <= 22) ||
      (id >= 27 && id <= 36) ||
      (id >= 45 && id <= 47) ||
      (id >= 50 && id <= 58)
      ? DAY
      : PLAIN;
  }
  const bare = code.split(';')[0]?.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '') ?? '';
  const zeros = /^0{2,}$/.exec(bare);
  if (zeros !== null) return { kind: 'code', length: zeros[0].length };
  if (bare.includes('%')) return { kind: 'percent' };
  if (/general/i.test(bare) || !/[ymd]/i.test(bare)) return PLAIN;
  if (/d/i.test(bare)) return DAY;
  return { kind: 'date', parts: /m/i.test(bare) ? 'month' : 'year' };
}

const DAY_MS = 86_400_000;

/** The day a serial number stands for. The date system of 1900 has a 29 February that year. */
export function dateText(serial: number, parts: 'year' | 'month' | 'day', is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return null;
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY_MS);
  return date.toISOString().slice(0, { year: 4, month: 7, day: 10 }[parts]);
}

/** The shortest decimal that is this number, without an exponent. */
export function plainNumber(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', first = '', rest = '', power = '0'] = match;
  const digits = first + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}
